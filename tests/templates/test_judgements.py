"""What is judged of groups: poles are ticked, reasons written, and the groups told apart."""

import pytest

from eia_wizard.documents.template.opened import open_form
from eia_wizard.documents.template.poles import is_pole, is_shade
from templates.paper import c, heads, p, package, row, t


def kinds(body: str) -> list[tuple[str, str]]:
    return [(m.slot.kind, m.slot.label) for m in open_form(package(body)).met]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lives get better", "Lives get worse"),
        ("Helps people", "Harms people"),
        ("More fair", "Less fair"),
        ("A gain for them", "A loss for them"),
    ],
)
def test_heads_that_say_the_contrary_in_the_same_words_are_poles(one: str, other: str) -> None:
    assert is_pole(one, [one, other])
    assert is_pole(other, [one, other])


@pytest.mark.parametrize(
    ("one", "other"),
    [("Helps people", "Helps staff"), ("Better", "Worse"), ("More staff", "Less money")],
)
def test_heads_that_differ_in_anything_else_are_none(one: str, other: str) -> None:
    assert not is_pole(one, [one, other])


def test_cells_under_poles_are_ticked_beside_a_rating_and_reasons_are_written() -> None:
    body = t(
        5,
        heads("", "No effect", "Lives get better", "Lives get worse", "Why is that?"),
        row("Age", "", "", "", ""),
        row("Sex", "", "", "", ""),
    )
    assert [kind for kind, _label in kinds(body)] == [*["tick"] * 3, "long text"] * 2


def test_poles_without_a_rating_beside_them_are_written_about() -> None:
    top = heads("Group", "Lives get better", "Lives get worse")
    assert [kind for kind, _label in kinds(t(3, top, row("Age", "", "")))] == ["text", "text"]


def test_rows_from_sure_to_unsure_are_ticked() -> None:
    sure, less, doubt = (
        "The plan will help",
        "The plan may help",
        "Unclear whether the plan will help",
    )
    assert is_shade(sure, [sure, less, doubt])
    body = t(3, heads("", "Access", "Results"), *(row(x, "", "") for x in (sure, less, doubt)))
    assert {kind for kind, _label in kinds(body)} == {"tick"}


def test_two_rows_of_which_neither_is_in_doubt_are_written_about() -> None:
    rows = (row("The plan will", "", ""), row("The plan may", "", ""))
    assert {kind for kind, _label in kinds(t(3, heads("", "Access", "Results"), *rows))} == {"text"}


def test_a_row_that_asks_for_evidence_is_written_though_letters_are_told_above() -> None:
    told = p("P = positive, N = negative, 0 = no effect.")
    body = t(2, heads("Age", "Think of all ages"), row("Effect", ""), row("Evidence", ""))
    assert [kind for kind, _label in kinds(told + body)] == ["choice", "text"]


def test_an_empty_cell_among_the_numbers_of_rows_waits_for_nothing() -> None:
    body = t(
        3,
        row(c(""), c(""), c("Yes / No")),
        row("1.", "Is anybody left out?", ""),
        row("", "Older people", ""),
        row("2.", "Is anybody hurt?", ""),
    )
    labels = [label for _kind, label in kinds(body)]
    assert len(labels) == 3
    assert "Older people" in labels[1]


def test_what_is_asked_alike_of_every_group_is_told_apart_by_the_heads_of_its_part() -> None:
    body = t(
        2,
        heads("Age", "Think of all ages"),
        row("Effect", c("☐ Good   ☐ Bad")),
        row("Evidence", ""),
        heads("Sex", "Think of men and women"),
        row("Effect", c("☐ Good   ☐ Bad")),
        row("Evidence", ""),
    )
    labels = [label for _kind, label in kinds(body)]
    assert labels == ["Age / Effect", "Age / Evidence", "Sex / Effect", "Sex / Evidence"]


@pytest.mark.parametrize("asked", ["When did it start?", "When will the review end?"])
def test_a_question_for_the_day_of_something_is_a_date(asked: str) -> None:
    assert kinds(t(2, row(asked, ""), row("Lead", "")))[0] == ("date", asked)


def test_a_question_that_only_begins_with_when_is_written() -> None:
    asked = "When did you ask people, and what did they say?"
    assert kinds(t(2, row(asked, ""), row("Lead", "")))[0][0] == "long text"
