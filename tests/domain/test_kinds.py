from datetime import date
from decimal import Decimal

import pytest

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.kinds import KINDS
from eia_wizard.domain.prose import Bullets, Numbers, Paragraph, Text, line
from eia_wizard.domain.terms import ItemName, Option, Terms

NONE = Terms()
COLOURS = Terms(options=(Option("red", "Red as a rose", "red"), Option("blue", "Blue", "blue")))


class Gone:
    def name_of(self, item_id: str) -> ItemName:
        return ItemName("Old bus", removed=True, home=AnswerKey("", item_id))


def test_lines_with_hyphens_are_a_list_between_paragraphs() -> None:
    said = KINDS["long-text"].say("Before\n- one\n- two\nAfter", NONE, Gone())
    expected = (
        Paragraph(line("Before")),
        Bullets((line("one"), line("two"))),
        Paragraph(line("After")),
    )
    assert said == expected


def test_lines_that_count_from_one_are_a_numbered_list() -> None:
    said = KINDS["long-text"].say("1. one\n2. two", NONE, Gone())
    assert said == (Numbers((line("one"), line("two"))),)


def test_two_numbered_lists_in_a_row_stay_two() -> None:
    said = KINDS["long-text"].say("1. a\n2. b\n1. c\n2. d", NONE, Gone())
    assert said == (Numbers((line("a"), line("b"))), Numbers((line("c"), line("d"))))


def test_a_sentence_that_begins_with_a_number_is_a_paragraph() -> None:
    said = KINDS["long-text"].say("3. March was late\n12 people came", NONE, Gone())
    assert said == (Paragraph(line("3. March was late")), Paragraph(line("12 people came")))


@pytest.mark.parametrize(
    "typed",
    [
        "2027-01-14", "14/01/2027", "14 January 2027", "14 Jan 2027", " 14.01.2027 ", "14/1/27",
        "14-01-2027", "14th january 2027", "Thursday 14 January, 2027", "14 JAN. 27", "14-Jan-27",
    ],
)  # fmt: skip
def test_a_date_is_read_as_people_write_it(typed: str) -> None:
    assert KINDS["date"].read(typed, NONE) == date(2027, 1, 14)


@pytest.mark.parametrize(
    "typed", ["31/02/2027", "tomorrow", "2027", "14/01/127", "01-14", "14/01-27"]
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(Unsuitable, match="not a date"):
        KINDS["date"].read(typed, NONE)


@pytest.mark.parametrize("month", ["sep", "Sept", "September"])
def test_a_month_may_be_cut_short_after_three_letters(month: str) -> None:
    assert KINDS["date"].read(f"1 {month} 2026", NONE) == date(2026, 9, 1)


def test_a_month_alone_is_asked_for_its_day() -> None:
    with pytest.raises(Unsuitable, match="a day is missing"):
        KINDS["date"].read("February 2027", NONE)


def test_a_date_is_said_in_words() -> None:
    said = KINDS["date"].say(date(2027, 1, 4), NONE, Gone())
    assert said == (Paragraph(line("4 January 2027")),)


def test_money_is_read_and_said_with_its_sign() -> None:
    assert KINDS["money"].read("£1,250.50", NONE) == Decimal("1250.50")
    assert KINDS["money"].say(Decimal("1250.50"), NONE, Gone()) == (Paragraph(line("£1,250.50")),)


def test_a_share_is_between_nought_and_a_hundred() -> None:
    assert KINDS["percentage"].read("12.5%", NONE) == Decimal("12.5")
    with pytest.raises(Unsuitable, match="100"):
        KINDS["percentage"].read("101", NONE)


@pytest.mark.parametrize(
    "typed",
    ["NaN", "Infinity", "1e400", "1e99999999999", "twelve", "", "9" * 40, "1,5", "1,2,3", "1_000"],
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(Unsuitable):
        KINDS["number"].read(typed, NONE)


def test_an_option_is_chosen_by_id_or_by_label() -> None:
    assert KINDS["choice"].read("red", COLOURS) == "red"
    assert KINDS["choice"].read("red AS a rose", COLOURS) == "red"


def test_an_option_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(Unsuitable, match="red, blue"):
        KINDS["choice"].read("green", COLOURS)


def test_a_retired_option_is_still_read_under_its_old_name() -> None:
    terms = Terms(options=(Option("crimson", "Crimson", "crimson", was=("red",)),))
    assert KINDS["choice"].say("red", terms, Gone()) == (Paragraph(line("Crimson")),)


def test_a_link_to_something_removed_says_so() -> None:
    said = KINDS["links"].say(("bus",), NONE, Gone())
    assert said == (Paragraph((Text("Old bus (removed)"),)),)


def test_only_one_link_is_taken_where_one_is_asked() -> None:
    with pytest.raises(Unsuitable, match="Only one"):
        KINDS["links"].read("a, b", Terms(to=("x",), one=True))


def test_a_table_is_pasted_from_a_spreadsheet() -> None:
    table = KINDS["table"].read("\tBefore\tAfter\nWomen\t1,200\t\nMen\t80\t90", NONE)
    assert table.columns == ("Before", "After")
    assert table.rows == (("Women", (Decimal(1200), None)), ("Men", (Decimal(80), Decimal(90))))


def test_a_table_with_too_many_cells_in_a_row_is_refused() -> None:
    with pytest.raises(Unsuitable, match="more cells"):
        KINDS["table"].read(",A\nx,1,2", NONE)


@pytest.mark.parametrize("typed", ["A,B", "\tA\tB", 'A,"1\nx,2'])
def test_a_table_without_rows_or_with_an_open_quotation_is_refused(typed: str) -> None:
    with pytest.raises(Unsuitable):
        KINDS["table"].read(typed, NONE)


def test_a_cell_as_long_as_a_book_is_refused_with_a_sentence() -> None:
    with pytest.raises(Unsuitable):
        KINDS["table"].read("," + "A" * 140_000 + "\nx,1", NONE)


@pytest.mark.parametrize("kind", ["text", "long-text"])
def test_marks_that_nobody_can_see_are_no_answer(kind: str) -> None:
    assert KINDS[kind].is_empty("\u200b \u202e")
    assert not KINDS[kind].is_empty("\u200bx")
