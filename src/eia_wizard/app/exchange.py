"""An assessment saved as an exchange file, and brought in from one."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from eia_wizard.app.comparing import Answers, compare, without
from eia_wizard.app.editing import new_id
from eia_wizard.app.listing import listing_of
from eia_wizard.app.merging import Conflict
from eia_wizard.app.opening import OWN, Opened
from eia_wizard.app.progress import Tell, nobody
from eia_wizard.app.snapshot import snapshot
from eia_wizard.app.targets import refuse_own_files
from eia_wizard.app.workroom import read_kept_form
from eia_wizard.domain.answers import Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.practice import refuse_practice
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.standing import outstanding
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import write_atomically
from eia_wizard.search.file import search_file, throw_away
from eia_wizard.store import kinship
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.library import Library
from eia_wizard.store.package import pack, read_package
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.rows import AssessmentFacts
from eia_wizard.store.shelf import Listing

MERGE, COPY = "merge", "copy"
WAYS = (MERGE, COPY)

Decide = Callable[[Conflict], Json]

_UNREADABLE = (ValueError, TypeError, LookupError, ArithmeticError, AttributeError, RecursionError)
"""What comes of reading an answer that is not at all what its kind writes."""


class AlreadyHere(EiaError):
    """The assessment in the file is in the library already; a person says what to do."""


class BothChanged(EiaError):
    """Answers were given differently on both sides; a person says which one holds."""


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What became of an exchange file: the assessment it is now, how, and what it changed.

    ``left_out`` counts answers that stayed out because they were erased here, ``erased`` those
    that were erased here because they were erased there. Without ``is_past_known`` nothing told
    what the two copies have in common, so every difference counted as made on both sides.
    ``kept`` are backups that could not be removed and may still hold what was erased.
    """

    id: str
    how: str
    changed: int = 0
    decided: int = 0
    left_out: int = 0
    erased: int = 0
    is_past_known: bool = True
    kept: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrival:
    """An opened exchange file before it is brought in, and what only a person can decide.

    ``mine`` and ``theirs`` are the two copies, where there are two; both are read through the
    form that the copy here answers.
    """

    contents: PackageContents
    mine: Reading | None = None
    theirs: Reading | None = None
    conflicts: tuple[Conflict, ...] = ()


def save_copy(reader: LibraryReader, opened: Opened, to: Path, *, with_history: bool) -> Path:
    """Write an assessment as an exchange file, with its history where that is wanted.

    Raises:
        EiaError: if it is the library's own record, or the file cannot be written.
    """
    refuse_own_files(to, reader.path)
    return write_copy(copied(reader, opened.facts, with_history=with_history), to, reader.path)


def copied(
    reader: LibraryReader, facts: AssessmentFacts, *, with_history: bool = True
) -> PackageContents:
    """What a copy of an assessment holds, read in one go.

    Raises:
        EiaError: if it is the library's own record.
    """
    if facts.kind == OWN:
        raise EiaError(_("The library’s own record is not an assessment: no copy of it is sent."))
    return reader.export_contents(facts.id, with_history=with_history)


def write_copy(contents: PackageContents, to: Path, library: Path, tell: Tell = nobody) -> Path:
    """Write what a copy holds as an exchange file; no library is needed any more.

    Raises:
        EiaError: if the file cannot be written, or belongs to the library.
        Cancelled: if the person asked to stop; nothing is then written.
    """
    refuse_own_files(to, library)
    tell(0, 2, _("Packing the copy …"))
    packed = pack(contents)
    tell(1, 2, _("Writing the file …"))
    write_atomically(to, packed)
    return to


def open_package(file: Path) -> PackageContents:
    """What an exchange file holds, once it is certain that it can be opened here.

    Raises:
        EiaError: if the file, its form or its answers are not sound.
    """
    try:
        return open_contents(read_package(file))
    except EiaError as refused:
        if file.name in str(refused):
            raise
        said = _("“{file}” was not brought in. {reason}")
        raise EiaError(said.format(file=file.name, reason=refused)) from refused


def open_contents(contents: PackageContents) -> PackageContents:
    """The same contents, once it is certain that they can be opened here.

    Raises:
        EiaError: if their form or answers are not sound.
    """
    _read_through(_form_of(contents), contents.began_at, contents.answers)
    return contents


def reading_of(contents: PackageContents) -> Reading:
    """What an opened exchange file holds, read through its form as of its last change."""
    form = _form_of(contents)
    assessment = snapshot(contents.assessment_id, contents.began_at, contents.answers, form)
    return Reading(form, assessment, contents.changed_at.date())


