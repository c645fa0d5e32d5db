"""Comments with who wrote them, what they reply to, and whether they are resolved."""

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word_in import limits
from eia_wizard.documents.word_in.blocks import blocks_of
from eia_wizard.documents.word_in.model import Comment
from eia_wizard.documents.word_in.package import Package
from eia_wizard.documents.word_in.refusals import too_large
from eia_wizard.documents.word_in.styles import Styles
from eia_wizard.documents.word_in.walk import Walk, text_at

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


def comments_of(package: Package, styles: Styles) -> tuple[Comment, ...]:
    """Every comment, in the order of the file."""
    for name in package.all_related("comments", package.main)[:1]:
        root = package.part(name)
        found = [] if root is None else root.findall(f"{W}comment")
        if len(found) > limits.COMMENTS:
            raise too_large()
        walk = Walk(styles, package.relations(name), blocks_of)
        threads = _Threads(package.related("commentsExtended"), found)
        return tuple(_comment(each, walk, threads) for each in found)
    return ()


class _Threads:
    """Replies and what is resolved: Word keeps them apart, by the last paragraph of a comment."""

    def __init__(self, extended: etree._Element | None, comments: list[etree._Element]) -> None:
        numbers = {_last(each): text_at(each, f"{W}id") for each in comments}
        self._answers: dict[str, str] = {}
        self._resolved: set[str] = set()
        for each in extended.iter(f"{_W15}commentEx") if extended is not None else ():
            paragraph = text_at(each, f"{_W15}paraId")
            above = numbers.get(text_at(each, f"{_W15}paraIdParent"), "")
            if paragraph and above:
                self._answers[paragraph] = above
            if paragraph and each.get(f"{_W15}done") in ("1", "true"):
                self._resolved.add(paragraph)

    def answers(self, comment: etree._Element) -> str:
        """The number of the comment that this one replies to, or nothing."""
        above = self._answers.get(_last(comment), "")
        return "" if above == text_at(comment, f"{W}id") else above

    def is_resolved(self, comment: etree._Element) -> bool:
        """Whether somebody marked it as done."""
        return _last(comment) in self._resolved


def _comment(element: etree._Element, walk: Walk, threads: _Threads) -> Comment:
    return Comment(
        number=text_at(element, f"{W}id"),
        author=text_at(element, f"{W}author"),
        initials=text_at(element, f"{W}initials"),
        date=text_at(element, f"{W}date"),
        blocks=blocks_of(element, walk),
        answers=threads.answers(element),
        is_resolved=threads.is_resolved(element),
    )


def _last(comment: etree._Element) -> str:
    paragraphs = comment.findall(f"{W}p")
    return text_at(paragraphs[-1], f"{_W14}paraId") if paragraphs else ""
