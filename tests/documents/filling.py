"""A form filled as Word does it when a person types into its controls and ticks its boxes."""

from collections.abc import Mapping
from copy import deepcopy
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word.names import blank_name
from eia_wizard.domain.answers import AnswerKey

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


class Form:
    """A blank form in the hands of a person."""

    def __init__(self, docx: bytes) -> None:
        self._docx = docx
        with ZipFile(BytesIO(docx)) as package:
            self.root = etree.fromstring(package.read("word/document.xml"))

    def control(self, written: str, option: str = "") -> etree._Element:
        """The control at a room, named as people write a key."""
        name = blank_name(AnswerKey.parse(written), option)
        for sdt in self.root.iter(f"{W}sdt"):
            tag = sdt.find(f"{W}sdtPr/{W}tag")
            if tag is not None and tag.get(f"{W}val") == name:
                return sdt
        raise AssertionError(f"there is no room for {written} {option}")

    def write(self, said: Mapping[str, str]) -> None:
        """Type into rooms; a line break is one that Shift and Return make."""
        for written, text in said.items():
            sdt = self.control(written)
            waiting = sdt.find(f"{W}sdtPr/{W}showingPlcHdr")
            if waiting is not None:
                waiting.getparent().remove(waiting)
            content = sdt.find(f"{W}sdtContent")
            assert content is not None
            content[:] = []
            run = etree.SubElement(content, f"{W}r")
            for number, line in enumerate(text.split("\n")):
                if number:
                    etree.SubElement(run, f"{W}br")
                etree.SubElement(run, f"{W}t").text = line

    def tick(self, *boxes: tuple[str, str]) -> None:
        """Press the space bar on boxes."""
        for written, option in boxes:
            sdt = self.control(written, option)
            checked = next(sdt.iter(f"{W14}checked"))
            checked.set(f"{W14}val", "1")
            next(sdt.iter(f"{W}t")).text = "\u2612"

    def paragraph_of(self, written: str) -> etree._Element:
        """The paragraph round a room."""
        return next(self.control(written).iterancestors(f"{W}p"))

    def bytes(self) -> bytes:
        """The file as it is saved."""
        out = BytesIO()
        with ZipFile(BytesIO(self._docx)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
            for member in old.namelist():
                data = old.read(member)
                if member == "word/document.xml":
                    data = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8")
                new.writestr(member, data)
        return out.getvalue()


def paragraph(text: str) -> etree._Element:
    """A paragraph with these words, as somebody adds it."""
    made = etree.Element(f"{W}p")
    run = etree.SubElement(made, f"{W}r")
    etree.SubElement(run, f"{W}t").text = text
    return made


def row_of(form: Form, written: str) -> etree._Element:
    """The row of a table in which a room is."""
    return next(form.paragraph_of(written).iterancestors(f"{W}tr"))


def typed(like: etree._Element, *said: str) -> etree._Element:
    """A row as Tab in the last cell makes it: cells alone, then filled from the left."""
    made = etree.Element(f"{W}tr")
    words = iter(said)
    for _cell in like.iterchildren(f"{W}tc"):
        etree.SubElement(made, f"{W}tc").append(paragraph(next(words, "")))
    return made


def copied(part: etree._Element, *, in_libreoffice: bool = False) -> None:
    """Copy and paste: Word doubles the names of controls, LibreOffice lengthens the bookmarks'."""
    again = deepcopy(part)
    if in_libreoffice:
        for tag in list(again.iter(f"{W}tag")):
            tag.getparent().remove(tag)
        for mark in again.iter(f"{W}bookmarkStart"):
            mark.set(f"{W}name", f"{mark.get(f'{W}name')}1")
    part.addnext(again if in_libreoffice else without_bookmarks(again))


def without_bookmarks(part: etree._Element) -> etree._Element:
    """A part of which only the controls have names."""
    for mark in list(part.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        mark.getparent().remove(mark)
    return part
