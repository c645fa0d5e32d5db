"""Small reports, and what came of them."""

import struct
import zlib
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from eia_wizard.documents.package_xml import W, read_xml
from eia_wizard.documents.word.writer import write_word
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import Cell, Grid, line
from eia_wizard.report.charts import Chart
from eia_wizard.report.figures import Drawn
from eia_wizard.report.parts import Part, Properties, Report, TitleBlock

BASE = (Path(__file__).parents[2] / "assets" / "word" / "base.docx").read_bytes()
WHY = AnswerKey("why")
PROPERTIES = Properties(
    title="Clinics nearer home",
    subject="Equality impact assessment",
    author="North Valley ICB",
    keywords="equality",
    identifier="EIA-14",
    language="en-GB",
    made_at=datetime(2026, 11, 22, 8, 15, tzinfo=UTC),
)
TITLE = TitleBlock(
    title="Clinics nearer home",
    subtitle="Equality impact assessment",
    facts=(("Reference", line("EIA-14")),),
    fact_heads=("Fact", "Details"),
    marking="Draft",
)


class BluePainter:
    """Paints every figure as one blue picture, and notes what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []

    def paint(self, name: str, width_mm: int) -> bytes | None:
        """A picture twice as wide as it is high."""
        self.asked.append((name, width_mm))
        return png(40, 20)

    def draw(self, name: str) -> Drawn | None:
        """A rectangle twice as wide as it is high."""
        return Drawn("0 0 40 20", '<rect width="40" height="20" fill="#0B57A4"/>')

    def chart(self, chart: Chart, width_mm: int) -> bytes:
        """The same picture again."""
        self.asked.append((chart.panels[0].title, width_mm))
        return png(40, 20)


def report(*parts: Part, properties: Properties = PROPERTIES, title: TitleBlock = TITLE) -> Report:
    """A report of these parts."""
    return Report(properties, title, parts, "North Valley ICB · EIA-14")


def word(*parts: Part) -> bytes:
    """A Word document of these parts."""
    return write_word(report(*parts), BluePainter(), BASE)


def grid(*rows: tuple[str, ...], caption: str = "A table", row_heads: bool = False) -> Grid:
    """A table whose first row is the header."""
    cells = tuple(tuple(Cell((line(text),)) for text in row) for row in rows[1:])
    return Grid(caption, rows[0], cells, row_heads=row_heads)


def body(docx: bytes) -> etree._Element:
    """What stands in a document after its title block."""
    return read_xml(docx, "word/document.xml")


def styled(docx: bytes, style: str) -> list[str]:
    """The words of every paragraph in a style."""
    return [
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in body(docx).iter(f"{W}p")
        if style_of(paragraph) == style
    ]


def style_of(paragraph: etree._Element) -> str:
    """The id of a paragraph's style."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "Normal" if style is None else style.get(f"{W}val", "")


def changed(docx: bytes, member: str, before: str, after: str) -> bytes:
    """The document with a piece of one member's text replaced, which must be there."""
    spoilt = BytesIO()
    with ZipFile(BytesIO(docx)) as package, ZipFile(spoilt, "w", ZIP_DEFLATED) as copy:
        for name in package.namelist():
            text = package.read(name)
            if name == member:
                assert before.encode() in text
                text = text.replace(before.encode(), after.encode(), 1)
            copy.writestr(name, text)
    return spoilt.getvalue()


def png(width: int, height: int) -> bytes:
    """A plain blue picture."""
    rows = (b"\0" + b"\x0b\x57\xa4" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
