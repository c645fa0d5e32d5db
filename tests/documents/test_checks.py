"""Our own checks find each fault that validators and word processors let pass."""

import pytest

from documents.document_builders import BASE, BluePainter, changed
from documents.whole_sample import whole_report
from eia_wizard.documents.checks import findings
from eia_wizard.documents.word.writer import write_word

SOUND = write_word(whole_report(), BluePainter(), BASE)
BODY = "word/document.xml"
FIRST_BOOKMARK = '<w:bookmarkStart w:id="0" '
DRAWING = 'descr="Older people are 42% of those seen &amp; 18% of all."'
TWIN = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Twin" descr="x"/></wp:inline></w:drawing>'
CELL = '<w:t xml:space="preserve">GP Patient Survey</w:t>'
BARE_TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
PLANTED = {
    "bookmark name twice": (
        BODY,
        "<w:sectPr",
        '<w:bookmarkStart w:id="900" w:name="_toc000000001"/><w:bookmarkEnd w:id="900"/><w:sectPr',
        "The bookmark “_toc000000001” is there 2 times.",
    ),
    "bookmark number twice": (
        BODY,
        "<w:sectPr",
        '<w:bookmarkStart w:id="0" w:name="other"/><w:bookmarkEnd w:id="0"/><w:sectPr',
        "2 bookmarks have the number 0.",
    ),
    "bookmark never ended": (
        BODY,
        '<w:bookmarkEnd w:id="0"/>',
        "",
        "The bookmark with the number 0 is only half there.",
    ),
    "link to nowhere": (
        BODY,
        'w:anchor="_Toc000000001"',
        'w:anchor="gone"',
        "The link “Why & how <we> ask” leads to a place that is not there.",
    ),
    "link without words": (
        BODY,
        "<w:sectPr",
        '<w:p><w:r><w:t>x</w:t></w:r><w:hyperlink w:anchor="_Toc000000001"/></w:p><w:sectPr',
        "A link has no words.",
    ),
    "field never ended": (
        BODY,
        '<w:fldChar w:fldCharType="end"/>',
        "",
        "A field is begun and never ended.",
    ),
    "field in the footer never ended": (
        "word/footer1.xml",
        '<w:fldChar w:fldCharType="end"/>',
        "",
        "A field is begun and never ended.",
    ),
    "field ended before it began": (
        BODY,
        '<w:fldChar w:fldCharType="begin"/>',
        "",
        "The parts of a field are in the wrong order.",
    ),
    "drawing number twice": (
        BODY,
        "<w:sectPr",
        f"<w:p>{TWIN}</w:r></w:p><w:sectPr",
        "2 drawings have the number 1.",
    ),
    "picture without words": (
        BODY,
        DRAWING,
        'descr=" "',
        "The picture “Figure 1” has no words for those who cannot see it.",
    ),
    "empty cell": (
        BODY,
        CELL,
        "<w:t> </w:t>",
        "Table 2 has an empty cell in row 2.",
    ),
    "table without header": (
        BODY,
        "<w:sectPr",
        f"{BARE_TABLE}<w:sectPr",
        "Table 4 has no header row.",
    ),
    "tables that run together": (
        BODY,
        "<w:sectPr",
        f"{BARE_TABLE}{BARE_TABLE}<w:sectPr",
        "Table 4 runs into the next one.",
    ),
    "heading level skipped": (
        BODY,
        'w:val="Heading2"',
        'w:val="Heading3"',
        "The heading “Lists” skips a level.",
    ),
    "empty heading": (
        BODY,
        "<w:sectPr",
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p><w:sectPr',
        "There is an empty heading.",
    ),
    "blank paragraph": (
        BODY,
        "<w:sectPr",
        "<w:p/><w:sectPr",
        f"There is a blank paragraph after “{'x' * 60}”.",
    ),
    "no title": (
        "docProps/core.xml",
        "<dc:title>Clinics nearer home</dc:title>",
        "",
        "The document has no title among its properties.",
    ),
    "no language": (
        "word/styles.xml",
        '<w:lang w:val="en-GB"',
        "<w:lang",
        "The document does not say which language it is in.",
    ),
}


def test_a_sound_document_has_no_findings() -> None:
    assert findings(SOUND) == []


@pytest.mark.parametrize("fault", PLANTED)
def test_each_planted_fault_is_found(fault: str) -> None:
    member, before, after, finding = PLANTED[fault]
    assert finding in findings(changed(SOUND, member, before, after))


def test_the_look_file_itself_is_sound() -> None:
    assert findings(BASE) == []
