"""The charts of the measure of commitment: painted for paper, told in words beside it."""

import zipfile
from datetime import date
from pathlib import Path

from PySide6.QtGui import QImage

from builders import MOMENT, room_in
from eia_wizard.app.commitment import write_commitment
from eia_wizard.bootstrap import commitment_painter
from eia_wizard.documents.accessible import check
from eia_wizard.documents.checks import findings
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.domain.commitment import Commitment, Sign, Signs, Standing
from eia_wizard.measures.counting import counted
from eia_wizard.report.commitment import ALL_TOLD, BY_QUARTER, commitment_report
from eia_wizard.ui.look.tokens import LIGHT


def measure(quarters: int) -> Commitment:
    found = []
    for number in range(3 * quarters):
        day = date(2024 + number // 12, number % 12 + 1, 1)
        seen = (Standing.KEPT, Standing.NOT_KEPT, Standing.NOT_DUE)
        found.append(Signs(day, {sign: seen[(number + n) % 3] for n, sign in enumerate(Sign)}))
    return counted(found, date(2026, 3, 1))


def test_both_charts_are_painted_whatever_there_is_to_count() -> None:
    for quarters in (0, 1, 11):
        painter = commitment_painter(measure(quarters))
        assert painter
        for name in (ALL_TOLD, BY_QUARTER):
            image = QImage.fromData(painter.paint(name, 160) or b"")
            assert image.width() == 1890
            inks = {image.pixelColor(x, y).name() for y in (60, 130) for x in range(0, 1890, 3)}
            assert (LIGHT.action.lower() in inks) == (quarters > 0), name
        assert painter.paint("cycle-wheel", 160) is None


def test_the_word_report_has_the_charts_in_words_too_and_is_for_everybody(tmp_path: Path) -> None:
    found, to = measure(3), tmp_path / "report.docx"
    write_commitment(found, room_in(tmp_path), to, commitment_painter(found))
    made = to.read_bytes()
    with zipfile.ZipFile(to) as parts:
        body = parts.read("word/document.xml").decode()
        assert len([name for name in parts.namelist() if name.endswith(".png")]) == 2
    assert "A bar for each sign. Evidence by ethnicity: 3 of 6" in body
    assert check(read_word(made), for_publication=True) == ()
    assert findings(made) == []


def test_without_a_painter_the_words_stand_alone(tmp_path: Path) -> None:
    to = tmp_path / "report.docx"
    write_commitment(measure(1), room_in(tmp_path), to)
    with zipfile.ZipFile(to) as parts:
        assert "A bar for each sign." in parts.read("word/document.xml").decode()


def test_nothing_is_drawn_of_nothing() -> None:
    parts = commitment_report(counted([], date(2026, 3, 1)), MOMENT).parts
    assert not [each for each in parts if type(each).__name__ == "Figure"]
