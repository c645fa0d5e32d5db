"""What is shown to a room: nothing private, nothing too long, answers hidden."""

from dataclasses import replace
from pathlib import Path

import pytest

from builders import room_in
from eia_wizard.app.learning import open_learning
from eia_wizard.app.showing.assessment import is_private, show_assessment
from eia_wizard.app.showing.cycle import show_cycle
from eia_wizard.app.showing.learning import show_called
from eia_wizard.app.showing.notes import write_notes
from eia_wizard.app.showing.pieces import MOST_LETTERS, MOST_PIECES, pieces
from eia_wizard.app.workroom import DEFAULT_FORM
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import WITHHELD
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.showing import Show

WHAT = "A gym is closed and seven classes begin in halls."


def shown(tmp_path: Path, answers: dict[str, Value]) -> str:
    """Everything that a show holds, notes included, as one text."""
    room = room_in(tmp_path)
    form = room.open_form(DEFAULT_FORM).form
    assessment = Assessment("A1", form.digest, room.clock())
    for role, value in answers.items():
        assessment = assessment.answering(AnswerKey(form.roles.get(role, role)), value)
    return words(show_assessment(Reading(form, assessment, room.clock().date()), "Gym"))


def words(show: Show) -> str:
    return "\n".join(
        line for s in show.slides for line in (s.title, s.kicker, *s.text, *s.answer, *s.notes)
    )


def test_an_answer_is_shown_and_hidden_at_first(tmp_path: Path) -> None:
    assert WHAT in shown(tmp_path, {"assessment.proposal": WHAT})


@pytest.mark.parametrize(
    "role",
    ["assessment.lead", "assessment.contact", "assessment.sponsor", "assessment.team"],
)
def test_nobody_is_named(tmp_path: Path, role: str) -> None:
    said = shown(tmp_path, {"assessment.proposal": WHAT, role: "Priya Whitfield"})
    assert "Whitfield" not in said
    assert WHAT in said


def test_what_is_withheld_from_publication_is_not_shown(tmp_path: Path) -> None:
    form = room_in(tmp_path).open_form(DEFAULT_FORM).form
    withheld = f"{form.roles['assessment.proposal']}{WITHHELD}"
    reason = form.questions[withheld].terms.options[0].id
    assert WHAT not in shown(tmp_path, {"assessment.proposal": WHAT, withheld: reason})


@pytest.mark.parametrize(
    "told",
    [
        "Margaret Jones said that she could not come.",
        "Write to somebody at 07700 900123.",
        "Two patients who are trans stayed away.",
    ],
)
def test_an_answer_by_which_one_could_be_known_is_left_out(tmp_path: Path, told: str) -> None:
    assert is_private(told)
    assert told not in shown(tmp_path, {"assessment.proposal": f"{WHAT} {told}"})


def test_large_counts_may_be_shown() -> None:
    assert not is_private("In 2024, 43% of women offered a class started it (595 of 1,384).")


def test_the_cycle_alone_has_a_slide_for_each_stage(tmp_path: Path) -> None:
    form = room_in(tmp_path).open_form(DEFAULT_FORM).form
    show = show_cycle(form)
    assert [s.stage for s in show.slides] == [None, *(s.number for s in form.stages)]
    assert all(slide.answer for slide in show.slides[1:])


def test_every_package_exercise_and_agenda_can_be_shown(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    learning = open_learning(room)
    stages = {s.id: s.title for s in room.open_form(DEFAULT_FORM).form.stages}
    for each in (*learning.packages, *learning.exercises, *learning.agendas):
        show = show_called(learning, stages, each.id)
        assert show.slides
        assert all(slide.title for slide in show.slides)


def test_the_right_choice_is_hidden_and_the_choices_are_not(tmp_path: Path) -> None:
    learning = open_learning(room_in(tmp_path))
    package = learning.packages[0]
    asked = package.questions[0]
    show = show_called(learning, {}, package.id)
    slide = next(slide for slide in show.slides if slide.title == asked.text)
    right = next(choice for choice in asked.choices if choice.is_right)
    assert len(slide.text) == len(asked.choices)
    assert right.because in slide.answer[0]
    assert right.because not in " ".join(slide.text)


def test_what_is_not_there_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(EiaError, match="nothing to show"):
        show_called(open_learning(room_in(tmp_path)), {}, "nothing-of-the-kind")


@pytest.mark.parametrize("text", ["", "x" * 100_000, "A sentence of words. " * 20_000, "☃" * 900])
def test_no_piece_is_too_long_to_read_from_afar(text: str) -> None:
    found = pieces([text])
    assert len(found) <= MOST_PIECES + 1
    assert all(len(line) <= MOST_LETTERS for piece in found for line in piece)


def test_the_notes_are_written_as_a_document(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    show = show_cycle(room.open_form(DEFAULT_FORM).form)
    write_notes(room, replace(show, title="A & B"), tmp_path / "notes.docx")
    assert (tmp_path / "notes.docx").stat().st_size > 10_000


def test_words_that_lead_on_to_a_list_stand_above_it_on_the_same_slide() -> None:
    long = "The law asks for something else, and says so in many words. " * 5
    found = pieces([long, "There are three aims:", "• to end discrimination", "• to foster"])
    assert found == [
        (long.strip(),),
        ("There are three aims:", "• to end discrimination", "• to foster"),
    ]
