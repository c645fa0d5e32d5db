"""Whoever has only just begun is not told that there is something to fix, unless they ask."""

from builders import FORMS, reading
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.tally import FEW
from eia_wizard.domain.tallying import is_just_begun

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
GIVEN = {
    "title": "Walking groups",
    "proposal": "Two a week",
    "purpose": "Company",
    "lead": "Ann",
    "contact": "A mailbox",
    "team": "Planned care",
}


def test_a_few_answers_are_a_beginning_and_more_are_work() -> None:
    known = {name: text for name, text in GIVEN.items() if name in FORM.questions}
    assert is_just_begun(reading(FORM, {"title": "Walking groups"}))
    ways = [item.id for item in FORM.collections["groups"].items][:FEW]
    more = {f"group.triage:{item}": "close" for item in ways}
    assert not is_just_begun(reading(FORM, {**known, **more}))
