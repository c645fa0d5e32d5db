"""Answers of which only the gist stands in a form, read whole from the annex behind it."""

import re
from collections.abc import Mapping, Sequence

from eia_wizard.documents.template.pages import LineText, Page
from eia_wizard.domain.words import gettext as _


def told_apart(number: int) -> str:
    """The words behind a gist that lead to the whole."""
    return _("(See annex, {number}.)").format(number=number)


def title_apart(number: int, title: str) -> str:
    """The heading over an answer in the annex."""
    return _("Annex, {number}: {title}").format(number=number, title=title)


def whole_answers(page: Page) -> Mapping[str, tuple[str, ...]]:
    """The answers in the annex, each by the words that lead to it."""
    begins = re.compile(re.escape(title_apart(0, "")).replace("0", r"(\d{1,4})"))
    found: dict[str, list[str]] = {}
    lines: list[str] | None = None
    for block in page.blocks:
        if not isinstance(block, LineText):
            lines = None
        elif title := begins.match(block.text):
            lines = found.setdefault(told_apart(int(title[1])), [])
        elif block.level:
            lines = None
        elif lines is not None and block.text.strip():
            lines.append(block.text)
    return {led: tuple(lines) for led, lines in found.items() if lines}


def made_whole(lines: Sequence[str], whole: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Lines with the whole in place of a gist that leads to it."""
    ends = next((led for led in whole if lines and lines[-1].endswith(led)), "")
    return whole[ends] if ends else tuple(lines)
