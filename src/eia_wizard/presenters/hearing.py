"""The reviews of an assessment, heard by all that shows its answers."""

from collections.abc import Callable

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.reviewing import ReviewingPresenter
from eia_wizard.store.thread import StoreThread


def hear_reviewers(
    presenter: AssessmentPresenter, store: StoreThread, new_id: Callable[[], str]
) -> None:
    """From now on, what reviewers raised is held against the answers, and can change them."""
    reviewing = ReviewingPresenter(presenter.session, store, new_id, presenter)
    presenter.reviewing = reviewing

    def show_answered(key: AnswerKey) -> None:
        presenter.leave(key)
        presenter.answers_changed.emit(presenter.page())
        presenter.stages_changed.emit(presenter.stages())

    for changed in (presenter.page_shown, presenter.answers_changed, presenter.words_changed):
        changed.connect(reviewing.note_answers)
    reviewing.answered.connect(show_answered)
    reviewing.done.connect(presenter.said)
    reviewing.stood.connect(lambda known: presenter.beside.take_matters(known.matters))
