"""What stands at the top and foot of an organisation's pages: its words and pictures, set anew."""

from collections.abc import Iterator

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word_in.package import Package
from eia_wizard.domain.lazy_dataclass import dataclass

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STARTS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
_GONE = {f"{W}del", f"{W}moveFrom", f"{W}fldSimple", f"{W}object", f"{W}pict"}
_LARGEST = 3_000_000
_MOST_LINES, _MOST_PICTURES, _LONGEST = 12, 4, 300
_ALIGNED = {"left", "center", "right"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its bytes, ``png`` or ``jpeg``, its size in Word's units, and its words."""

    data: bytes
    kind: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class OwnLine:
    """A line: its words, then its pictures; ``align`` is as Word says it, or nothing."""

    text: str
    pictures: tuple[Picture, ...] = ()
    align: str = ""


@dataclass(frozen=True, slots=True)
class Margin:
    """The lines of a header or footer; ``left_out`` counts pictures that were not taken."""

    lines: tuple[OwnLine, ...] = ()
    left_out: int = 0


def margin_of(package: Package, name: str) -> Margin:
    """A header or footer; fields, links, controls that are bound and hidden words stay behind."""
    root = package.part(name)
    lines: list[OwnLine] = []
    left_out = taken = 0
    for paragraph in root.iter(f"{W}p") if root is not None else ():
        if any(each.tag == f"{W}txbxContent" for each in paragraph.iterancestors()):
            continue
        text = " ".join("".join(_words(paragraph)).split())[:_LONGEST]
        pictures = []
        for drawing in paragraph.iter(f"{W}drawing"):
            found = _picture(package, name, drawing) if taken < _MOST_PICTURES else None
            if found:
                pictures.append(found)
                taken += 1
            else:
                left_out += 1
        left_out += sum(1 for _each in paragraph.iter(f"{W}pict", f"{W}object"))
        if text or pictures:
            lines.append(OwnLine(text, tuple(pictures), _align(paragraph)))
    return Margin(tuple(lines[:_MOST_LINES]), left_out)


def _words(paragraph: etree._Element) -> Iterator[str]:
    """The words that are seen, without those that a field works out."""
    depth = 0
    for run in paragraph.iter(f"{W}r"):
        for each in run:
            if each.tag == f"{W}fldChar":
                depth += {"begin": 1, "end": -1}.get(each.get(f"{W}fldCharType", ""), 0)
            elif depth <= 0 and each.tag == f"{W}t" and not _is_unseen(run):
                yield each.text or ""
            elif depth <= 0 and each.tag in (f"{W}tab", f"{W}br"):
                yield " "


def _is_unseen(run: etree._Element) -> bool:
    if run.find(f"{W}rPr/{W}vanish") is not None:
        return True
    return any(
        each.tag in _GONE
        or (each.tag == f"{W}sdt" and each.find(f"{W}sdtPr/{W}dataBinding") is not None)
        or each.tag == f"{W}drawing"
        for each in run.iterancestors()
    )


def _align(paragraph: etree._Element) -> str:
    said = paragraph.find(f"{W}pPr/{W}jc")
    value = "" if said is None else said.get(f"{W}val", "")
    return value if value in _ALIGNED else ""


def _picture(package: Package, part: str, drawing: etree._Element) -> Picture | None:
    blip = next(drawing.iter(f"{_A}blip"), None)
    extent = next(drawing.iter(f"{_WP}extent"), None)
    if blip is None or extent is None:
        return None
    relation = package.relations(part).get(blip.get(f"{_R}embed", ""))
    if relation is None or relation.is_outside or relation.kind != "image":
        return None
    data = package.bytes_of(relation.target, _LARGEST) or b""
    kind = next((kind for start, kind in _STARTS.items() if data.startswith(start)), "")
    size = [_number(extent.get(name, "")) for name in ("cx", "cy")]
    if not kind or not all(0 < each < 20_000_000 for each in size):
        return None
    named = next(drawing.iter(f"{_WP}docPr"), None)
    alt = "" if named is None else named.get("descr", "")
    return Picture(_bare(data, kind), kind, size[0], size[1], " ".join(alt.split())[:200])


def _bare(data: bytes, kind: str) -> bytes:
    """A picture without what cameras and programs write beside it: places, names, dates."""
    return _bare_png(data) if kind == "png" else _bare_jpeg(data)


def _bare_png(data: bytes) -> bytes:
    kept, at = [data[:8]], 8
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        name, end = data[at + 4 : at + 8], at + 12 + length
        if name in (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"pHYs", b"gAMA", b"sRGB"):
            kept.append(data[at:end])
        at = end
        if name == b"IEND":
            break
    return b"".join(kept)


def _bare_jpeg(data: bytes) -> bytes:
    kept, at = [data[:2]], 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        mark, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if mark == 0xDA:
            break
        if not (0xE1 <= mark <= 0xED or mark == 0xFE):
            kept.append(data[at : at + 2 + length])
        at += 2 + length
    return b"".join([*kept, data[at:]])


def _number(said: str) -> int:
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else 0
