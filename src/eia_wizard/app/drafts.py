"""A review copy as a draft: the assessment it was made from, read out of the Word file again."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from eia_wizard.app.carrying import shown
from eia_wizard.app.changed_words import changed_words
from eia_wizard.app.editing import new_id
from eia_wizard.app.exchange import open_contents
from eia_wizard.app.form_draft import answered_in, ground_of_form
from eia_wizard.app.ground import LONG_AGO, Ground, empty_grounds, known_here
from eia_wizard.app.listing import listing_of
from eia_wizard.app.opening import open_facts
from eia_wizard.app.salvage import Lost, homes_known, salvage
from eia_wizard.app.snapshot import snapshot, to_store
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.filled import is_form
from eia_wizard.documents.said import said_at_homes
from eia_wizard.documents.word.names import ASSESSMENT, CONTENT
from eia_wizard.documents.word_in.model import Reading as WordFile
from eia_wizard.documents.word_in.reader import ReadWord
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.practice import is_marked_as_practice, refuse_practice
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.carried import carried_digest, read_carried
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.package_files import is_id
from eia_wizard.store.reader import LibraryReader


class NoDraft(EiaError):
    """A Word file from which no assessment can be made."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A Word file of ours that came back, before it is known what is here already.

    ``carried`` is what it takes along, where that survived; ``said`` are its words by bookmark;
    ``filled`` is the whole file, where it is a form that was to be filled.
    """

    assessment: str
    made_at: datetime
    said: Mapping[str, str]
    carried: PackageContents | None
    comments: int = 0
    filled: WordFile | None = None
    is_practice: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """An assessment out of a Word file, ready to be brought in.

    Where it was ``from_words``, nothing had survived but what people can read; where it was
    ``from_form``, a person filled a form. ``lost`` are words of which no answer could be made.
    ``changed`` counts the answers that read otherwise in the document than it carries them,
    ``comments`` what was written beside them.
    """

    contents: PackageContents
    from_words: bool = False
    lost: tuple[Lost, ...] = ()
    changed: int = 0
    comments: int = 0
    from_form: bool = False


def open_paper(file: Path, read: ReadWord) -> Paper:
    """A Word file looked into; it is never written to, and nothing is brought in yet.

    Raises:
        NoDraft: if it is none of ours, or a copy for the public.
        EiaError: if it cannot be read.
    """
    found = read(file)
    is_practice = is_marked_as_practice(found.property("keywords"))
    if is_form(found):
        named, made_at = found.property("identifier"), moment_written(found.property("created"))
        return Paper(named, made_at, {}, None, filled=found, is_practice=is_practice)
    carried, said = carried_in(found), said_at_homes(found)
    if not carried and not said:
        raise NoDraft(
            _(
                "This Word document is not a review copy of an assessment, and no filled form, so "
                "there is nothing in it to bring in. A copy for the public holds nothing either. "
                "Ask for the review copy, or for an .eia file."
            )
        )
    named = found.custom_property(ASSESSMENT) or found.property("identifier")
    id_ = carried.assessment_id if carried else named
    made_at = moment_written(found.property("created"))
    comments = len(found.comments)
    return Paper(id_, made_at, said, carried, comments=comments, is_practice=is_practice)


def draft_of(paper: Paper, room: Workroom, reader: LibraryReader | None) -> Draft:
    """What a Word file holds, beside what a library holds already, where there is one.

    Raises:
        NoDraft: if no form is known to which its answers could belong.
    """
    refuse_practice(
        paper.is_practice or bool(paper.carried and paper.carried.is_practice),
        into_practice=reader is None or reader.is_practice,
    )
    here = known_here(reader, paper.assessment) if reader else None
    if paper.filled:
        return _out_of_form(paper, paper.filled, room, here)
    if paper.carried:
        changed = changed_words(paper.carried, paper.said)
        contents = _with_what_stays(paper.carried, reader) if reader and here else paper.carried
        return Draft(contents, changed=changed, comments=paper.comments)
    ground = here or _empty_ground(paper.said, room)
    if ground is None:
        raise NoDraft(
            _(
                "This Word document has lost what this program had put into it, and its answers "
                "fit no form that is installed here. Ask for the review copy as it was sent, or "
                "for an .eia file."
            )
        )
    return _out_of_words(paper, ground)


def carried_in(found: WordFile) -> PackageContents | None:
    """What a file carries, where it is whole: its digest stands beside it.

    Raises:
        EiaError: if its form or answers are not sound.
    """
    if not found.carried or carried_digest(found.carried) != found.custom_property(CONTENT):
        return None
    return open_contents(read_carried(found.carried))


def _with_what_stays(carried: PackageContents, reader: LibraryReader) -> PackageContents:
    """What is carried, with the answers that never leave: that they are missing says nothing."""
    opened = open_facts(reader, reader.facts(carried.assessment_id))
    is_ours = carried.origin == reader.own_origin(carried.assessment_id)
    then = (
        reader.answers_at(carried.assessment_id, carried.made_at)
        if is_ours
        else reader.answers(carried.assessment_id)
    )
    assessment = snapshot(carried.assessment_id, carried.began_at, then, opened.form)
    leaving = shown(Reading(opened.form, assessment, opened.reading.as_of), then)
    staying = {key: value for key, value in then.items() if key not in leaving}
    return replace(carried, answers=staying | dict(carried.answers))


def _empty_ground(said: Mapping[str, str], room: Workroom) -> Ground | None:
    """An empty assessment on the installed form that knows most of the bookmarks."""
    best, most = None, 0
    for ground in empty_grounds(room):
        known = len(homes_known(ground.reading).keys() & said.keys())
        if known > most:
            best, most = ground, known
    return best


def _out_of_words(paper: Paper, ground: Ground) -> Draft:
    found = salvage(ground.reading, paper.said)
    contents = _contents(paper, ground, found.answers, paper.made_at)
    return Draft(contents, from_words=True, lost=tuple(found.lost))


def _out_of_form(paper: Paper, file: WordFile, room: Workroom, here: Ground | None) -> Draft:
    ground = here or ground_of_form(file, room)
    if ground is None:
        raise NoDraft(
            _(
                "This is a filled form, and it fits no form that is installed here. Bring it in "
                "where it was printed, or install that form first."
            )
        )
    found = answered_in(file, ground, room)
    if not found.answers and not found.lost:
        raise NoDraft(_("Nothing has been filled in on this form, so nothing was brought in."))
    contents = _contents(paper, ground, found.answers, room.clock())
    return Draft(contents, lost=tuple(found.lost), from_form=True)


def _contents(
    paper: Paper, ground: Ground, found: Mapping[AnswerKey, Value], at: datetime
) -> PackageContents:
    """An assessment with what was found, beside what was known of it already."""
    form = ground.reading.form
    read = {key: to_store(form, key, value) for key, value in found.items()}
    answers = dict(ground.stored) | read
    id_ = paper.assessment if is_id(paper.assessment) else new_id()
    assessment = snapshot(id_, at, answers, form)
    contents = PackageContents(
        assessment_id=id_,
        origin=f"document/{id_}",
        form_digest=ground.form.digest,
        began_at=at,
        changed_at=at,
        made_at=at,
        listing=listing_of(Reading(form, assessment, at.date())),
        answers=answers,
        records=(),
        forms=(ground.form,),
        is_practice=paper.is_practice,
    )
    return open_contents(contents)


def moment_written(written: str) -> datetime:
    """The moment that a file says it was made; long ago where it does not say."""
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        return LONG_AGO
    return found if found.tzinfo else found.replace(tzinfo=UTC)
