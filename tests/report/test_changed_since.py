"""What was changed since a decision: a line for each item, in the order of the document."""

from builders import MOMENT, reading, tiny_form
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.prose import words
from eia_wizard.report.brief import Brief
from eia_wizard.report.changed import MOST_LINES, changed_since

FORM = tiny_form()


def told(*changed: tuple[str, str], items: int = 2) -> list[str]:
    answers: dict[str, Value] = {"impacts": tuple(f"i{n}" for n in range(1, items + 1))}
    brief = Brief(reading(FORM, answers), FORM.layouts["full"], MOMENT, "test")
    return [words(each) for each in changed_since(brief, [AnswerKey(*key) for key in changed])]


def test_what_was_changed_of_one_item_stands_in_one_line() -> None:
    made = told(("impact.direction", "i2"), ("impact.summary", "i1"), ("impact.summary", "i2"))
    summary, direction = (FORM.questions[f"impact.{n}"].name for n in ("summary", "direction"))
    assert made == [f"Impact 1: {summary}", f"Impact 2: {summary}, {direction}"]


def test_answers_for_themselves_come_first_in_the_order_of_the_form() -> None:
    made = told(("impact.summary", "i1"), ("proposal", ""), ("title", ""))
    assert made[:2] == [FORM.questions["title"].name, FORM.questions["proposal"].name]


def test_what_is_left_out_is_counted() -> None:
    made = told(*(("impact.summary", f"i{n}") for n in range(1, 30)), items=29)
    assert len(made) == MOST_LINES + 1
    assert made[-1] == f"and {29 - MOST_LINES} more"
