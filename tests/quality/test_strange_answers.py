"""Whatever is answered, and whatever is not, no rule fails, and none is slow."""

import random
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from types import MappingProxyType

import pytest

from eia_wizard.domain.answers import AnswerKey, NumberTable, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.form import Form, Question
from eia_wizard.quality.ethnic_words import is_undifferentiated
from eia_wizard.quality.marks import marks_in
from eia_wizard.quality.small import small_counts, small_shares
from quality.case import Case, form

WORDS = (
    *(
        "",
        " ",
        "0",
        "n/a",
        "-",
        "👩🏽‍🦽",
        "\u202e٤ patients",
        "5",
        "١٢ women",
        "²",
        "𝟓 men",
        "½ of 3 people",
    ),
    *("0" * 40, "07700 900123", "A" * 3000, "999% of 0", "0% of 5", "4 patients", "Mr", "born on"),
)
DAYS = (date.min, date.max, date(2026, 2, 28), date(2024, 2, 29))
TABLE = NumberTable(("", "n"), (("", (None, Decimal("3.0"))), ("x", ()), ("y", (Decimal(-1),))))


@pytest.mark.parametrize("name", ["commissioning", "ehia", "qeia", "equity-check", "organisation"])
@pytest.mark.parametrize("seed", range(6))
def test_no_rule_fails_on_any_answers(name: str, seed: int) -> None:
    on, chance = form(name), random.Random(seed)  # noqa: S311 — the same strange answers each time
    case = Case(_anything(on, chance), on, chance.choice(DAYS))
    assert case.checked().faults == ()


def _anything(on: Form, chance: random.Random) -> Assessment:
    answers: dict[AnswerKey, Value] = {}
    items = {c.id: tuple(f"{c.id}-{n}" for n in range(3)) for c in on.collections.values()}
    items |= {c.id: (*items[c.id], *(i.id for i in c.items)) for c in on.collections.values()}
    for collection in on.collections.values():
        if collection.grown:
            answers[AnswerKey(collection.id)] = items[collection.id][:3]
    for question in on.questions.values():
        for item in items.get(question.collection, ("", "sex", "gender-reassignment")):
            value = _value(question, items, chance)
            if value is not None and chance.random() < 0.7:
                answers.setdefault(AnswerKey(question.id, item), value)
    empty = Assessment("A", on.digest, datetime(2026, 1, 1, tzinfo=UTC))
    return replace(empty, answers=MappingProxyType(answers))


def _value(
    question: Question, items: dict[str, tuple[str, ...]], chance: random.Random
) -> Value | None:
    options = [option.id for option in question.terms.options] or ["gone"]
    match question.kind.name:
        case "text" | "long-text":
            return " ".join(chance.choices(WORDS, k=3))
        case "choice" | "yes-no":
            return chance.choice([*options, "yes", "no", "gone"])
        case "choices":
            return tuple(chance.choices([*options, "gone"], k=2))
        case "date":
            return chance.choice(DAYS)
        case "rating":
            return 1
        case "number" | "percentage" | "money":
            return chance.choice([Decimal("-1"), Decimal("0"), Decimal("1E+30"), Decimal("7.5")])
        case "links":
            return tuple(
                chance.choice([*items.get(name, ()), "gone"]) for name in question.terms.to
            )
        case "table":
            return TABLE
    return None


@pytest.mark.parametrize("see", [marks_in, small_counts, small_shares, is_undifferentiated])
@pytest.mark.parametrize(
    "piece",
    ["a", "a.", "5 ", "one ", "one aa bb ", "0", "(0", "07 ", "black and asian ", "a@a.", "4 men "],
)
def test_a_hostile_text_is_read_in_time(see: Callable[[str], object], piece: str) -> None:
    text = piece * (20_000 // len(piece))
    start = time.process_time()
    see(text)
    assert time.process_time() - start < 2
