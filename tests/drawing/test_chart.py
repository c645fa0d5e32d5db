"""A chart for paper: every bar has its name and its number beside it, and nothing is cut off."""

from decimal import Decimal

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from drawing.test_figure_painter import COLOURS, PNG, WHEEL, is_marked
from eia_wizard.domain.answers import NumberTable
from eia_wizard.drawing.painter import FigurePainter
from eia_wizard.report.charts import MOST_BARS, Chart, chart_of, panel_of_table

TABLE = NumberTable(
    ("Seen", "Waited over eighteen weeks for a first appointment"),
    (("White", (Decimal(1240), Decimal("120.5"))), ("Asian or Asian British", (Decimal(31), None))),
)


def chart(table: NumberTable = TABLE) -> Chart:
    made = chart_of((panel_of_table("Referrals", table),))
    assert made is not None
    return made


def painted(drawn: Chart) -> QImage:
    png = FigurePainter(WHEEL, COLOURS).chart(drawn, 120)
    assert png.startswith(PNG)
    return QImage.fromData(png)


def test_a_chart_is_a_picture_for_paper_at_its_width(qtbot: QtBot) -> None:
    assert painted(chart()).width() == round(120 / 25.4 * 300)


def test_nothing_is_cut_off_at_the_foot_and_a_long_number_has_room(qtbot: QtBot) -> None:
    rows = (("White", (Decimal(123456789), None)),)
    image = painted(chart(NumberTable(TABLE.columns, rows)))
    wide, high = image.width(), image.height()
    assert not is_marked(image.copy(0, high - 4, wide, 4))
    assert not is_marked(image.copy(wide - 6, high * 2 // 3, 6, high // 4))
    assert is_marked(image.copy(wide * 9 // 10, high // 2, wide // 20, high // 2 - 6))


def test_names_without_end_make_no_picture_without_end(qtbot: QtBot) -> None:
    rows = (("word " * 20_000, (Decimal("-5"), Decimal(10) ** 30)), ("", (Decimal(0), None)))
    image = painted(chart(NumberTable(("a" * 5_000, "b c " * 900), rows)))
    assert image.height() < 3 * image.width()


def test_more_rows_make_a_taller_picture(qtbot: QtBot) -> None:
    more = NumberTable(TABLE.columns, TABLE.rows * 3)
    assert painted(chart(more)).height() > 2 * painted(chart()).height()


def test_a_chart_says_its_numbers_in_words() -> None:
    assert chart().alt == (
        "Referrals. White: Seen 1,240, Waited over eighteen weeks for a first appointment 120.5; "
        "Asian or Asian British: Seen 31."
    )


def test_one_column_needs_no_name_beside_each_bar() -> None:
    assert chart(NumberTable(("Seen",), (("White", (Decimal(3),)),))).alt == "Referrals. White: 3."


def test_a_category_without_a_figure_says_so() -> None:
    rows = (("White", (Decimal(3),)), ("Black", (None,)))
    assert "Black: No figure" in chart(NumberTable(("Seen",), rows)).alt


def test_what_is_empty_or_too_full_to_be_read_is_no_chart() -> None:
    empty = NumberTable(("Seen",), (("White", (None,)),))
    full = NumberTable(("Seen",), (("White", (Decimal(1),)),) * (MOST_BARS + 1))
    assert chart_of((panel_of_table("Referrals", empty),)) is None
    assert chart_of((panel_of_table("Referrals", full),)) is None
