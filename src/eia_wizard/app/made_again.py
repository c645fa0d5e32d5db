"""A document made again from what a library holds, to hold another one against it."""

import re
from dataclasses import replace
from datetime import datetime

from eia_wizard.app.exporting import PUBLICATION_COPY, Material, Wanted, brief_of
from eia_wizard.app.opening import open_kept
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.printed import Printed, printed
from eia_wizard.documents.word.body import homes_of
from eia_wizard.documents.word.names import home_name
from eia_wizard.documents.word.writer import write_word
from eia_wizard.documents.word_in.model import Reading as WordFile
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.layout import Layout
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.protection import LEVELS, OFFICIAL, Protection
from eia_wizard.domain.reading import Reading
from eia_wizard.report.report import build_report, usual_subtitle

_VERSION = re.compile(r" \d[\w.+-]*$")


@dataclass(frozen=True, slots=True)
class Again:
    """A document as it would be made today from one state of an assessment."""

    reading: Reading
    layout: Layout
    said: Printed
    keys: dict[str, AnswerKey]

    @property
    def is_public(self) -> bool:
        """Whether it is a copy for the public."""
        return _is_public(self.layout)


def made_again(
    material: Material, room: Workroom, layout: str, protection: str | None = None
) -> Again:
    """What a document in a layout says of this material.

    It is written and read like any other, so that both say the same in the same way; a copy for
    the public has the bookmarks here that it must not have outside. Without a ``protection`` of its
    own it is marked as the organisation marks its documents.
    """
    opened = open_kept(material.assessment)
    brief = brief_of(material, opened, room, Wanted(layout=layout))
    if protection is not None:
        brief = replace(brief, protection=protection)
    if _is_public(brief.layout):
        brief = replace(brief, checked=None)
    report = build_report(brief)
    written = write_word(replace(report, is_public=False), None, room.look())
    keys = {home_name(key): key for key in homes_of(report)}
    return Again(opened.reading, brief.layout, words_of(read_word(written), room.program), keys)


def words_of(file: WordFile, program: str) -> Printed:
    """What a file says; which version of the program wrote it does not matter."""
    found, name = printed(file), _VERSION.sub("", program)
    signed = re.compile(rf"{re.escape(name)} \d[\w.+-]*")
    lines = tuple(replace(each, text=signed.sub(name, each.text)) for each in found.lines)
    return replace(found, lines=lines)


def likely_layouts(material: Material, file: WordFile, *, is_public: bool) -> tuple[str, ...]:
    """The layouts that a file may have been made in, by what it calls itself, likeliest first."""
    layouts = open_kept(material.assessment).form.layouts.values()
    subject = file.property("subject")
    called = [each for each in layouts if (each.subtitle or usual_subtitle()) == subject]
    found = sorted(called or layouts, key=lambda each: _is_public(each) != is_public)
    return tuple(each.id for each in found)


def protection_of(words: Printed) -> str | None:
    """The marking of a document by its first line; nothing known where it has words of its own."""
    first = words.lines[0].text if words.lines else ""
    is_plain = first in (Protection(level).said for level in LEVELS)
    return first if is_plain else None if first.startswith(Protection(OFFICIAL).said) else ""


def at(material: Material, made_at: datetime) -> Material:
    """The same material, as of a moment."""
    kept = material.assessment
    return replace(
        material, assessment=replace(kept, facts=replace(kept.facts, changed_at=made_at))
    )


def known_by(material: Material, moment: datetime) -> Material:
    """The same material without what was accepted or asked in a review only after a moment."""
    accepted, reviews = (
        tuple(each for each in records if each.at <= moment)
        for records in (material.accepted, material.reviews)
    )
    return replace(material, accepted=accepted, reviews=reviews)


def _is_public(layout: Layout) -> bool:
    return layout.audience == PUBLICATION_COPY
