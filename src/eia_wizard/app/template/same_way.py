"""What was said of one group said of the others, where a form asks the same of each."""

from collections.abc import Callable
from dataclasses import replace

from eia_wizard.app.template.pieces import written_name
from eia_wizard.domain.mapping import GUESS, SURE, Mapping, Match, Named, parts_of

GroupIn = Callable[[str], str]
"""The id of the group that a label tells of, or nothing."""


def others_of(mapping: Mapping, slot: str, group_in: GroupIn) -> tuple[Match, ...]:
    """What the places that ask the same of other groups would hold, where they do not yet."""
    match = next((m for m in mapping.matches if m.slot.id == slot), None)
    if match is None or not match.text:
        return ()
    group = group_in(match.slot.label)
    if not group or group not in _groups_of(match.text):
        return ()
    same = (m for m in mapping.matches if m is not match and _asks_the_same(m, match))
    made = ((m, _like(match, m, group, group_in(m.slot.label))) for m in same)
    return tuple(new for old, new in made if new is not None and new != old)


def in_the_same_way(mapping: Mapping, slot: str, group_in: GroupIn) -> Mapping:
    """The mapping with a place and those that ask the same of other groups confirmed alike."""
    found = {each.slot.id: each for each in others_of(mapping, slot, group_in)}
    own = {m.slot.id: replace(m, grade=SURE) for m in mapping.matches if m.slot.id == slot}
    found |= own
    return replace(mapping, matches=tuple(found.get(m.slot.id, m) for m in mapping.matches))


def guesses_beside(mapping: Mapping, slot: str) -> tuple[Match, ...]:
    """The guesses under the heading that a place stands under."""
    section = next((m.slot.section for m in mapping.matches if m.slot.id == slot), None)
    return tuple(m for m in mapping.matches if m.grade == GUESS and m.slot.section == section)


def with_guesses_beside(mapping: Mapping, slot: str) -> Mapping:
    """The mapping with every guess under that heading confirmed."""
    found = {m.slot.id for m in guesses_beside(mapping, slot)}
    matches = (replace(m, grade=SURE) if m.slot.id in found else m for m in mapping.matches)
    return replace(mapping, matches=tuple(matches))


def _asks_the_same(one: Match, other: Match) -> bool:
    mine, theirs = one.slot, other.slot
    is_alike = (mine.section, mine.columns, mine.choices) == (
        theirs.section,
        theirs.columns,
        theirs.choices,
    )
    is_written = {mine.kind, theirs.kind} <= {"text", "long text"} or mine.kind == theirs.kind
    return is_alike and is_written and _head(mine.label) == _head(theirs.label)


def _head(label: str) -> str:
    return label.partition(" / ")[2].rpartition(" / ")[2]


def _like(match: Match, other: Match, group: str, theirs: str) -> Match | None:
    """The same for another group; nothing where a person has said something else of it."""
    if not theirs or theirs == group or (other.grade == SURE and other.text):
        return None
    text = match.text
    for part in parts_of(match.text):
        named = part.answer
        if named and group in (named.item, named.to):
            text = text.replace(f"{{{written_name(named)}}}", f"{{{_of(named, group, theirs)}}}")
    return replace(match, slot=other.slot, text=text, grade=SURE)


def _of(named: Named, group: str, theirs: str) -> str:
    item = theirs if named.item == group else named.item
    to = theirs if named.to == group else named.to
    return written_name(named._replace(item=item, to=to))


def _groups_of(text: str) -> set[str]:
    named = (part.answer for part in parts_of(text) if part.answer)
    return {each for one in named for each in (one.item, one.to) if each}
