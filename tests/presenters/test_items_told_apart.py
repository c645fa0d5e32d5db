"""The few words under the name of an item."""

from big import DECIDED, commissioning
from builders import reading
from eia_wizard.presenters.single import telling_facts


def test_a_yes_is_not_told_without_its_question() -> None:
    form = commissioning()
    known = reading(form, {**DECIDED, "requirements": ("r1",), "requirement.bidder:r1": "met"})
    assert telling_facts(known, form.collections["requirements"], "r1") == ""


def test_a_choice_that_speaks_for_itself_is_told() -> None:
    form = commissioning()
    known = reading(form, {**DECIDED, "reviews": ("r1",), "round.outcome:r1": "approved"})
    assert telling_facts(known, form.collections["reviews"], "r1") == "Approved"


def test_of_many_groups_as_many_are_told_as_there_is_room_for() -> None:
    form = commissioning()
    groups = ("pregnancy-maternity", "gender-reassignment", "sexual-orientation", "age")
    asked = {**DECIDED, "requirements": ("r1",), "requirement.groups:r1": groups}
    known = reading(form, asked)
    told = telling_facts(known, form.collections["requirements"], "r1")
    assert told == "Pregnancy and maternity; Gender reassignment; …"
