import pytest
from hypothesis import given
from hypothesis import strategies as st

from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.text import LONGEST, clean_line, clean_paragraphs, clean_text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\f", "\u2028", "\u2029"])
def test_every_line_end_becomes_the_one(end: str) -> None:
    assert clean_text(f"a{end}b").text == "a\nb"


def test_what_xml_cannot_hold_is_replaced_and_counted() -> None:
    clean = clean_text("a\x00b\ud800c\ufffe")
    assert (clean.text, clean.replaced) == ("a\ufffdb\ufffdc\ufffd", 3)


def test_of_all_code_points_just_those_that_xml_cannot_hold_are_replaced() -> None:
    replaced = sum(clean_text(chr(point)).replaced for point in range(0x110000))
    controls, others, surrogates = 27, 2, 2048
    assert replaced == controls + others + surrogates


@given(st.text())
def test_cleaning_twice_is_cleaning_once(raw: str) -> None:
    for clean in (clean_text, clean_line, clean_paragraphs):
        once = clean(raw).text
        assert clean(once).text == once


def test_a_text_that_is_too_long_is_refused_with_its_length() -> None:
    with pytest.raises(Unsuitable, match="10,000,000"):
        clean_text("x" * 10_000_000)
    assert len(clean_text("x" * LONGEST).text) == LONGEST


def test_paragraphs_have_no_empty_lines_between_them() -> None:
    assert clean_paragraphs("\n\na\n \n\nb  \n").text == "a\nb"


def test_pasted_bullets_become_typed_ones() -> None:
    assert clean_paragraphs("• one\n\t▪  two").text == "- one\n- two"


def test_a_line_has_no_breaks() -> None:
    assert clean_line(" a\n  b\tc ").text == "a b c"
