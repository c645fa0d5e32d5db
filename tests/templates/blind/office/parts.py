"""Fields, controls, hidden words and tables in cells, as people find them in Writer's menus."""

from collections.abc import Callable, Sequence
from typing import Any

import uno

from office.paper import Cell, Paper, plain, put

Piece = str | Callable[[Any, Any], None]


def line(*pieces: Piece) -> Callable[[Any], None]:
    """Return what fills a room with words and things side by side."""

    def fill(room: Any) -> None:
        cursor = room.createTextCursor()
        cursor.gotoEnd(False)
        for piece in pieces:
            if callable(piece):
                piece(room, cursor)
            else:
                _say(room, cursor, piece)
            cursor.gotoEnd(False)
            plain(cursor)

    return fill


def shown(paper: Paper, *pieces: Piece) -> None:
    """Write a paragraph of words and things side by side."""
    paper.end().ParaStyleName = "Standard"
    line(*pieces)(paper.text)
    paper.para("")


def control(words: str, **properties: Any) -> Piece:
    """A content control round words."""

    def set_it(room: Any, cursor: Any) -> None:
        cursor.setString(words)
        made = _made("com.sun.star.text.ContentControl")
        for name, value in properties.items():
            setattr(made, name, value)
        room.insertTextContent(cursor, made, True)

    return set_it


def box(words: str) -> Piece:
    """A check box of the content controls."""
    return control(words, Checkbox=True, CheckedState="☒", UncheckedState="☐")


def choose(words: str, offered: Sequence[str]) -> Piece:
    """A drop-down field of Writer's own; it shows the words."""

    def set_it(room: Any, cursor: Any) -> None:
        made = _made("com.sun.star.text.TextField.DropDown")
        made.Items = tuple([words, *[one for one in offered if one != words]])
        made.SelectedItem = words
        made.Name = "Choose"
        room.insertTextContent(cursor, made, False)

    return set_it


def prompted(words: str, hint: str) -> Piece:
    """An input field."""

    def set_it(room: Any, cursor: Any) -> None:
        made = _made("com.sun.star.text.TextField.Input")
        made.Content, made.Hint = words, hint
        room.insertTextContent(cursor, made, False)

    return set_it


def legacy(words: str, kind: str) -> Piece:
    """A form field of old Word, FORMTEXT or FORMCHECKBOX."""

    def set_it(room: Any, cursor: Any) -> None:
        if kind == "FORMCHECKBOX":
            # It shows no words of its own, so a mark stands before it.
            cursor.setString(words)
            cursor.gotoEnd(False)
            made = _made("com.sun.star.text.FormFieldmark")
            room.insertTextContent(cursor, made, False)
        else:
            made = _made("com.sun.star.text.Fieldmark")
            room.insertTextContent(cursor, made, False)
        # A field mark has a kind only once it stands somewhere.
        made.FieldType = f"vnd.oasis.opendocument.field.{kind}"
        if kind != "FORMCHECKBOX":
            # Its words stand between its middle and its end.
            cursor.gotoEnd(False)
            cursor.goLeft(1, False)
            cursor.setString(words)

    return set_it


def hidden(words: str) -> Piece:
    """Words that nobody sees on paper."""

    def set_it(room: Any, cursor: Any) -> None:
        cursor.CharHidden = True
        cursor.setString(words)

    return set_it


def nested(
    paper: Paper, before: str, rows: Sequence[Sequence[Cell]], widths: Sequence[int]
) -> Callable[[Any], None]:
    """Return what fills a cell with words and a table under them."""

    def fill(room: Any) -> None:
        line(before)(room)
        room.insertControlCharacter(room.End, 0, False)
        paper.grid(rows, widths, into=room)

    return fill


def _say(room: Any, cursor: Any, words: str) -> None:
    for number, one in enumerate(words.split("\n")):
        if number:
            room.insertControlCharacter(cursor, 0, False)
            cursor.gotoEnd(False)
            plain(cursor)
        put(cursor, one)
        cursor.gotoEnd(False)


def _made(service: str) -> Any:
    return OPEN[-1].createInstance(service)


OPEN: list[Any] = []
"""The document being written."""


def centred() -> Any:
    """The paragraph setting for words in the middle."""
    return uno.Enum("com.sun.star.style.ParagraphAdjust", "CENTER")
