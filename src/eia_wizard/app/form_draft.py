"""A filled form that came back, as an assessment ready to be brought in."""

from collections.abc import Iterator, Mapping

from eia_wizard.app.added_rows import COPY, added_rows, own_name
from eia_wizard.app.blank_form import empty_reading
from eia_wizard.app.filled_form import Answered, answers_of
from eia_wizard.app.ground import Ground, empty_grounds
from eia_wizard.app.salvage import Lost
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.filled import Filled, places_in, plain, read_filled
from eia_wizard.documents.word.names import blank_name
from eia_wizard.documents.word_in.model import Reading as WordFile
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.prose import Blank, Bullets, Grid, Line, Numbers, Paragraph, line, words
from eia_wizard.domain.reading import Reading
from eia_wizard.report.blank.form import SHEET, TO_FILL, blank_layout
from eia_wizard.report.blank.lists import NEW
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Report
from eia_wizard.report.report import build_report


@dataclass(frozen=True, slots=True)
class Printed:
    """A form as it may have been printed: its rooms by bookmark, its words, and what fills them."""

    rooms: Mapping[str, Blank]
    lines: frozenset[str]

    @property
    def ticks(self) -> frozenset[str]:
        """The bookmarks of boxes to tick."""
        return frozenset(name for name, room in self.rooms.items() if room.option)

    @property
    def units(self) -> Mapping[str, str]:
        """By bookmark, the place of the item that a person may want more of."""
        items = {name: room.key.item for name, room in self.rooms.items()}
        return {name: item for name, item in items.items() if item.startswith((NEW, SHEET))}

    def key_of(self, name: str) -> AnswerKey | None:
        """What is answered in a room or in a copy of it, if it is one of these."""
        room, (_name, copied, number) = self.rooms.get(own_name(name)), name.partition(COPY)
        if room is None or not copied:
            return room.key if room else None
        return AnswerKey(room.key.question, f"{room.key.item}{COPY}{number}")

    @property
    def hints(self) -> frozenset[str]:
        """What stands in rooms for words until they are filled."""
        return frozenset(room.text for room in self.rooms.values() if not room.option)


def printed(reading: Reading, room: Workroom) -> Printed:
    """Every room there can be for an assessment: as it is asked now, and in the form itself."""
    form = reading.form
    largest = form.depths[-1].id if form.depths else ""
    sizes = [depth.id for depth in form.depths] or [largest]
    readings = [reading, *(empty_reading(form, size, room) for size in sizes)]
    rooms: dict[str, Blank] = {}
    lines: set[str] = set()
    for each in readings:
        layout = form.layouts.get(TO_FILL) or blank_layout()
        report = build_report(Brief(each, layout, room.clock(), room.program))
        for said in _lines(report):
            blanks = [run for run in said if isinstance(run, Blank)]
            rooms |= {blank_name(one.key, one.option): one for one in blanks}
            lines.add(plain(words(tuple(run for run in said if not isinstance(run, Blank)))))
    return Printed(rooms, frozenset(lines))


def ground_of_form(found: WordFile, room: Workroom) -> Ground | None:
    """An empty assessment on the installed form that has most of a file's rooms, if any has one."""
    there = places_in(found)
    known = [(len(there & printed(g.reading, room).rooms.keys()), g) for g in empty_grounds(room)]
    most, ground = max(known, key=lambda each: each[0], default=(0, None))
    return ground if most else None


def answered_in(found: WordFile, ground: Ground, room: Workroom) -> Answered:
    """What was filled in, as answers to an assessment, or to an empty one."""
    known = printed(ground.reading, room)
    filled = read_filled(found, known.ticks, known.lines, known.hints, known.units)
    lists = ground.reading.form.collections
    rows = added_rows(filled.added, known.rooms, known.lines, lists)
    said = {
        key: "\n".join(lines) for name, lines in filled.words.items() if (key := known.key_of(name))
    }
    answered = answers_of(ground.reading, said | rows.words, _ticks(filled, known) | rows.ticks)
    answered.lost += _strays(filled, known, ground.reading)
    answered.lost += rows.lost(ground.reading)
    return answered


def _ticks(filled: Filled, known: Printed) -> dict[AnswerKey, list[str]]:
    ticks: dict[AnswerKey, list[str]] = {}
    for name in sorted(filled.ticked):
        if key := known.key_of(name):
            ticks.setdefault(key, []).append(known.rooms[own_name(name)].option)
    return ticks


def _strays(filled: Filled, known: Printed, reading: Reading) -> Iterator[Lost]:
    """Words beside the rooms, each with the question before it; rooms that no form here has."""
    for name, text in filled.loose:
        room = known.rooms.get(name)
        question = reading.form.question(room.key.question) if room else None
        yield Lost(question.text if question else "", text)
    for name, lines in filled.words.items():
        if not known.key_of(name):
            yield Lost("", "\n".join(lines))


def _lines(report: Report) -> Iterator[Line]:
    block = report.title_block
    for text in (block.title, block.subtitle, block.marking, block.protection):
        yield line(text)
    for part in report.parts:
        match part:
            case Heading(text=text):
                yield line(text)
            case Paragraph(line=said):
                yield said
            case Bullets(items=items) | Numbers(items=items):
                yield from items
            case Grid(caption=caption, header=header, rows=rows):
                yield from map(line, (caption, *header))
                for row in rows:
                    for cell in row:
                        yield from cell.lines
