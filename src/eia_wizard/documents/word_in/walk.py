"""Where a reading has got to in one part of a file, and what it has met on the way."""

from collections.abc import Callable, Mapping
from dataclasses import field

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word_in import limits
from eia_wizard.documents.word_in.model import Block, Change, Mark
from eia_wizard.documents.word_in.package import Relation
from eia_wizard.documents.word_in.properties import VAL, child
from eia_wizard.documents.word_in.refusals import too_large
from eia_wizard.documents.word_in.safe_xml import ALTERNATIVES
from eia_wizard.documents.word_in.styles import Ground, Styles
from eia_wizard.domain.lazy_dataclass import dataclass

CHANGED = {
    f"{W}ins": "inserted",
    f"{W}del": "deleted",
    f"{W}moveFrom": "moved from",
    f"{W}moveTo": "moved to",
}
LOOKED_THROUGH = {f"{W}{name}" for name in ("customXml", "smartTag", "bdo", "dir", "rubyBase")}

_MARKS = {
    f"{W}bookmarkStart": ("bookmark", f"{W}name"),
    f"{W}bookmarkEnd": ("bookmark end", ""),
    f"{W}commentRangeStart": ("comment", f"{W}id"),
    f"{W}commentRangeEnd": ("comment end", f"{W}id"),
}
_CHOICE = ALTERNATIVES.replace("AlternateContent", "Choice")
_FALLBACK = ALTERNATIVES.replace("AlternateContent", "Fallback")


@dataclass(slots=True)
class OpenField:
    """A field that has begun; ``link`` is what words in its result lead to."""

    instruction: list[str] = field(default_factory=list)
    is_result: bool = False
    is_unseen: bool = False
    link: str = ""


@dataclass(slots=True)
class Walk:
    """The state of reading one part, from its first element to its last."""

    styles: Styles
    relations: Mapping[str, Relation]
    blocks_of: Callable[[etree._Element, "Walk"], tuple[Block, ...]]
    under: Ground = ()
    fields: list[OpenField] = field(default_factory=list)
    waiting: list[Mark] = field(default_factory=list)
    paragraphs: int = 0
    tables: int = 0
    columns: int = 1
    depth: int = 0

    def deeper(self) -> None:
        """One table, control or box further in.

        Raises:
            NotReadable: if that is deeper than anybody writes.
        """
        self.depth += 1
        if self.depth > limits.DEEP:
            raise too_large()

    def pass_over(self, element: etree._Element) -> None:
        """Leave something unread, but count what is in it."""
        if len(element):
            self.paragraphs += sum(1 for _each in element.iter(f"{W}p"))
            self.tables += sum(1 for _each in element.iter(f"{W}tbl"))

    def alternative(self, element: etree._Element) -> etree._Element | None:
        """Of several ways to say one thing, the first; the others are passed over."""
        chosen = element.find(_CHOICE)
        if chosen is None:
            chosen = element.find(_FALLBACK)
        for each in element:
            if each is not chosen:
                self.pass_over(each)
        return chosen

    def address(self, element: etree._Element, number: str) -> str:
        """Where a link leads: outside, or ``#`` and a bookmark."""
        relation = self.relations.get(number)
        anchor = element.get(f"{W}anchor", "")[: limits.TEXT]
        if relation is not None and relation.is_outside:
            return relation.target
        return f"#{anchor}" if anchor else ""


def mark_of(element: etree._Element) -> Mark | None:
    """The mark that an element is, if it is one."""
    found = _MARKS.get(element.tag)
    if found is None:
        return None
    kind, name = found
    return Mark(kind, text_at(element, name), text_at(element, f"{W}id"))


def change_of(element: etree._Element) -> Change:
    """The tracked change that an element stands for."""
    return Change(
        CHANGED[element.tag],
        text_at(element, f"{W}author"),
        text_at(element, f"{W}date"),
        text_at(element, f"{W}id"),
    )


def changes_in(properties: etree._Element | None) -> tuple[Change, ...]:
    """The tracked changes that properties of a row or of a paragraph's end name."""
    if properties is None:
        return ()
    return tuple(change_of(each) for each in properties if each.tag in CHANGED)


def text_at(element: etree._Element, name: str) -> str:
    """An attribute, cut where it is longer than any sensible one."""
    return element.get(name, "")[: limits.TEXT] if name else ""


def value_at(element: etree._Element | None, *steps: str) -> str:
    """The ``w:val`` of what lies so many steps inside, or nothing."""
    for step in steps:
        element = child(element, f"{W}{step}")
    return "" if element is None else text_at(element, VAL)
