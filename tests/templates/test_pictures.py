"""A picture goes where a form asks for one: as wide as there is room, with words for it."""

import struct
import zlib
from base64 import b64decode, b64encode
from io import BytesIO
from zipfile import ZipFile

import pytest

from eia_wizard.documents.package_xml import read_xml
from eia_wizard.documents.template.answering import fill_form
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.slots import FIGURE, Asked, Filling, Owner
from templates.paper import X, c, p, package, row, t
from templates.table import faults_added

MM = 36_000
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
OWNER = Owner("01A", "commissioning", "d1", "{}", "2026-01-02T03:04:05Z")
ASKED = "[Insert a chart of who is affected]"
PICTURE = X(
    '<w:sdt><w:sdtPr><w:alias w:val="Chart"/><w:picture/></w:sdtPr>'
    "<w:sdtContent><w:r><w:t>Click to add a picture</w:t></w:r></w:sdtContent></w:sdt>"
)
PLACES = {
    "in a line": p(ASKED),
    "in a cell": t(2, row("Include a chart of the groups", "")),
    "in a prompt in a cell": t(2, row("Chart", c(ASKED))),
    "in a control": p("The chart: ", PICTURE),
}


def png(wide: int, high: int) -> str:
    """A white picture in base 64."""

    def chunk(kind: bytes, said: bytes) -> bytes:
        checked = zlib.crc32(kind + said)
        return struct.pack(">I", len(said)) + kind + said + struct.pack(">I", checked)

    lines = zlib.compress(b"".join(b"\0" + b"\xff" * wide for _line in range(high)))
    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", lines), chunk(b"IEND", b""))
    return b64encode(b"\x89PNG\r\n\x1a\n" + b"".join(parts)).decode()


def filled(body: str, wide: int = 40, high: int = 20) -> tuple[bytes, bytes]:
    before = package(body)
    (slot,) = (met.slot for met in open_form(before).met)
    assert slot.kind == FIGURE
    filling = Filling(slot.id, picture=png(wide, high), alt="Age: 2 & more", width=160)
    done = fill_form(before, Asked("", (filling,), OWNER))
    assert done.slots == (slot.id,)
    return before, b64decode(done.docx)


@pytest.mark.parametrize("place", PLACES)
def test_a_picture_is_set_with_its_words(place: str) -> None:
    _before, after = filled(PLACES[place])
    body = read_xml(after, "word/document.xml")
    (drawn,) = body.iter(f"{DRAWN}docPr")
    assert drawn.get("descr") == "Age: 2 & more"
    assert ASKED not in "".join(body.itertext())
    with ZipFile(BytesIO(after)) as docx:
        assert [n for n in docx.namelist() if n.startswith("word/media/eia-")]


def extent(docx: bytes) -> tuple[int, int]:
    (drawn,) = read_xml(docx, "word/document.xml").iter(f"{DRAWN}extent")
    return int(drawn.get("cx", "")), int(drawn.get("cy", ""))


def test_a_picture_is_as_wide_as_it_was_made_for_where_there_is_room() -> None:
    assert extent(filled(p(ASKED))[1]) == (160 * MM, 80 * MM)


def test_a_picture_is_no_wider_than_its_cell() -> None:
    narrow = t(2, row(c("Include a chart of the groups", width=6000), c(width=3000)))
    wide, high = extent(filled(narrow)[1])
    assert (wide, high) == ((3000 - 216) * 635, (3000 - 216) * 635 // 2)
    told_wider = t(2, row("Include a chart of the groups", c(width=9000)))
    assert extent(filled(told_wider)[1])[0] < 9000 * 635


def test_a_tall_picture_is_no_taller_than_a_page() -> None:
    wide, high = extent(filled(p(ASKED), 20, 200)[1])
    assert (wide, high) == (20 * MM, 200 * MM)


def test_pictures_in_one_form_have_numbers_of_their_own_and_break_no_rule() -> None:
    docx = package("".join((*PLACES.values(), p("[Insert a map of the area]"))))
    slots = [met.slot for met in open_form(docx).met]
    fillings = tuple(Filling(s.id, picture=png(4, 2), alt=s.label, width=90) for s in slots)
    done = b64decode(fill_form(docx, Asked("", fillings, OWNER)).docx)
    drawn = list(read_xml(done, "word/document.xml").iter(f"{DRAWN}docPr"))
    assert len({each.get("id") for each in drawn}) == len(slots) == 5
    assert faults_added(docx, done) == []
