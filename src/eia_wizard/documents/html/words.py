"""A line of prose in a web page: every character of a person's text is shown, and none is a tag."""

import re
from collections.abc import Mapping
from html import escape

from eia_wizard.documents.addresses import written_address
from eia_wizard.documents.characters import holdable
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import Blank, Line, Reference, Run, Text, WebLink

Homes = Mapping[AnswerKey, str]
"""The name of the place of every answer that has one in the page."""

_NOT_IN_HTML = re.compile("[\x7f-\x9f\ufdd0-\ufdef]|[\U0001fffe-\U0010ffff]")
_LINE_ENDS = re.compile(r"\r\n|[\r\n]")
_ROUND = 0xFFFE


def shown(text: str) -> str:
    """Text as it may stand between tags and in the value of an attribute."""
    return escape(_NOT_IN_HTML.sub(_held, holdable(text)), quote=True)


def is_said(line: Line) -> bool:
    """Whether there is a word in a line."""
    return any(run.text.strip() for run in line)


def runs(line: Line, homes: Homes) -> str:
    """The runs of a line; its line breaks stay."""
    return "<br>".join(_LINE_ENDS.split("".join(_run(run, homes) for run in line)))


def _run(run: Run, homes: Homes) -> str:
    said = shown(run.text)
    if not run.text.strip():
        return said
    match run:
        case Text(strong=strong):
            return f"<strong>{said}</strong>" if strong else said
        case Reference(to=to):
            return f'<a href="#{homes[to]}">{said}</a>' if to in homes else said
        case WebLink():
            return _web_link(run, said)
        case Blank(lines=lines, option=option):
            return said if option else f'<span class="room">{said}</span>{"<br>" * (lines - 1)}'


def _web_link(link: WebLink, said: str) -> str:
    address = written_address(link.address)
    if address:
        return f'<a href="{shown(address)}" rel="noreferrer">{said}</a>'
    return said if link.address in link.text else f"{said} ({shown(link.address)})"


def _held(found: re.Match[str]) -> str:
    """U+FFFD for what a page may not hold: control characters, and what is no character."""
    code = ord(found[0])
    is_character = code > _ROUND and code & _ROUND != _ROUND
    return found[0] if is_character and not 0xFDD0 <= code <= 0xFDEF else "\ufffd"
