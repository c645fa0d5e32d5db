"""How the lines of the list at home are drawn: cards with columns, or three lines where narrow."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from eia_wizard.presenters.home_rows import HeadRow, HitRow, HomeRow, MoreRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.focus import ring
from eia_wizard.ui.look.strokes import box, disc
from eia_wizard.ui.pages.home_model import HomeLines, Index
from eia_wizard.ui.pages.home_snippet import draw_pieces, pieces_height
from eia_wizard.ui.parts.labels import NOTE_SCALE

GAP, PAD, DISC, MORE = 10, 14, 34, 44
"""Between cards; inside them; the stage's disc; room for the button at the end, at 100 %."""
WIDE, SNIPPET = 1_000, 6
COLUMNS = (0.42, 0.17, 0.22, 0.19)
"""The parts of the width for title, what is outstanding, the next date, and who."""
State = QStyle.StateFlag
Align = Qt.AlignmentFlag


class LinePainter(QStyledItemDelegate):
    """Draws each line from its words; the model says them whole to those who hear them."""

    def __init__(self, model: HomeLines, view: QWidget) -> None:
        super().__init__(view)
        self._model, self._view = model, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height that a line's words need at this size of letters."""
        line = self._model.line(index) if not self._model.is_uniform() else None
        return QSize(0, self.height_of(line, option.font))

    def height_of(self, line: HomeRow | HitRow | HeadRow | MoreRow | None, font: QFont) -> int:
        """How high a line is; an assessment's where none is given."""
        scaled = the_look().sizes.scaled
        text, note = _spacing(font), _spacing(_scaled(font, NOTE_SCALE))
        match line:
            case HeadRow() | MoreRow():
                return text + scaled(20)
            case HitRow():
                room = self._view.width() - 2 * scaled(16)
                return (
                    text
                    + note
                    + pieces_height(font, line.pieces, room)
                    + SNIPPET
                    + 2 * scaled(PAD)
                    + GAP
                )
            case _:
                lines = text + note if self.is_wide() else 2 * text + note
                return lines + 2 * scaled(PAD) + GAP

    def is_wide(self) -> bool:
        """Whether there is room for columns."""
        return self._view.width() >= the_look().sizes.scaled(WIDE)

    def more_of(self, rect: QRect) -> QRect:
        """Where the button at the end of a row is."""
        width = the_look().sizes.scaled(MORE)
        return QRect(rect.right() - width, rect.top(), width, rect.height() - GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        line = self._model.line(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, HeadRow):
            self._head(painter, option, line)
        else:
            self._ground(painter, option)
            inside = QRect(option.rect).adjusted(0, 0, 0, -GAP)
            if isinstance(line, MoreRow):
                _more(painter, option.font, inside, line)
            elif isinstance(line, HitRow):
                _hit(painter, option.font, inside, line)
            else:
                self._row(painter, option, inside, line)
        painter.restore()

    def _head(self, painter: QPainter, option: QStyleOptionViewItem, line: HeadRow) -> None:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(the_look().colours.ink))
        bottom = option.rect.adjusted(2, 0, 0, -6)
        painter.drawText(bottom, int(Align.AlignBottom | Align.AlignLeft), line.said)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        kit = the_look().kit
        c, card = kit.colours, QRectF(option.rect).adjusted(0, 0, 0, -GAP)
        is_present = bool(option.state & State.State_Selected)
        is_hot = bool(option.state & State.State_MouseOver)
        box(painter, card, kit.sizes.card_radius, c.hover if is_hot else c.card, c.hairline)
        if is_present and self._view.hasFocus():
            wide = kit.sizes.focus_ring
            ring(kit, painter, card.adjusted(wide, wide, -wide, -wide), kit.sizes.card_radius - 3)

    def _row(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, row: HomeRow
    ) -> None:
        scaled, colours = the_look().sizes.scaled, the_look().colours
        side = scaled(DISC)
        at = QRectF(rect.left() + scaled(16), rect.center().y() - side / 2, side, side)
        painter.setFont(option.font)
        disc(painter, at, row.number, colours, is_filled=True)
        left = round(at.right()) + scaled(18)
        more = self.more_of(option.rect)
        words = QRect(left, rect.top(), more.left() - left, rect.height())
        (_in_columns if self.is_wide() else _in_lines)(painter, option.font, words, row)
        is_hot = option.state & State.State_MouseOver or option.state & State.State_Selected
        _dots(painter, more, colours.ink if is_hot else colours.edge)


