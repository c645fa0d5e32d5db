"""A place that asks for a picture is offered the drawings there are, and filled with one."""

from base64 import b64decode
from dataclasses import replace
from pathlib import Path

import pytest

from builders import reading
from documents.document_builders import BluePainter
from eia_wizard.app.template.filling import plan, trial
from eia_wizard.app.template.offered import fitting, offered_answers
from eia_wizard.app.template.work import suggested, synonyms
from eia_wizard.catalogue.folders import open_form as open_our_form
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.answers import NumberTable
from eia_wizard.domain.form import Form
from eia_wizard.domain.mapping import GUESS, NONE, SURE, Mapping
from eia_wizard.domain.reading import Reading
from templates.paper import p, package

FORMS = Path(__file__).parents[2] / "forms"


@pytest.fixture(scope="module")
def ours() -> Form:
    return open_our_form(FORMS / "commissioning", FORMS / "shared")[0]


@pytest.fixture(scope="module")
def said(ours: Form) -> Reading:
    return reading(
        ours,
        {
            "impacts": ("i1",),
            "impact.group:i1": ("age",),
            "impact.direction:i1": "negative",
            "evidence": ("e1",),
            "evidence.title:e1": "Census",
            "evidence.table:e1": NumberTable(("Seen",), (("White", (3,)),)),
        },
    )


def mapped(ours: Form, label: str, text: str = "") -> Mapping:
    form = open_form(package(p(f"[{label}]"))).template
    mapping = suggested(ours, form, "f", synonyms())
    if not text:
        return mapping
    sure = tuple(replace(match, grade=SURE, text=text) for match in mapping.matches)
    return replace(mapping, matches=sure)


@pytest.mark.parametrize(
    ("label", "drawing"),
    [
        ("Insert a chart of who is affected", "{drawing:who-is-affected}"),
        ("Please insert picture of the commissioning cycle", "{drawing:cycle}"),
    ],
)
def test_a_place_that_asks_for_a_drawing_is_suggested_it_to_be_looked_at(
    ours: Form, label: str, drawing: str
) -> None:
    (match,) = mapped(ours, label).matches
    assert (match.grade, match.text) == (GUESS, drawing)


def test_a_place_for_a_logo_is_left_to_people(ours: Form) -> None:
    (match,) = mapped(ours, "Insert your logo").matches
    assert match.grade == NONE


def test_drawings_and_tables_come_first_where_a_picture_is_asked_and_nowhere_else(
    ours: Form,
) -> None:
    offers = offered_answers(ours, synonyms())
    (match,) = mapped(ours, "Insert a chart").matches
    picture = [each.id for each in fitting(offers, "", match.slot)]
    assert set(picture[:3]) == {"drawing:who-is-affected", "drawing:cycle", "evidence.table"}
    words = fitting(offers, "", replace(match.slot, kind="long text"))
    assert not any(each.id.startswith("drawing:") for each in words)


@pytest.mark.parametrize(
    ("text", "alt"),
    [
        ("{drawing:who-is-affected}", "Age: Negative 1"),
        ("{drawing:cycle}", "A wheel of 8 stages"),
        ("{evidence.table}", "Census. White: 3."),
    ],
)
def test_a_drawing_goes_in_as_a_picture_with_its_words(
    ours: Form, said: Reading, text: str, alt: str
) -> None:
    planned = plan(said, mapped(ours, "Insert a chart", text), painter=BluePainter())
    (filling,) = planned.fillings
    assert b64decode(filling.picture).startswith(b"\x89PNG")
    assert alt in filling.alt


def test_where_nobody_paints_or_nothing_is_told_the_place_stays_and_is_listed(
    ours: Form, said: Reading
) -> None:
    mapping = mapped(ours, "Insert a chart", "{drawing:who-is-affected}")
    assert len(plan(said, mapping).unanswered) == 1
    assert len(plan(reading(ours), mapping, painter=BluePainter()).unanswered) == 1


def test_a_drawing_that_nobody_knows_is_not_filled_in(ours: Form, said: Reading) -> None:
    mapping = mapped(ours, "Insert a chart", "{drawing:unicorn}")
    assert plan(said, mapping, painter=BluePainter()).fillings == ()


def test_a_trial_says_which_drawing_will_stand_there(ours: Form, said: Reading) -> None:
    (tried,) = trial(mapped(ours, "Insert a chart", "{drawing:cycle}"), said)
    assert "The commissioning cycle, as a drawing" in tried.lines[0]
