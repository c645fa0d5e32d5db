"""The bookmarks of answers in a filled form, by which a review finds them again."""

from collections.abc import Iterator
from itertools import count

from lxml import etree

from eia_wizard.documents.package_xml import W

_NUMBER, _NAME = f"{W}id", f"{W}name"


class Homes:
    """Sets bookmarks with numbers that nobody else in the document has; each name once."""

    def __init__(self, root: etree._Element, *edges: etree._Element) -> None:
        taken = [mark for part in (root, *edges) for mark in part.iter(f"{W}bookmarkStart")]
        numbers = [int(n) for each in taken if (n := each.get(_NUMBER, "")).isdigit()]
        self._numbers = count(max(numbers, default=0) + 1)
        self._names = {each.get(_NAME, "").casefold() for each in taken}

    def before(self, thing: etree._Element, name: str) -> None:
        """Set a bookmark right before something; in a paragraph, at its start."""
        for mark in self._pair(name):
            if thing.tag == f"{W}p":
                self._at_start(thing, mark)
            else:
                thing.addprevious(mark)

    def _at_start(self, paragraph: etree._Element, mark: etree._Element) -> None:
        at = 0
        while at < len(paragraph) and paragraph[at].tag in (f"{W}pPr", f"{W}bookmarkStart"):
            at += 1
        paragraph.insert(at, mark)

    def _pair(self, name: str) -> Iterator[etree._Element]:
        if not name or name.casefold() in self._names:
            return
        self._names.add(name.casefold())
        number = str(next(self._numbers))
        start, end = etree.Element(f"{W}bookmarkStart"), etree.Element(f"{W}bookmarkEnd")
        start.set(_NUMBER, number)
        start.set(_NAME, name)
        end.set(_NUMBER, number)
        yield start
        yield end
