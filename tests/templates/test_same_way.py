"""What is said of one group is said of all with one press, and one answer of several is told."""

from pathlib import Path

import pytest

from builders import reading
from eia_wizard.app.template.filling import plan
from eia_wizard.app.template.opening import OpenedForm
from eia_wizard.app.template.telling_words import likeness
from eia_wizard.app.template.work import suggested, synonyms
from eia_wizard.catalogue.folders import open_form as open_our_form
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.answers import Value
from eia_wizard.domain.form import Form
from eia_wizard.domain.mapping import SURE, Match
from eia_wizard.presenters.word_forms.looking_over import LookingOver
from templates.paper import h, heads, package, row, t

FORMS = Path(__file__).parents[2] / "forms"
GROUPS = ("Age: babies to the very old", "Disability", "Race (and Travellers)", "Sex")
BODY = (
    h(1, "Who is affected")
    + t(3, heads("Group", "Odd words", "Positive / Negative"), *(row(g, "", "") for g in GROUPS))
    + h(1, "Elsewhere")
    + t(3, heads("Group", "Odd words", "More"), row("Religion or belief", "", ""))
)


@pytest.fixture(scope="module")
def ours() -> Form:
    return open_our_form(FORMS / "commissioning", FORMS / "shared")[0]


@pytest.fixture
def over(ours: Form, qapp: object) -> LookingOver:
    found = suggested(ours, open_form(package(BODY)).template, "f.docx", synonyms())
    return LookingOver(OpenedForm(Path("f.docx"), found), ours, synonyms(), None)


def of(over: LookingOver, slot: str) -> Match:
    return next(m for m in over.mapping.matches if m.slot.id.startswith(slot))


def first(over: LookingOver) -> str:
    return of(over, "age").slot.id


def test_a_group_is_known_though_it_is_explained(over: LookingOver) -> None:
    assert "age" in of(over, "age").text
    assert "race" in of(over, "race").text


def test_one_press_says_it_of_every_group_of_that_table(over: LookingOver) -> None:
    slot = first(over)
    over.leave_empty(slot)
    over.add_named(slot, "group.know:age")
    assert over.others(slot) == 3
    over.accept_for_all(slot)
    found = [m for m in over.mapping.matches if "Odd words" in m.slot.label]
    assert [m.text for m in found[:4]] == [
        *("{group.know:age}", "{group.know:disability}", "{group.know:race}", "{group.know:sex}")
    ]
    assert {m.grade for m in found[:4]} == {SURE}
    assert "{group.know:" not in found[4].text
    assert over.others(slot) == 0


def test_what_a_person_said_of_a_group_stays(over: LookingOver) -> None:
    other = of(over, "disability").slot.id
    over.leave_empty(other)
    over.add_named(other, "lead")
    over.accept_for_all(first(over))
    assert of(over, "disability").text == "{lead}"


def test_it_is_one_step_to_undo(over: LookingOver) -> None:
    before = over.mapping
    over.accept_for_all(first(over))
    over.undo()
    assert over.mapping == before


def test_all_guesses_under_a_heading_are_confirmed_at_once(over: LookingOver) -> None:
    slot = first(over)
    assert over.guesses_beside(slot) > 1
    over.accept_beside(slot)
    assert over.guesses_beside(slot) == 0
    assert of(over, "religion").grade != SURE


def test_a_place_of_no_group_has_no_others(over: LookingOver) -> None:
    slot = first(over)
    over.leave_empty(slot)
    assert over.others(slot) == 0
    over.add_named(slot, "lead")
    assert over.others(slot) == 0


def test_one_answer_of_several_is_the_gravest_and_the_others_are_told(
    over: LookingOver, ours: Form
) -> None:
    over.accept_beside(first(over))
    answers: dict[str, Value] = {"impacts": ("i1", "i2")}
    for item, direction in (("i1", "positive"), ("i2", "negative")):
        answers |= {f"impact.group:{item}": ("age",), f"impact.direction:{item}": direction}
    planned = plan(reading(ours, answers), over.mapping)
    filling = next(f for f in planned.fillings if f.slot.startswith("age") and f.chosen)
    assert filling.chosen == ("Negative", "Positive")
    assert [match.slot.id for match, _filling in planned.narrowed] == [filling.slot]


@pytest.mark.parametrize(
    ("label", "phrase"),
    [("What do you recommend?", "What would reopen it"), ("Service", "service use")],
)
def test_what_only_looks_alike_is_not_alike(label: str, phrase: str) -> None:
    assert likeness(label, phrase) == 0.0


def test_the_bare_name_of_what_is_looked_at_is_its_title() -> None:
    assert 0.6 < likeness("Service", "name of service") < 0.9


def test_search_offers_what_holds_most_of_the_words_where_none_holds_all(
    over: LookingOver,
) -> None:
    found = [each.id for each in over.offers(first(over), "the lead person responsible for it")]
    assert "lead" in found
    assert over.offers(first(over), "zzzz qqqq") == ()
