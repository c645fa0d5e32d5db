"""The column beside the questions and what knows the answer at hand hear each other."""

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.beside import BesidePresenter
from eia_wizard.presenters.help import first_of, invitation
from eia_wizard.ui.pages.help import HelpColumn
from eia_wizard.ui.pages.middle import Middle


def connect_help(
    column: HelpColumn, beside: BesidePresenter, presenter: AssessmentPresenter, middle: Middle
) -> None:
    """Show what helps with the answer at hand; with none, on a page that is about none."""

    def invite(*_shown: object) -> None:
        page = presenter.page() if middle.is_at(middle.questions) else None
        column.invite(invitation(page), beside.help_of(first_of(page)))

    def follow(key: AnswerKey) -> None:
        """Questions that are laid out anew behind another page get the focus, and nobody sees."""
        if middle.is_at(middle.questions):
            beside.follow(key)

    invite()
    middle.questions.focused.connect(follow)
    presenter.page_shown.connect(invite)
    middle.currentChanged.connect(invite)
    middle.turned_to_other.connect(lambda: beside.follow(None))
    beside.followed.connect(column.notes.go_to)
    beside.followed.connect(lambda key: column.be_at(has_question=key is not None))
    beside.help_shown.connect(column.show_help)
    beside.findings_shown.connect(column.show_findings)
    beside.notes_shown.connect(column.show_notes)
    beside.note_kept.connect(column.notes.forget_draft)
    beside.history_shown.connect(column.show_history)
    column.history_wanted.connect(beside.keep_history_in_sight)
    column.notes.added.connect(beside.add_note)
    column.notes.marked_done.connect(beside.mark_note)
