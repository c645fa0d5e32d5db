"""A form goes out blank and comes back filled: every kind of answer, and nothing lost."""

from copy import deepcopy
from itertools import takewhile
from pathlib import Path

import pytest

from builders import room_in
from documents.filling import Form, copied, paragraph, row_of, typed, without_bookmarks
from documents.test_validators import resaved
from eia_wizard.app.blank_form import write_blank
from eia_wizard.app.drafts import Draft, NoDraft, draft_of, open_paper
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.exchange import MERGE, leave_to_a_person, take_in
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.kept_words import keep_words
from eia_wizard.app.notes import notes
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.word_in.reading import read_word_file
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.opening import open_library

WORDS = {
    "title": "Walking groups",
    "proposal": "Walks at ten.\nAnd at two.",
    "began-on": "14 January 2026",
    "evidence.title:new-1": "Survey of walkers",
    "impacts": "",
    "impact.summary:new-1": "Wheelchair users cannot join",
    "impact.group:new-1": "Disability\nolder men who live alone",
    "impact.evidence:new-1": "",
    "group.name:new-1": "Older men who live alone",
    "group.reason:age": "Every age walks.",
    "action.summary:new-1": "Choose level paths",
    "action.for:new-1": "Wheelchair users cannot join",
}
TICKS = (
    ("size", "standard"),
    ("stakes", "many"),
    ("stakes", "contested"),
    ("group.triage:disability", "closer"),
    ("group.triage:age", "no-difference"),
    ("group.triage:new-1", "closer"),
    ("impact.direction:new-1", "negative"),
    ("impact.likelihood:new-1", "likely"),
)


@pytest.fixture
def room(tmp_path: Path) -> Workroom:
    return room_in(tmp_path)


@pytest.fixture
def form(room: Workroom, tmp_path: Path) -> Form:
    file = write_blank(room, "commissioning", "full", tmp_path / "blank.docx")
    return Form(file.read_bytes())


def brought_back(form: Form, room: Workroom, folder: Path, name: str = "filled") -> Draft:
    file = folder / f"{name}.docx"
    file.write_bytes(form.bytes())
    return draft_of(open_paper(file, read_word_file), room, None)


def filled(form: Form) -> None:
    form.write({key: text for key, text in WORDS.items() if text})
    form.tick(*TICKS)


def said(draft: Draft) -> dict[str, Json]:
    return {str(key): value for key, value in draft.contents.answers.items()}


def holds(draft: Draft) -> None:
    answers = said(draft)
    assert answers["title"] == "Walking groups"
    assert str(answers["proposal"]).split("\n") == ["Walks at ten.", "And at two."]
    assert answers["began-on"] == "2026-01-14"
    assert answers["size"] == "standard"
    assert answers["stakes"] == ["many", "contested"]
    assert answers["group.triage:disability"] == "closer"
    assert answers["group.reason:age"] == "Every age walks."
    (group,), (impact,), (action,) = (answers[n] for n in ("groups", "impacts", "actions"))
    assert answers[f"group.name:{group}"] == "Older men who live alone"
    assert answers[f"group.triage:{group}"] == "closer"
    assert answers[f"impact.group:{impact}"] == ["disability", group]
    assert answers[f"impact.direction:{impact}"] == "negative"
    assert answers[f"impact.likelihood:{impact}"] == 4
    assert answers[f"action.for:{action}"] == [impact]
    assert draft.lost == ()


def test_every_kind_of_answer_comes_back_at_its_question(
    form: Form, room: Workroom, tmp_path: Path
) -> None:
    filled(form)
    holds(brought_back(form, room, tmp_path))


@pytest.mark.tools
def test_it_comes_back_after_libreoffice_has_saved_it_twice(
    form: Form, room: Workroom, tmp_path: Path
) -> None:
    filled(form)
    file = tmp_path / "once.docx"
    file.write_bytes(form.bytes())
    for turn in ("first", "second"):
        folder = tmp_path / turn
        folder.mkdir()
        resaved(file, folder)
        file = folder / file.name
    holds(draft_of(open_paper(file, read_word_file), room, None))


def test_an_empty_form_brings_nothing(form: Form, room: Workroom, tmp_path: Path) -> None:
    with pytest.raises(NoDraft, match="Nothing has been filled in"):
        brought_back(form, room, tmp_path)


def test_more_paragraphs_than_the_box_had_belong_to_its_answer(
    form: Form, room: Workroom, tmp_path: Path
) -> None:
    form.write({"proposal": "Walks at ten."})
    form.paragraph_of("proposal").addnext(paragraph("Unless it rains."))
    draft = brought_back(form, room, tmp_path)
    assert said(draft)["proposal"] == "Walks at ten.\nUnless it rains."
    assert draft.lost == ()


