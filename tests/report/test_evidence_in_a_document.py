"""What a document says of evidence: its derived confidence, and that it is to be checked again."""

from dataclasses import replace

import pytest

from builders import FORMS, MOMENT, reading
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import Value
from eia_wizard.domain.prose import Paragraph, words
from eia_wizard.report.brief import Brief
from eia_wizard.report.collections import whole_collection

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
SURVEY: dict[str, Value] = {
    "size": "full",
    "evidence": ("e1",),
    "evidence.title:e1": "GP survey",
    "evidence.type:e1": "survey",
    "evidence.local:e1": "yes",
}
DATED = FORM.questions["evidence.published-on"].kind.read(
    "2023-03-01", FORM.questions["title"].terms
)
TAKEN: dict[str, Value] = {"evidence.reused-from:e1": "Walks, reference A2"}


def notes(answers: dict[str, Value], audience: str = "review") -> list[str]:
    layout = replace(FORM.layouts["full"], audience=audience)
    brief = Brief(reading(FORM, answers), layout, MOMENT, "test")
    parts = whole_collection(brief, FORM.collections["evidence"], 2)
    return [words(p.line) for p in parts if isinstance(p, Paragraph) and p.tone == "note"]


@pytest.fixture
def dated() -> dict[str, Value]:
    return SURVEY | {"evidence.published-on:e1": DATED}


def test_a_derived_confidence_stands_where_nobody_has_judged(dated: dict[str, Value]) -> None:
    (said,) = notes(dated)
    assert said.startswith("How far to lean on it, derived from these answers: Firmly. ")


def test_a_persons_own_judgement_stands_alone(dated: dict[str, Value]) -> None:
    assert notes(dated | {"evidence.confidence:e1": "weak"}) == []


def test_evidence_that_was_taken_over_is_to_be_checked_again_with_its_age(
    dated: dict[str, Value],
) -> None:
    said = notes(dated | TAKEN)[0]
    assert said == (
        "To be checked again: Taken from Walks, reference A2; published March 2023, 3 years ago."
    )
    assert not any(
        "checked again:" in n for n in notes(dated | TAKEN | {"evidence.checked-on:e1": DATED})
    )


def test_nothing_is_derived_from_what_a_publication_leaves_out(dated: dict[str, Value]) -> None:
    hidden = dated | TAKEN | {"evidence.published-on.withheld:e1": "personal"}
    assert [said for said in notes(hidden) if "published March 2023" in said]
    assert [said for said in notes(hidden) if "it is from March 2023" in said]
    assert notes(hidden, "publication") == []
