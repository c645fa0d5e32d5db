"""The commissioning form asks what matters, of whom it matters, and no more."""

import re
from collections import Counter

import pytest

from builders import FORMS, TOP, reading
from eia_wizard.catalogue.examples import read_example
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.form import Question
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.standing import kept_unasked, outstanding

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
ASKED = [
    question
    for question in FORM.questions.values()
    if not question.companion_of and question.id not in FORM.retired
]
EVERYTHING: dict[str, Value] = {
    "need": "needed",
    "decision-kind": ("change", "reduce", "extend", "award", "clinical-policy", "urgent"),
    "digital": "yes",
    "procurement": "yes",
    "route": "competitive",
    "previous": "yes",
    "single-group": "yes",
}
"""Answers that open every condition at once."""

KNOWN_LETTERS = {"NHS", "GP", "EDS", "PCREF", "WRES", "WDES", "UK", "HIV"}
"""Capitals that everyone knows or that stand beside their full name."""


def plain(read: Reading) -> list[Question]:
    """The questions asked once, before any collection or group."""
    return [
        question
        for _stage, section, question in FORM.placed()
        if not (section.each or question.shows or question.companion_of)
        and read.section_items(section)
        and read.is_asked(question)
    ]


def asked(answers: dict[str, Value]) -> set[str]:
    return {question.id for question in plain(reading(FORM, answers))}


def test_a_light_assessment_asks_at_most_25_questions_before_collections() -> None:
    counts = {
        size: len(plain(reading(FORM, EVERYTHING | {"size": size})))
        for size in ("light", "standard", "full")
    }
    print(f"Questions before collections, every condition open: {counts}")
    assert counts["light"] <= 25
    assert counts["light"] < counts["standard"] < counts["full"]


@pytest.mark.parametrize("question", ASKED, ids=lambda q: q.id)
def test_a_question_says_why_it_is_asked_and_what_good_looks_like(question: Question) -> None:
    assert question.why.endswith((".", "?"))
    assert question.good.endswith((".", "”", "?"))


@pytest.mark.parametrize("question", ASKED, ids=lambda q: q.id)
def test_letters_that_stand_for_words_are_explained(question: Question) -> None:
    labels = " ".join(option.label for option in question.terms.options)
    said = f"{question.text} {question.why} {question.good} {question.guidance} {labels}"
    assert set(re.findall(r"\b[A-Z]{2,}s?\b", said)) <= KNOWN_LETTERS


def test_nothing_is_asked_twice_in_the_same_words() -> None:
    once = [q.text for q in ASKED if not q.collection and not q.role.endswith("_scale")]
    assert [text for text, n in Counter(once).items() if n > 1] == []
    of_items = [(q.collection, q.text) for q in ASKED if q.collection]
    assert [text for text, n in Counter(of_items).items() if n > 1] == []


def test_every_stage_says_what_it_is_for_and_what_a_good_answer_to_it_looks_like() -> None:
    for stage in FORM.stages:
        assert stage.purpose.endswith(".")
        assert stage.good.endswith(".")


def test_every_listed_group_and_duty_has_a_definition_and_its_facts_a_day() -> None:
    for name in ("groups", "duties", "ways-in"):
        for item in FORM.collections[name].items:
            assert item.definition.endswith(".")
            assert not item.sources or (item.correct_at and item.check_by)
    assert all(item.sources for item in FORM.collections["groups"].items)


def test_the_groups_that_are_easily_left_out_are_listed() -> None:
    listed = {item.id for item in FORM.collections["groups"].items}
    assert listed >= {
        *("carers", "care-leavers", "armed-forces", "travellers", "sex-workers", "homeless"),
        *("justice", "dependence", "migrants", "digital", "rural", "deprived-areas", "low-income"),
        *("literacy", "learning-disability", "long-term-conditions", "looked-after", "staff"),
    }


def test_an_assessment_that_is_not_needed_is_asked_for_its_reasons_and_nothing_else() -> None:
    read = reading(FORM, {"need": "not-needed"})
    assert {question.id for question in plain(read)} == {
        *("title", "proposal", "purpose", "decision-kind", "affects"),
        *("need", "need-reason", "lead", "contact"),
        *("not-needed-checked", "not-needed-again", "not-needed-by", "not-needed-on"),
        "not-needed-where",
    }
    assert [stage.id for stage in FORM.stages if read.is_stage_asked(stage)] == ["set-up"]
    assert not any(read.is_collection_asked(name) for name in FORM.collections)
    assert all(key.item == "" for key in outstanding(read))


