"""Forms read and filled in the process beside this one, where foreign files are opened."""

from base64 import b64decode
from pathlib import Path
from typing import TypeVar

from eia_wizard.documents.word_in.crossing import read_as, written
from eia_wizard.documents.word_in.reader import WordReader
from eia_wizard.documents.word_in.refusals import too_large
from eia_wizard.domain.slots import Asked, FilledForm, Filling, Leftover, Owner, Template
from eia_wizard.files.bounded import read_start

T = TypeVar("T")


class FormReader:
    """Reads and fills forms through a reader of Word files; the files are only ever read."""

    def __init__(self, reader: WordReader) -> None:
        self._reader = reader

    def slots(self, form: Path) -> Template:
        """The slots of a form.

        Raises:
            EiaError: if it cannot be read, or is no Word document that can be read safely.
        """
        return self._ask(Asked(_whole(form)), Template)

    def fill(
        self,
        form: Path,
        fillings: tuple[Filling, ...],
        owner: Owner | None = None,
        annex: tuple[Leftover, ...] = (),
    ) -> tuple[bytes, FilledForm]:
        """A form filled, as the bytes of a Word file, and what came of each slot.

        Raises:
            EiaError: if it cannot be read, or is no Word document that can be read safely.
        """
        done = self._ask(Asked(_whole(form), fillings, owner, annex), FilledForm)
        return b64decode(done.docx), done

    def _ask(self, asked: Asked, kind: type[T]) -> T:
        answer = self._reader.answer(written(asked))
        try:
            return read_as(answer, kind)
        except ValueError:
            raise too_large() from None


def _whole(path: Path) -> str:
    read_start(path, 1)
    return str(path.absolute())
