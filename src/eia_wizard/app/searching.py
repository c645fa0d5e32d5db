"""What matters in each assessment and what can be found in it, read on the side."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from eia_wizard.app.lending import lent
from eia_wizard.app.listing import stage_reached
from eia_wizard.app.opening import Opened
from eia_wizard.app.snapshot import snapshot
from eia_wizard.app.workroom import Clock, read_kept_form
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.decided import is_not_needed
from eia_wizard.domain.form import Collection, Form, Question
from eia_wizard.domain.prose import Bullets, Figure, Grid, Numbers, Paragraph, Prose, words
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.tallying import tally
from eia_wizard.domain.words import gettext as _
from eia_wizard.search.file import search_file
from eia_wizard.search.gist import Due, Gist, Mark, Passage
from eia_wizard.search.index import SearchFile
from eia_wizard.store import opening
from eia_wizard.store.moments import read_moment
from eia_wizard.store.place import real_place
from eia_wizard.store.reader import LibraryReader

NOT_SAID = ("links", "items", "yes-no")
"""Kinds whose answers hold no words of their own."""
MOST_LETTERS = 100_000
"""Letters of one answer that can be found; the rest of it is a whole book."""
STEADY = timedelta(seconds=2)
"""The library's clock counts seconds: what changed just now may change again unnoticed."""

GoesOn = Callable[[], bool]
Told = Callable[[], None]


def search_of(library: Path) -> SearchFile:
    """The search that lies beside a library."""
    return SearchFile(search_file(real_place(library)))


@dataclass
class Searching:
    """Keeps a library's search as fresh as the library."""

    library: Path
    clock: Clock
    _forms: dict[str, Form] = field(default_factory=dict)

    def freshen(self, goes_on: GoesOn, told: Told) -> int:
        """Read every assessment that is not as it was when it was read; how many were.

        ``goes_on`` is asked before each; ``told`` is called after each.

        Raises:
            EiaError: if the library cannot be read, or the search not written.
        """
        search, count = search_of(self.library), 0
        with opening.read_beside(self.library) as reader:
            now = {id_: Mark(*each) for id_, each in reader.freshness().items()}
            for assessment_id in _stale(search, now):
                if not goes_on():
                    break
                self._read(reader, search, assessment_id, now[assessment_id])
                count += 1
                told()
        return count

    def _read(self, reader: LibraryReader, search: SearchFile, id_: str, mark: Mark) -> None:
        opened = self._open(reader, id_)
        gist = gist_of(opened, reader.last_hand(id_))
        title = opened.reading.role_text("assessment.title")
        marked, items = _steady(mark, self.clock()), lent(opened.reading)
        search.keep(id_, marked, title, gist, passages(opened), items)

    def _open(self, reader: LibraryReader, assessment_id: str) -> Opened:
        facts = reader.facts(assessment_id)
        digest = facts.form_digest
        if digest not in self._forms:
            self._forms[digest] = read_kept_form(reader.form_files(digest), digest[:12])
        form = self._forms[digest]
        read = snapshot(facts.id, facts.began_at, reader.answers(facts.id), form)
        return Opened(facts, form, Reading(form, read, facts.changed_at.date()))


def gist_of(opened: Opened, who: str) -> Gist:
    """What matters in an assessment."""
    reading = opened.reading
    stage, number = _stage_of(reading)
    return Gist(
        tally=tally(reading),
        gaps=tuple(_needed_gaps(reading)),
        actions=tuple(_open_actions(reading)),
        who=who,
        stage=stage,
        number=number,
    )


def _stage_of(reading: Reading) -> tuple[str, int]:
    """The stage that was reached, in the words of its own form; the first where none was."""
    if is_not_needed(reading):
        return _("No assessment is needed"), 0
    reached = stage_reached(reading)
    stages = reading.form.stages
    found = next((stage for stage in stages if stage.id == reached), stages[0] if stages else None)
    return (found.title, found.number) if found else ("", 0)


