"""A mapping as a file that people can read, mend and pass on: TOML."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.mapping import GUESS, NONE, SURE, Mapping, Match, parts_of
from eia_wizard.domain.slots import KINDS, Slot
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import write_atomically
from eia_wizard.files.bounded import read_bounded

_LARGEST = 4_000_000
_OPENING = """\
# What goes where in an organisation’s own form.
# text: words, with answers in curly brackets: "{proposal}", "{group.know:age}".
# "{impact.summary[impact.group=age]}" is said of every item that is linked to age.
# ticked_by: the box is ticked where the answer means one of these.
# words: the form’s own words for the options of an answer.
# rows: a collection; columns: what stands under each head.
# grade: sure, guess or none. A guess is not filled in until somebody has made it sure.
"""


def write_mapping(mapping: Mapping, to: Path) -> None:
    """Write a mapping, whole or not at all.

    Raises:
        EiaError: if it cannot be written.
    """
    write_atomically(to, mapping_text(mapping).encode())


def read_mapping(file: Path) -> Mapping:
    """A mapping out of a file.

    Raises:
        EiaError: if it cannot be read, with what is wrong in it.
    """
    try:
        return _mapping(tomllib.loads(read_bounded(file, _LARGEST).decode()))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise EiaError(
            _("“{file}” cannot be read as a mapping: {reason}.").format(
                file=file.name, reason=str(error)[:200]
            )
        ) from error


def mapping_text(mapping: Mapping) -> str:
    """A mapping as text."""
    lines = [_OPENING]
    lines += _pairs(
        {"template": mapping.template, "edition": mapping.edition, "form": mapping.questions}
    )
    for match in mapping.matches:
        lines += ["", "[[slot]]", *_slot(match)]
    return "\n".join(lines) + "\n"


def _slot(match: Match) -> Iterator[str]:
    slot = match.slot
    yield from _pairs({"id": slot.id, "section": slot.section, "label": slot.label})
    yield from _pairs({"kind": slot.kind, "where": slot.where, "order": slot.order})
    given: dict[str, object] = {
        "tag": slot.tag,
        "choices": list(slot.choices),
        "heads": list(slot.columns),
        "guidance": slot.guidance,
        "until": slot.until,
    }
    yield from _pairs({name: value for name, value in given.items() if value})
    yield from _pairs({"grade": match.grade})
    said: dict[str, object] = {
        "text": match.text,
        "ticked_by": list(match.ticked_by),
        "rows": match.rows,
    }
    yield from _pairs({name: value for name, value in said.items() if value})
    for name, pairs in (("words", match.words), ("columns", match.columns)):
        if pairs:
            inner = ", ".join(f"{_toml(key)} = {_toml(value)}" for key, value in pairs)
            yield f"{name} = {{ {inner} }}"


def _pairs(given: dict[str, Any]) -> list[str]:
    return [f"{name} = {_toml(value)}" for name, value in given.items()]


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


# Read back


def _mapping(said: dict[str, Any]) -> Mapping:
    slots = said.get("slot", [])
    if not isinstance(slots, list) or not all(isinstance(each, dict) for each in slots):
        raise _wrong(_("it has no list of slots"))
    matches = tuple(_match(each, number) for number, each in enumerate(slots, 1))
    return Mapping(_text(said, "template"), _text(said, "edition"), _text(said, "form"), matches)


def _match(said: dict[str, Any], number: int) -> Match:
    kind, grade = _text(said, "kind"), _text(said, "grade") or SURE
    name = _text(said, "id")
    if not name or kind not in KINDS:
        raise _wrong(_("slot number {n} has no id, or no kind that is known").format(n=number))
    if grade not in (SURE, GUESS, NONE):
        raise _wrong(_("the grade of “{slot}” is none of sure, guess, none").format(slot=name))
    match = Match(
        Slot(
            id=name,
            section=_text(said, "section"),
            label=_text(said, "label"),
            kind=kind,
            where=_text(said, "where"),
            order=said["order"] if isinstance(said.get("order"), int) else number,
            tag=_text(said, "tag"),
            choices=_list(said, "choices"),
            columns=_list(said, "heads"),
            guidance=_text(said, "guidance"),
            until=_text(said, "until"),
        ),
        grade=grade,
        text=_text(said, "text"),
        ticked_by=_list(said, "ticked_by"),
        words=_table(said, "words"),
        rows=_text(said, "rows"),
        columns=_table(said, "columns"),
    )
    _refuse_unknown_names(match)
    return match if not match.is_empty else replace(match, grade=NONE)


def _refuse_unknown_names(match: Match) -> None:
    """A slip in the name of an answer is said, rather than leaving its place empty."""
    for text in (match.text, *(text for _head, text in match.columns)):
        is_wrong = any(part.answer is None and "{" in part.words for part in parts_of(text))
        if is_wrong or text.count("{") != sum(part.answer is not None for part in parts_of(text)):
            raise _wrong(
                _("“{text}” of “{slot}” names no answer").format(text=text[:60], slot=match.slot.id)
            )


def _text(said: dict[str, Any], name: str) -> str:
    value = said.get(name, "")
    if not isinstance(value, str):
        raise _wrong(_("“{name}” should be words").format(name=name))
    return value


def _list(said: dict[str, Any], name: str) -> tuple[str, ...]:
    value = said.get(name, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise _wrong(_("“{name}” should be a list of words").format(name=name))
    return tuple(value)


def _table(said: dict[str, Any], name: str) -> tuple[tuple[str, str], ...]:
    value = said.get(name, {})
    if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
        raise _wrong(_("“{name}” should be pairs of words").format(name=name))
    return tuple(value.items())


def _wrong(reason: str) -> EiaError:
    return EiaError(_("This mapping cannot be used: {reason}.").format(reason=reason))
