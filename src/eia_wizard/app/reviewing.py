"""A reviewed document read against the assessment that it is a copy of; nothing is written."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from eia_wizard.app.opening import Opened
from eia_wizard.app.publishing import for_the_public
from eia_wizard.app.said_now import ways_of_saying
from eia_wizard.app.snapshot import snapshot
from eia_wizard.documents.review.as_filled import exported_form
from eia_wizard.documents.review.exported import Exported, exported, one_line
from eia_wizard.documents.review.model import ANSWER, Place, Proposal, Remark, Review
from eia_wizard.documents.review.passages import Passage, passages
from eia_wizard.documents.review.review import review
from eia_wizard.documents.word.names import home_name
from eia_wizard.documents.word_in import limits
from eia_wizard.documents.word_in.model import Reading as WordReading
from eia_wizard.documents.word_in.reader import ReadWord
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.practice import is_marked_as_practice, refuse_practice
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.bounded import read_bounded
from eia_wizard.report.brief import Brief
from eia_wizard.report.report import build_report
from eia_wizard.store.reader import LibraryReader

PUBLICATION_COPY = "publication"
_SHARE = 0.8
"""The share of a document's bookmarks that has to be known where nothing else says whose it is."""
_CLOSE = 0.9
"""How much of its bookmarks a document shares with a layout that it was certainly made in."""


class NotACopy(EiaError):
    """A document that is no copy of the assessment it was held against."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A change that a reviewer made, as it would read in the answer itself.

    ``is_answer`` says whether it is the words of an answer; else only our own words round it.
    """

    proposal: Proposal
    before: str
    after: str
    is_answer: bool

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.proposal.place

    @property
    def author(self) -> str:
        """Who made it, as the file tells; nobody where it was not tracked."""
        return ", ".join(self.proposal.authors)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A reviewed copy of an assessment: which file, which export, and what was asked in it."""

    assessment: str
    file: Path
    digest: str
    exported_at: datetime
    layout: str
    is_mended: bool
    remarks: tuple[Remark, ...]
    asked: tuple[Asked, ...]


def read_review(reader: LibraryReader, opened: Opened, file: Path, read: ReadWord) -> Reviewed:
    """What was asked in a reviewed copy of an assessment; the file is only read.

    Raises:
        NotACopy: if it is a copy of something else.
        EiaError: if it cannot be read.
    """
    digest = sha256(read_bounded(file, limits.FILE.file)).hexdigest()
    said = read(file)
    refuse_practice(
        is_marked_as_practice(said.property("keywords")), into_practice=reader.is_practice
    )
    found = passages(said)
    names = frozenset(name for each in found for name in each.homes)
    then = _as_exported(reader, opened, said)
    layout, stood = _stood(opened, then, said, found, names)
    strange = names - _homes(stood)
    known = _known(opened) if strange else {}
    _make_sure_it_is_a_copy(reader, opened, said, names - (strange - known.keys()), names)
    result = review(said, found, stood, known)
    return Reviewed(
        assessment=opened.facts.id,
        file=file,
        digest=digest,
        exported_at=_made_at(said) or opened.facts.changed_at,
        layout=layout,
        is_mended=said.is_mended,
        remarks=tuple(_at_its_name(then, each) for each in result.remarks),
        asked=tuple(_asked(then, result)),
    )


# Whose copy it is


def _make_sure_it_is_a_copy(
    reader: LibraryReader,
    opened: Opened,
    said: WordReading,
    known: frozenset[str],
    names: frozenset[str],
) -> None:
    identifier = said.property("identifier")
    if identifier == opened.facts.id:
        return
    other = next((f for f in reader.assessments() if f.id == identifier), None)
    if other:
        raise NotACopy(
            _("This is a copy of another assessment, “{title}”. Take it in there: {id}.").format(
                title=other.listing.title, id=other.id
            )
        )
    if not names or len(known) < _SHARE * len(names):
        raise NotACopy(
            _(
                "This document is no copy of “{title}”, or too little of it is left to be known "
                "again. Choose the file that came back from the reviewer."
            ).format(title=opened.facts.listing.title)
        )


def _known(opened: Opened) -> Mapping[str, AnswerKey]:
    """The bookmarks of every answer and item there is."""
    form, reading = opened.form, opened.reading
    keys = [*reading.assessment.answers, *map(AnswerKey, form.questions)]
    for collection in form.collections.values():
        asked = [question.id for question in form.questions.values() if question.collection]
        keys += [AnswerKey(collection.id, item) for item in reading.items(collection.id)]
        keys += [
            AnswerKey(name, item)
            for name in asked
            if form.questions[name].collection == collection.id
            for item in reading.items(collection.id)
        ]
    return {home_name(key): key for key in keys}


# What was exported


def _as_exported(reader: LibraryReader, opened: Opened, said: WordReading) -> Opened:
    """The assessment as it stood when the document was made, as far as its history tells."""
    made_at, facts = _made_at(said), opened.facts
    if made_at is None or made_at >= facts.changed_at:
        return opened
    answers = reader.answers_at(facts.id, made_at)
    if not answers:
        return opened
    then = snapshot(facts.id, facts.began_at, answers, opened.form)
    return replace(opened, reading=Reading(opened.form, then, made_at.date()))


def _made_at(said: WordReading) -> datetime | None:
    try:
        made_at = datetime.fromisoformat(said.property("created"))
    except ValueError:
        return None
    return made_at if made_at.tzinfo else None


def _stood(
    opened: Opened,
    then: Opened,
    said: WordReading,
    found: tuple[Passage, ...],
    names: frozenset[str],
) -> tuple[str, Exported]:
    """How the document was made: an organisation's own form tells that itself."""
    if said.filled:
        return "", exported_form(said.filled, _known(opened))
    return _layout_of(then, said, found, names)


