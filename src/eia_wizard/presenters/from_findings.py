"""An action made of what a check found."""

from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.findings import Finding
from eia_wizard.domain.words import gettext as _


def make_action(session: Session, finding: Finding, item: str, stage: str) -> None:
    """Make an action of a finding, which answers the impact or gap that it is about.

    Raises:
        EiaError: if the form has no plan of actions that can grow.
    """
    form = session.form
    actions, summary = form.collection_with_role("actions"), form.with_role("action.summary")
    if actions is None or summary is None:
        raise EiaError(_("“{form}” has no plan of actions.").format(form=form.title))
    with session.one_step(_("Make an action of a finding")):
        session.add_item(actions.id, item, stage)
        session.answer_typed(AnswerKey(summary.id, item), finding.todo)
        _link(session, finding, item)


def _link(session: Session, finding: Finding, item: str) -> None:
    question = session.form.with_role("action.for")
    about = session.reading.collection_of(finding.places[0].item)
    if question and about and about.id in question.terms.to:
        session.answer(AnswerKey(question.id, item), (finding.places[0].item,))
