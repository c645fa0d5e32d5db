"""Partners are put together from conversations, with what was promised and whether it was kept."""

from datetime import date

import pytest

from builders import DAY, FORMS, MOMENT
from eia_wizard.app.session import Session
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment, Change
from eia_wizard.domain.errors import EiaError
from eia_wizard.presenters.around.partners import (
    Promise,
    _card,
    begin_conversation,
    partners_of,
    say_promise,
)
from eia_wizard.presenters.around.views import ShelfCard
from eia_wizard.search.kept import Kept

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")


def talk(same: str, day: str, *promised: list[str], where: str = "Walks") -> Kept:
    content: dict[str, object] = {
        "name": same.title(),
        "conversation": "Tea",
        "groups": ["Sex"],
        "changed": "A women’s hour.",
        "told": "",
        "promised": list(promised),
        "in": where,
    }
    return Kept("A1", f"c{day}", same, content, 1, day)


def card_of(*talks: Kept) -> ShelfCard:
    (partner,) = partners_of(list(talks))
    return _card(partner, DAY)


def test_those_spoken_with_last_come_first() -> None:
    partners = partners_of([talk("circle", "2024-01-05"), talk("mosque", "2025-01-05")])
    assert [partner.name for partner in partners] == ["Mosque", "Circle"]


def test_promises_of_every_assessment_are_counted_together() -> None:
    card = card_of(
        talk("circle", "2025-05-01", ["A class", "done", ""]),
        talk("circle", "2024-05-01", ["A bus", "under-way", "2024-12-01"], where="Talks"),
    )
    assert card.words == "1 of 2 promises kept."
    assert card.warning == "1 promise is overdue."
    assert card.under == "2 conversations · last spoken with May 2025, 10 months ago"
    assert [name for name, _said in card.facts] == ["Speaks for", "Promised", "Walks", "Talks"]


def test_that_nobody_told_them_what_came_of_it_is_said() -> None:
    assert card_of(talk("circle", ""))
    said = dict(card_of(talk("circle", "")).facts)["Walks"]
    assert said.endswith("Told what came of it: not recorded")


@pytest.mark.parametrize(
    ("status", "due", "said"),
    [
        ("done", date(2025, 1, 1), "A bus (done)"),
        ("dropped", date(2025, 1, 1), "A bus (given up)"),
        ("under-way", date(2025, 1, 1), "A bus (under way, overdue since 1 January 2025)"),
        ("not-started", date(2027, 1, 1), "A bus (not begun, due 1 January 2027)"),
        ("", None, "A bus (nobody has said how far it is)"),
    ],
)
def test_a_promise_says_how_far_it_is(status: str, due: date | None, said: str) -> None:
    assert say_promise(Promise("A bus", status, due), DAY) == said


def test_a_conversation_with_a_partner_begins_as_one_step() -> None:
    saved: list[Change] = []
    session = Session(Assessment("A1", FORM.digest, MOMENT), FORM, DAY, saved.append)
    begin_conversation(session, "Women’s Circle", "c1", "listen")
    assert session.reading.value(AnswerKey("engagement.through", "c1")) == "Women’s Circle"
    assert len(saved) == 1


def test_a_form_without_conversations_begins_none() -> None:
    form, _files = open_form(FORMS / "equity-check", FORMS / "shared")
    session = Session(Assessment("A1", form.digest, MOMENT), form, DAY, lambda _change: None)
    with pytest.raises(EiaError, match="no place"):
        begin_conversation(session, "Women’s Circle", "c1", "")
