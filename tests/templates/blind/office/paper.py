"""A sheet of paper in LibreOffice Writer that is written from top to bottom."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import uno

Cell = str | Callable[[Any], None] | None
ABOVE = "^"
"""A cell that belongs to the one above it; None belongs to the one on its left."""

_BREAK = 0
_WIDTH = 10000
_DARK, _PALE, _WHITE = 0x1F3864, 0xE7EDF5, 0xFFFFFF


class Paper:
    """An open Writer document, written downwards.

    A line that starts with * is a label, with + bold, with ~ slanted and with ! a dark heading.
    """

    def __init__(self, desktop: Any, font: str = "Arial", size: float = 10.5) -> None:
        self.doc = desktop.loadComponentFromURL(
            "private:factory/swriter", "_blank", 0, (_named("Hidden", True),)
        )
        self.text = self.doc.Text
        paragraphs = self.doc.StyleFamilies.getByName("ParagraphStyles")
        standard = paragraphs.getByName("Standard")
        standard.CharFontName, standard.CharHeight = font, size
        standard.CharLocale = _struct("com.sun.star.lang.Locale", Language="en", Country="GB")
        standard.ParaBottomMargin = 120
        for level, points in ((1, 15), (2, 12.5), (3, 11)):
            heading = paragraphs.getByName(f"Heading {level}")
            heading.CharFontName, heading.CharHeight, heading.CharColor = font, points, _DARK
        self.page = self.doc.StyleFamilies.getByName("PageStyles").getByName("Standard")
        for side in ("LeftMargin", "RightMargin", "TopMargin", "BottomMargin"):
            setattr(self.page, side, 1900)

    def heading(self, words: str, level: int = 1) -> None:
        """Write a heading of the document's own style."""
        self._line(words, f"Heading {level}")

    def para(self, words: str, style: str = "Standard") -> None:
        """Write one paragraph for each line of the words."""
        for line in words.split("\n"):
            self._line(line, style)

    def dotted(self, words: str, stops: Sequence[int]) -> None:
        """Write a paragraph whose tabs are drawn as dots."""
        left = uno.Enum("com.sun.star.style.TabAlign", "LEFT")
        made = [
            _struct("com.sun.star.style.TabStop", Position=at, Alignment=left, FillChar=".")
            for at in stops
        ]
        self._line(words, "Standard", uno.Any("[]com.sun.star.style.TabStop", tuple(made)))

    def end(self) -> Any:
        """Return a cursor at the end of what is written."""
        cursor = self.text.createTextCursor()
        cursor.gotoEnd(False)
        return cursor

    def _line(self, words: str, style: str, stops: Any = None) -> None:
        cursor = self.end()
        cursor.ParaStyleName = style
        if stops is not None:
            uno.invoke(cursor, "setPropertyValue", ("ParaTabStops", stops))
        put(cursor, words)
        self.text.insertControlCharacter(self.end(), _BREAK, False)
        self.end().setPropertyToDefault("ParaTabStops")
        plain(self.end())

    def grid(
        self,
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[int],
        into: Any = None,
        tall: Sequence[int] = (),
    ) -> Any:
        """Set a table; None joins a cell to its left neighbour, ABOVE to the one above.

        The rows that are tall leave room for a long answer.
        """
        table = self.doc.createInstance("com.sun.star.text.TextTable")
        table.initialize(len(rows), len(widths))
        room = into if into is not None else self.text
        at = room.createTextCursor()
        at.gotoEnd(False)
        room.insertTextContent(at, table, False)
        _space(table, widths)
        for number, row in enumerate(rows):
            _join_across(table, number, row)
        for column in range(len(widths)):
            _join_down(table, rows, column)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell is not None and cell != ABOVE:
                    _fill(table.getCellByName(_name(rows, number, column)), cell)
        for number in tall:
            _leave_room(table, rows, number)
        return table

    def frame(self, words: str, width: int, height: int) -> None:
        """Hang a text frame on the last paragraph, at the right."""
        frame = self.doc.createInstance("com.sun.star.text.TextFrame")
        frame.setSize(_struct("com.sun.star.awt.Size", Width=width, Height=height))
        frame.HoriOrient, frame.AnchorType = (
            1,
            uno.Enum("com.sun.star.text.TextContentAnchorType", "AT_PARAGRAPH"),
        )
        self.text.insertTextContent(self.end(), frame, False)
        write(frame, words)

    def contents(self) -> None:
        """Set a table of contents."""
        index = self.doc.createInstance("com.sun.star.text.ContentIndex")
        index.CreateFromOutline, index.Title = True, "Contents"
        self.text.insertTextContent(self.end(), index, False)

    def turn(self, words: str, *, sideways: bool) -> None:
        """Start a new page, lying or standing, with a heading."""
        name = "Sideways" if sideways else "Standard"
        styles = self.doc.StyleFamilies.getByName("PageStyles")
        if not styles.hasByName(name):
            style = self.doc.createInstance("com.sun.star.style.PageStyle")
            styles.insertByName(name, style)
            style.IsLandscape, style.Width, style.Height = True, 29700, 21000
            for side in ("LeftMargin", "RightMargin", "TopMargin", "BottomMargin"):
                setattr(style, side, 1500)
        self.end().PageDescName = name
        self.heading(words)

    def header(self, words: str) -> None:
        """Write the head of every page."""
        self.page.HeaderIsOn = True
        write(self.page.HeaderText, words)

    def footer(self, words: str) -> None:
        """Write the foot of every page."""
        self.page.FooterIsOn = True
        write(self.page.FooterText, words)

    def save(self, path: Path) -> None:
        """Save as LibreOffice saves for Word, and close."""
        indexes = self.doc.DocumentIndexes
        for number in range(indexes.Count):
            indexes.getByIndex(number).update()
        self.doc.storeToURL(path.as_uri(), (_named("FilterName", "MS Word 2007 XML"),))
        self.doc.close(True)


