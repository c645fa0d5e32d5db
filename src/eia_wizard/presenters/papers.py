"""A Word file that came to the window: what it is, and what the checks of it find."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.progress import Tell
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.work import Work, Workbench

WORD_ENDINGS = (".docx", ".dotx", ".docm", ".doc")


@dataclass(frozen=True, slots=True)
class Piece:
    """What one rule found: said once, with its first places, why it matters, how to mend it."""

    what: str
    places: tuple[str, ...]
    more: int
    why: str
    mend: str


@dataclass(frozen=True, slots=True)
class Result:
    """A finished check, as it is shown; ``text`` is all of it, to be passed on."""

    verdict: str
    to_mend: tuple[Piece, ...]
    to_look_at: tuple[Piece, ...]
    unchecked: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Certain:
    """What is certain about a document of ours, as it is shown; ``text`` is all of it.

    ``groups`` are what differs: a heading each, and a line for every question or place.
    """

    verdict: str
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    limits: tuple[str, ...]
    text: str


Check = Callable[[Path], Result]
Verify = Callable[[Path], Certain]


class PapersPresenter(QObject):
    """Checks one Word file after another on the workbench, never in the window's own time."""

    checked = Signal(object)  # Result
    verified = Signal(object)  # Certain
    refused = Signal(str)

    def __init__(
        self, bench: Workbench, verify: Verify, parent: QObject, check: Check | None = None
    ) -> None:
        super().__init__(parent)
        self._bench, self._verify, self._check = bench, verify, check or check_word_file

    def check(self, file: Path) -> None:
        """Check whether everybody can read a file; the answer comes as a signal."""
        self._do(file, self._check).done.connect(self.checked)

    def verify(self, file: Path) -> None:
        """Check whether a file says what was decided; the answer comes as a signal."""
        self._do(file, self._verify).done.connect(self.verified)

    def _do(self, file: Path, look: Callable[[Path], object]) -> Work:
        def job(tell: Tell) -> object:
            tell(0, 0, _("Reading “{file}” …").format(file=file.name))
            return look(file)

        name = _("“{file}” is being checked.").format(file=file.name)
        work = self._bench.do(name, job, may_drop=True)
        work.refused.connect(self.refused)
        work.stopped.connect(self.refused)
        return work


def is_word_file(file: Path) -> bool:
    """Whether a file calls itself one of Word's."""
    return file.suffix.casefold() in WORD_ENDINGS


def check_word_file(file: Path) -> Result:
    """Check a file in a process beside this one.

    Raises:
        EiaError: if it is no Word file that can be read.
    """
    # The rules take ten milliseconds to load, which only who checks a file should pay.
    from eia_wizard.app.accessible import check_file, checked_lines, told_rules, verdict
    from eia_wizard.documents.word_in.reader import read_apart

    checked = check_file(file, read_apart)
    to_mend, to_look_at = (
        tuple(
            Piece(rule.what, rule.places[:_PLACES], len(rule.places[_PLACES:]), rule.why, rule.mend)
            for rule in told_rules(findings)
        )
        for findings in (checked.faults, checked.advice)
    )
    text = "\n".join([file.name, "", *checked_lines(checked)])
    return Result(verdict(checked), to_mend, to_look_at, checked.unchecked, text)


@dataclass(frozen=True, slots=True)
class VerifyHere:
    """Holds files against the library at ``path``, once everything before is saved there.

    ``later`` does something on the library's own thread, after all that waits there already.
    """

    path: Path
    room: Workroom
    later: Callable[[Callable[[], None]], object]

    def __call__(self, file: Path) -> Certain:
        """What is certain about a file.

        Raises:
            EiaError: if it is no Word file that can be read, or nothing can be held against it.
        """
        # What writes and reads Word files takes long to load, and few windows ever need it.
        from eia_wizard.app.verified_words import (
            does_not_prove,
            proves,
            told_groups,
            verdict_words,
            verified_lines,
        )
        from eia_wizard.app.verifying import verify
        from eia_wizard.documents.word_in.reader import read_apart
        from eia_wizard.store.opening import read_beside

        is_saved = Event()
        self.later(is_saved.set)
        is_saved.wait(_TO_SAVE)
        with read_beside(self.path) as reader:
            found = verify(file, reader, self.room, read_apart)
        return Certain(
            verdict_words(found),
            tuple(told_groups(found)),
            (proves(found), does_not_prove(found)),
            "\n".join([file.name, "", *verified_lines(found)]),
        )


_PLACES = 5
_TO_SAVE = 30.0
"""Seconds after which what is not saved yet is not waited for any longer."""
