"""Moving between forms and versions: nothing is lost, what changes is said, and back undoes it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from builders import TINY, TellInto, tiny_files
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.moving import (
    Move,
    form_before,
    form_to_move_to,
    kept_aside,
    move,
    plan_move,
)
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.workroom import OpenForm, Workroom, read_kept_form
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library

TITLE = AnswerKey("title")
STAGE = TINY["stages/first.toml"]
RETIRED = """
[[retired]]
id = "proposal"
kind = "long-text"
text = "What is proposed?"
on = 2026-01-01
because = "It is asked elsewhere."
"""


@pytest.fixture
def library(tmp_path: Path, room: Workroom) -> Iterator[Library]:
    path = tmp_path / "place" / "library.db"
    with open_library(path, clock=room.clock, who=room.who, program="test", create=True) as library:
        yield library


@pytest.fixture
def example(tell_into: TellInto, tmp_path: Path, room: Workroom) -> Iterator[tuple[Library, str]]:
    path, made = tell_into(tmp_path, "musculoskeletal")
    with open_library(path, clock=room.clock, who=room.who, program="test") as library:
        yield library, made


def tiny(**changed: str) -> OpenForm:
    files = tiny_files(**changed)
    return OpenForm(read_kept_form(files, "tiny"), files)


def begun_with(library: Library, answers: Mapping[str, Json]) -> str:
    form = tiny()
    digest = library.keep_form("tiny", "1", form.form.title, form.files)
    library.begin("A1", digest)
    library.write("A1", {AnswerKey.parse(key): value for key, value in answers.items()})
    return "A1"


def moved(library: Library, made: str, target: OpenForm) -> Move:
    opened = open_assessment(library, made)
    planned = plan_move(library, opened, target)
    move(library, opened, planned)
    return planned


def without(question: str) -> str:
    """The stage without one question."""
    before, rest = STAGE.split(f'[[section.question]]\nid = "{question}"', 1)
    return before + "[[section" + rest.split("\n[[section", 1)[1]


def test_a_plan_changes_nothing(library: Library, room: Workroom) -> None:
    made = begin(library, room, "Walking groups")
    before = library.path.read_bytes()
    plan_move(library, open_assessment(library, made), room.open_form("ehia"))
    assert library.path.read_bytes() == before


def test_an_answer_to_a_question_of_the_same_id_carries_over(library: Library) -> None:
    made = begun_with(library, {"title": "Walks", "digital": "yes"})
    target = tiny(first=STAGE.replace("Is it digital?", "Is any part of it digital?"))
    planned = moved(library, made, target)
    assert (planned.carried, planned.aside) == (2, ())
    assert [(each.before, each.after) for each in planned.reworded] == [
        ("Is it digital?", "Is any part of it digital?")
    ]
    assert open_assessment(library, made).reading.text("digital") == "yes"


def test_an_answer_to_a_question_that_was_renamed_carries_over(library: Library) -> None:
    made = begun_with(library, {"title": "Walks", "digital": "yes"})
    renamed = STAGE.replace('id = "digital"', 'id = "online"\nwas = ["digital"]').replace(
        'question = "digital"', 'question = "online"'
    )
    planned = moved(library, made, tiny(first=renamed))
    assert planned.aside == ()
    assert open_assessment(library, made).reading.text("online") == "yes"


def test_what_the_form_does_not_ask_is_kept_and_told_in_its_old_words(library: Library) -> None:
    made = begun_with(library, {"title": "Walks", "only-full": "2026-05-01"})
    planned = moved(library, made, tiny(first=without("only-full")))
    assert [(a.question, a.said) for a in planned.aside] == [("Which day?", "1 May 2026")]
    opened = open_assessment(library, made)
    assert opened.reading.assessment.unrecognised == {AnswerKey("only-full"): "2026-05-01"}
    assert [(a.question, a.said) for a in kept_aside(library, opened)] == [
        ("Which day?", "1 May 2026")
    ]


def test_moving_back_shows_all_of_it_again(library: Library) -> None:
    made = begun_with(library, {"title": "Walks", "only-full": "2026-05-01"})
    stored = library.answers(made)
    moved(library, made, tiny(first=without("only-full")))
    back = moved(library, made, form_before(library, open_assessment(library, made)))
    assert (back.returned, back.aside) == (1, ())
    assert library.answers(made) == stored
    assert open_assessment(library, made).reading.text("only-full") == "2026-05-01"
    assert library.verify() == []


def test_a_group_that_the_form_no_longer_lists_is_told_and_kept(library: Library) -> None:
    made = begun_with(library, {"title": "Walks", "group.triage:age": "closer"})
    sex_only = TINY["items/groups.toml"].split('\n[[item]]\nid = "age"')[0]
    planned = moved(library, made, tiny(items=sex_only))
    assert [(a.item, a.said) for a in planned.aside] == [("Age", "Yes")]
    assert [a.item for a in kept_aside(library, open_assessment(library, made))] == ["Age"]


def test_an_option_that_is_not_offered_carries_over_and_is_said(library: Library) -> None:
    made = begun_with(library, {"title": "Walks", "group.triage:sex": "not-known"})
    fewer = TINY["collections/groups.toml"].replace(
        '  { id = "not-known", label = "Not known" },\n', ""
    )
    planned = moved(library, made, tiny(groups=fewer))
    assert [(u.item, u.said) for u in planned.unfit] == [("Sex", "Not known")]
    assert "not one of the options" in planned.unfit[0].reason


def test_an_answer_of_another_kind_is_kept_aside(library: Library) -> None:
    made = begun_with(library, {"title": "Walks", "only-full": "2026-05-01"})
    links = STAGE.replace(
        'id = "only-full"\nkind = "date"', 'id = "only-full"\nkind = "links"\nto = ["groups"]'
    )
    planned = moved(library, made, tiny(first=links))
    assert [a.question for a in planned.aside] == ["Which day?"]


def test_an_item_of_a_collection_that_is_not_there_keeps_its_name(
    example: tuple[Library, str], room: Workroom
) -> None:
    library, made = example
    planned = moved(library, made, room.open_form("equity-check"))
    requirements = {a.item for a in planned.aside if a.key.question == "requirement.text"}
    assert requirements
    assert all(len(name) > 20 for name in requirements)
    assert planned.carried > 20


@pytest.mark.parametrize("form", ["ehia", "qeia", "equity-check"])
def test_the_worked_example_goes_there_and_back_unharmed(
    example: tuple[Library, str], room: Workroom, tmp_path: Path, form: str
) -> None:
    library, made = example
    stored, before = library.answers(made), open_assessment(library, made)
    moved(library, made, room.open_form(form))
    there = open_assessment(library, made)
    assert there.form.id == form
    to = export(library, room, there, Wanted(), tmp_path / "there.docx")
    assert to.stat().st_size > 20_000
    back = moved(library, made, form_before(library, there))
    assert back.aside == ()
    again = open_assessment(library, made)
    assert library.answers(made) == stored
    assert again.reading.assessment.answers == before.reading.assessment.answers
    assert library.facts(made).listing == before.facts.listing
    assert library.verify() == []


def test_what_is_kept_aside_stands_in_the_document_in_its_old_words(
    example: tuple[Library, str], room: Workroom, tmp_path: Path
) -> None:
    library, made = example
    moved(library, made, room.open_form("ehia"))
    there = open_assessment(library, made)
    to = export(library, room, there, Wanted(format="md"), tmp_path / "there.md")
    written = to.read_text("utf-8")
    assert "Kept from elsewhere" in written
    assert "What must the provider do? (" in written
    assert "requirement.text" not in written


def test_answers_given_after_moving_are_kept_when_moving_back(
    library: Library, room: Workroom
) -> None:
    made = begin(library, room, "Walking groups")
    moved(library, made, room.open_form("ehia"))
    edit(library, made).answer(AnswerKey("involved"), "no")
    planned = moved(library, made, form_before(library, open_assessment(library, made)))
    assert [a.said for a in planned.aside] == ["No"]
    assert library.answers(made)[AnswerKey("involved")] == "no"


def test_the_form_it_is_on_already_is_refused(library: Library, room: Workroom) -> None:
    made = begin(library, room, "Walking groups")
    with pytest.raises(EiaError, match="already"):
        plan_move(library, open_assessment(library, made), room.open_form("commissioning"))


@pytest.mark.parametrize(("which", "to"), [("assessment", "organisation"), ("library", "ehia")])
def test_an_assessment_and_the_librarys_own_record_do_not_change_places(
    library: Library, room: Workroom, which: str, to: str
) -> None:
    made = begin(library, room, "Walking groups")
    opened = open_assessment(library, made if which == "assessment" else "library")
    with pytest.raises(EiaError, match="for something else"):
        plan_move(library, opened, room.open_form(to))


def test_without_a_move_there_is_no_way_back(library: Library, room: Workroom) -> None:
    made = begin(library, room, "Walking groups")
    with pytest.raises(EiaError, match="never moved"):
        form_before(library, open_assessment(library, made))


def test_a_form_that_only_the_library_keeps_is_found_by_its_digest(
    library: Library, room: Workroom
) -> None:
    made = begun_with(library, {"title": "Walks"})
    digest = library.facts(made).form_digest
    assert form_to_move_to(library, room, digest[:12]).form.id == "tiny"
    with pytest.raises(EiaError, match="no form “nothing”"):
        form_to_move_to(library, room, "nothing")


def test_a_decision_keeps_the_form_it_was_taken_on(
    example: tuple[Library, str], room: Workroom
) -> None:
    library, made = example
    sealed = [record.digest for record in library.records(made, "decision-point")]
    moved(library, made, room.open_form("ehia"))
    assert [record.digest for record in library.records(made, "decision-point")] == sealed


def test_a_group_that_a_newer_version_retires_is_kept_said_and_harms_no_link(
    library: Library, room: Workroom, tmp_path: Path
) -> None:
    made = begun_with(
        library,
        {
            "title": "Walks",
            "group.triage:age": "closer",
            "group.why:age": "Because",
            "impacts": ["i1"],
            "impact.summary:i1": "Loss",
            "impact.groups:i1": ["age", "sex"],
        },
    )
    retired = 'id = "age"\nlabel = "Age"\nretired = true'
    items = TINY["items/groups.toml"].replace('id = "age"\nlabel = "Age"', retired)
    planned = moved(library, made, tiny(items=items))
    told = [(aside.item, aside.said) for aside in planned.aside]
    assert told == [("Age", "Because"), ("Age", "Yes")]
    opened = open_assessment(library, made)
    assert opened.reading.name_of("age").removed
    assert opened.reading.value(AnswerKey("impact.groups", "i1")) == ("age", "sex")
    session = edit(library, made)
    session.answer_typed(AnswerKey("impact.groups", "i1"), "age")
    to = export(library, room, opened, Wanted(format="md"), tmp_path / "there.md")
    said = to.read_text()
    assert "Age (removed)" in said
    assert "Why does it happen? (Age)" in said
    assert library.verify() == []
