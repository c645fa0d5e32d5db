"""Rows pasted from a spreadsheet."""

import time

import pytest
from pytestqt.qtbot import QtBot

from builders import DAY, MOMENT, reading, tiny_form
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment, Change
from eia_wizard.domain.errors import EiaError
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.cells import MOST_LETTERS
from eia_wizard.presenters.rows import MOST_ROWS, PastedRows, read_rows

FORM = tiny_form()
IMPACTS = FORM.collections["impacts"]


@pytest.fixture
def saved() -> list[Change]:
    return []


@pytest.fixture
def presenter(saved: list[Change]) -> AssessmentPresenter:
    session = Session(Assessment("A1", FORM.digest, MOMENT), FORM, DAY, saved.append)
    ids = iter(f"i{n}" for n in range(1, 2_000))
    return AssessmentPresenter(session, lambda: next(ids))


def pasted(text: str, **answers: object) -> PastedRows:
    return read_rows(reading(FORM, answers), IMPACTS, text)  # type: ignore[arg-type]


def test_columns_are_matched_by_their_headings_in_any_order() -> None:
    rows = pasted("Good or bad?\tColour\tWhat becomes different?\r\nNegative\tred\tFewer buses\r\n")
    assert rows.columns == ("Good or bad", "What becomes different")
    assert rows.left_out == ("Colour",)
    expected = (("impact.direction", "negative"), ("impact.summary", "Fewer buses"))
    assert rows.rows[0].answers == expected
    assert rows.summary == "1 new row"


def test_without_headings_columns_are_taken_in_order() -> None:
    rows = pasted("Fewer buses\tSex; Age\tpositive\nMore stairs\t\tNegative")
    assert rows.rows[0].answers == (
        ("impact.summary", "Fewer buses"),
        ("impact.groups", "sex, age"),
        ("impact.direction", "positive"),
    )
    assert len(rows.rows) == 2


def test_a_refused_cell_says_where_it_stood_and_keeps_its_words() -> None:
    rows = pasted("Name\tFor whom?\tGood or bad?\nFewer buses\tMartians\tdreadful")
    whom, direction = rows.refusals
    assert whom.sentence.startswith("Row 2, For whom: “Martians” is no item of Groups.")
    assert (direction.row, direction.column, direction.text) == (2, "Good or bad", "dreadful")
    assert rows.rows[0].answers == (("impact.summary", "Fewer buses"),)


def test_a_row_of_a_name_that_is_there_fills_that_item() -> None:
    rows = pasted(
        "Name\tGood or bad?\nfewer BUSES\tpositive\nNew one\t",
        impacts=("i9",),
        **{"impact.summary:i9": "Fewer buses"},
    )
    assert [row.item for row in rows.rows] == ["i9", ""]
    assert rows.summary == "1 new row, 1 row fills an item of that name"


def test_a_cell_of_several_lines_stays_one_cell() -> None:
    rows = pasted('Name\tGood or bad?\n"Fewer\nbuses"\tpositive')
    assert rows.rows[0].answers[0] == ("impact.summary", "Fewer buses")


def test_a_quotation_mark_that_is_not_closed_swallows_nothing() -> None:
    assert len(pasted('"Fewer buses\t\nMore stairs\t').rows) == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (" \n\t\n", "nothing to paste"),
        ("x" * (MOST_LETTERS + 1), "too much"),
        ("a row\n" * (MOST_ROWS + 2), "more than can be pasted"),
    ],
    ids=["nothing", "letters", "rows"],
)
def test_what_cannot_be_looked_through_is_refused_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(EiaError, match=said):
        pasted(text)


def test_odd_letters_are_kept_and_impossible_ones_replaced() -> None:
    rows = pasted("Name\nZoë \U0001f68c\x00\u202e bus")
    assert rows.rows[0].answers[0][1].startswith("Zoë \U0001f68c")
    assert "\x00" not in rows.rows[0].answers[0][1]


def test_all_rows_are_taken_in_one_step_and_undone_in_one(
    presenter: AssessmentPresenter, saved: list[Change], qtbot: QtBot
) -> None:
    before = presenter.session.assessment
    with qtbot.waitSignal(presenter.items.rows_read) as read:
        presenter.items.read_rows("impacts", "Name\tGood or bad?\nOne\tpositive\nTwo\tnegative")
    presenter.items.fill_rows(read.args[0])
    now = presenter.session.reading
    assert [now.label(item) for item in now.items("impacts")] == ["One", "Two"]
    assert len(saved) == 1
    presenter.undo()
    assert presenter.session.assessment.answers == before.answers


def test_an_empty_clipboard_is_refused_and_nothing_is_changed(
    presenter: AssessmentPresenter, saved: list[Change], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(presenter.items.rows_refused) as told:
        presenter.items.read_rows("impacts", "")
    assert "Copy rows in Excel first" in told.args[1]
    assert saved == []


def test_as_many_rows_as_can_be_pasted_are_taken(presenter: AssessmentPresenter) -> None:
    lines = "\n".join(f"Impact {n}\tsex\tpositive" for n in range(MOST_ROWS))
    rows = read_rows(presenter.session.reading, IMPACTS, lines)
    began = time.perf_counter()
    presenter.items.fill_rows(rows)
    print(f"{MOST_ROWS} rows taken in {time.perf_counter() - began:.2f} s")
    assert len(presenter.session.reading.items("impacts")) == MOST_ROWS
    assert presenter.session.reading.value(AnswerKey("impact.direction", "i500")) == "positive"
