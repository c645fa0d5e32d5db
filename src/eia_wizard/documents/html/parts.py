"""The parts of a report as elements of a web page, one accessible construct each."""

from itertools import count

from eia_wizard.documents.html.words import Homes, is_said, runs, shown
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import (
    Block,
    Bullets,
    Cell,
    Figure,
    Grid,
    Line,
    Numbers,
    Paragraph,
    line,
)
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.figures import FigurePainter
from eia_wizard.report.parts import Contents, Fact, Heading, Home, Part

_TONES = {
    "plain": "",
    "note": ' class="note"',
    "lead": ' class="lead"',
    "help": ' class="note"',
    "box": ' class="box"',
    "tick": ' class="tick"',
}


class Body:
    """What is between the contents and the foot, while it is written.

    Homes wait until the next part takes them; of two homes of one answer the first counts.
    """

    def __init__(self, homes: Homes, painter: FigurePainter | None) -> None:
        self._homes, self._painter = homes, painter
        self._pieces: list[str] = []
        self._waiting: list[AnswerKey] = []
        self._met: set[AnswerKey] = set()
        self._headings, self._tables, self._figures = count(1), count(1), count(1)
        self._in_facts = False

    def take(self, part: Part) -> None:
        """Write the next part."""
        match part:
            case Home(key):
                self._waiting.append(key)
            case Contents():
                pass
            case Fact():
                self._fact(part)
            case Heading():
                self._end_facts()
                self._heading(part)
            case _:
                self._block(part)

    def done(self) -> str:
        """All that was written."""
        if self._waiting:
            self._block(Paragraph(line(_("No answer"))))
        self._end_facts()
        return "\n".join(self._pieces)

    def _heading(self, part: Heading) -> None:
        if part.text.strip():
            level = min(part.level + 1, 6)
            page = ' class="new-page"' if part.new_page else ""
            said = self._anchors() + shown(part.text)
            self._pieces.append(f'<h{level} id="h{next(self._headings)}"{page}>{said}</h{level}>')

    def _fact(self, part: Fact) -> None:
        if not is_said(part.said):
            return
        if not self._in_facts:
            self._pieces.append('<dl class="facts">')
            self._in_facts = True
        said = runs(part.said, self._homes)
        name = self._anchors() + shown(part.name.strip() or _("Answer"))
        self._pieces.append(f"<div><dt>{name}</dt><dd>{said}</dd></div>")

    def _end_facts(self) -> None:
        if self._in_facts:
            self._pieces.append("</dl>")
            self._in_facts = False

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph(said, tone) if is_said(said):
                self._end_facts()
                self._pieces.append(f"<p{_TONES.get(tone, '')}>{self._said(said)}</p>")
            case Bullets(items):
                self._list("ul", items)
            case Numbers(items):
                self._list("ol", items)
            case Grid():
                self._end_facts()
                self._table(block)
            case Figure():
                self._end_facts()
                self._figure(block)

    def _list(self, tag: str, items: tuple[Line, ...]) -> None:
        points = [f"<li>{self._said(item)}</li>" for item in items if is_said(item)]
        if points:
            self._end_facts()
            self._pieces += [f"<{tag}>", *points, f"</{tag}>"]

    def _table(self, grid: Grid) -> None:
        """A table that scrolls by itself where it is too wide, by keyboard too."""
        heads = [head.strip() or _("Column") for head in grid.header]
        name = f"t{next(self._tables)}"
        caption = grid.caption.strip() or ", ".join(heads)
        self._pieces += [
            f'<div class="table" role="region" tabindex="0" aria-labelledby="{name}">',
            f'<table>\n<caption id="{name}">{self._anchors()}{shown(caption)}</caption>',
            "<thead>",
            "<tr>" + "".join(f'<th scope="col">{shown(head)}</th>' for head in heads) + "</tr>",
            "</thead>",
            "<tbody>",
            *(self._row(row, row_heads=grid.row_heads) for row in grid.rows),
            "</tbody>",
            "</table>\n</div>",
        ]

    def _row(self, row: tuple[Cell, ...], *, row_heads: bool) -> str:
        cells = []
        for place, cell in enumerate(row):
            is_head = row_heads and place == 0
            opened, closed = ('<th scope="row">', "</th>") if is_head else ("<td>", "</td>")
            cells.append(f"{opened}{self._cell(cell)}{closed}")
        return f"<tr>{''.join(cells)}</tr>"

    def _cell(self, cell: Cell) -> str:
        anchor = self._anchor(cell.home) if cell.home else ""
        said = [runs(each, self._homes) for each in cell.lines if is_said(each)]
        if not said:
            return f'{anchor}<span class="none">{shown(_("No answer"))}</span>'
        return anchor + (said[0] if len(said) == 1 else "".join(f"<p>{each}</p>" for each in said))

    def _figure(self, part: Figure) -> None:
        drawn = self._painter.draw(part.name) if self._painter else None
        caption = f"<figcaption>{shown(part.caption)}</figcaption>" if part.caption.strip() else ""
        if drawn is None:
            self._block(Paragraph(line(part.alt)))
            if caption:
                self._pieces.append(f'<p class="note">{shown(part.caption)}</p>')
            return
        name = f"f{next(self._figures)}"
        told = (
            f'<title id="{name}-title">{shown(part.caption.strip() or _("Figure"))}</title>'
            f'<desc id="{name}-desc">{shown(part.alt)}</desc>'
        )
        self._pieces.append(
            f'<figure>{self._anchors()}<svg role="img" aria-labelledby="{name}-title {name}-desc" '
            f'viewBox="{drawn.box}" xmlns="http://www.w3.org/2000/svg">{told}{drawn.inside}</svg>'
            f"{caption}</figure>"
        )

    def _said(self, said: Line) -> str:
        return self._anchors() + runs(said, self._homes)

    def _anchors(self) -> str:
        waiting, self._waiting = self._waiting, []
        return "".join(self._anchor(key) for key in waiting)

    def _anchor(self, key: AnswerKey) -> str:
        if key in self._met:
            return ""
        self._met.add(key)
        return f'<span id="{self._homes[key]}"></span>'
