"""A reviewed document brought home: every comment and change in it is kept, each only once."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import field

from eia_wizard.app.conversation import (
    MOST_SAID,
    Conversation,
    conversation,
    mark_of,
    marked,
    moment,
)
from eia_wizard.app.opening import Opened
from eia_wizard.app.reviewing import Asked, Reviewed
from eia_wizard.documents.review.model import Place, Remark
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.matters import CHANGE, COMMENT, SETTLED, Said, thread
from eia_wizard.domain.text import is_blank
from eia_wizard.store.kinds import DOCUMENT_RETURNED, REVIEW_ROUND
from eia_wizard.store.library import Library


@dataclass(frozen=True, slots=True)
class BroughtHome:
    """What a document brought that was not known; ``was_here`` is the very same file again."""

    name: str
    comments: int = 0
    changes: int = 0
    was_here: bool = False

    @property
    def is_anything(self) -> bool:
        """Whether there was anything new in it."""
        return bool(self.comments or self.changes)


def keep_review(library: Library, opened: Opened, reviewed: Reviewed) -> BroughtHome:
    """Keep what a reviewed document asks, all or nothing; what is known already is not kept again.

    What an export of ours printed of the conversation is known, so it does not come home as new.
    """
    known = conversation(library, reviewed.assessment, opened.reading)
    name = reviewed.file.name
    if any(each.digest == reviewed.digest for each in known.files):
        return BroughtHome(name, was_here=True)
    fresh = _Fresh(reviewed, known)
    file: Json = {
        "name": name,
        "digest": reviewed.digest,
        "exported_at": reviewed.exported_at.isoformat(),
        "layout": reviewed.layout,
        "accepted": [],
    }
    told = [(REVIEW_ROUND, content) for content in fresh.told()]
    library.add_records(reviewed.assessment, [(DOCUMENT_RETURNED, file), *told])
    return BroughtHome(name, fresh.comments, fresh.changes)


def change_mark(each: Asked) -> str:
    """What a change is known by again, which does not tell its words."""
    return marked(*(each.place.key or ("", "")), each.before, each.after, each.author)


@dataclass(slots=True)
class _Fresh:
    """Goes through a review and tells what of it is new."""

    reviewed: Reviewed
    known: Conversation
    comments: int = 0
    changes: int = 0
    _roots: dict[str, str] = field(default_factory=dict)
    _met: Counter[str] = field(default_factory=Counter)

    def told(self) -> Iterator[Json]:
        """What is to be kept, in the order of the document."""
        aliases = _aliases(self.known)
        for remark in self.reviewed.remarks:
            yield from self._remark(remark, aliases)
        marks = {each.mark for each in self.known.matters}
        for asked in self.reviewed.asked:
            mark = change_mark(asked)
            if mark not in marks:
                marks.add(mark)
                self.changes += 1
                yield _change(asked, mark, self.reviewed.digest)

    def _remark(self, remark: Remark, aliases: dict[str, str]) -> Iterator[Json]:
        if is_blank(remark.text):
            return
        said = Said(remark.author, moment(remark.date), remark.text)
        mark = _alias(remark.place.key, said, self._met)
        above = self._roots.get(remark.answers, "")
        root = aliases.get(mark)
        self._roots[remark.number] = root or above or mark
        if root is None:
            aliases[mark] = above or mark
            self.comments += 1
            yield _comment(remark, mark, above, self.reviewed.digest)
        if remark.is_resolved and not above and self._is_open(root):
            yield {"what": SETTLED, "of": root or mark, **_at(remark.place.key)}

    def _is_open(self, root: str | None) -> bool:
        found = next((each for each in self.known.matters if each.mark == root), None)
        return found is None or found.outcome is None


def _aliases(known: Conversation) -> dict[str, str]:
    """Everything that was said already, also by ourselves, as it would come home in a document."""
    met: Counter[str] = Counter()
    found: dict[str, str] = {}
    for matter in known.matters:
        if matter.kind == COMMENT:
            found[matter.mark] = matter.mark
            for said in thread(matter):
                found.setdefault(_alias(matter.key, said, met), matter.mark)
    return found


def _alias(key: AnswerKey | None, said: Said, met: Counter[str]) -> str:
    once = mark_of(key, said.who, said.at, said.text, 1)
    met[once] += 1
    return mark_of(key, said.who, said.at, said.text, met[once])


def _comment(remark: Remark, mark: str, above: str, file: str) -> dict[str, Json]:
    return {
        "what": COMMENT,
        "mark": mark,
        "file": file,
        **_place(remark.place),
        "author": remark.author,
        "date": remark.date,
        "text": remark.text[:MOST_SAID],
        "words": remark.words,
        "to": above,
    }


def _change(asked: Asked, mark: str, file: str) -> dict[str, Json]:
    dates = [edit.date for edit in asked.proposal.edits if edit.date]
    most = None if asked.is_answer else MOST_SAID
    return {
        "what": CHANGE,
        "mark": mark,
        "file": file,
        **_place(asked.place),
        "author": asked.author,
        "date": max(dates, default=""),
        "before": asked.before[:most],
        "after": asked.after[:most],
        "is_answer": asked.is_answer,
        "tracked": asked.proposal.is_tracked,
    }


def _place(place: Place) -> dict[str, Json]:
    return {**_at(place.key), "placed_by": place.placed_by, "under": list(place.under)}


def _at(key: AnswerKey | None) -> dict[str, Json]:
    question, item = key or ("", "")
    return {"question": question, "item": item}