def test_what_was_answered_before_it_was_found_not_needed_is_kept_unasked() -> None:
    read = reading(
        FORM, {"need": "not-needed", "population": "2,400", "group.triage:sex": "closer"}
    )
    assert {AnswerKey("population"), AnswerKey("group.triage", "sex")} <= set(kept_unasked(read))


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("stop", {"lost", "lost-instead"}),
        ("saving", {"lost", "lost-instead"}),
        ("reduce", {"lost", "lost-instead"}),
        ("clinical-policy", {"policy-rules"}),
        ("improvement", {"improvement-test"}),
        ("urgent", {"urgent-after"}),
        ("extend", {"extend-learned", "route", "selection", "award-update"}),
        ("award", {"route", "selection", "award-update"}),
        ("new", set()),
        ("workforce", set()),
    ],
)
def test_the_kind_of_decision_shapes_what_is_asked(kind: str, more: set[str]) -> None:
    of_any = asked({"decision-kind": ("change",)})
    of_this = asked({"decision-kind": (kind,)})
    bought_for_certain = {"procurement"} if kind in ("extend", "award") else set()
    assert of_this - of_any == more
    assert of_any - of_this == bought_for_certain


def test_nothing_more_is_asked_about_buying_where_nothing_is_bought() -> None:
    assert not {"route", "selection", "award-update"} & asked({"procurement": "no"})
    assert {"route", "selection", "award-update"} <= asked({"procurement": "yes"})


@pytest.mark.parametrize(
    ("route", "has_criteria"),
    [("competitive", True), ("most-suitable", True), ("direct-c", True), ("direct-a", False)],
)
def test_the_criteria_are_asked_for_routes_that_weigh_them(route: str, has_criteria: bool) -> None:
    assert ("criteria" in asked({"procurement": "yes", "route": route})) is has_criteria


@pytest.mark.parametrize(
    ("stakes", "size"),
    [
        (("none",), "light"),
        (("many",), "standard"),
        (("many", "taken-away"), "full"),
        (("hard-to-undo",), "full"),
    ],
)
def test_what_is_at_stake_chooses_the_size_until_a_person_does(
    stakes: tuple[str, ...], size: str
) -> None:
    assert reading(FORM, {"stakes": stakes}).size() == size
    assert reading(FORM, {"stakes": stakes, "size": "standard"}).size() == "standard"


def test_the_outcome_of_a_decision_is_not_asked_while_it_is_ahead() -> None:
    outcome, ahead = FORM.questions["decision.outcome"], {"decisions": ("d1",)}
    assert not reading(FORM, ahead | {"decision.taken:d1": "no"}).is_asked(outcome, "d1")
    assert reading(FORM, ahead | {"decision.taken:d1": "yes"}).is_asked(outcome, "d1")


def test_a_basis_in_law_is_asked_for_an_effect_that_may_be_unlawful() -> None:
    basis = FORM.questions["impact.law-basis"]
    one: dict[str, Value] = {"impacts": ("i1",), "size": "light"}
    bad = one | {"impact.direction:i1": "negative"}
    assert reading(FORM, bad).is_asked(FORM.questions["impact.lawfulness"], "i1")
    assert reading(FORM, bad | {"impact.lawfulness:i1": ("indirect",)}).is_asked(basis, "i1")
    assert not reading(FORM, bad | {"impact.lawfulness:i1": ("none",)}).is_asked(basis, "i1")


def test_an_answer_to_a_retired_question_can_still_be_read() -> None:
    read = reading(FORM, {"lead-view": "Look again."})
    assert read.text("lead-view") == "Look again."
    assert AnswerKey("lead-view") in set(kept_unasked(read))


def test_all_fifty_two_rows_of_the_templates_are_accounted_for() -> None:
    table = (FORMS / "commissioning" / "CHANGES.md").read_text("utf-8").partition("## What")[2]
    rows = re.findall(r"(?m)^\| (\d+) \|.*\| (asked|derived|not asked) \| (.+) \|$", table)
    assert [int(number) for number, _how, _where in rows] == list(range(1, 53))
    named = {name for _number, _how, where in rows for name in re.findall(r"`([^`]+)`", where)}
    assert sorted(name for name in named if FORM.question(name) is None) == []


def test_a_question_that_the_worked_example_does_not_answer_has_an_example_of_its_own() -> None:
    worked = read_example(TOP / "assets" / "examples" / "musculoskeletal.toml")
    told = {key.question for step in worked.steps for key, _typed in step.answers}
    in_words = [q for q in ASKED if q.kind.name in ("text", "long-text")]
    assert [q.id for q in in_words if not q.example and q.id not in told] == []