def write(room: Any, words: str) -> None:
    """Write lines into a cell, a frame or a header in place of what is there."""
    room.setString("")
    cursor = room.createTextCursor()
    for number, line in enumerate(words.split("\n")):
        if number:
            room.insertControlCharacter(cursor, _BREAK, False)
            plain(cursor)
        put(cursor, line)
        cursor.gotoEnd(False)


def put(cursor: Any, line: str) -> None:
    """Write one line at a cursor, in the letters its first sign asks for."""
    sign = line[:1] if line[:1] in ("*", "~", "!", "+") else ""
    if sign in ("*", "!", "+"):
        cursor.CharWeight = 150.0
    if sign == "!":
        cursor.CharColor = _WHITE
    if sign == "~":
        cursor.CharPosture = uno.Enum("com.sun.star.awt.FontSlant", "ITALIC")
        cursor.CharColor = 0x595959
        cursor.CharHeight = 9
    cursor.setString(line[len(sign) :])


def plain(cursor: Any) -> None:
    """Go back to the letters of the style."""
    for name in ("CharWeight", "CharPosture", "CharColor", "CharHeight", "CharHidden"):
        cursor.setPropertyToDefault(name)


def _fill(room: Any, cell: Cell) -> None:
    if callable(cell):
        cell(room)
        return
    if cell[:1] in ("!", "*"):
        room.BackColor = _DARK if cell[0] == "!" else _PALE
    cursor = room.createTextCursor()
    cursor.ParaStyleName = "Table Heading" if cell[:1] == "!" else "Table Contents"
    write(room, cell)


def _leave_room(table: Any, rows: Sequence[Sequence[Cell]], number: int) -> None:
    """Empty lines in an empty cell, as people make room for a long answer."""
    for column, cell in enumerate(rows[number]):
        if cell == "":
            table.getCellByName(_name(rows, number, column)).setString("\n" * 3)


def _space(table: Any, widths: Sequence[int]) -> None:
    whole, so_far = sum(widths), 0
    separators = table.TableColumnSeparators
    for number, separator in enumerate(separators):
        so_far += widths[number]
        separator.Position = so_far * _WIDTH // whole
    table.TableColumnSeparators = separators


def _join_across(table: Any, number: int, row: Sequence[Cell]) -> None:
    column = len(row) - 1
    while column > 0:
        last = column
        while row[column] is None:
            column -= 1
        if column != last:
            cursor = table.createCursorByCellName(_letter(column, number))
            cursor.gotoCellByName(_letter(last, number), True)
            cursor.mergeRange()
        column -= 1


def _join_down(table: Any, rows: Sequence[Sequence[Cell]], column: int) -> None:
    number = len(rows) - 1
    while number > 0:
        last = number
        while rows[number][column] == ABOVE:
            number -= 1
        if number != last:
            cursor = table.createCursorByCellName(_name(rows, number, column))
            cursor.gotoCellByName(_name(rows, last, column), True)
            cursor.mergeRange()
        number -= 1


def _name(rows: Sequence[Sequence[Cell]], number: int, column: int) -> str:
    before = [cell for cell in rows[number][:column] if cell is not None]
    return _letter(len(before), number)


def _letter(column: int, row: int) -> str:
    return f"{chr(ord('A') + column)}{row + 1}"


def _struct(name: str, **fields: Any) -> Any:
    made = uno.createUnoStruct(name)
    for field, value in fields.items():
        setattr(made, field, value)
    return made


def _named(name: str, value: Any) -> Any:
    return _struct("com.sun.star.beans.PropertyValue", Name=name, Value=value)
