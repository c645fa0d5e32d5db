"""What surrounds the answers: title block, contents, header, footer, figures, properties."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document

from documents.document_builders import (
    BASE,
    PROPERTIES,
    TITLE,
    BluePainter,
    body,
    report,
    styled,
    word,
)
from documents.whole_sample import whole_report
from eia_wizard.documents.package_xml import W, read_xml
from eia_wizard.documents.word.writer import write_word
from eia_wizard.domain.prose import Figure, Paragraph, line
from eia_wizard.report.parts import Contents, Heading

INLINE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
FIGURE = Figure("ages", "Older people use it most.", "Figure 1", 100)


def words(docx: bytes, member: str) -> str:
    """Every word of a part."""
    return "".join(text.text or "" for text in read_xml(docx, member).iter(f"{W}t"))


def test_the_title_block_stands_first() -> None:
    docx = word()
    assert styled(docx, "Marking") == ["Draft"]
    assert styled(docx, "Title") == ["Clinics nearer home"]
    assert styled(docx, "Subtitle") == ["Equality impact assessment"]
    assert styled(docx, "TableHead") == ["Fact", "Details"]
    assert styled(docx, "TableText") == ["Reference", "EIA-14"]


def test_what_a_title_block_lacks_leaves_no_gap() -> None:
    bare = replace(TITLE, subtitle="", marking="", facts=())
    paragraphs = body(write_word(report(title=bare), None, BASE)).iter(f"{W}p")
    assert len(list(paragraphs)) == 1


def test_the_contents_hold_a_working_link_to_every_heading_of_their_depth() -> None:
    docx = word(Contents("Contents", 2), Heading(1, "One"), Heading(2, "Two"), Heading(3, "Three"))
    names = [start.get(f"{W}name") for start in body(docx).iter(f"{W}bookmarkStart")]
    links = [link.get(f"{W}anchor") for link in body(docx).iter(f"{W}hyperlink")]
    assert styled(docx, "TOC1") + styled(docx, "TOC2") == ["One", "Two"]
    assert links == names[:2]


def test_the_contents_are_a_field_that_word_can_refresh() -> None:
    docx = word(Contents("Contents", 2), Heading(1, "One"), Heading(1, "Two"))
    kinds = [mark.get(f"{W}fldCharType") for mark in body(docx).iter(f"{W}fldChar")]
    (instruction,) = body(docx).iter(f"{W}instrText")
    assert kinds == ["begin", "separate", "end"]
    assert (instruction.text or "").split() == ["TOC", "\\o", '"1-2"', "\\h", "\\z", "\\u"]


def test_contents_without_headings_are_left_out() -> None:
    assert styled(word(Contents("Contents")), "TOCHeading") == []


def test_nothing_asks_word_to_update_fields_on_opening() -> None:
    settings = read_xml(word(Contents("Contents"), Heading(1, "One")), "word/settings.xml")
    assert settings.find(f"{W}updateFields") is None


@pytest.mark.parametrize("member", ["word/footer1.xml", "word/footer2.xml"])
def test_every_page_says_whose_it_is_and_its_number(member: str) -> None:
    docx = word()
    asked = [field.text for field in read_xml(docx, member).iter(f"{W}instrText")]
    assert words(docx, member) == "North Valley ICB · EIA-14Page 1 of 1"
    assert asked == [" PAGE ", " NUMPAGES "]


def test_the_header_has_the_short_title_and_the_marking() -> None:
    long = replace(TITLE, title="Moving clinics " * 20)
    docx = write_word(report(title=long), None, BASE)
    header = words(docx, "word/header1.xml")
    assert header == "Moving clinics " * 5 + "Moving …Draft"


def test_a_figure_has_words_for_those_who_cannot_see_it_and_keeps_its_proportions() -> None:
    docx = word(FIGURE)
    (drawing,) = body(docx).iter(f"{INLINE}inline")
    (about,) = drawing.iter(f"{INLINE}docPr")
    (extent,) = drawing.iter(f"{INLINE}extent")
    assert about.get("descr") == "Older people use it most."
    assert (extent.get("cx"), extent.get("cy")) == ("3600000", "1800000")
    assert styled(docx, "FigureCaption") == ["Figure 1"]


def test_a_figure_that_nobody_paints_is_told_in_words() -> None:
    docx = write_word(report(FIGURE), None, BASE)
    assert styled(docx, "Normal") == ["Older people use it most."]
    assert styled(docx, "FigureCaption") == ["Figure 1"]


def test_the_painter_is_asked_for_the_width_wanted() -> None:
    painter = BluePainter()
    write_word(report(FIGURE), painter, BASE)
    assert painter.asked == [("ages", 100)]


def test_the_properties_are_the_reports_and_nothing_else() -> None:
    core = Document(BytesIO(word())).core_properties
    assert (core.title, core.subject, core.author) == (
        "Clinics nearer home",
        "Equality impact assessment",
        "North Valley ICB",
    )
    assert (core.keywords, core.identifier, core.language) == ("equality", "EIA-14", "en-GB")
    assert core.created == core.modified == PROPERTIES.made_at
    assert core.last_modified_by == core.comments == core.category == core.version == ""


def test_moments_are_told_in_universal_time() -> None:
    ahead = datetime(2026, 6, 1, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    docx = write_word(report(properties=replace(PROPERTIES, made_at=ahead)), None, BASE)
    assert b"2026-05-31T23:30:00Z" in ZipFile(BytesIO(docx)).read("docProps/core.xml")


def test_properties_too_long_for_word_are_cut() -> None:
    long = replace(PROPERTIES, title="x" * 999, keywords="\x00" * 300)
    core = Document(BytesIO(write_word(report(properties=long), None, BASE))).core_properties
    assert core.title == "x" * 255


def test_the_language_of_the_report_is_the_language_of_the_document() -> None:
    welsh = replace(PROPERTIES, language="cy-GB")
    docx = write_word(report(properties=welsh), None, BASE)
    (language,) = read_xml(docx, "word/styles.xml").iterfind(f"{W}docDefaults//{W}lang")
    assert language.get(f"{W}val") == "cy-GB"


def test_what_the_look_file_says_is_not_in_the_document() -> None:
    docx = word(Paragraph(line("Words")))
    members = ZipFile(BytesIO(docx)).namelist()
    assert b"Heading 1" not in ZipFile(BytesIO(docx)).read("word/document.xml")
    assert not [name for name in members if "thumbnail" in name or "custom" in name]


def test_the_same_report_is_the_same_bytes() -> None:
    first, second = (write_word(whole_report(), BluePainter(), BASE) for _time in range(2))
    assert first == second


def test_every_style_that_is_used_is_in_the_look_file() -> None:
    docx = write_word(whole_report(), BluePainter(), BASE)
    there = {style.get(f"{W}styleId") for style in read_xml(BASE, "word/styles.xml")}
    tags = [f"{W}{kind}Style" for kind in ("p", "r", "tbl")]
    used = {style.get(f"{W}val") for style in body(docx).iter(*tags)}
    assert used <= there
