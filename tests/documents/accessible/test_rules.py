"""Every rule finds what it is about, in any Word file, and nothing in a sound one."""

import pytest

from documents.document_builders import BASE, BluePainter
from documents.whole_sample import whole_report
from documents.word_files import (
    STYLES,
    field,
    h,
    inline,
    members,
    p,
    part,
    r,
    tbl,
    tc,
    tr,
    word_file,
    zipped,
)
from eia_wizard.documents.accessible import RULES, Finding, check, unchecked
from eia_wizard.documents.accessible.publishing import PUBLISHING_RULES
from eia_wizard.documents.word.writer import write_word
from eia_wizard.documents.word_in.reading import read_word

LONG = "Clinics move nearer to where people live, and open in the evening as well. " * 3
WHO = 'w:id="7" w:author="Ann Lee"'
TABLE = tbl(tr("Group", "Effect", header=True), tr("Older people", "Better"))


def line(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def link(words: str, number: int = 1) -> str:
    return f'<w:hyperlink r:id="link{number}">{r(words)}</w:hyperlink>'


def control(content: str) -> str:
    about = "<w:sdtPr><w:text/></w:sdtPr>"
    return f"<w:sdt>{about}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


def coloured(text: str, colour: str, more: str = "") -> str:
    return r(text, f'<w:color w:val="{colour}"/>{more}')


BOX = f"<w:txbxContent>{p('Boxed')}</w:txbxContent>"
DECORATIVE = '<a:extLst><adec:decorative val="1"/></a:extLst>'
SOUND = (
    h(1, "Who is affected")
    + p(LONG)
    + TABLE
    + p("After it.")
    + h(2, "What we will do")
    + line(inline('name="Picture 1" descr="A ward by day"'))
    + line(r("See "), link("the duty"))
    + line(coloured("Twelve people came.", "17212B"))
)
PAGES = h(1, "A") + p(LONG) * 120
NO_TITLE = ("docProps/core.xml", b"Clinics nearer home", b" ")
FILE_NAME = ("docProps/core.xml", b"Clinics nearer home", b"EIA draft v3.docx")
NO_LANGUAGE = ("word/styles.xml", b'<w:lang w:val="en-GB"/>', b"")
BROKEN = ("word/document.xml", b"</w:body>", b"")

BODIES = {
    "no-contents": PAGES,
    "no-page-numbers": PAGES,
    "columns": SOUND + '<w:sectPr><w:cols w:num="2"/></w:sectPr>',
    "hidden-words": p("Secret", run="<w:vanish/>"),
    "control-without-title": control(p("Fill")),
    "no-headings": p(LONG) * 13,
    "heading-skips": h(1, "A") + h(3, "B"),
    "heading-empty": h(1, ""),
    "heading-long": h(1, "word " * 21),
    "heading-pretended": p("Who is affected", run="<w:b/>") + p(LONG),
    "table-for-layout": tbl(tr("Left", "Right")),
    "table-without-header": tbl(tr("Group", "Effect"), tr("Older people", "Better")),
    "table-merged": tbl(
        tr("Group", "Effect", header=True), tr(tc("All", '<w:gridSpan w:val="2"/>'))
    ),
    "table-ragged": tbl(tr("Group", "Effect", header=True), tr("One", "Two", "Three")),
    "table-empty-cells": tbl(tr("Group", "Effect", header=True), tr("Older people", "")),
    "table-nested": tbl(
        tr("Group", "Effect", header=True), tr("Older", tc(TABLE.replace("<w:tbl>", "<w:tbl>", 1)))
    ),
    "table-floating": TABLE.replace("<w:tblPr>", "<w:tblPr><w:tblpPr/>"),
    "picture-without-words": line(inline('name="Picture 1"')),
    "picture-with-poor-words": line(inline('descr="IMG_2041.jpeg"')),
    "picture-with-many-words": line(inline('descr="' + "word " * 80 + '"')),
    "picture-floating": line(inline('descr="A ward"', place="anchor")),
    "text-box": line(inline("", inner=BOX)),
    "film": line(inline('descr="A talk"', inner="<webVideoPr/>")),
    "link-vague": line(link("Click here")),
    "link-address": line(link("https://nhs.uk/a")),
    "link-wordless": line(link(" ")),
    "link-nowhere": line(f'<w:hyperlink w:anchor="gone">{r("Part 2")}</w:hyperlink>'),
    "links-alike": line(link("The duty"), r(" or "), link("the duty", 2)),
    "list-typed": p("- First") + p("- Second"),
    "blank-lines": p("One") + p() + p() + p("Two"),
    "gaps": p("Name      Date"),
    "capitals": p("THIS IS VERY IMPORTANT FOR EVERYBODY"),
    "italics": p("slanted " * 30, run="<w:i/>"),
    "underlined": p("Important", run='<w:u w:val="single"/>'),
    "symbols": '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>',
    "justified": p(LONG, properties='<w:jc w:val="both"/>'),
    "letters-small": p(LONG, run='<w:sz w:val="20"/>'),
    "letters-tiny": p(LONG) + p("Note", run='<w:sz w:val="16"/>'),
    "contrast": line(coloured("Pale", "AAAAAA")),
    "colour-alone": line(r("Good and "), coloured("bad", "C00000")),
    "lines-close": p(LONG, properties='<w:spacing w:line="200"/>'),
    "serifs": p(LONG, run='<w:rFonts w:ascii="Times New Roman"/>'),
    "changes-left": line(f"<w:ins {WHO}>{r('New')}</w:ins>"),
    "hidden-left": p("Secret", run="<w:vanish/>"),
}
PARTS = {
    "protected": part("settings", '<w:documentProtection w:edit="forms" w:enforcement="1"/>'),
    "tracking": part("settings", "<w:trackRevisions/>"),
}
NAME = (
    "docProps/core.xml",
    b"</dc:title>",
    b"</dc:title><cp:lastModifiedBy>Ann</cp:lastModifiedBy>",
)
MEMBERS = {
    "name-left": NAME,
    "no-title": NO_TITLE,
    "title-by-accident": FILE_NAME,
    "no-language": NO_LANGUAGE,
    "mended": BROKEN,
}


def found(body: str, **parts: str) -> list[Finding]:
    links = "https://nhs.uk/a https://nhs.uk/b"
    return list(check(read_word(word_file(body, links=links, **parts)), for_publication=True))


def file_that_breaks(rule: str) -> bytes:
    if rule == "comments-left":
        said = part("comments", f'<w:comment w:id="1" w:author="A">{p("Why?")}</w:comment>')
        return word_file(SOUND, links="https://nhs.uk/a", comments=said)
    if rule in PARTS:
        return word_file(SOUND, links="https://nhs.uk/a", settings=PARTS[rule])
    files = members(BODIES.get(rule, SOUND), links="https://nhs.uk/a https://nhs.uk/b")
    if rule in MEMBERS:
        name, before, after = MEMBERS[rule]
        assert before in files[name]
        files[name] = files[name].replace(before, after)
    return zipped(files)


@pytest.mark.parametrize("rule", [*RULES, *PUBLISHING_RULES])
def test_each_rule_finds_what_it_is_about(rule: str) -> None:
    reading = read_word(file_that_breaks(rule))
    assert rule in {finding.rule for finding in check(reading, for_publication=True)}


def test_a_sound_document_of_anybodys_has_no_findings() -> None:
    assert found(SOUND) == []


def test_a_document_of_ours_with_every_construct_has_no_findings() -> None:
    report = write_word(whole_report(), BluePainter(), BASE)
    assert check(read_word(report), for_publication=True) == ()


@pytest.mark.parametrize("rule", [*RULES, *PUBLISHING_RULES])
def test_each_finding_says_what_why_and_how_in_whole_sentences(rule: str) -> None:
    findings = check(read_word(file_that_breaks(rule)), for_publication=True)
    said = next(finding for finding in findings if finding.rule == rule)
    for sentence in (said.what, said.why, said.mend):
        assert sentence[0].isupper() or sentence[0] == "“"
        assert sentence.endswith(".")
        assert "{" not in sentence


def test_a_finding_says_where_it_is() -> None:
    body = h(1, "Evidence") + h(2, "Surveys") + line(coloured("Pale words", "CCCCCC"))
    assert [each.where for each in found(body)] == ["under “Evidence › Surveys”, near “Pale words”"]


def test_a_finding_in_a_header_says_so() -> None:
    pale = part("hdr", line(coloured("Pale", "CCCCCC")))
    assert [each.where for each in found(SOUND, header1=pale)] == ["in the header, near “Pale”"]


@pytest.mark.parametrize(
    "body",
    [
        p("1 in 5 people") + p("2 in 5 people"),
        p("Bold words that end a sentence.", run="<w:b/>") + p(LONG),
        p("GPs and ICBs in the NHS"),
        p("First", properties='<w:numPr><w:numId w:val="1"/></w:numPr>') * 2,
        TABLE + p() + TABLE.replace("Older", "Younger"),
        line(coloured("Large grey", "767676", '<w:sz w:val="40"/>')),
        line(r("x"), r("2", '<w:vertAlign w:val="superscript"/><w:sz w:val="14"/>')),
        line(inline('name="Line"', more=DECORATIVE)),
        line(field("REF eia_x", "Part 2")),
        line(f"<w:del {WHO}>{r('THIS WAS VERY IMPORTANT FOR EVERYBODY')}</w:del>", r("Kept")),
    ],
)
def test_what_only_resembles_a_fault_is_none(body: str) -> None:
    rules = {each.rule for each in check(read_word(word_file(body)))}
    assert rules == set()


def test_words_on_the_ground_of_a_cell_are_judged_on_that_ground() -> None:
    white = line(coloured("White", "FFFFFF"))
    dark = tbl(
        tr(tc(white, '<w:shd w:val="clear" w:fill="003366"/>'), header=True), tr("Plain"), columns=1
    )
    assert "contrast" not in {each.rule for each in found(dark)}
    assert "contrast" in {each.rule for each in found(white)}


def test_the_look_of_words_may_come_from_far_up_their_styles() -> None:
    pale = '<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/>%s</w:style>'
    styles = (
        STYLES
        + pale % ("A", "A", '<w:rPr><w:color w:val="BBBBBB"/></w:rPr>')
        + pale % ("B", "B", '<w:basedOn w:val="A"/>')
    )
    reading = read_word(word_file(p("Pale", "B"), styles=styles))
    assert [each.rule for each in check(reading)] == ["contrast"]


def test_what_a_person_typed_is_told_apart_from_how_a_document_is_built() -> None:
    typed = {each.rule: each.is_typed for each in found(p("- One") + p("- Two") + p() + p("x"))}
    assert typed == {"list-typed": True, "blank-lines": False}


def test_it_says_what_it_cannot_see() -> None:
    assert "pictures of text, whose words nobody can enlarge or hear" in unchecked()
