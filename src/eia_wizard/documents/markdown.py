"""A report as Markdown: CommonMark with pipe tables, every character of the text kept."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from eia_wizard.documents.markdown_text import cell, heading, paragraph
from eia_wizard.domain.practice import PRACTICE_MARK, is_marked_as_practice
from eia_wizard.domain.prose import (
    Block,
    Bullets,
    Cell,
    Figure,
    Grid,
    Line,
    Numbers,
    Paragraph,
    Text,
    line,
    words,
)
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.figures import FigurePainter
from eia_wizard.report.parts import Contents, Fact, Heading, Home, Part, Report, TitleBlock


def write_markdown(
    report: Report, _painter: FigurePainter | None = None, _base: bytes = b""
) -> bytes:
    """The report as UTF-8 Markdown; figures are told in words, references are plain words."""
    pieces = [*_mark(report), *_title(report.title_block), *_parts(report.parts)]
    if report.foot.strip():
        pieces.append(f"---\n\n{paragraph(line(report.foot))}")
    return ("\n\n".join(piece for piece in pieces if piece) + "\n").encode()


def _mark(report: Report) -> Iterator[str]:
    """What a program looks for in what was only practised; nobody sees it where it is shown."""
    if is_marked_as_practice(report.properties.keywords):
        yield f"<!-- {PRACTICE_MARK} -->"


def _title(block: TitleBlock) -> Iterator[str]:
    yield _label(block.protection)
    yield _label(block.marking)
    yield heading(1, line(block.title))
    yield paragraph(line(block.subtitle))
    if block.facts:
        rows = tuple((Cell(((Text(label),),)), Cell((said,))) for label, said in block.facts)
        yield _table(block.fact_heads, rows)


def _parts(parts: tuple[Part, ...]) -> Iterator[str]:
    said = [part for part in parts if not isinstance(part, Home | Contents)]
    for before, part in pairwise([None, *said]):
        if isinstance(part, Bullets | Numbers) and type(before) is type(part):
            yield "<!-- -->"
        if part is not None:
            yield _part(part)


def _part(part: Heading | Fact | Block) -> str:
    match part:
        case Heading(level, text):
            return heading(level + 1, line(text)) if text.strip() else ""
        case Paragraph(said):
            return paragraph(said)
        case Fact(name, said):
            return paragraph((Text(f"{name}: ", strong=True), *said))
        case Bullets(items):
            return "\n".join(f"- {paragraph(item)}" for item in _spoken(items))
        case Numbers(items):
            return "\n".join(
                f"{number}. {paragraph(item)}" for number, item in enumerate(_spoken(items), 1)
            )
        case Grid(caption, header, rows):
            return f"{_label(caption)}\n\n{_table(header, rows)}".strip()
        case Figure(alt=alt, caption=caption):
            return f"{paragraph(line(alt))}\n\n{_label(caption)}".strip()


def _table(header: Iterable[str], rows: Iterable[tuple[Cell, ...]]) -> str:
    heads = [cell(line(head)) for head in header]
    lines = [heads, ["---"] * len(heads), *([_cell(each) for each in row] for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _cell(given: Cell) -> str:
    return "<br>".join(cell(said) for said in _spoken(given.lines)) or _("No answer")


def _spoken(lines: tuple[Line, ...]) -> list[Line]:
    return [said for said in lines if words(said).strip()]


def _label(text: str) -> str:
    return paragraph((Text(text, strong=True),)) if text.strip() else ""
