"""An assessment saved as an exchange file, and brought in from one."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from eia_wizard.app.editing import new_id
from eia_wizard.app.listing import listing_of
from eia_wizard.app.merging import Conflict, Merge, merge
from eia_wizard.app.opening import Opened, open_facts
from eia_wizard.app.targets import refuse_own_files
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import write_atomically
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.library import Library
from eia_wizard.store.package import pack, read_package
from eia_wizard.store.reader import LibraryReader

MERGE, COPY = "merge", "copy"
WAYS = (MERGE, COPY)

Decide = Callable[[Conflict], Json]


class AlreadyHere(EiaError):
    """The assessment in the file is in the library already; a person says what to do."""


class BothChanged(EiaError):
    """Answers were given differently on both sides; a person says which one holds."""


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What became of an exchange file: the assessment it is now, how, and what it changed."""

    id: str
    how: str
    changed: int = 0
    decided: int = 0


def save_copy(reader: LibraryReader, opened: Opened, to: Path, *, with_history: bool) -> Path:
    """Write an assessment as an exchange file, with its history where that is wanted."""
    refuse_own_files(to, reader.path)
    contents = reader.export_contents(
        opened.facts.id, with_history=with_history, made_at=opened.facts.changed_at
    )
    write_atomically(to, pack(contents))
    return to


def bring_in(library: Library, file: Path, way: str, decide: Decide) -> BroughtIn:
    """Bring an exchange file in: as new, merged into what is here, or as a copy beside it.

    Raises:
        AlreadyHere: if it is in the library and ``way`` does not say what to do.
        BothChanged: if ``decide`` does not know which answer holds.
        EiaError: if the file is not sound.
    """
    contents = read_package(file)
    known = {facts.id for facts in library.assessments()}
    if contents.assessment_id not in known:
        return BroughtIn(library.import_as_new(contents), "new", len(contents.answers))
    match way:
        case "merge":
            return _merge_in(library, contents, decide)
        case "copy":
            copied = library.import_as_new(contents, new_id())
            return BroughtIn(copied, COPY, len(contents.answers))
        case _:
            raise AlreadyHere(
                _(
                    "“{title}” is in this library already. Say what to do: --as merge brings in "
                    "what changed there, --as copy keeps it beside yours as another assessment."
                ).format(title=contents.listing.title)
            )


def _merge_in(library: Library, contents: PackageContents, decide: Decide) -> BroughtIn:
    found = _compare(library, contents)
    taken = dict(found.take) | {c.key: decide(c) for c in found.conflicts}
    library.close_visits(contents.assessment_id)
    library.import_past(contents.assessment_id, contents)
    library.write(contents.assessment_id, taken)
    opened = open_facts(library, library.facts(contents.assessment_id))
    library.write(contents.assessment_id, {}, listing_of(opened.reading))
    library.close_visits(contents.assessment_id)
    return BroughtIn(contents.assessment_id, MERGE, len(taken), len(found.conflicts))


def _compare(library: Library, contents: PackageContents) -> Merge:
    opened = open_facts(library, library.facts(contents.assessment_id))
    mine: dict[AnswerKey, Json] = library.answers(contents.assessment_id)
    past = library.common_past(contents.assessment_id, contents)
    lists = frozenset(opened.form.collections)
    return merge(mine, contents.answers, past or {}, lists)
