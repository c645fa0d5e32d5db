"""Sheets on confidence: entered one by one, counted, kept in a file of their own, taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from eia_wizard.app.confidence import place_of_confidence, read_sheets
from eia_wizard.domain.learning.practice import ConfidenceForm, Statement
from eia_wizard.presenters.learning.confidence import ConfidencePresenter

FORM = ConfidenceForm(
    "How sure?",
    "Mark one.",
    ("Not", "A little", "Fairly", "Very"),
    (Statement("duty", "say what the law asks?"), Statement("why", "find the reason?")),
)


@pytest.fixture
def owner() -> QObject:
    return QObject()


@pytest.fixture
def presenter(tmp_path: Path, owner: QObject) -> ConfidencePresenter:
    made = ConfidencePresenter(tmp_path / "library.db", FORM, owner)
    made.choose("May")
    return made


def test_sheets_are_counted_before_and_after(presenter: ConfidencePresenter) -> None:
    presenter.add("before", {"duty": 0, "why": 2})
    presenter.add("before", {"duty": 1})
    presenter.add("after", {"duty": 3, "why": 3})
    results = presenter.results()
    assert results.summary == "2 sheets before, 1 sheet after."
    assert results.rows[0].sentence == "Sure before: 0 of 2. Sure after: 1 of 1."
    assert results.rows[0].before == "Not 1 · A little 1 · Fairly 0 · Very 0"
    assert results.rows[1].sentence == "Sure before: 1 of 1. Sure after: 1 of 1."


def test_the_results_are_shown_with_what_was_said_after_hidden_at_first(
    presenter: ConfidencePresenter,
) -> None:
    presenter.add("before", {"duty": 0})
    presenter.add("after", {"duty": 3})
    show = presenter.show(("Set up", "Understand"))
    assert show.slides[0].text == ("May: 1 sheet before, 1 sheet after.",)
    assert show.slides[1].text == ("Sure before: 0 of 1.",)
    assert show.slides[1].answer == ("Sure after: 1 of 1.",)
    assert show.slides[2].answer == ("Sure after: nobody asked.",)


def test_a_few_sheets_are_no_figure(presenter: ConfidencePresenter) -> None:
    presenter.add("before", {"duty": 0})
    assert "not as a figure" in presenter.results().caution


def test_trainings_are_counted_apart(presenter: ConfidencePresenter) -> None:
    presenter.add("before", {"duty": 0})
    presenter.choose("June")
    assert presenter.results().summary == "0 sheets before, 0 sheets after."
    assert presenter.results().rows == ()


def test_a_sheet_without_an_answer_is_refused(presenter: ConfidencePresenter) -> None:
    said: list[str] = []
    presenter.refused.connect(said.append)
    assert not presenter.add("before", {})
    assert said == ["Mark at least one row, then add the sheet."]


def test_the_last_sheet_can_be_taken_back(presenter: ConfidencePresenter, tmp_path: Path) -> None:
    presenter.add("before", {"duty": 0})
    presenter.add("before", {"duty": 3})
    presenter.take_back()
    assert [dict(s.answers) for s in read_sheets(tmp_path / "library.db")] == [{"duty": 0}]


def test_they_are_there_at_the_next_start(
    presenter: ConfidencePresenter, tmp_path: Path, owner: QObject
) -> None:
    presenter.add("after", {"why": 3})
    again = ConfidencePresenter(tmp_path / "library.db", FORM, owner)
    assert again.training == "May"
    assert again.results().summary == "0 sheets before, 1 sheet after."


@pytest.mark.parametrize(
    "rubbish",
    [
        "",
        "[]",
        '{"sheets": 7}',
        '{"sheets": [{"training": 1}]}',
        '{"sheets": [{"training": "a", "moment": "never", "answers": {}}]}',
    ],
)
def test_rubbish_is_as_good_as_nothing(rubbish: str, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    place_of_confidence(library).write_text(rubbish, encoding="utf-8")
    assert read_sheets(library) == ()


def test_a_place_beyond_the_scale_counts_for_nothing(tmp_path: Path, owner: QObject) -> None:
    library = tmp_path / "library.db"
    place_of_confidence(library).write_text(
        '{"sheets": [{"training": "", "moment": "before", "answers": {"duty": 99, "why": true}}]}',
        encoding="utf-8",
    )
    results = ConfidencePresenter(library, FORM, owner).results()
    assert results.rows[0].sentence == "Sure before: nobody asked. Sure after: nobody asked."


def test_what_cannot_be_kept_is_said_and_not_counted(
    presenter: ConfidencePresenter, tmp_path: Path
) -> None:
    said: list[str] = []
    presenter.refused.connect(said.append)
    place_of_confidence(tmp_path / "library.db").mkdir()
    assert not presenter.add("before", {"duty": 1})
    assert said
    assert presenter.results().rows == ()