def passages(opened: Opened) -> Iterator[Passage]:
    """What every answer that is asked for says, in the order of the form, with its place."""
    reading, form = opened.reading, opened.form
    homes: dict[str, str] = {}
    for stage, section, question in form.placed():
        place = f"{stage.number} {stage.title} · {section.title}"
        if question.shows and not question.where:
            homes.setdefault(question.shows, place)
        elif not question.shows:
            for item in reading.section_items(section):
                yield from _passage(reading, question, item, place)
    for collection in form.collections.values():
        if collection.id in homes:
            yield from _passages_in(reading, collection, homes[collection.id])


def _stale(search: SearchFile, now: dict[str, Mark]) -> list[str]:
    """Those to be read again; if something was erased for good, all of them, from an empty file."""
    kept = search.marks()
    known = {id_: mark for id_, mark in now.items() if id_ in kept}
    if any(kept[id_].erased != mark.erased for id_, mark in known.items()):
        search.forget_all()
        return _newest_first(now, set(now))
    gone = kept.keys() - now.keys()
    if gone:
        search.drop(gone)
    return _newest_first(now, {id_ for id_, mark in now.items() if kept.get(id_) != mark})


def _newest_first(now: dict[str, Mark], ids: set[str]) -> list[str]:
    return sorted(ids, key=lambda id_: now[id_].changed, reverse=True)


def _steady(mark: Mark, now: datetime) -> Mark:
    """The mark, unless the assessment changed so lately that it may change under the same mark."""
    changed = read_moment(mark.changed.split(" ")[0])
    return mark if now - changed >= STEADY else mark._replace(changed="")


def _passages_in(reading: Reading, collection: Collection, place: str) -> Iterator[Passage]:
    for item in reading.asked_items(collection.id):
        for question in collection.questions:
            yield from _passage(reading, question, item, place)


def _passage(reading: Reading, question: Question, item: str, place: str) -> Iterator[Passage]:
    key = AnswerKey(question.id, item)
    if question.companion_of or question.kind.name in NOT_SAID:
        return
    if reading.value(key) is None or not reading.is_asked(question, item):
        return
    parts = (reading.label(item) if item else "", question.name)
    named = [part for part in parts if part and not place.endswith(f" · {part}")]
    said = _plain(reading.say(key))[:MOST_LETTERS]
    yield Passage(key, " · ".join((place, *named)), said)


def _plain(prose: Prose) -> str:
    """The bare words of prose."""
    lines: list[str] = []
    for block in prose:
        match block:
            case Paragraph(line=line):
                lines.append(words(line))
            case Bullets(items=items) | Numbers(items=items):
                lines += [words(line) for line in items]
            case Grid(header=header, rows=rows):
                lines += [" ".join(header)]
                lines += [" ".join(words(x) for cell in row for x in cell.lines) for row in rows]
            case Figure(caption=caption):
                lines.append(caption)
    return "\n".join(lines)


def _needed_gaps(reading: Reading) -> Iterator[Due]:
    for item in _items(reading, "gaps"):
        is_needed = reading.meaning("gap.needed_before_decision", item) == "yes"
        if is_needed and reading.meaning("gap.status", item) != "closed":
            yield _due(reading, "gap", item)


def _open_actions(reading: Reading) -> Iterator[Due]:
    for item in _items(reading, "actions"):
        if reading.meaning("action.status", item) not in ("done", "dropped"):
            yield _due(reading, "action", item)


def _items(reading: Reading, role: str) -> tuple[str, ...]:
    collection = reading.form.collection_with_role(role)
    return reading.asked_items(collection.id) if collection else ()


def _due(reading: Reading, kind: str, item: str) -> Due:
    question = reading.form.with_role(f"{kind}.summary")
    on = reading.role_value(f"{kind}.due_on", item)
    return Due(
        AnswerKey(question.id if question else "", item),
        reading.label(item),
        reading.role_text(f"{kind}.owner", item),
        on if isinstance(on, date) else None,
    )