def test_what_fits_no_answer_is_listed_and_never_guessed(
    form: Form, room: Workroom, tmp_path: Path
) -> None:
    form.write(
        {
            "title": "Walks",
            "began-on": "some time in spring",
            "impact.summary:new-1": "Longer ways",
            "impact.group:new-1": "Martians",
        }
    )
    form.tick(("size", "light"), ("size", "full"))
    form.paragraph_of("title").getparent().insert(0, paragraph("Please ring me."))
    row = row_of(form, "group.reason:age")
    row.addnext(typed(row, "Night workers", "x", "x"))
    form.paragraph_of("impact.summary:new-1").getparent().getparent().addnext(
        typed(row_of(form, "impact.summary:new-1"), "Something else", "We forgot to ask")
    )
    draft = brought_back(form, room, tmp_path)
    lost = " ".join(f"{each.question} {each.words}" for each in draft.lost)
    for words in ("some time in spring", "Martians", "Light, Full", "ring me", "forgot"):
        assert words in lost
    assert not {"size", "began-on"} & said(draft).keys()
    assert said(draft)["title"] == "Walks"


def test_a_row_that_is_added_with_tab_is_another_item(
    form: Form, room: Workroom, tmp_path: Path
) -> None:
    form.write({"title": "Walks"})
    row = row_of(form, "group.name:new-3")
    row.addnext(typed(row, "Night workers", "X"))
    answers = said(brought_back(form, room, tmp_path))
    (group,) = answers["groups"]
    assert answers[f"group.name:{group}"] == "Night workers"
    assert answers[f"group.triage:{group}"] == "closer"


@pytest.mark.parametrize("is_libre", [False, True])
def test_a_row_that_is_copied_is_another_item(
    form: Form, room: Workroom, tmp_path: Path, is_libre: bool
) -> None:
    form.write({"title": "Walks", "group.name:new-1": "Night workers"})
    form.tick(("group.triage:new-1", "closer"))
    copied(row_of(form, "group.name:new-1"), in_libreoffice=is_libre)
    form.write({"group.name:new-1": "Shift workers"})
    answers = said(brought_back(form, room, tmp_path))
    names = [answers[f"group.name:{group}"] for group in answers["groups"]]
    assert sorted(names) == ["Night workers", "Shift workers"]
    assert {answers[f"group.triage:{group}"] for group in answers["groups"]} == {"closer"}


def test_a_table_that_is_copied_is_another_item(form: Form, room: Workroom, tmp_path: Path) -> None:
    form.write({"title": "Walks", "impact.summary:new-3": "Longer ways"})
    form.tick(("impact.direction:new-3", "negative"))
    copied(next(form.paragraph_of("impact.summary:new-3").iterancestors("{*}tbl")))
    form.write({"impact.summary:new-3": "Shorter ways"})
    draft = brought_back(form, room, tmp_path)
    answers = said(draft)
    names = [answers[f"impact.summary:{impact}"] for impact in answers["impacts"]]
    assert sorted(names) == ["Longer ways", "Shorter ways"]
    assert [answers[f"impact.direction:{each}"] for each in answers["impacts"]] == ["negative"] * 2
    assert draft.lost == ()


def test_a_sheet_that_is_copied_is_about_another_group(
    form: Form, room: Workroom, tmp_path: Path
) -> None:
    form.write({"title": "Walks", "groups:sheet-2": "age", "group.know:sheet-2": "Half."})
    first, last = (form.paragraph_of(f"{each}:sheet-2") for each in ("groups", "group.know"))
    sheet = [first, *takewhile(lambda each: each is not last, first.itersiblings()), last]
    for each in sheet:
        last.addnext(each := without_bookmarks(deepcopy(each)))
        last = each
    form.write({"groups:sheet-2": "disability", "group.know:sheet-2": "One in five."})
    draft = brought_back(form, room, tmp_path)
    assert said(draft)["group.know:age"] == "Half."
    assert said(draft)["group.know:disability"] == "One in five."


@pytest.mark.tools
def test_what_was_added_outlives_libreoffice(form: Form, room: Workroom, tmp_path: Path) -> None:
    form.write({"title": "Walks", "proposal": "Walks at ten.", "group.name:new-1": "Night workers"})
    form.write({"groups:sheet-1": "disability", "group.know:sheet-1": "One in five."})
    form.paragraph_of("proposal").addnext(paragraph("Unless it rains."))
    row = row_of(form, "group.name:new-3")
    row.addnext(typed(row, "Shift workers", "x"))
    copied(row_of(form, "group.name:new-1"))
    file = tmp_path / "once.docx"
    file.write_bytes(form.bytes())
    for turn in ("first", "second"):
        (tmp_path / turn).mkdir()
        resaved(file, tmp_path / turn)
        file = tmp_path / turn / file.name
    draft = draft_of(open_paper(file, read_word_file), room, None)
    answers = said(draft)
    names = sorted(str(answers[f"group.name:{group}"]) for group in answers["groups"])
    assert names == ["Night workers", "Night workers", "Shift workers"]
    assert answers["proposal"] == "Walks at ten.\nUnless it rains."
    assert answers["group.know:disability"] == "One in five."
    assert draft.lost == ()


