"""Words that the library cannot take, brought to safety in files a person chooses."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from eia_wizard.app.exchange import write_copy
from eia_wizard.app.listing import listing_of
from eia_wizard.app.plain import plain_answer, plain_place, plain_question
from eia_wizard.app.snapshot import to_store
from eia_wizard.app.targets import refuse_own_files
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import write_atomically
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.package import SUFFIX
from eia_wizard.store.reader import LibraryReader


def write_words(reading: Reading, unsaved: Iterable[AnswerKey], to: Path, library: Path) -> Path:
    """Write what is unsaved, and then everything, as a text that anybody can read.

    Raises:
        EiaError: if the file cannot be written, or belongs to the library.
    """
    refuse_own_files(to, library)
    text = "\n".join(_lines(reading, sorted(unsaved))) + "\n"
    write_atomically(to, text.encode("utf-8-sig"))
    return to


def rescued_contents(reader: LibraryReader, reading: Reading) -> PackageContents:
    """What a copy holds, with the answers as they stand on the screen; nothing is written.

    Raises:
        EiaError: if the library cannot be read any more.
    """
    # A library open for writing would close the open visits first, and there may be no room.
    contents = LibraryReader.export_contents(reader, reading.assessment.id, with_history=True)
    answers = {
        key: to_store(reading.form, key, value) for key, value in reading.assessment.answers.items()
    }
    whole = dict(reading.assessment.unrecognised) | answers
    return replace(contents, answers=whole, listing=listing_of(reading))


def write_rescued(contents: PackageContents, words: Path, library: Path) -> Path:
    """Write the copy beside the words, under the same name."""
    return write_copy(contents, words.with_suffix(SUFFIX), library)


def _lines(reading: Reading, unsaved: list[AnswerKey]) -> Iterator[str]:
    yield reading.role_text("assessment.title") or _("Without a title")
    yield ""
    yield _("These words stood in the window of EIA Wizard and could not be saved in its library:")
    for key in unsaved:
        yield from _answer_lines(reading, key)
    yield ""
    yield _("This is everything that the assessment says:")
    for key in _in_order(reading):
        yield from _answer_lines(reading, key)


def _answer_lines(reading: Reading, key: AnswerKey) -> Iterator[str]:
    yield ""
    yield plain_place(reading, key)
    yield plain_question(reading, key)
    yield from (f"    {line}" for line in plain_answer(reading, key).split("\n"))


def _in_order(reading: Reading) -> list[AnswerKey]:
    """The answers in the order of the form; what is in a collection comes after."""
    placed = [question.id for _stage, _section, question in reading.form.placed()]
    order = {id_: number for number, id_ in enumerate(placed)}
    last = len(order)
    return sorted(reading.assessment.answers, key=lambda key: (order.get(key.question, last), key))
