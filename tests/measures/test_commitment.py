"""Signs of commitment: seen in answers, counted of those in which they are due."""

from datetime import date
from pathlib import Path

import pytest

from builders import MOMENT, room_in, tiny_form
from eia_wizard.app.workroom import DEFAULT_FORM
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.commitment import Sign, Signs, Standing
from eia_wizard.domain.form import Form
from eia_wizard.domain.reading import Reading
from eia_wizard.measures.counting import counted
from eia_wizard.measures.signs import signs_of
from eia_wizard.report.commitment import notes_on

TODAY = date(2026, 6, 30)
PAST, COMING = date(2026, 6, 1), date(2026, 7, 30)
RACE = "race"


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> Form:
    folder: Path = tmp_path_factory.mktemp("room")
    return room_in(folder).open_form(DEFAULT_FORM).form


def standing(form: Form, sign: Sign, answers: dict[tuple[str, str], Value]) -> Standing:
    """How a sign stands where these roles are answered for these items; lists are made for them."""
    assessment = Assessment("A1", form.digest, MOMENT)
    for (role, item), value in answers.items():
        question = form.questions[form.roles[role]]
        if item and item != RACE:
            assessment = assessment.answering(AnswerKey(question.collection), (item,))
        assessment = assessment.answering(AnswerKey(question.id, item), value)
    return signs_of(Reading(form, assessment, TODAY)).standing[sign]


CLOSER: dict[tuple[str, str], Value] = {("group.triage", RACE): "closer"}
TALK: dict[tuple[str, str], Value] = {("engagement.groups", "e1"): (RACE,)}
CASES: list[tuple[Sign, dict[tuple[str, str], Value], Standing]] = [
    (Sign.ETHNICITY, {}, Standing.NOT_KEPT),
    (Sign.ETHNICITY, {("evidence.topics", "e1"): ("age",)}, Standing.NOT_KEPT),
    (Sign.ETHNICITY, {("evidence.topics", "e1"): ("age", "ethnicity")}, Standing.KEPT),
    (Sign.HEARD, TALK, Standing.NOT_DUE),
    (Sign.HEARD, CLOSER, Standing.NOT_KEPT),
    (Sign.HEARD, CLOSER | TALK, Standing.NOT_KEPT),
    (Sign.HEARD, CLOSER | TALK | {("engagement.said", "e1"): "Too far"}, Standing.KEPT),
    (Sign.WHY, {}, Standing.NOT_DUE),
    (Sign.WHY, CLOSER, Standing.NOT_KEPT),
    (Sign.WHY, CLOSER | {("group.why", RACE): "Letters in English"}, Standing.KEPT),
    (Sign.MEASURES, {}, Standing.NOT_DUE),
    (Sign.MEASURES, {("assessment.procurement", ""): "no"}, Standing.NOT_DUE),
    (Sign.MEASURES, {("assessment.procurement", ""): "yes"}, Standing.NOT_KEPT),
    (
        Sign.MEASURES,
        {("assessment.procurement", ""): "yes", ("measure.groups", "m1"): (RACE,)},
        Standing.KEPT,
    ),
    (Sign.ACTIONS, {("action.due_on", "a1"): COMING}, Standing.NOT_DUE),
    (Sign.ACTIONS, {("action.due_on", "a1"): PAST}, Standing.NOT_KEPT),
    (
        Sign.ACTIONS,
        {("action.due_on", "a1"): PAST, ("action.status", "a1"): "done"},
        Standing.KEPT,
    ),
    (
        Sign.ACTIONS,
        {("action.due_on", "a1"): PAST, ("action.status", "a1"): "dropped"},
        Standing.NOT_DUE,
    ),
    (Sign.REVIEWS, {("review.on", ""): COMING}, Standing.NOT_DUE),
    (Sign.REVIEWS, {("review.on", ""): PAST}, Standing.NOT_KEPT),
    (
        Sign.REVIEWS,
        {("review.on", ""): PAST, ("assessment.results", ""): "43% start"},
        Standing.KEPT,
    ),
]


@pytest.mark.parametrize(("sign", "answers", "expected"), CASES)
def test_a_sign_is_read_from_the_answers(
    form: Form, sign: Sign, answers: dict[tuple[str, str], Value], expected: Standing
) -> None:
    assert standing(form, sign, answers) == expected


@pytest.mark.parametrize("sign", list(Sign))
def test_nothing_is_due_where_no_assessment_is_needed(form: Form, sign: Sign) -> None:
    needed: dict[tuple[str, str], Value] = {("assessment.need", ""): "not-needed"}
    assert standing(form, sign, needed) == Standing.NOT_DUE


def test_a_form_that_does_not_ask_is_told_apart() -> None:
    reading = Reading(tiny_form(), Assessment("A1", "", MOMENT), TODAY)
    assert signs_of(reading).standing[Sign.REVIEWS] == Standing.NOT_ASKED
    found = counted([signs_of(reading)], TODAY)
    assert any("does not ask" in note for note in notes_on(found))


def signs(began: date, standing: Standing) -> Signs:
    return Signs(began, dict.fromkeys(Sign, standing))


def test_only_those_in_which_it_is_due_are_the_whole() -> None:
    found = counted(
        [
            signs(PAST, Standing.KEPT),
            signs(PAST, Standing.NOT_KEPT),
            signs(PAST, Standing.NOT_DUE),
            signs(PAST, Standing.NOT_ASKED),
        ],
        TODAY,
    )
    count = found.counts[0]
    assert (count.kept, count.of, count.not_due, count.not_asked) == (1, 2, 1, 1)
    assert count.said == "1 of 2"


def test_a_percentage_is_said_of_ten_or_more_only() -> None:
    nine = counted([signs(PAST, Standing.KEPT)] * 9, TODAY)
    ten = counted([signs(PAST, Standing.KEPT)] * 10, TODAY)
    assert (nine.counts[0].said, ten.counts[0].said) == ("9 of 9", "10 of 10 (100%)")


def test_nothing_is_computed_of_none() -> None:
    found = counted([], TODAY)
    assert (found.counts[0].said, found.quarters) == ("Nothing to count yet", ())


def test_quarters_follow_each_other() -> None:
    days = [date(2026, month, 1) for month in (12, 3, 4, 1)]
    found = counted([signs(day, Standing.KEPT) for day in days], TODAY)
    assert [each.said for each in found.quarters] == [
        "January to March 2026",
        "April to June 2026",
        "October to December 2026",
    ]
    assert found.quarters[0].counts[0].said == "2 of 2"
