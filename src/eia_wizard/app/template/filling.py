"""What goes into each slot of a form: a mapping read against an assessment."""

from collections.abc import Iterator

from eia_wizard.app.template.pictures import filling_with, is_picture, name_of_drawing
from eia_wizard.app.template.pieces import written_name
from eia_wizard.app.template.said import (
    is_of_many,
    keys_of,
    label_of,
    latest_of,
    lines_at,
    options_at,
)
from eia_wizard.app.template.unpaired import unpaired
from eia_wizard.documents.word.names import home_name
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.mapping import DRAWING, NONE, SURE, Mapping, Match, Part, parts_of
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.slots import CHOICE, DATE, ROWS, TEXT, TICK, Entry, Filling, Leftover
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.figures import ChartPainter

_TICK = "✓"
"""What is typed into an empty cell under a rating, where the form has no box to tick."""
_GRAVE = ("negative", "unknown", "positive", "none")


@dataclass(frozen=True, slots=True)
class Planned:
    """What is to be filled, which slots were only guessed, and those whose answer is missing.

    ``narrowed`` are places that take one option where the assessment says several, ``unpaired``
    those into which two lists go, one behind the other.
    """

    fillings: tuple[Filling, ...]
    guessed: tuple[Match, ...]
    unanswered: tuple[Match, ...]
    unmatched: tuple[Match, ...]
    narrowed: tuple[tuple[Match, Filling], ...] = ()
    unpaired: tuple[Match, ...] = ()


def plan(
    reading: Reading,
    mapping: Mapping,
    *,
    with_guesses: bool = False,
    painter: ChartPainter | None = None,
) -> Planned:
    """What an assessment puts into a form; a guess goes in only where the person says so."""
    fillings: list[Filling] = []
    guessed: list[Match] = []
    unanswered: list[Match] = []
    unmatched = [match for match in mapping.matches if match.is_empty or match.grade == NONE]
    for match in mapping.matches:
        if match in unmatched:
            continue
        if match.grade != SURE and not with_guesses:
            guessed.append(match)
            continue
        filling = filling_of(reading, match, painter)
        if filling:
            fillings.append(filling)
        elif not (match.is_box and _answered(reading, match.text)):
            unanswered.append(match)
    filled = {each.slot for each in fillings}
    said = {who for m in mapping.matches if m.is_box and m.slot.id in filled for who in _told_of(m)}
    unanswered = [m for m in unanswered if not (m.is_box and said & _told_of(m))]
    narrowed = tuple(_narrowed(mapping, fillings))
    apart = tuple(unpaired(reading, (m for m in mapping.matches if m.slot.id in filled)))
    return Planned(
        tuple(fillings), tuple(guessed), tuple(unanswered), tuple(unmatched), narrowed, apart
    )


def _told_of(match: Match) -> set[str]:
    """The groups or items that a place tells of, or the question, where it is of the whole."""
    named = [part.answer for part in parts_of(match.text) if part.answer]
    return {each.to or each.item or each.question for each in named}


def _narrowed(mapping: Mapping, fillings: list[Filling]) -> Iterator[tuple[Match, Filling]]:
    """The places that take one option, with what the assessment says where that is more."""
    found = {match.slot.id: match for match in mapping.matches}
    for each in fillings:
        match = found[each.slot]
        if match.slot.kind == CHOICE and len(each.chosen) > 1:
            yield match, each


def filling_of(
    reading: Reading, match: Match, painter: ChartPainter | None = None
) -> Filling | None:
    """What an assessment puts into one slot, or nothing where it does not answer it."""
    slot = match.slot
    if is_picture(reading, match):
        return filling_with(reading, match, painter)
    if match.rows or slot.kind == ROWS:
        rows = tuple(_rows(reading, match))
        return Filling(slot.id, rows=rows) if rows else None
    is_said_once = slot.kind in (TEXT, DATE, CHOICE)
    text = _of_the_last(reading, match.text) if is_said_once else match.text
    keys = _answered(reading, text)
    home = home_name(keys[0]) if keys else ""
    if match.is_box:
        meanings = {said for key in keys for each in options_at(reading, key) for said in each}
        is_ticked = bool(meanings & set(match.ticked_by)) if match.ticked_by else bool(keys)
        marks = () if slot.kind == TICK else (_TICK,)
        return Filling(slot.id, marks, is_ticked=True, home=home) if is_ticked else None
    if not keys:
        return None
    if slot.kind == CHOICE:
        ordered = sorted(keys, key=lambda key: _gravest(reading, key))
        chosen = [each for key in ordered for each in _in_their_words(reading, match, key)]
        return Filling(slot.id, chosen=tuple(dict.fromkeys(chosen)), home=home)
    return Filling(slot.id, tuple(_lines(reading, text)), home=home)