def _in_columns(painter: QPainter, font: QFont, rect: QRect, row: HomeRow) -> None:
    c = the_look().colours
    tone = the_look().icons.colour(row.tone) if row.tone else c.ink
    columns = (
        ((row.title, c.ink, 600, 1.0), (row.stage, c.quiet_ink, 400, NOTE_SCALE)),
        ((row.pressing, tone, 400, 1.0), (row.to_answer, c.quiet_ink, 400, NOTE_SCALE))
        if row.pressing
        else ((row.to_answer, c.ink, 400, 1.0),),
        ((row.next_date, c.ink, 400, 1.0),),
        tuple((part, c.quiet_ink, 400, NOTE_SCALE) for part in _by_commas(row.who)),
    )
    left = float(rect.left())
    for part, lines in zip(COLUMNS, columns, strict=True):
        width = rect.width() * part
        _stack(painter, font, QRectF(left, rect.top(), width - 16, rect.height()), lines)
        left += width


def _by_commas(who: str) -> list[str]:
    """A post and where it is, or several people: the first alone, the others under it."""
    first, comma, others = who.partition(", ")
    return [first + comma.rstrip(), others] if others else [first]


def _in_lines(painter: QPainter, font: QFont, rect: QRect, row: HomeRow) -> None:
    c = the_look().colours
    tone = the_look().icons.colour(row.tone) if row.tone else c.ink
    open_ = " · ".join(filter(None, (row.pressing or row.to_answer, row.next_date)))
    about = " · ".join(filter(None, (row.stage, row.who)))
    lines = (
        (row.title, c.ink, 600, 1.0),
        (about, c.quiet_ink, 400, NOTE_SCALE),
        (open_, tone, 400, 1.0),
    )
    _stack(painter, font, QRectF(rect), tuple(line for line in lines if line[0]))


def _hit(painter: QPainter, font: QFont, rect: QRect, hit: HitRow) -> None:
    c, room = the_look().colours, the_look().sizes.scaled(16)
    inside = QRectF(rect).adjusted(room, the_look().sizes.scaled(PAD), -room, 0)
    bottom = _text(painter, font, inside, (hit.title, c.ink, 600, 1.0))
    inside.setTop(bottom)
    bottom = _text(painter, font, inside, (hit.place, c.quiet_ink, 400, NOTE_SCALE))
    inside.setTop(bottom + SNIPPET)
    draw_pieces(painter, font, inside, hit.pieces)


def _more(painter: QPainter, font: QFont, rect: QRect, line: MoreRow) -> None:
    room = the_look().sizes.scaled(16)
    at = QRectF(rect).adjusted(room, (rect.height() - _spacing(font)) / 2, -room, 0)
    _text(painter, font, at, (line.said, the_look().colours.action, 500, 1.0))


Styled = tuple[str, str, int, float]
"""Words, their colour, their weight, and their size beside the text's."""


def _stack(painter: QPainter, font: QFont, rect: QRectF, lines: tuple[Styled, ...]) -> None:
    """Lines one under the other, in the middle of their room."""
    height = sum(_spacing(_scaled(font, line[3])) for line in lines)
    at = QRectF(rect)
    at.setTop(rect.center().y() - height / 2)
    for line in lines:
        at.setTop(_text(painter, font, at, line))


def _text(painter: QPainter, font: QFont, rect: QRectF, line: Styled) -> float:
    """One line, cut with dots where there is no room; where the next one begins."""
    text, colour, weight, scale = line
    letters = _scaled(font, scale)
    letters.setWeight(QFont.Weight(weight))
    metrics = QFontMetrics(letters)
    painter.setFont(letters)
    painter.setPen(QColor(colour))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(QPointF(rect.left(), rect.top() + metrics.ascent()), shown)
    return rect.top() + metrics.lineSpacing()


def _dots(painter: QPainter, rect: QRect, colour: str) -> None:
    """Three dots: more can be done here."""
    size = the_look().sizes.scaled(4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for step in (-1, 0, 1):
        middle = QPointF(rect.center()) + QPointF(step * size * 1.8, 0)
        painter.drawEllipse(middle, size / 2, size / 2)


def _scaled(font: QFont, scale: float) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * scale)
    return made


def _spacing(font: QFont) -> int:
    return QFontMetrics(font).lineSpacing()
