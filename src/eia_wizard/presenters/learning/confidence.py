"""Confidence before and after a training: a sheet at a time is entered, and all are counted."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.confidence import read_sheets, write_sheets
from eia_wizard.app.showing.confidence import show_confidence, surely
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.learning.confidence import (
    AFTER,
    BEFORE,
    ConfidenceSheet,
    StatementCount,
    counted,
)
from eia_wizard.domain.learning.practice import ConfidenceForm
from eia_wizard.domain.showing import Show
from eia_wizard.domain.text import clean_line
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext

FEW = 8
"""Fewer sheets than this are no ground for a figure."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What was said to a statement: in a sentence, word by word, and how many of how many."""

    text: str
    sentence: str
    before: str
    after: str
    sure_before: tuple[int, int]
    sure_after: tuple[int, int]


@dataclass(frozen=True, slots=True)
class ConfidenceResults:
    """The results of a training; ``caution`` says how far they go."""

    summary: str
    caution: str
    rows: tuple[ResultRow, ...]
    can_take_back: bool


class ConfidencePresenter(QObject):
    """Takes sheets in, counts them, and takes the last one back."""

    results_shown = Signal(object)  # ConfidenceResults
    said = Signal(str)
    refused = Signal(str)

    def __init__(self, library: Path, form: ConfidenceForm, parent: QObject) -> None:
        super().__init__(parent)
        self.form, self._library = form, library
        self._sheets = read_sheets(library)
        self._training = self.trainings()[-1] if self._sheets else ""

    @property
    def training(self) -> str:
        """The training whose sheets are entered."""
        return self._training

    def trainings(self) -> tuple[str, ...]:
        """The trainings there are sheets of, the latest last."""
        return tuple(dict.fromkeys(sheet.training for sheet in self._sheets))

    def choose(self, typed: str) -> None:
        """From now on this is the training."""
        self._training = clean_line(typed).text
        self.results_shown.emit(self.results())

    def add(self, moment: str, answers: Mapping[str, int]) -> bool:
        """Add a sheet; one without an answer is refused."""
        if not answers:
            self.refused.emit(_("Mark at least one row, then add the sheet."))
            return False
        sheet = ConfidenceSheet(self._training, moment, dict(answers))
        if not self._keep((*self._sheets, sheet)):
            return False
        results = self.results()
        self.said.emit(results.summary)
        return True

    def take_back(self) -> None:
        """Take back the sheet of this training that was added last."""
        places = [n for n, each in enumerate(self._sheets) if each.training == self._training]
        if places and self._keep(
            tuple(each for n, each in enumerate(self._sheets) if n != places[-1])
        ):
            self.said.emit(_("The last sheet was taken back."))

    def results(self) -> ConfidenceResults:
        """What the sheets of this training say."""
        of_it = [each for each in self._sheets if each.training == self._training]
        before = sum(each.moment == BEFORE for each in of_it)
        after = sum(each.moment == AFTER for each in of_it)
        summary = _("{before} before, {after} after.").format(
            before=ngettext("{n} sheet", "{n} sheets", before).format(n=before),
            after=ngettext("{n} sheet", "{n} sheets", after).format(n=after),
        )
        few = _("With so few sheets, read this as something to talk about, not as a figure.")
        texts = {statement.id: statement.text for statement in self.form.statements}
        counts = self._counts()
        return ConfidenceResults(
            summary=summary,
            caution=few if of_it and min(before, after) < FEW else "",
            rows=tuple(self._row(texts[count.statement], count) for count in counts),
            can_take_back=bool(of_it),
        )

    def show(self, stages: tuple[str, ...]) -> Show:
        """The results as they are shown to a room."""
        opening = ": ".join(filter(None, (self._training, self.results().summary)))
        return show_confidence(self.form, self._counts(), stages, opening)

    def _counts(self) -> tuple[StatementCount, ...]:
        is_any = any(each.training == self._training for each in self._sheets)
        return counted(self.form, self._sheets, self._training) if is_any else ()

    def _row(self, text: str, count: StatementCount) -> ResultRow:
        sentence = _("Sure before: {before}. Sure after: {after}.").format(
            before=_share(count.before), after=_share(count.after)
        )
        return ResultRow(
            text,
            sentence,
            self._spread(count.before),
            self._spread(count.after),
            surely(count.before),
            surely(count.after),
        )

    def _spread(self, counts: tuple[int, ...]) -> str:
        pairs = zip(self.form.scale, counts, strict=True)
        return " · ".join(f"{word} {count}" for word, count in pairs)

    def _keep(self, sheets: tuple[ConfidenceSheet, ...]) -> bool:
        try:
            write_sheets(self._library, sheets)
        except EiaError as refused:
            self.refused.emit(str(refused))
            return False
        self._sheets = sheets
        self.results_shown.emit(self.results())
        return True


def _share(counts: tuple[int, ...]) -> str:
    sure, everybody = surely(counts)
    return _("{n} of {all}").format(n=sure, all=everybody) if everybody else _("nobody asked")
