"""Ticks in a form that was filled by hand become the answers that they mean."""

from dataclasses import replace
from pathlib import Path

import pytest

from builders import MOMENT, room_in
from eia_wizard.app.drafts import Draft
from eia_wizard.app.template.reading_back import draft_of_form
from eia_wizard.app.template.work import suggested, synonyms
from eia_wizard.app.workroom import OpenForm
from eia_wizard.documents.template.opened import open_form
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.mapping import SURE, Mapping
from templates.paper import c, heads, p, package, row, t

HEADS = heads("Group", "Positive", "Negative", "Neutral", "Evidence and reasons")
EMPTY = t(
    5,
    HEADS,
    row("Age", c("☐"), c("☐"), c("☐"), ""),
    row("Sex", c("☐"), c("☐"), c("☐"), ""),
)


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> OpenForm:
    return room_in(tmp_path_factory.mktemp("room")).open_form("commissioning")


def read(ours: OpenForm, tmp_path: Path, empty: str, filled: str, **texts: str) -> Draft:
    template = open_form(package(empty)).template
    mapping = suggested(ours.form, template, "f", synonyms())
    matches = tuple(
        replace(m, grade=SURE, text=texts.get(m.slot.id, m.text)) for m in mapping.matches
    )
    file = tmp_path / "filled.docx"
    file.write_bytes(package(filled))
    sure = Mapping("f", template.edition, "commissioning", matches)
    return draft_of_form(file, lambda path: read_word(path.read_bytes()), sure, ours, MOMENT)


def impacts(draft: Draft) -> list[tuple[Json, Json]]:
    """Each impact by the groups that it falls on and its direction."""
    answers = draft.contents.answers
    items = answers.get(AnswerKey("impacts"))
    assert isinstance(items, list)
    return [
        (
            answers.get(AnswerKey("impact.group", str(item))),
            answers.get(AnswerKey("impact.direction", str(item))),
        )
        for item in items
    ]


def test_each_ticked_rating_of_a_group_is_an_impact_on_it(ours: OpenForm, tmp_path: Path) -> None:
    filled = t(
        5,
        HEADS,
        row("Age", c("☒"), c("☒"), c("☐"), "Older people wait longer."),
        row("Sex", c("☐"), c("☐"), c("X"), "Both use it alike."),
    )
    draft = read(ours, tmp_path, EMPTY, filled)
    answers = draft.contents.answers
    assert impacts(draft) == [(["age"], "positive"), (["age"], "negative")]
    assert answers[AnswerKey("group.triage", "age")] == "closer"
    assert answers[AnswerKey("group.know", "age")] == "Older people wait longer."
    assert draft.lost == ()


def test_who_is_ticked_as_neutral_has_no_impact_but_a_reason(
    ours: OpenForm, tmp_path: Path
) -> None:
    filled = t(
        5,
        HEADS,
        row("Age", c("☐"), c("☐"), c("☒"), "Both use it alike."),
        row("Sex", c("☐"), c("☐"), c("☐"), ""),
    )
    answers = read(ours, tmp_path, EMPTY, filled).contents.answers
    assert answers[AnswerKey("group.triage", "age")] == "no-difference"
    assert answers[AnswerKey("group.reason", "age")] == "Both use it alike."
    assert AnswerKey("impacts") not in answers


def test_a_sign_in_an_empty_cell_under_a_rating_is_a_tick_too(
    ours: OpenForm, tmp_path: Path
) -> None:
    top = heads("Group", "Good", "Bad")
    empty, filled = t(3, top, row("Age", "", "")), t(3, top, row("Age", "", "✓"))
    assert impacts(read(ours, tmp_path, empty, filled)) == [(["age"], "negative")]


def test_what_is_said_of_the_impact_on_a_group_belongs_to_that_impact(
    ours: OpenForm, tmp_path: Path
) -> None:
    top = heads("Group", "Negative", "Impact")
    empty, filled = (
        t(3, top, row("Age", c("☐"), "")),
        t(3, top, row("Age", c("☒"), "They wait longer.")),
    )
    draft = read(
        ours, tmp_path, empty, filled, **{"age-impact": "{impact.summary[impact.group=age]}"}
    )
    assert impacts(draft) == [(["age"], "negative")]
    summaries = [v for k, v in draft.contents.answers.items() if k.question == "impact.summary"]
    assert summaries == ["They wait longer."]


def test_boxes_of_which_several_may_be_ticked_are_one_answer(
    ours: OpenForm, tmp_path: Path
) -> None:
    question = next(q for q in ours.form.questions.values() if q.kind.name == "choices")
    first, second, third = question.terms.options[:3]
    lines = [p("Tick all that apply")]
    empty = "".join([*lines, *(p(f"☐ {o.label}") for o in (first, second, third))])
    filled = "".join([*lines, p(f"☐ {first.label}"), p(f"☒ {second.label}"), p(f"☒ {third.label}")])
    template = open_form(package(empty)).template
    mapping = suggested(ours.form, template, "f", synonyms())
    matches = tuple(
        replace(m, grade=SURE, text=f"{{{question.id}}}", ticked_by=(option.id,))
        for m, option in zip(mapping.matches, (first, second, third), strict=True)
    )
    file = tmp_path / "filled.docx"
    file.write_bytes(package(filled))
    sure = Mapping("f", template.edition, "commissioning", matches)
    draft = draft_of_form(file, lambda path: read_word(path.read_bytes()), sure, ours, MOMENT)
    assert draft.contents.answers[AnswerKey(question.id)] == [second.id, third.id]


def test_a_tick_that_may_mean_two_things_stays_words(ours: OpenForm, tmp_path: Path) -> None:
    empty, filled = p("☐ Age"), p("☒ Age") + p("Name: ______")
    template = open_form(package(empty)).template
    triage = "{group.triage:age}"
    (slot,) = template.slots
    mapping = suggested(ours.form, template, "f", synonyms())
    match = replace(
        mapping.matches[0], grade=SURE, text=triage, ticked_by=("no-difference", "not-known")
    )
    file = tmp_path / "filled.docx"
    file.write_bytes(package(filled))
    sure = Mapping("f", template.edition, "commissioning", (match,))
    draft = draft_of_form(file, lambda path: read_word(path.read_bytes()), sure, ours, MOMENT)
    assert [each.question for each in draft.lost] == [slot.label]
    assert draft.contents.answers == {}
