"""Our own checks find each fault that validators and word processors let pass."""

import pytest

from documents.document_builders import BASE, BluePainter, changed
from documents.whole_sample import whole_report
from eia_wizard.documents.checks import findings
from eia_wizard.documents.word.writer import write_word

SOUND = write_word(whole_report(), BluePainter(), BASE)
BODY = "word/document.xml"
FIRST_BOOKMARK = '<w:bookmarkStart w:id="0" '
TWIN = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Twin" descr="x"/></wp:inline></w:drawing>'
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
    "tables that run together": (
        BODY,
        "<w:sectPr",
        f"{BARE_TABLE}{BARE_TABLE}<w:sectPr",
        "Table 4 runs into the next one.",
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
