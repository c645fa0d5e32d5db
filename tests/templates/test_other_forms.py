"""A form that was matched with one set of questions is filled from another by what each plays."""

from dataclasses import replace

import pytest

from builders import room_in
from eia_wizard.app.template.other_forms import folder_called, form_called, mapping_for
from eia_wizard.app.template.work import suggested, synonyms
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.mapping import GUESS, SURE, Mapping, Match
from templates.paper import c, h, heads, p, package, row, t

BODY = (
    h(1, "About")
    + t(2, row("Title", ""), row("Lead officer", ""), row("Fax", ""), row("Local word", ""))
    + t(3, heads("Group", "Positive", "Negative"), row("Age", c("☐"), c("☐")))
    + h(1, "Actions")
    + t(2, heads("Action", "Owner"), row("", ""), row("", ""))
    + p("[Insert a chart of who is affected]")
)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Workroom:
    return room_in(tmp_path_factory.mktemp("room"))


@pytest.fixture(scope="module")
def mapping(room: Workroom) -> Mapping:
    template = open_form(package(BODY)).template
    made = suggested(room.open_form("commissioning").form, template, "f", synonyms())
    matches = []
    for match in made.matches:
        text = "{not-a-question}" if match.slot.id == "local-word" else match.text
        grade = SURE if text or match.rows else match.grade
        matches.append(replace(match, grade=grade, text=text))
    return replace(made, matches=tuple(matches))


def of(mapping: Mapping, slot: str) -> Match:
    return next(m for m in mapping.matches if m.slot.id == slot)


@pytest.mark.parametrize("name", ["ehia", "qeia"])
def test_what_plays_the_same_part_is_as_sure_as_it_was(
    room: Workroom, mapping: Mapping, name: str
) -> None:
    form = room.open_form(name).form
    found = mapping_for(room, mapping, form, synonyms())
    assert found.questions == form.id
    assert of(found, "title").text == f"{{{form.roles['assessment.title']}}}"
    assert (of(found, "title").grade, of(found, "lead-officer").grade) == (SURE, SURE)
    for match in found.matches:
        asked = [part for part in match.text.split("{")[1:] if not part.startswith("drawing")]
        assert all(form.question(each.split("}")[0].split(":")[0].split("[")[0]) for each in asked)


def test_words_between_answers_go_along(room: Workroom, mapping: Mapping) -> None:
    form = room.open_form("ehia").form
    both = replace(of(mapping, "title"), text="On {title},\nby {lead}.")
    (found,) = mapping_for(room, replace(mapping, matches=(both,)), form, synonyms()).matches
    title, lead = form.roles["assessment.title"], form.roles["assessment.lead"]
    assert found.text == f"On {{{title}}},\nby {{{lead}}}."


def test_rows_and_drawings_go_along(room: Workroom, mapping: Mapping) -> None:
    form = room.open_form("ehia").form
    found = mapping_for(room, mapping, form, synonyms())
    actions = form.collection_with_role("actions")
    assert actions
    assert of(found, "actions").rows == actions.id
    assert dict(of(found, "actions").columns)["Owner"] == f"{{{form.roles['action.owner']}}}"
    assert "{drawing:who-is-affected}" in {match.text for match in found.matches}


def test_what_is_not_asked_there_is_no_more_than_a_guess(room: Workroom, mapping: Mapping) -> None:
    found = mapping_for(room, mapping, room.open_form("ehia").form, synonyms())
    assert of(found, "local-word").grade != SURE
    assert of(found, "fax").is_empty


def test_the_same_questions_keep_everything(room: Workroom, mapping: Mapping) -> None:
    form = room.open_form("commissioning").form
    assert mapping_for(room, mapping, form, synonyms()) == mapping


def test_a_mapping_of_questions_that_are_gone_is_only_guessed(
    room: Workroom, mapping: Mapping
) -> None:
    form = room.open_form("ehia").form
    found = mapping_for(room, replace(mapping, questions="gone"), form, synonyms())
    assert of(found, "title").grade == GUESS
    assert form_called(room, "gone") is None
    assert folder_called(room, "gone") == "commissioning"
