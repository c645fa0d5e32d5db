"""The formats that a report can be set in: Word, PDF, a web page and Markdown.

Importing this loads python-docx, so callers import it when a document is first wanted.
"""

from collections.abc import Callable
from typing import TypeAlias

from eia_wizard.documents.accessible import Finding, check
from eia_wizard.documents.html.page import write_html
from eia_wizard.documents.markdown import write_markdown
from eia_wizard.documents.word.writer import write_word
from eia_wizard.documents.word_in.reading import read_own
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.report.figures import FigurePainter
from eia_wizard.report.parts import Report

Write: TypeAlias = Callable[[Report, FigurePainter | None, bytes], bytes]
"""Sets a report; the bytes given are the Word file that holds the look, where one is used."""


Check: TypeAlias = Callable[[bytes, bool], tuple[Finding, ...]]
"""What keeps people from reading a finished document; the second says if it is for the public."""


def check_word(document: bytes, for_publication: bool) -> tuple[Finding, ...]:
    """What keeps people from reading a Word document of ours, faults and advice."""
    return check(read_own(document), for_publication=for_publication)


def check_nothing(document: bytes, for_publication: bool) -> tuple[Finding, ...]:
    """What is built without a look of Word's is held to what Word would be, if it is public."""
    return ()


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a report can be set in.

    What goes ``through_office`` is set in Word's format and then made a PDF by LibreOffice.
    """

    suffix: str
    write: Write
    check: Check
    through_office: bool = False


FORMATS: dict[str, Format] = {
    "docx": Format(".docx", write_word, check_word),
    "pdf": Format(".pdf", write_word, check_word, through_office=True),
    "html": Format(".html", write_html, check_nothing),
    "md": Format(".md", write_markdown, check_nothing),
}
