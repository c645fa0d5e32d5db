"""Who may decide: offered where a page asks it, as of the day of the decision."""

from collections.abc import Iterator
from datetime import date

from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.views import PageView

ASKED_BY = ("assessment.decision_maker", "decision.body")


def asked_on(session: Session, view: PageView) -> Iterator[tuple[AnswerKey, date]]:
    """Each question of a page that asks who decides, with the day that counts for it."""
    roles = (session.form.with_role(role) for role in ASKED_BY)
    ids = {question.id for question in roles if question}
    for card in view.cards:
        key = getattr(card, "key", None)
        if isinstance(key, AnswerKey) and key.question in ids:
            day = session.reading.role_value("decision.on", key.item) if key.item else None
            yield key, day if isinstance(day, date) else session.reading.as_of