def test_a_sheet_is_about_the_group_that_it_names(
    form: Form, room: Workroom, tmp_path: Path
) -> None:
    form.write(
        {
            "title": "Walks",
            "groups:sheet-1": "disability",
            "group.know:sheet-1": "One in five.",
            "group.know:sheet-2": "Of whom?",
        }
    )
    draft = brought_back(form, room, tmp_path)
    assert said(draft)["group.know:disability"] == "One in five."
    assert [each.words for each in draft.lost] == ["Of whom?"]


def test_what_an_option_does_to_a_group_is_told_by_their_names(
    form: Form, room: Workroom, tmp_path: Path
) -> None:
    form.write(
        {
            "option.title:new-1": "Level paths",
            "option.title:new-2": "Do nothing",
            "options:new-option-effects-1": "level paths",
            "groups:new-option-effects-1": "Disability",
            "option-effect.summary:new-option-effects-1": "No kerbs",
            "options:new-option-effects-2": "Option 2",
            "groups:new-option-effects-2": "Age",
            "options:new-option-effects-3": "Fly",
            "groups:new-option-effects-3": "Age",
        }
    )
    form.tick(
        ("option-effect.direction:new-option-effects-1", "positive"),
        ("option-effect.direction:new-option-effects-2", "negative"),
        ("option-effect.direction:new-option-effects-3", "none"),
    )
    draft = brought_back(form, room, tmp_path)
    answers = said(draft)
    level, nothing = answers["options"]
    assert answers[f"option-effect.direction:{level}+disability"] == "positive"
    assert answers[f"option-effect.summary:{level}+disability"] == "No kerbs"
    assert answers[f"option-effect.direction:{nothing}+age"] == "negative"
    lost = [f"{each.question}: {each.words}" for each in draft.lost]
    assert any("Fly" in each for each in lost)
    assert any("None expected" in each for each in lost)
    assert len(lost) == 2


def test_a_row_of_two_names_that_is_copied_is_another_pair(
    form: Form, room: Workroom, tmp_path: Path
) -> None:
    place = "new-option-effects-6"
    form.write({"option.title:new-1": "Level paths", f"options:{place}": "Level paths"})
    form.write({f"groups:{place}": "Age", f"option-effect.summary:{place}": "Longer ways"})
    copied(row_of(form, f"groups:{place}"))
    form.write({f"groups:{place}": "Disability"})
    draft = brought_back(form, room, tmp_path)
    answers = said(draft)
    (level,) = answers["options"]
    assert answers[f"option-effect.summary:{level}+age"] == "Longer ways"
    assert answers[f"option-effect.summary:{level}+disability"] == "Longer ways"
    assert draft.lost == ()


def test_the_form_of_an_assessment_comes_home_to_it_and_stray_words_become_a_note(
    room: Workroom, tmp_path: Path
) -> None:
    with open_library(
        tmp_path / "l.db", clock=room.clock, who="Ann", program="test", create=True
    ) as library:
        id_ = begin(library, room, "Walking groups")
        edit(library, id_).answer_typed(AnswerKey("purpose"), "Company.")
        wanted = Wanted(layout="blank")
        paper = export(library, room, open_assessment(library, id_), wanted, tmp_path / "b.docx")
        form = Form(paper.read_bytes())
        form.write({"proposal": "Walks at ten.", "began-on": "in spring"})
        paper.write_bytes(form.bytes())
        draft = draft_of(open_paper(paper, read_word_file), room, library)
        done = take_in(library, draft.contents, MERGE, leave_to_a_person)
        for _twice in range(2):
            keep_words(library, done.id, draft.lost)
        reading = open_assessment(library, id_).reading
        assert done.id == id_
        assert reading.text("proposal") == "Walks at ten."
        assert reading.text("purpose") == "Company."
        (note,) = notes(library, id_)
        assert "in spring" in note.text


def test_a_size_that_the_form_lacks_is_refused(room: Workroom, tmp_path: Path) -> None:
    with pytest.raises(EiaError, match="Sizes: light"):
        write_blank(room, "commissioning", "huge", tmp_path / "x.docx")


def test_a_light_form_asks_less(room: Workroom, tmp_path: Path) -> None:
    light = Form(write_blank(room, "commissioning", "light", tmp_path / "l.docx").read_bytes())
    full = Form(write_blank(room, "commissioning", "", tmp_path / "f.docx").read_bytes())
    count = [sum(1 for _each in f.root.iter("{*}sdt")) for f in (light, full)]
    assert 100 < count[0] < count[1]
