"""How many answers of a form that somebody filled in come back at their own slots."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from eia_wizard.documents.template.opened import OpenForm
from eia_wizard.documents.template.standing import Standing, standing_in
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.domain.slots import Slot
from templates.scoring import Score

_TABLE = re.compile(r"\s*\|\s*")


@dataclass
class ReadBack:
    """Answers that were given, how many came back, and what came back where nothing was said."""

    asked: int = 0
    right: int = 0
    invented: int = 0
    wrong: list[str] = field(default_factory=list)


def read_back(
    truth: Sequence[Mapping[str, object]], score: Score, blank: OpenForm, filled: bytes
) -> ReadBack:
    """The answers of a filled form against those that were given."""
    slots = [met.slot for met in blank.met]
    standing = standing_in(read_word(filled), slots)
    places = dict(score.matched)
    back = ReadBack()
    for number, each in enumerate(truth):
        given = each["answer"]
        slot = slots[places[number]] if number in places else None
        said = _said(standing, slot) if slot else None
        if given in (None, False):
            is_invented = bool(said) and not (slot and _is_shared(slot, each, said))
            back.invented += is_invented
            if is_invented:
                back.wrong.append(f"{each['label']}: {said!r}, though nothing was said")
            continue
        back.asked += 1
        if said is not None and slot is not None and _agrees(given, said, slot, each):
            back.right += 1
        else:
            back.wrong.append(f"{each['label']}: {said!r}, not {given!r}")
    return back


def _said(standing: Standing, slot: Slot) -> object:
    return standing.rows.get(slot.id) or standing.lines.get(slot.id) or None


def _is_shared(slot: Slot, each: Mapping[str, object], said: object) -> bool:
    """Whether a tick is an option of a choice in which another was taken."""
    return bool(slot.choices) and isinstance(said, tuple) and each["label"] not in said


def _agrees(given: object, said: object, slot: Slot, each: Mapping[str, object]) -> bool:
    if given is True:
        options = said if isinstance(said, tuple) else ()
        return said == ("ticked",) or (bool(slot.choices) and each["label"] in options)
    if isinstance(given, list):
        return isinstance(said, tuple) and _plain(given) == _plain(said)
    if isinstance(said, tuple):
        return _words("\n".join(map(str, said))) == _words(str(given))
    return False


def _plain(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    cells = [[_words(cell) for cell in row] for row in rows]
    return [row for row in cells if any(row)]


def _words(text: str) -> str:
    told = _TABLE.sub(" ", text)
    return re.sub(r"\W+", " ", re.sub(r"(?m)^\s*(?:-|•|\d+[.)])\s+", "", told)).strip().casefold()
