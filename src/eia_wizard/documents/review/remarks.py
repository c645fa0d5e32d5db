"""The comments of a reviewed document, each at the passage that most of its words are in."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import field

from eia_wizard.documents.review.exported import one_line
from eia_wizard.documents.review.model import Place, Remark
from eia_wizard.documents.review.passages import Passage, Said, passages
from eia_wizard.documents.review.rungs.found import Found
from eia_wizard.documents.word_in.model import Comment, Mark, Reading
from eia_wizard.domain.lazy_dataclass import dataclass

_LONGEST = 300
"""Letters of the words that a comment is about: enough to find them again."""


_WIDEST = 200
"""Pieces of text that one comment is followed over; what reaches further is about its beginning."""


@dataclass(slots=True)
class _Range:
    """The passages that a comment reaches over, by letters, and where its sign stands."""

    letters: Counter[int] = field(default_factory=Counter)
    here: int = -1
    words: list[str] = field(default_factory=list)

    @property
    def at(self) -> int:
        return self.letters.most_common(1)[0][0] if self.letters else self.here


def remarks(
    reading: Reading, found: Sequence[Passage], owners: Sequence[Found | None]
) -> Iterator[Remark]:
    """Every comment; one whose place is not in the body has no headings either."""
    ranges = _ranges(found)
    of_number = {each.number: each for each in reading.comments}
    for comment in reading.comments:
        reach = ranges.get(comment.number) or ranges.get(_first(comment, of_number)) or _Range()
        yield Remark(
            number=comment.number,
            author=comment.author,
            date=comment.date,
            text=_text(comment),
            place=place_at(reach.at, found, owners),
            words=one_line("".join(reach.words))[:_LONGEST],
            answers=comment.answers,
            is_resolved=comment.is_resolved,
        )


def place_at(at: int, found: Sequence[Passage], owners: Sequence[Found | None]) -> Place:
    """What is known of the place of a passage."""
    if at < 0:
        return Place()
    owner, under = owners[at], found[at].path
    return Place(owner.key, owner.placed_by, under) if owner else Place(under=under)


def _ranges(found: Sequence[Passage]) -> dict[str, _Range]:
    ranges: dict[str, _Range] = {}
    running: dict[str, _Range] = {}
    for at, passage in enumerate(found):
        for each in passage.said:
            match each:
                case Mark("comment", number):
                    running[number] = ranges.setdefault(number, _Range(here=at))
                case Mark("comment end", number):
                    running.pop(number, None)
                case Mark("comment here", number):
                    _sign(ranges, number, at)
                case Said(text):
                    for reach in running.values():
                        reach.letters[at] += len(text.strip())
                        reach.words.append(text)
                    running = {n: r for n, r in running.items() if len(r.words) < _WIDEST}
    return ranges


def _sign(ranges: dict[str, _Range], number: str, at: int) -> None:
    """Where the sign of a comment stands; what has no range is there."""
    reach = ranges.setdefault(number, _Range(here=at))
    if not reach.letters.total():
        reach.letters.clear()
        reach.here = at


def _first(comment: Comment, of_number: dict[str, Comment]) -> str:
    """The comment that began the conversation: some programs mark only its place."""
    met = {comment.number}
    while comment.answers in of_number and comment.answers not in met:
        comment = of_number[comment.answers]
        met.add(comment.number)
    return comment.number


def _text(comment: Comment) -> str:
    found = passages(Reading(body=comment.blocks))
    return "\n".join(text for each in found if (text := each.after.strip()))
