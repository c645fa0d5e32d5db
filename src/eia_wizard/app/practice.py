"""The practice area: a library of its own, filled with worked and faulty assessments."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from eia_wizard.app.editing import edit, ensure_own_record, start
from eia_wizard.app.examples import Telling, open_example
from eia_wizard.app.group_work import group_work_place
from eia_wizard.app.listing import listing_of
from eia_wizard.app.progress import Tell, nobody
from eia_wizard.app.session import Session
from eia_wizard.app.workroom import Workroom
from eia_wizard.catalogue.examples import Example, example_files
from eia_wizard.catalogue.faulty import Faulty, PlantedFault, read_faulty
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.owner_only import owner_only_folder
from eia_wizard.files.replacing import replace_and_wait
from eia_wizard.files.troubles import refusal
from eia_wizard.search.file import search_file
from eia_wizard.store.header import journal_of
from eia_wizard.store.kinds import EXAMPLE
from eia_wizard.store.library import Library
from eia_wizard.store.practice import practice_library
from eia_wizard.store.purpose import is_practice_library

FOLDER, LIBRARY = "practice", "practice.db"
_NEXT, _BEFORE = "practice-next.db", "practice-before.db"
FAULTY = "faulty.toml"


def practice_place(library: Path) -> Path:
    """Where the practice library of a real one lies: in a folder of its own beside it."""
    return library.parent / FOLDER / LIBRARY


def is_there(place: Path) -> bool:
    """Whether there is a practice library to go into.

    Raises:
        EiaError: if something else lies there, which is left as it is.
    """
    if place.exists() and not is_practice_library(place):
        raise EiaError(
            _(
                "“{path}” is not a practice library, so it is left as it is. Move it elsewhere to "
                "practise."
            ).format(path=place)
        )
    return place.exists()


def make_next(room: Workroom, place: Path, tell: Tell = nobody) -> tuple[str, ...]:
    """Make a fresh practice library beside the present one; what could not be put into it.

    Raises:
        EiaError: if it cannot be made.
        Cancelled: if the person asked to stop; nothing of it is left.
    """
    owner_only_folder(place.parent)
    fresh = place.with_name(_NEXT)
    _throw_away(fresh)
    names = list(example_files(room.examples))
    faulty, troubles = read_faulty(room.practice / FAULTY)
    of, missed = len(names) + len(faulty), list(troubles)
    with practice_library(fresh, clock=room.clock, who=room.who, program=room.program) as library:
        for done, name in enumerate(names):
            try:
                example = open_example(room, name)
            except EiaError as unsound:
                missed.append(str(unsound))
                continue
            _tell_whole(library, room, example, partial(tell, done, of))
        for done, each in enumerate(faulty, len(names)):
            tell(done, of, _("Planting faults in “{title}” …").format(title=each.title))
            try:
                plant(library, room, each)
            except EiaError as unsound:
                missed.append(f"{each.title}: {unsound}")
    return tuple(missed)


def take_next(place: Path) -> None:
    """Put the fresh practice library in place; the one before is kept for an undo.

    Nobody may have either of them open.

    Raises:
        EiaError: if a file cannot be moved.
    """
    before = place.with_name(_BEFORE)
    if place.exists():
        _move(place, before)
    _move(place.with_name(_NEXT), place)


def can_take_back(place: Path) -> bool:
    """Whether there is a practice library from before the last reset."""
    return is_practice_library(place.with_name(_BEFORE))


def take_back(place: Path) -> None:
    """Undo the last reset: the practice library from before it takes its place again.

    Raises:
        EiaError: if there is none, or a file cannot be moved.
    """
    before, aside = place.with_name(_BEFORE), place.with_name(_NEXT)
    if not is_practice_library(before):
        raise EiaError(_("There is nothing from before the last reset to take back."))
    _throw_away(aside)
    _move(place, aside)
    _move(before, place)
    _throw_away(aside)


def plant(library: Library, room: Workroom, faulty: Faulty) -> str:
    """Put a faulty assessment into a library, and give its id.

    Raises:
        EiaError: if the example or an answer is not there; nothing is then listed.
    """
    example = open_example(room, faulty.example)
    ensure_own_record(library, room)
    assessment_id = start(library, room.open_form(example.form))
    library.delete(assessment_id)
    library.add_record(assessment_id, EXAMPLE, {"example": example.name, "faulty": faulty.name})
    session = edit(library, assessment_id, is_listed=False)
    with session.one_step(_("Begin")):
        _hold(session, example)
        for fault in faulty.faults:
            _plant(session, fault)
        title = session.form.with_role("assessment.title")
        if title:
            session.answer_typed(AnswerKey(title.id), faulty.title)
    library.close_visits(assessment_id)
    library.write(assessment_id, {}, listing_of(session.reading))
    library.bring_back(assessment_id)
    return assessment_id


def faulty_told(room: Workroom) -> Iterator[tuple[str, tuple[PlantedFault, ...]]]:
    """For a trainer: the title of each faulty assessment, and what is planted in it."""
    for each in read_faulty(room.practice / FAULTY)[0]:
        yield each.title, each.faults


def _tell_whole(
    library: Library, room: Workroom, example: Example, say: Callable[[str], None]
) -> None:
    said = _("Telling “{title}” …").format(title=example.title)
    telling = Telling(library, room, example)
    while telling.go_on():
        say(said)


def _hold(session: Session, example: Example) -> None:
    """What an example says in the end, as if it had been typed at once."""
    for step in example.steps:
        for item in step.items:
            home = session.form.collections.get(item.collection)
            if (home is None or home.grown) and not session.reading.has_item(
                item.collection, item.id
            ):
                session.add_item(item.collection, item.id, step.stage)
        for key, typed in step.answers:
            session.answer_typed(key, typed)


def _plant(session: Session, fault: PlantedFault) -> None:
    for key, typed in fault.typed:
        session.answer_typed(key, typed)
    for key, before, after in fault.replaced:
        said = str(session.assessment.answers.get(key, ""))
        if before not in said:
            raise EiaError(_("“{key}” does not say “{words}”.").format(key=key, words=before))
        session.answer_typed(key, said.replace(before, after))
    for key in fault.take:
        session.answer(key, None)
    for key in fault.remove:
        session.remove_item(key.question, key.item)


def _move(file: Path, to: Path) -> None:
    """Move a library with what belongs to it; what lies at the other place goes."""
    _throw_away(to)
    try:
        for own in (journal_of, group_work_place):
            if own(file).exists():
                replace_and_wait(own(file), own(to))
        replace_and_wait(file, to)
    except OSError as error:
        raise refusal(error, file) from error


def _throw_away(file: Path) -> None:
    """Remove a practice library and what was made from it."""
    for each in (file, journal_of(file), search_file(file), group_work_place(file)):
        with suppress(OSError):
            each.unlink(missing_ok=True)
