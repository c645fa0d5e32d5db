"""Scores of quality: worked out, never asked."""

import pytest

from builders import FORMS, MOMENT, reading
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import Value
from eia_wizard.domain.prose import Grid, words
from eia_wizard.report.brief import Brief
from eia_wizard.report.report import build_report
from eia_wizard.report.scores import band

FORM, _FILES = open_form(FORMS / "qeia", FORMS / "shared")


def scored(answers: dict[str, Value]) -> list[list[str]]:
    brief = Brief(reading(FORM, answers), FORM.layouts["full"], MOMENT, "test")
    grids = (p for p in build_report(brief).parts if isinstance(p, Grid) and p.caption == "Scores")
    return [[words(cell.lines[0]) for cell in row] for grid in grids for row in grid.rows]


@pytest.mark.parametrize(
    ("score", "said"),
    [
        (1, "low"),
        (3, "low"),
        (4, "moderate"),
        (6, "moderate"),
        (8, "high"),
        (12, "high"),
        (15, "extreme"),
        (25, "extreme"),
    ],
)
def test_a_score_falls_in_its_band(score: int, said: str) -> None:
    assert band(score) == said


def test_a_side_of_quality_is_scored_before_and_after() -> None:
    answers: dict[str, Value] = {
        "quality.likelihood:safe": 4,
        "quality.consequence:safe": 3,
        "quality.likelihood-after:safe": 2,
        "quality.consequence-after:safe": 3,
    }
    assert scored(answers) == [["Safe", "4 × 3 = 12, high", "2 × 3 = 6, moderate"]]


def test_half_a_score_is_no_score() -> None:
    answers: dict[str, Value] = {
        "quality.likelihood:safe": 4,
        "quality.consequence:safe": 3,
        "quality.likelihood-after:safe": 2,
    }
    assert scored(answers) == [["Safe", "4 × 3 = 12, high", "Not scored"]]


def test_without_any_score_there_is_no_table_of_them() -> None:
    assert scored({"quality.likelihood:safe": 4}) == []
