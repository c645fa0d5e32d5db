"""A report set in a format: Word, Markdown; what a document is, for each.

Importing this loads python-docx, so callers import it when a document is first wanted.
"""

from eia_wizard.documents.formats import Format
from eia_wizard.documents.markdown import write_markdown
from eia_wizard.documents.word.writer import write_word

FORMATS: dict[str, Format] = {
    "docx": Format(".docx", write_word),
    "md": Format(".md", write_markdown),
}

__all__ = ["FORMATS", "Format"]