def _layout_of(
    then: Opened, said: WordReading, found: tuple[Passage, ...], names: frozenset[str]
) -> tuple[str, Exported]:
    """The layout that a document was made in: the one whose homes and headings it shares most."""
    headings = frozenset(one_line(each.path[-1]) for each in found if each.level)
    best, most = ("", Exported((), frozenset())), -1.0
    for name, stood in _layouts(then, said.property("subject")):
        shared = _shared(_homes(stood), names)
        score = shared + _shared(stood.headings, headings)
        if score > most:
            best, most = (name, stood), score
        if shared >= _CLOSE:
            break
    return best


def _homes(stood: Exported) -> frozenset[str]:
    return frozenset(bookmark for spot in stood.spots for bookmark in spot.names)


def _layouts(then: Opened, subject: str) -> Iterator[tuple[str, Exported]]:
    """Every layout, those first that are called what the document is."""
    layouts = then.form.layouts
    for name in sorted(layouts, key=lambda name: (layouts[name].subtitle or "") != subject):
        layout = layouts[name]
        is_public = layout.audience == PUBLICATION_COPY
        reading = for_the_public(then.reading) if is_public else then.reading
        brief = Brief(reading, layout, then.facts.changed_at, "")
        yield name, exported(build_report(brief))


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


# What was asked


def _asked(then: Opened, result: Review) -> Iterator[Asked]:
    for each in result.proposals:
        key = each.place.key
        if key is None:
            yield Asked(each, each.before, each.after, is_answer=False)
            continue
        own = _name_key(then, key)
        placed = replace(each, place=replace(each.place, key=own))
        said = next((text for text in ways_of_saying(then.reading, own) if text in each.before), "")
        start = each.before.index(said) if said else each.before.find("\t") + 1
        end = start + len(said) if said else len(each.before)
        before = each.before[start:end]
        after = _inner(each.after, each.before[:start], each.before[end:])
        is_name_of_ours = own.question in then.form.collections
        is_answer = not is_name_of_ours and (each.about == ANSWER or bool(said))
        if is_answer and before == after:
            continue
        yield Asked(placed, before, after, is_answer)


def _inner(text: str, start: str, end: str) -> str:
    """A text without the words of ours that stood at its start and end, where they still do."""
    inner = text.removeprefix(start) if text.startswith(start) else text.removeprefix(start.strip())
    return inner.removesuffix(end) if end else inner


def _at_its_name(then: Opened, remark: Remark) -> Remark:
    key = remark.place.key
    return replace(remark, place=replace(remark.place, key=_name_key(then, key))) if key else remark


def _name_key(then: Opened, key: AnswerKey) -> AnswerKey:
    """Where an item stands under its name, the answer is that name."""
    collection = then.form.collections.get(key.question)
    if collection is None or not key.item or not collection.label:
        return key
    named = AnswerKey(collection.label, key.item)
    return named if then.reading.value(named) is not None else key
