"""Tables in Word."""

from lxml import etree

from documents.document_builders import WHY, body, grid, style_of, styled, word
from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word.names import home_name
from eia_wizard.documents.word.widths import column_widths
from eia_wizard.domain.prose import Cell, Grid, Paragraph, line
from eia_wizard.report.parts import Home

TEXT_WIDTH = 9184


def tables(docx: bytes) -> list[etree._Element]:
    """The tables after the title block's."""
    return list(body(docx).iter(f"{W}tbl"))[1:]


def value(element: etree._Element, path: str) -> str:
    """The value of what lies at a path, which must be there."""
    found = element.find("/".join(W + step for step in path.split("/")))
    assert found is not None
    return found.get(f"{W}val", "")


def test_the_header_row_repeats_and_no_row_breaks() -> None:
    (table,) = tables(word(grid(("a", "b"), ("1", "2"), ("3", "4"))))
    rows = table.findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_row_too_long_for_a_page_may_break() -> None:
    (table,) = tables(word(grid(("a",), ("long " * 1000,))))
    assert table.findall(f"{W}tr")[1].find(f"{W}trPr/{W}cantSplit") is None


def test_a_table_has_a_title_and_a_description() -> None:
    (table,) = tables(word(grid(("Age", "People"), ("0–17", "112"), caption="By “age” & more")))
    assert value(table, "tblPr/tblCaption") == "By “age” & more"
    assert (
        value(table, "tblPr/tblDescription") == "Table with 1 rows under a header row: Age, People."
    )


def test_its_caption_stands_above_it() -> None:
    docx = word(grid(("a",), ("1",), caption="What was found"))
    assert styled(docx, "Caption") == ["What was found"]


def test_a_table_without_a_caption_has_no_words_above_it() -> None:
    assert styled(word(Paragraph(line("x")), grid(("a",), ("1",), caption="")), "Caption") == []


def test_a_paragraph_always_stands_between_two_tables() -> None:
    docx = word(grid(("a",), ("1",), caption=""), grid(("b",), ("2",), caption=""))
    assert styled(docx, "Caption") == ["a", "b"]


def test_row_heads_are_the_first_column_of_the_style() -> None:
    plain, headed = tables(word(grid(("a",), ("1",)), grid(("a",), ("1",), row_heads=True)))
    looks = [table.find(f"{W}tblPr/{W}tblLook") for table in (plain, headed)]
    assert [look.get(f"{W}firstColumn") for look in looks if look is not None] == ["0", "1"]


def test_an_empty_cell_says_so() -> None:
    table = Grid("", ("a", "b", "c"), ((Cell(()), Cell((line(" "),)), Cell((line("x"),))),))
    assert styled(word(table), "TableText")[-3:] == ["No answer", "No answer", "x"]


def test_a_header_without_words_is_not_an_empty_cell() -> None:
    assert styled(word(grid(("", "b"), ("1", "2"))), "TableHead")[-2:] == ["Column", "b"]


def test_each_line_of_a_cell_is_a_paragraph() -> None:
    table = Grid("", ("a",), ((Cell((line("one"), (), line("two"))),),))
    assert styled(word(table), "TableText")[-2:] == ["one", "two"]


def test_a_cell_may_be_a_home() -> None:
    docx = word(Grid("", ("a", "b"), ((Cell((line("x"),)), Cell((line("y"),), WHY)),)))
    (start,) = body(docx).iter(f"{W}bookmarkStart")
    assert start.get(f"{W}name") == home_name(WHY)
    assert len(list(start.iterancestors(f"{W}tc"))) == 1


def test_the_home_of_a_whole_table_is_its_caption() -> None:
    docx = word(Home(WHY), grid(("a",), ("1",), caption=""))
    (start,) = body(docx).iter(f"{W}bookmarkStart")
    assert [style_of(each) for each in start.iterancestors(f"{W}p")] == ["Caption"]


def test_columns_fill_the_page_in_the_shares_asked_for() -> None:
    assert column_widths(9000, Grid("", ("a", "b"), (), (1, 2))) == [3000, 6000]


def test_columns_are_equal_where_nothing_is_asked_for() -> None:
    assert column_widths(9001, Grid("", ("a", "b", "c"), ())) == [3000, 3000, 3001]


def test_a_narrow_column_is_widened_for_its_longest_word() -> None:
    narrow, wide = column_widths(TEXT_WIDTH, grid(("Responsibility", "x"), ("a", "b")))
    assert column_widths(TEXT_WIDTH, Grid("", ("Responsibility", "x"), (), (1, 9)))[0] > 2000
    assert narrow + wide == TEXT_WIDTH


def test_many_columns_of_long_words_still_fill_the_page_and_no_more() -> None:
    header = tuple("Incomprehensibilities" for _column in range(12))
    widths = column_widths(TEXT_WIDTH, Grid("", header, ()))
    assert sum(widths) == TEXT_WIDTH
    assert min(widths) > 0


def test_a_small_table_stays_on_one_page() -> None:
    (table,) = tables(word(grid(("a",), ("1",), ("2",), ("3",))))
    kept = [row.find(f"{W}tc/{W}p/{W}pPr/{W}keepNext") is not None for row in table.iter(f"{W}tr")]
    assert kept == [False, True, True, False]


def test_the_last_row_of_a_long_table_never_stands_alone_on_a_page() -> None:
    (table,) = tables(word(grid(("a",), *((str(number),) for number in range(9)))))
    kept = [row.find(f"{W}tc/{W}p/{W}pPr/{W}keepNext") is not None for row in table.iter(f"{W}tr")]
    assert kept == [False] * 8 + [True, False]


def test_a_table_of_a_thousand_rows_is_written_whole() -> None:
    rows = [(f"row {number}", "x", "y") for number in range(1000)]
    (table,) = tables(word(grid(("a", "b", "c"), *rows)))
    assert len(table.findall(f"{W}tr")) == 1001
