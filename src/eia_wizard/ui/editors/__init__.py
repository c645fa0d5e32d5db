"""Every way of answering, in one table: a new editor is one file and one line here."""

from PySide6.QtWidgets import QWidget

from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.base import Editor
from eia_wizard.ui.editors.choice import ChoiceEditor
from eia_wizard.ui.editors.choices import ChoicesEditor
from eia_wizard.ui.editors.line import LineEditor
from eia_wizard.ui.editors.links import LinksEditor
from eia_wizard.ui.editors.long_line import LongLineEditor, is_long
from eia_wizard.ui.editors.paragraphs import ParagraphsEditor
from eia_wizard.ui.editors.table import TableEditor

EDITORS: dict[str, type[Editor]] = {
    "line": LineEditor,
    "paragraphs": ParagraphsEditor,
    "choice": ChoiceEditor,
    "choices": ChoicesEditor,
    "links": LinksEditor,
    "table": TableEditor,
}


def make_editor(card: QuestionCard, parent: QWidget | None = None) -> Editor:
    """The editor of a question; a line that holds much is broken rather than cut off."""
    editor = LongLineEditor if is_long(card) else EDITORS[card.editor]
    return editor(card, parent)
