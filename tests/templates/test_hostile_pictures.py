"""Whatever pictures a form holds, its places are found and filled, and its pictures stay."""

from base64 import b64decode
from io import BytesIO
from zipfile import ZipFile

import pytest

from eia_wizard.documents.template.answering import fill_form
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.slots import Asked, Filling
from templates.paper import X, p, package
from templates.test_pictures import png

DRAWN = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{id}" name="P" '
    'descr="{alt}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip '
    "{blip}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
HOSTILE = {
    "as wide as a street": {"cx": "9" * 18, "cy": "1"},
    "less than nothing": {"cx": "-5", "cy": "-5"},
    "of no number": {"cx": "wide", "cy": "", "id": "many"},
    "with ten thousand words": {"alt": "word " * 10_000},
    "of nothing": {"blip": 'r:embed="rIdNone"'},
    "from elsewhere": {"blip": 'r:link="rIdNone"'},
    "numbered as high as can be": {"id": str(2**31 - 1)},
    "numbered beyond that": {"id": "9" * 30},
}


def drawn(**said: str) -> X:
    usual = {"cx": "900", "cy": "900", "id": "1", "alt": "A map", "blip": 'r:embed="rId99"'}
    return X(DRAWN.format(**usual | said))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_form_with_such_a_picture_is_filled_and_keeps_it(name: str) -> None:
    picture = drawn(**HOSTILE[name])
    form = package(p(picture) + p("Name: ______") + p("[Insert a chart of who is affected]"))
    slots = [met.slot.id for met in open_form(form).met]
    fillings = (Filling(slots[0], ("Ann",)), Filling(slots[1], picture=png(4, 2), alt="A chart"))
    done = fill_form(form, Asked("", fillings))
    assert set(done.slots) == set(slots)
    with ZipFile(BytesIO(b64decode(done.docx))) as filled:
        body = filled.read("word/document.xml").decode()
    assert body.count("<w:drawing>") == 2
    assert "Ann" in body


def test_a_picture_made_of_a_picture_in_a_text_box_without_end_is_passed_over() -> None:
    deep = "".join("<w:r><w:pict><w:txbxContent><w:p>" for _level in range(60))
    deep += "</w:p></w:txbxContent></w:pict></w:r>" * 60
    form = package(p(X(deep)) + p("Name: ______"))
    assert [met.slot.label for met in open_form(form).met] == ["Name"]