def bring_in(library: Library, file: Path, way: str, decide: Decide) -> BroughtIn:
    """Bring an exchange file in: as new, merged into what is here, or as a copy beside it.

    Raises:
        AlreadyHere: if it is in the library and ``way`` does not say what to do.
        BothChanged: if ``decide`` does not know which answer holds.
        EiaError: if the file is not sound.
    """
    return take_in(library, open_package(file), way, decide)


def take_in(library: Library, contents: PackageContents, way: str, decide: Decide) -> BroughtIn:
    """Bring in what an opened exchange file holds; refusals are those of ``bring_in``."""
    refuse_practice(contents.is_practice, into_practice=library.is_practice)
    known = {facts.id.casefold() for facts in library.assessments()}
    if contents.assessment_id.casefold() not in known:
        return _take_in_beside(library, contents, contents.assessment_id, "new")
    match way:
        case "merge":
            return _merge_in(library, contents, decide)
        case "copy":
            return _take_in_beside(library, contents, new_id(), COPY)
        case _:
            raise AlreadyHere(
                _(
                    "“{title}” is in this library already. Say whether to merge it into yours, or "
                    "to keep it beside yours as another assessment."
                ).format(title=contents.listing.title)
            )


def arrival(library: Library, contents: PackageContents) -> Arrival:
    """What bringing an opened exchange file in would need a person for; nothing is brought in."""
    refuse_practice(contents.is_practice, into_practice=library.is_practice)
    known = {facts.id.casefold() for facts in library.assessments()}
    is_here = contents.assessment_id.casefold() in known
    if not is_here or library.standing(contents.assessment_id, contents) is kinship.Standing.KNOWN:
        return Arrival(contents)
    compared = compare(library, contents)
    mine, form = compared.opened.reading, compared.opened.form
    answers = snapshot(contents.assessment_id, contents.began_at, contents.answers, form)
    return Arrival(
        contents, mine, Reading(form, answers, mine.as_of), tuple(compared.found.conflicts)
    )


def leave_to_a_person(conflict: Conflict) -> Json:
    """Decide nothing.

    Raises:
        BothChanged: always; a person says which answer holds.
    """
    raise BothChanged(
        _(
            "“{key}” was answered differently here and in the file, so nothing was brought in. "
            "Bring the file in again to say which answer holds."
        ).format(key=conflict.key)
    )


def _take_in_beside(
    library: Library, contents: PackageContents, assessment_id: str, how: str
) -> BroughtIn:
    left_out = library.left_out(assessment_id, contents)
    answers = without(contents.answers, left_out)
    listing = _read_through(_form_of(contents), contents.began_at, answers)
    made = library.import_as_new(contents, assessment_id, listing)
    return BroughtIn(made, how, len(answers), left_out=len(left_out))


def _merge_in(library: Library, contents: PackageContents, decide: Decide) -> BroughtIn:
    assessment_id = contents.assessment_id
    if library.standing(assessment_id, contents) is kinship.Standing.KNOWN:
        return BroughtIn(assessment_id, MERGE)
    compared = compare(library, contents)
    found = compared.found
    taken = dict(found.take) | {c.key: decide(c) for c in found.conflicts}
    after = without({**compared.mine, **taken}, {k for k, v in taken.items() if v is None})
    opened = compared.opened
    listing = _read_through(opened.form, opened.facts.began_at, after)
    done = library.merge_in(assessment_id, contents, taken, listing)
    if done.erased:
        throw_away(search_file(library.path))
    return BroughtIn(
        assessment_id,
        MERGE,
        changed=sum(compared.mine.get(key) != value for key, value in taken.items()),
        decided=len(found.conflicts),
        left_out=compared.left_out,
        erased=len(done.erased),
        is_past_known=compared.is_past_known,
        kept=done.backups.kept if done.backups else (),
    )


def _form_of(contents: PackageContents) -> Form:
    files = {form.digest: form.files for form in contents.forms}.get(contents.form_digest, {})
    try:
        return read_kept_form(files, contents.form_digest[:12])
    except EiaError as error:
        raise EiaError(
            _("The form in this package is not sound, so nothing was taken in. {reason}").format(
                reason=error
            )
        ) from error


def _read_through(form: Form, began_at: datetime, answers: Answers) -> Listing:
    """What the list shows of these answers, after reading each of them as opening them would."""
    try:
        assessment = snapshot("", began_at, answers, form)
        reading = Reading(form, assessment, began_at.date())
        for key in assessment.answers:
            reading.say(key)
        tuple(outstanding(reading))
        return listing_of(reading)
    except _UNREADABLE as error:
        raise EiaError(
            _("An answer in this package cannot be read, so nothing was taken in.")
        ) from error
