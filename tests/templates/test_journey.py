"""From an organisation's empty form to a filled one, and home again from its reviewer."""

from pathlib import Path

import docx
import pytest

from eia_wizard.cli.run import run
from templates.forms_nhs import COMMISSIONING


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("forms")
    (folder / "form.docx").write_bytes(COMMISSIONING.docx)
    library = ["--library", str(folder / "l.db")]
    assert run(["example", "add", "musculoskeletal", *library]) == 0
    return folder


def typed(place: Path, *words: str) -> int:
    return run([*words, "--library", str(place / "l.db")])


@pytest.fixture(scope="module")
def assessment(place: Path) -> str:
    from eia_wizard.store.opening import read_library

    with read_library(place / "l.db") as reader:
        return reader.assessments()[0].id


@pytest.fixture(scope="module")
def filled(place: Path, assessment: str) -> Path:
    form, mapping, out = (str(place / name) for name in ("form.docx", "m.toml", "out.docx"))
    assert typed(place, "template", "suggest", form, "--to", mapping) == 0
    typing = ("template", "fill", assessment, form, "--mapping", mapping, "--to", out)
    assert typed(place, *typing) == 0
    return place / "out.docx"


def test_the_form_itself_is_never_written_to(
    place: Path, assessment: str, filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (place / "form.docx").read_bytes() == COMMISSIONING.docx
    form = str(place / "form.docx")
    typing = ("template", "fill", assessment, form, "--mapping", str(place / "m.toml"))
    assert typed(place, *typing, "--to", form) == 1
    assert "never written to" in capsys.readouterr().err


def test_the_answers_stand_beside_their_labels(filled: Path) -> None:
    facts, matrix, actions, _signed = docx.Document(str(filled)).tables
    assert facts.rows[0].cells[1].text.startswith("Exercise classes")
    assert [cell.text for cell in matrix.rows[1].cells[1:4]] == ["☒", "☐", "☒"]
    assert len(actions.rows) > 5


def test_nothing_is_asked_in_a_form_that_nobody_touched(
    place: Path, assessment: str, filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed(place, "review", assessment, str(filled)) == 0
    assert "Nobody has changed anything" in capsys.readouterr().out


def test_a_change_and_a_comment_in_the_form_come_home(
    place: Path, assessment: str, filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = docx.Document(str(filled))
    paragraph = document.tables[0].rows[1].cells[1].paragraphs[0]
    paragraph.runs[0].text = "Somebody else"
    document.add_comment(paragraph.runs, "Since May.", author="Jo")
    document.save(str(place / "back.docx"))
    back = str(place / "back.docx")
    assert typed(place, "review", assessment, back, "--accept", "all") == 0
    told = capsys.readouterr()
    assert "now: Somebody else" in told.out
    assert "Jo: Since May." in told.out
    assert "One answer was changed." in told.err


def test_a_filled_form_is_a_draft_elsewhere(place: Path, filled: Path) -> None:
    assert run(["import", str(filled), "--library", str(place / "other.db")]) == 0


def test_a_trial_says_in_each_place_what_goes_there(place: Path, assessment: str) -> None:
    form, mapping, out = (str(place / name) for name in ("form.docx", "m.toml", "try.docx"))
    typing = ("template", "fill", assessment, form, "--mapping", mapping, "--to", out, "--try")
    assert typed(place, *typing) == 0
    said = docx.Document(out).tables[0].rows[0].cells[1].text
    assert said == "[this is where “Title” goes]"
