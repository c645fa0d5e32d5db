"""Passages set on a sheet: a heading, and paragraphs whose terms open their meaning."""

import re
from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from eia_wizard.presenters.learning.views import ParagraphView, PassageView
from eia_wizard.presenters.views import SourceRow
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.termed import TermedWords

LONGEST_LINE = 56
"""Letters of an address on one line."""


def add_passage(passage: PassageView, parent: QWidget, column: QVBoxLayout) -> None:
    """A heading and its paragraphs."""
    column.addSpacing(8)
    column.addWidget(Heading(passage.heading, 2, parent))
    add_paragraphs(passage.paragraphs, parent, column)


def add_paragraphs(
    paragraphs: Iterable[ParagraphView], parent: QWidget, column: QVBoxLayout
) -> None:
    """Paragraphs and points, one under the other."""
    for each in paragraphs:
        words = TermedWords(each.text, each.terms, parent, is_point=each.is_point)
        column.addWidget(words)


def add_sources(sources: Iterable[SourceRow], parent: QWidget, column: QVBoxLayout) -> None:
    """Sources, each with where it is found and when it was found correct."""
    for source in sources:
        holder = QWidget(parent)
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 4)
        lines.setSpacing(2)
        lines.addWidget(Words(source.title, holder, scale=14 / 15, weight=500))
        address = _breakable(source.address)
        for line in filter(None, (source.publisher, address, source.checked)):
            lines.addWidget(Note(line, holder))
        column.addWidget(holder)


def _breakable(address: str) -> str:
    """An address on as many lines as it takes: without spaces it would not wrap by itself."""
    lines = [""]
    for part in re.findall(r"[^/-]*[/-]*", address):
        if len(lines[-1]) + len(part) > LONGEST_LINE:
            lines.append("")
        lines[-1] += part
    return "\n".join(lines)
