"""The items on a page of questions and what decides about them hear each other."""

from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.ui.pages.questions import QuestionsPage


def connect_items(questions: QuestionsPage, presenter: AssessmentPresenter) -> None:
    """Items opened, moved, removed and pasted go to the presenter; what came of it comes back."""
    items = presenter.items
    questions.item_opened.connect(presenter.open_item)
    questions.link_opened.connect(presenter.open_linked)
    questions.item_removed.connect(items.remove)
    questions.item_moved.connect(items.move)
    questions.shown_as.connect(lambda name, table: presenter.show_as(name, as_table=table))
    questions.rows_pasted.connect(items.read_rows)
    questions.rows_taken.connect(items.fill_rows)
    items.rows_read.connect(questions.show_rows)
    items.rows_refused.connect(questions.show_rows_refused)
