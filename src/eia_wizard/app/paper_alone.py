"""A Word file whose assessment is not here: it can only be held against what it carries."""

import re
from dataclasses import replace
from pathlib import Path

from eia_wizard.app.exporting import USUAL_LAYOUT, Material
from eia_wizard.app.made_again import Again, made_again, words_of
from eia_wizard.app.opening import Kept
from eia_wizard.app.places_told import altered_places
from eia_wizard.app.verified import NOT_OURS, Difference, Verified
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.differing import differences
from eia_wizard.documents.printed import Printed, margin_words
from eia_wizard.documents.word_in.model import Reading as WordFile
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.kinds import ASSESSMENT
from eia_wizard.store.rows import AssessmentFacts

_CHECK = re.compile(r"\b[0-9a-f]{4}(?: [0-9a-f]{4}){3}\b")


def paper_alone(
    said: WordFile, carried: PackageContents | None, named: str, room: Workroom
) -> Verified:
    """What can be told of it: whether its answers read as those that it carries."""
    has_homes = any(line.homes for line in words_of(said, room.program).lines)
    is_of_this_program = bool(carried or has_homes)
    return Verified(
        NOT_OURS,
        title=said.property("title") if is_of_this_program else "",
        assessment=carried.assessment_id if carried else named if has_homes else "",
        made_at=carried.made_at if carried else None,
        printed_check=check_in(said),
        altered=_at_odds(said, carried, room) if carried else (),
        comments=len(said.comments),
        carries=carried is not None,
        is_of_this_program=is_of_this_program,
    )


def check_in(said: WordFile) -> str:
    """The document check that stands in the foot of a file, or nothing."""
    found = _CHECK.search(margin_words(said))
    return found[0] if found else ""


def _at_odds(said: WordFile, carried: PackageContents, room: Workroom) -> tuple[Difference, ...]:
    again = _again(carried, room)
    found = differences(_answers_in(again.said), _answers_in(words_of(said, room.program)))
    return tuple(altered_places(again, found))


def _again(carried: PackageContents, room: Workroom) -> Again:
    facts = AssessmentFacts(
        id=carried.assessment_id,
        kind=ASSESSMENT,
        form_digest=carried.form_digest,
        began_at=carried.began_at,
        changed_at=carried.changed_at,
        archived_at=None,
        deleted_at=None,
        listing=carried.listing,
    )
    files = next(each.files for each in carried.forms if each.digest == carried.form_digest)
    kept = Kept(facts, files, carried.answers)
    material = Material(
        Path(),
        kept,
        own=None,
        is_example=False,
        sealed=(),
        origin="",
        is_practice=carried.is_practice,
    )
    return made_again(material, room, USUAL_LAYOUT)


def _answers_in(words: Printed) -> Printed:
    """Only what belongs to an answer: what else stood there, the file does not carry."""
    own = tuple(line for line in words.lines if line.homes)
    return replace(words, lines=own, margins=frozenset())
