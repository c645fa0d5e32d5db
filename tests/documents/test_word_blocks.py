"""Headings, paragraphs, lists and links in Word."""

import re

import pytest

from documents.document_builders import WHY, body, grid, styled, word
from eia_wizard.documents.package_xml import W, read_xml
from eia_wizard.documents.word.names import home_name
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import (
    Bullets,
    Cell,
    Grid,
    Numbers,
    Paragraph,
    Reference,
    Text,
    WebLink,
    line,
)
from eia_wizard.report.parts import Heading, Home


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_a_heading_is_in_the_style_of_its_level(level: int) -> None:
    docx = word(*(Heading(each, f"Level {each}") for each in range(1, level + 1)))
    assert styled(docx, f"Heading{level}") == [f"Level {level}"]


def test_a_chapter_may_begin_on_a_new_page() -> None:
    docx = word(Heading(1, "Here"), Heading(1, "There", new_page=True))
    assert len(list(body(docx).iter(f"{W}pageBreakBefore"))) == 1


@pytest.mark.parametrize(
    ("tone", "style"), [("plain", "Normal"), ("lead", "Lead"), ("note", "Note")]
)
def test_a_paragraph_is_in_the_style_of_its_tone(tone: str, style: str) -> None:
    assert styled(word(Paragraph(line("Words"), tone)), style) == ["Words"]


def test_a_paragraph_without_words_is_left_out() -> None:
    docx = word(Paragraph(line(" ")), Paragraph(()), Paragraph(line("Words")))
    assert styled(docx, "Normal") == ["Words"]


def test_labels_are_strong_by_style() -> None:
    docx = word(Paragraph((Text("Label: ", strong=True), Text("words"))))
    assert [style.get(f"{W}val") for style in body(docx).iter(f"{W}rStyle")] == ["Strong"]


def test_lists_are_real_lists() -> None:
    docx = word(Bullets((line("a"), line("b"))))
    assert styled(docx, "ListBullet") == ["a", "b"]


def test_every_numbered_list_counts_from_one() -> None:
    docx = word(*(Numbers((line("a"), line("b"))) for _list in range(30)))
    numbering = read_xml(docx, "word/numbering.xml")
    used = [number.get(f"{W}val") for number in body(docx).iter(f"{W}numId")]
    restarted = [
        number.get(f"{W}numId")
        for number in numbering.iter(f"{W}num")
        if number.find(f"{W}lvlOverride/{W}startOverride") is not None
    ]
    assert used == [number for number in restarted for _item in range(2)]
    assert len(set(restarted)) == 30


def test_a_reference_leads_to_the_home_it_names() -> None:
    docx = word(Paragraph((Reference("the reason", WHY),)), Home(WHY), Heading(1, "Why"))
    (link,) = body(docx).iter(f"{W}hyperlink")
    assert link.get(f"{W}anchor") == home_name(WHY)
    assert link.get(f"{W}tooltip") == "Go to “the reason” in this document"


def test_a_reference_to_what_has_no_home_here_is_plain_words() -> None:
    docx = word(Paragraph((Reference("the reason", WHY),)))
    assert styled(docx, "Normal") == ["the reason"]
    assert not list(body(docx).iter(f"{W}hyperlink"))


def test_a_web_link_says_where_it_leads_and_is_written_as_word_accepts_it() -> None:
    docx = word(Paragraph((WebLink("Duty", "https://www.gov.uk/é x?a=1&b=2", "The duty"),)))
    relations = read_xml(docx, "word/_rels/document.xml.rels")
    targets = [each.get("Target") for each in relations if each.get("TargetMode") == "External"]
    (link,) = body(docx).iter(f"{W}hyperlink")
    assert targets == ["https://www.gov.uk/%C3%A9%20x?a=1&b=2"]
    assert link.get(f"{W}tooltip") == "The duty"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "\\\\server\\share", "http://[x", ""]
)
def test_an_address_that_may_do_harm_or_leads_nowhere_is_plain_words(address: str) -> None:
    docx = word(Paragraph((WebLink("Look", address, ""),)))
    assert not list(body(docx).iter(f"{W}hyperlink"))
    assert styled(docx, "Normal") == [f"Look ({address})" if address else "Look"]


def test_a_home_is_a_bookmark_without_length_at_the_start_of_what_follows() -> None:
    other = AnswerKey("who", "item-1")
    docx = word(Home(WHY), Home(other), Paragraph(line("Because.")))
    starts = [start for start in body(docx).iter(f"{W}bookmarkStart")]
    assert [start.get(f"{W}name") for start in starts] == [home_name(WHY), home_name(other)]
    for start in starts:
        end = start.getnext()
        assert end is not None
        assert end.tag == f"{W}bookmarkEnd"
        assert end.get(f"{W}id") == start.get(f"{W}id")


def test_an_answer_has_one_home_the_first() -> None:
    docx = word(Home(WHY), Paragraph(line("Here.")), Home(WHY), Paragraph(line("A copy.")))
    assert len(list(body(docx).iter(f"{W}bookmarkStart"))) == 1


def test_a_home_with_nothing_after_it_says_that_there_is_no_answer() -> None:
    docx = word(Home(WHY))
    assert styled(docx, "Normal") == ["No answer"]


def test_a_home_passes_over_what_is_left_out() -> None:
    docx = word(Home(WHY), Paragraph(()), Bullets(()), grid(("a",), ("b",)))
    (start,) = body(docx).iter(f"{W}bookmarkStart")
    assert start.getnext() is not None


def test_a_bookmark_name_is_one_that_word_allows() -> None:
    names = {home_name(AnswerKey(question, item)) for question in ("a", "é" * 99) for item in "bc"}
    assert len(names) == 4
    assert all(re.fullmatch("eia_[a-z2-7]{32}", name) for name in names)


def test_a_bookmark_name_never_changes() -> None:
    assert home_name(WHY) == "eia_gpt2ixn4rtvimpd247shmqgfk2ydakrn"


@pytest.mark.parametrize("blank", [" ", "\r", "\t"])
def test_a_link_without_words_that_can_be_seen_is_no_link(blank: str) -> None:
    blind = (Text("0"), Reference(blank, WHY), WebLink(blank, "https://example.org", "There"))
    docx = word(Paragraph(blind), Home(WHY), Heading(1, "Why"))
    assert not list(body(docx).iter(f"{W}hyperlink"))


def test_words_that_lead_to_a_table_stay_on_its_page() -> None:
    table = Grid("", ("Group", "Meaning"), ((Cell((line("Age"),)), Cell((line("Much"),))),))
    docx = word(Paragraph(line("Each group:")), table, Paragraph(line("So far.")))
    kept = [
        "".join(text.text or "" for text in each.iter(f"{W}t"))
        for each in body(docx).iter(f"{W}p")
        if each.find(f"{W}pPr/{W}keepNext") is not None
    ]
    assert "Each group:" in kept
    assert "So far." not in kept
