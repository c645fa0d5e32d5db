"""Pictures set into a form: as wide as there is room, with words for who cannot see them."""

from base64 import b64decode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from posixpath import dirname, relpath
from struct import unpack

from lxml import etree

from eia_wizard.documents.package_xml import W, parsed
from eia_wizard.documents.template.packing import xml_of
from eia_wizard.documents.template.relations import (
    TYPES_PART,
    XML,
    Relations,
    as_changed,
    rels_of,
    with_default,
)
from eia_wizard.documents.template.rooms import room_at
from eia_wizard.documents.word.pictures import picture
from eia_wizard.documents.word_in.package import Package
from eia_wizard.domain.slots import Filling

MARK = "\ufffca picture stands here\ufffc"
"""What is written where a picture goes, until it is there."""

_UNITS_PER_MM, _UNITS_PER_TWIP = 36_000, 635
_TALLEST_MM = 200
_SPACES = {
    "w": W.strip("{}"),
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "r": f"{XML}/relationships",
}
_PNG_SIZE = slice(16, 24)


class Pictures:
    """The pictures that a form gets; ``roots`` are the parts that they may go into."""

    def __init__(self, package: Package, roots: Mapping[str, etree._Element]) -> None:
        self._package, self._roots = package, roots
        self._parts: dict[str, bytes] = {}
        self._numbers = _free_numbers(roots)

    @property
    def parts(self) -> dict[str, bytes]:
        """The parts to add and change, in the order in which they were."""
        if not self._parts:
            return {}
        types = as_changed(self._package, {}, TYPES_PART)
        if types is None:
            return self._parts
        with_default(types, "png", "image/png")
        return {**self._parts, TYPES_PART: xml_of(types)}

    def put_in_place_of_marks(self, filling: Filling) -> None:
        """Put a picture where marks were written for it."""
        png = b64decode(filling.picture)
        for name, root in self._roots.items():
            for run in list(_marked(root)):
                relation = self._relation(name, png)
                size = _size(png, filling.width, room_at(run, root))
                said = picture(next(self._numbers), filling.alt, relation, size)
                drawn = parsed(f"<w:p {_declared()}>{said}</w:p>".encode())[0]
                run.addnext(drawn)
                parent = run.getparent()
                if parent is not None:
                    parent.remove(run)

    def _relation(self, part: str, png: bytes) -> str:
        media = f"{dirname(part)}/media/eia-{sha256(png).hexdigest()[:12]}.png".lstrip("/")
        relations = Relations(self._package, part, self._parts)
        number = relations.add(f"{XML}/relationships/image", relpath(media, dirname(part) or "."))
        self._parts[media] = png
        self._parts[rels_of(part)] = relations.bytes
        return number


def _marked(root: etree._Element) -> Iterator[etree._Element]:
    for run in root.iter(f"{W}r"):
        if "".join(t.text or "" for t in run.findall(f"{W}t")).strip() == MARK:
            yield run


def _size(png: bytes, width_mm: int, room: int) -> tuple[int, int]:
    """Width and height in Word's units: no wider than the room, no taller than a page."""
    wide, high = unpack(">II", png[_PNG_SIZE])
    most = min(width_mm * _UNITS_PER_MM, room * _UNITS_PER_TWIP)
    most = min(most, round(_TALLEST_MM * _UNITS_PER_MM * wide / max(high, 1)))
    return most, round(most * high / max(wide, 1))


def _free_numbers(roots: Mapping[str, etree._Element]) -> Iterator[int]:
    """Numbers that no other drawing of the form has."""
    taken = {
        each.get("id") for root in roots.values() for each in root.iter(f"{{{_SPACES['wp']}}}docPr")
    }
    return (number for number in range(1, 1_000_000) if str(number) not in taken)


def _declared() -> str:
    return " ".join(f'xmlns:{name}="{space}"' for name, space in _SPACES.items())
