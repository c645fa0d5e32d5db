"""A foreign Word file that came to the window: what it is, and what a check of it finds."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.progress import Tell
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.work import Workbench

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


Check = Callable[[Path], Result]


class PapersPresenter(QObject):
    """Checks one Word file after another on the workbench, never in the window's own time."""

    checked = Signal(object)  # Result
    refused = Signal(str)

    def __init__(self, bench: Workbench, parent: QObject, check: Check | None = None) -> None:
        super().__init__(parent)
        self._bench, self._check = bench, check or check_word_file

    def check(self, file: Path) -> None:
        """Check a file; the answer comes as a signal."""

        def job(tell: Tell) -> Result:
            tell(0, 0, _("Reading “{file}” …").format(file=file.name))
            return self._check(file)

        name = _("“{file}” is being checked.").format(file=file.name)
        work = self._bench.do(name, job, may_drop=True)
        work.done.connect(self.checked)
        work.refused.connect(self.refused)
        work.stopped.connect(self.refused)


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


_PLACES = 5
