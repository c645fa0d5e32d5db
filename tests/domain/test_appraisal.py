"""How far evidence can be leant on is derived from its answers, whatever kind it is of."""

from decimal import Decimal

import pytest

from builders import FORMS, reading
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import Value
from eia_wizard.domain.appraisal import appraise, say_confidence, say_reasons
from eia_wizard.domain.reading import Reading

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")


def derived(**answers: Value) -> str:
    found = appraise(told(**answers), "e1")
    return found.means if found else ""


def told(**answers: Value) -> Reading:
    values: dict[str, Value] = {"size": "full", "evidence": ("e1",)}
    for name, value in answers.items():
        question = FORM.questions[f"evidence.{name.replace('_', '-')}"]
        if isinstance(value, str):
            value = question.kind.read(value, question.terms)
        values[f"{question.id}:e1"] = value
    return reading(FORM, values)


def test_nothing_is_suggested_while_too_little_is_known() -> None:
    assert derived() == ""
    assert derived(type="numbers") == ""
    assert derived(type="numbers", local="yes") == ""
    assert derived(local="yes", published_on="2025-05-01") == ""


@pytest.mark.parametrize("kind", ["numbers", "survey", "voices", "research", "practice", "law"])
def test_every_kind_can_be_leant_on_firmly(kind: str) -> None:
    assert derived(type=kind, local="yes", published_on="2025-05-01") == "strong"


@pytest.mark.parametrize("kind", ["voices", "practice"])
def test_what_people_say_is_never_called_weak(kind: str) -> None:
    old = "2010-05-01"
    assert derived(type=kind, local="no", published_on=old) in ("care", "voice")
    assert derived(type=kind, local="not-sure", published_on=old, base=Decimal(3)) == "voice"


def test_a_few_voices_matter_even_where_nothing_speaks_against_them() -> None:
    few = derived(type="voices", local="yes", published_on="2025-05-01", base=Decimal(4))
    assert few == "voice"


def test_numbers_that_are_old_and_of_another_place_are_weak() -> None:
    assert derived(type="numbers", local="no", published_on="2015-05-01") == "weak"


@pytest.mark.parametrize(
    "doubt",
    [
        {"local": "no"},
        {"published_on": "2021-05-01"},
        {"unknown_share": Decimal(20)},
        {"topics": ("none",)},
        {"base": Decimal(9)},
        {"topics": ("ethnicity",), "ethnic_categories": "two-broad"},
    ],
    ids=lambda doubt: next(iter(doubt)),
)
def test_one_doubt_asks_for_care_and_is_the_first_reason(doubt: dict[str, Value]) -> None:
    sound: dict[str, Value] = {"type": "numbers", "local": "yes", "published_on": "2025-05-01"}
    assert derived(**sound) == "strong"
    found = appraise(told(**(sound | doubt)), "e1")
    assert found is not None
    assert found.means == "care"
    assert sorted(found.reasons, key=lambda r: -r.against)[0].against == 1


def test_what_is_not_asked_of_voices_does_not_count_against_them() -> None:
    sound: dict[str, Value] = {"type": "voices", "local": "yes", "published_on": "2025-05-01"}
    assert derived(**sound, unknown_share=Decimal(90)) == "strong"


def test_the_reasons_are_one_sentence_with_the_doubts_first() -> None:
    found = told(type="numbers", local="yes", published_on="2022-01-01")
    appraisal = appraise(found, "e1")
    assert appraisal is not None
    assert say_reasons(appraisal) == (
        "It is from 2022, 4 years 2 months ago; it is about your own people or place."
    )
    assert say_confidence(found, appraisal.means) == "With care"