def leftovers(reading: Reading, mapping: Mapping) -> Iterator[Leftover]:
    """What was answered once of the whole, and goes into no place of the form."""
    taken = {
        part.answer.question
        for match in mapping.matches
        if match.grade == SURE
        for part in parts_of(match.text)
        if part.answer
    }
    for _stage, section, question in reading.form.placed():
        key = AnswerKey(question.id)
        is_beside = question.collection or question.shows or question.companion_of
        if section.each or is_beside or question.id in taken:
            continue
        lines = tuple(lines_at(reading, key))
        if lines and reading.is_asked_here(question):
            yield Leftover(question.text, lines, home_name(key))


def trial(mapping: Mapping, reading: Reading) -> tuple[Filling, ...]:
    """Every slot with words that say what will stand there, to try a mapping out."""
    return tuple(_tried(reading, match) for match in mapping.matches if not match.is_empty)


def _tried(reading: Reading, match: Match) -> Filling:
    slot = match.slot
    told = "; ".join(_name_of(reading, part) for part in parts_of(match.text) if part.answer)
    said = _("[this is where “{answer}” goes]").format(answer=told)
    if slot.kind == ROWS:
        heads = dict(match.columns)
        row = tuple(_tried_cell(reading, heads.get(head, "")) for head in slot.columns)
        return Filling(slot.id, rows=(row, row))
    if slot.kind == TICK:
        return Filling(slot.id, is_ticked=True)
    return Filling(slot.id, (said,), chosen=slot.choices[:1])


def _tried_cell(reading: Reading, text: str) -> Entry:
    told = "; ".join(_name_of(reading, part) for part in parts_of(text) if part.answer)
    return Entry((_("[this is where “{answer}” goes]").format(answer=told),)) if told else Entry()


def _name_of(reading: Reading, part: Part) -> str:
    if part.answer is None:
        return ""
    if part.answer.question == DRAWING:
        return name_of_drawing(part.answer.item)
    question = reading.form.question(part.answer.question)
    return question.name if question else part.answer.question


# Words


def _gravest(reading: Reading, key: AnswerKey) -> int:
    """Harm is said before what is not known, and both before gain, where one alone can be said."""
    means = [meaning for _option, meaning in options_at(reading, key)]
    return min((_GRAVE.index(each) for each in means if each in _GRAVE), default=len(_GRAVE))


def _answered(reading: Reading, text: str) -> list[AnswerKey]:
    named = (part.answer for part in parts_of(text) if part.answer)
    keys = (key for each in named for key in keys_of(reading, each))
    return [key for key in keys if lines_at(reading, key)]


def _of_the_last(reading: Reading, text: str) -> str:
    """The text with what is said of decisions and reviews said of the last of them alone."""
    told = ""
    for part in parts_of(text):
        named = latest_of(reading, part.answer) if part.answer else None
        told += part.words + (f"{{{written_name(named)}}}" if named else "")
    return told


def _lines(reading: Reading, text: str, item: str = "") -> list[str]:
    """Answers with the words between them; words that lead to no answer are left out."""
    told: list[str] = []
    is_begun = False
    for part in parts_of(text):
        if part.answer is None:
            if is_begun:
                told.append(part.words)
            continue
        said = [
            line for key in keys_of(reading, part.answer, item) for line in lines_at(reading, key)
        ]
        if not said:
            continue
        told.append(part.words if is_begun else part.words.lstrip("\n"))
        is_begun = True
        if not item and is_of_many(reading, part.answer) and len(said) > 1:
            said = [line if line.startswith("- ") else f"- {line}" for line in said]
        told.append("\n".join(said))
    return [line for line in "".join(told).split("\n") if line.strip()]


def _in_their_words(reading: Reading, match: Match, key: AnswerKey) -> Iterator[str]:
    """An answer in the form's own words: as mapped, or where it offers the same."""
    words = dict(match.words)
    offered = {choice.casefold(): choice for choice in match.slot.choices}
    options = options_at(reading, key) if words else ()
    for id_, meaning in options:
        yield words.get(id_) or words.get(meaning) or label_of(reading, key, id_)
    if not options:
        said = "; ".join(line.removeprefix("- ") for line in lines_at(reading, key))
        yield offered.get(said.casefold(), said)


# Rows


def _rows(reading: Reading, match: Match) -> Iterator[tuple[Entry, ...]]:
    columns = dict(match.columns)
    for item in reading.items(match.rows):
        entries = tuple(_entry(reading, columns.get(head, ""), item) for head in match.slot.columns)
        if any(entry.lines for entry in entries):
            yield entries


def _entry(reading: Reading, text: str, item: str) -> Entry:
    named = [part.answer for part in parts_of(text) if part.answer]
    keys = [k for each in named for k in keys_of(reading, each, item) if lines_at(reading, k)]
    if not keys:
        return Entry()
    return Entry(tuple(_lines(reading, text, item)), home_name(keys[0]))
