"""Words in Markdown: escaped so that every character of a text comes out as it went in."""

import re
import unicodedata

from eia_wizard.documents.addresses import written_address
from eia_wizard.documents.characters import holdable
from eia_wizard.domain.prose import Line, Run, Text, WebLink

_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~$]")
_BLOCK_START = re.compile(r"^[#+=:-]")
_COUNTED = re.compile(r"^(\d+)([.)])")
_EDGES = re.compile(r"^\s+|\s+$|\t+")
_LINE_ENDS = re.compile(r"\r\n|[\r\n]")


def paragraph(line: Line) -> str:
    """A line of prose as a paragraph; its line breaks stay."""
    return "\\\n".join(_guarded(text) for text in _LINE_ENDS.split(_inline(line)))


def heading(level: int, line: Line) -> str:
    """A line of prose as a heading."""
    text = _LINE_ENDS.sub(" ", _inline(line)).strip().replace("#", "\\#")
    return f"{'#' * level} {text}"


def cell(line: Line) -> str:
    """A line of prose inside a table."""
    text = "<br>".join(_kept_edges(text) for text in _LINE_ENDS.split(_inline(line)))
    return text.replace("\\|", "&#124;")


def _inline(line: Line) -> str:
    return "".join(_run(run, line[:index], line[index + 1 :]) for index, run in enumerate(line))


def _run(run: Run, before: Line, after: Line) -> str:
    match run:
        case Text(text, strong=True) if text.strip():
            return _strong(text, before, after)
        case WebLink():
            return _web_link(run)
        case _:
            return _escaped(run.text)


def _strong(text: str, before: Line, after: Line) -> str:
    """Strong words; stars only where Markdown is sure to see where they begin and end."""
    core = text.strip()
    begin, end = text[: text.index(core)], text[text.index(core) + len(core) :]
    is_clear = _is_seen(core[0], begin[:1] or _last_of(before)) and _is_seen(
        core[-1], end[:1] or _first_of(after)
    )
    opened, closed = ("**", "**") if is_clear else ("<strong>", "</strong>")
    return f"{begin}{opened}{_escaped(core)}{closed}{end}"


def _is_seen(edge: str, beside: str) -> bool:
    """Whether stars count at this edge: at a letter always, at a sign only with none beside it."""
    if unicodedata.category(edge)[0] not in "PS":
        return bool(beside)
    return beside.isspace() or unicodedata.category(beside or "x")[0] == "P"


def _first_of(after: Line) -> str:
    """What stands behind; a space at the end of a line, nothing where stars may follow stars."""
    if not after:
        return " "
    return after[0].text[:1] if isinstance(after[0], Text) and not after[0].strong else ""


def _last_of(before: Line) -> str:
    if not before:
        return " "
    return before[-1].text[-1:] if isinstance(before[-1], Text) and not before[-1].strong else ""


def _web_link(link: WebLink) -> str:
    address = written_address(link.address)
    if address:
        return f"[{_escaped(link.text)}](<{address}>)"
    is_said = link.address in link.text
    return _escaped(link.text if is_said else f"{link.text} ({link.address})")


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", holdable(text))


def _guarded(text: str) -> str:
    """A line that begins no list, heading or other block by accident."""
    text = _BLOCK_START.sub(r"\\\g<0>", _kept_edges(text))
    return _COUNTED.sub(r"\1\\\2", text)


def _kept_edges(text: str) -> str:
    return _EDGES.sub(lambda space: "".join(f"&#{ord(each)};" for each in space[0]), text)
