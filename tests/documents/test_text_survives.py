"""Text goes out to Word and comes back equal, whatever it holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from documents.document_builders import WHY, grid, word
from documents.whole_sample import SURVEY, whole_report
from eia_wizard.documents.word.names import home_name
from eia_wizard.documents.word_text import homes
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.kinds.long_text import LongTextKind
from eia_wizard.domain.prose import Cell, Grid, Numbers, Paragraph, Text, line
from eia_wizard.domain.text import clean_paragraphs
from eia_wizard.report.parts import Heading, Home, Part

OTHER = AnswerKey("other")


def there_and_back(*parts: Part) -> str:
    """What the document of these parts says at the home of *why*."""
    return homes(word(Home(WHY), *parts))[home_name(WHY)]


def said(text: str) -> tuple[Part, ...]:
    """Cleaned text as paragraphs."""
    return tuple(Paragraph(line(each)) for each in text.split("\n"))


@pytest.mark.parametrize("plane", range(17))
def test_every_character_of_unicode_comes_back(plane: int) -> None:
    codes = range(plane * 0x10000, (plane + 1) * 0x10000)
    rows = (codes[start : start + 64] for start in range(0, len(codes), 64))
    raw = "\n".join("a" + "b".join(map(chr, row)) + "c" for row in rows)
    text = clean_paragraphs(raw).text
    assert there_and_back(*said(text)) == text


def test_every_character_alone_in_a_paragraph_comes_back() -> None:
    singles = [chr(code) for code in [*range(0x3000), 0xFEFF, 0xFFFD, 0xFFFE, 0x1F600]]
    text = "\n".join(
        clean for single in singles if (clean := clean_paragraphs(single).text) and clean != "-"
    )
    assert there_and_back(*said(text)) == text


def test_the_writer_never_stops_at_text_that_was_not_cleaned() -> None:
    everything = "".join(map(chr, range(0x100))) + "\ud800\udfff\ufffe\uffff"
    back = there_and_back(Heading(1, everything), Paragraph(line(everything)))
    assert back.count("\ufffd") == 29 + 4
    assert back.endswith("ÿ\ufffd\ufffd\ufffd\ufffd")


def test_spaces_and_tabs_are_kept() -> None:
    text = "  two before,  two between, a\ttab and two after  "
    assert there_and_back(Paragraph(line(text))) == text


def test_a_paragraph_of_two_hundred_thousand_characters_comes_back() -> None:
    text = "Zoë said <no> & left. " * 9_000
    assert there_and_back(Paragraph(line(text))) == text


@settings(max_examples=60, deadline=None)
@given(some.text(alphabet=some.sampled_from("ab -•\t\n1.2)&<  "), max_size=60))
def test_what_a_long_answer_says_comes_back(raw: str) -> None:
    kind = LongTextKind()
    text = clean_paragraphs(raw).text
    prose = kind.say(text, None, None) if text else ()  # type: ignore[arg-type]
    back = there_and_back(*prose) if prose else text
    assert [each.replace(") ", ". ", 1).split() for each in back.split("\n")] == [
        each.replace(") ", ". ", 1).split() for each in text.split("\n")
    ]


def test_lists_come_back_marked() -> None:
    two_lists = (Numbers((line("a"), line("b"))), Numbers((line("c"),)))
    assert there_and_back(*two_lists) == "1. a\n2. b\n1. c"


def test_an_answer_ends_where_the_next_begins() -> None:
    docx = word(Home(WHY), Paragraph(line("x")), Home(OTHER), Paragraph(line("y")))
    assert homes(docx) == {home_name(WHY): "x", home_name(OTHER): "y"}


def test_an_answer_ends_at_a_heading_that_is_not_its_own() -> None:
    own, next_one = Heading(1, "Why"), Heading(1, "Next")
    assert there_and_back(own, Paragraph(line("x")), next_one, Paragraph(line("y"))) == "x"


def test_an_answer_ends_at_a_table_with_homes_of_its_own() -> None:
    table = Grid("", ("a", "b"), ((Cell((line("label"),)), Cell((line("y"),), OTHER)),))
    docx = word(Home(WHY), Paragraph(line("x")), table, Paragraph(line("z")))
    assert homes(docx) == {home_name(WHY): "x", home_name(OTHER): "y"}


def test_an_answer_may_be_a_table() -> None:
    assert there_and_back(grid(("a", "b"), ("1", "2"))) == "a\nb\n1\n2"


def test_homes_that_begin_at_one_place_share_their_text() -> None:
    assert set(homes(word(Home(WHY), Home(OTHER), *said("x"))).values()) == {"x"}


def test_our_own_words_are_not_the_answers() -> None:
    label = Paragraph((Text("Label: ", strong=True), Text("x")))
    assert there_and_back(label, Paragraph(line("withheld"), "note")) == "x"


def test_a_cell_without_an_answer_says_nothing() -> None:
    docx = word(Grid("", ("a",), ((Cell((), OTHER),),)))
    assert homes(docx) == {home_name(OTHER): ""}


def test_a_cell_says_its_lines() -> None:
    parts = whole_report().parts
    assert homes(word(*parts))[home_name(SURVEY)] == "GP Patient Survey"
