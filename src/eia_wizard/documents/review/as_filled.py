"""How the answers of a filled form stood, kept in the form so that a review is held against it."""

import json
from collections.abc import Iterator, Mapping, Sequence

from eia_wizard.documents.review.exported import Exported, Spot, one_line
from eia_wizard.documents.review.passages import Passage, passages
from eia_wizard.documents.review.placing import beginnings, owners
from eia_wizard.documents.review.proposals import stands
from eia_wizard.documents.word_in.model import Reading
from eia_wizard.domain.answers import AnswerKey, Json


def as_filled(reading: Reading) -> str:
    """Every answer's bookmark and words in a form that has just been filled, as text."""
    found = passages(reading)
    names = {name: AnswerKey(name) for each in found for name in each.homes}
    headings = _headings(found)
    empty = Exported((), headings)
    whose = owners(found, beginnings(found, empty, names), empty)
    mine: dict[int, list[Passage]] = {}
    keys: dict[int, tuple[AnswerKey, ...]] = {}
    for each, owner in zip(found, whose, strict=True):
        if owner is not None:
            mine.setdefault(id(owner), []).append(each)
            keys[id(owner)] = owner.keys
    spots: list[Json] = [_spot(keys[number], own) for number, own in mine.items()]
    return json.dumps({"headings": sorted(headings), "spots": spots}, ensure_ascii=False)


def _spot(keys: Sequence[AnswerKey], own: Sequence[Passage]) -> Json:
    first = own[0]
    return {
        "names": [key.question for key in keys],
        "path": list(first.path),
        "level": first.level,
        "label": first.label,
        "cell": bool(first.cell),
        "lines": list(stands(own)),
    }


def exported_form(filled: str, known: Mapping[str, AnswerKey]) -> Exported:
    """What a filled form is held against, out of what it took along; nothing where that is broken.

    ``known`` are the answers by their bookmarks.
    """
    try:
        said = json.loads(filled)
        spots = tuple(_spots(said["spots"], known))
        headings = frozenset(str(each) for each in said["headings"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Exported((), frozenset())
    return Exported(spots, headings)


def _spots(said: Sequence[Mapping[str, Json]], known: Mapping[str, AnswerKey]) -> Iterator[Spot]:
    number = 0
    for each in said:
        names, path, lines = each["names"], each["path"], each["lines"]
        if not (isinstance(names, list) and isinstance(path, list) and isinstance(lines, list)):
            continue
        keys = tuple(known[name] for name in names if isinstance(name, str) and name in known)
        if keys:
            yield Spot(
                number=number,
                keys=keys,
                path=tuple(map(str, path)),
                level=int(str(each["level"])),
                label=str(each["label"]),
                is_cell=bool(each["cell"]),
                lines=tuple(map(str, lines)),
            )
            number += 1


def _headings(found: Sequence[Passage]) -> frozenset[str]:
    return frozenset(one_line(each.path[-1]) for each in found if each.level)
