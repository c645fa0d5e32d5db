"""A tour of a page in a few steps, each about something that is there to be seen."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _


@dataclass(frozen=True, slots=True)
class Stop:
    """What one step is about: the first of ``targets`` that is in sight, by object name."""

    targets: tuple[str, ...]
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as it is shown."""

    stop: Stop
    number: int
    of: int

    @property
    def is_last(self) -> bool:
        """Whether the tour ends with it."""
        return self.number == self.of

    @property
    def said(self) -> str:
        """The step as it is heard."""
        return f"{self.place}: {self.stop.title}. {self.stop.words}"

    @property
    def place(self) -> str:
        """Which step of how many."""
        return _("Step {n} of {all}").format(n=self.number, all=self.of)


class Tour(QObject):
    """Goes from step to step, on and back; whoever leaves it can begin it again."""

    shown = Signal(object)  # StepView
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stops: tuple[Stop, ...] = ()
        self._at = 0

    @property
    def is_under_way(self) -> bool:
        """Whether a step is being shown."""
        return bool(self._stops)

    def begin(self, stops: tuple[Stop, ...], is_there: Callable[[Stop], bool]) -> None:
        """Show the first step; what is not on the page is left out."""
        self._stops, self._at = tuple(filter(is_there, stops)), 0
        self._show()

    def go_on(self) -> None:
        """The next step; after the last one the tour ends."""
        self._at += 1
        self._show()

    def go_back(self) -> None:
        """The step before."""
        self._at = max(self._at - 1, 0)
        self._show()

    def end(self) -> None:
        """Leave the tour."""
        if self._stops:
            self._stops = ()
            self.ended.emit()

    def _show(self) -> None:
        if self._at < len(self._stops):
            self.shown.emit(StepView(self._stops[self._at], self._at + 1, len(self._stops)))
        else:
            self.end()


def home_stops() -> tuple[Stop, ...]:
    """Home in five steps."""
    return (
        Stop(
            ("new",),
            _("Begin here"),
            _(
                "Give the assessment a name, and you are at its first question. You can change "
                "the name later, stop at any moment, and come back to the very word."
            ),
        ),
        Stop(
            ("search",),
            _("Find what you wrote"),
            _(
                "This line looks inside every answer of every assessment while you type. "
                "Ctrl+K brings you here."
            ),
        ),
        Stop(
            ("bring-in",),
            _("What others send you"),
            _(
                "A copy from a colleague, a Word document that was reviewed, a form that was "
                "filled by hand: bring it in here, or drop it on the window."
            ),
        ),
        Stop(
            ("learn-door",),
            _("Learn, train, practise"),
            _(
                "Short packages to read, exercises for a group, and a practice area where "
                "nothing is real."
            ),
        ),
        Stop(
            ("help-menu",),
            _("Help whenever you want it"),
            _(
                "This tour is here again, and other help with it. Open an assessment and choose "
                "“Show me round” there: it shows you the page of questions."
            ),
        ),
    )


def assessment_stops() -> tuple[Stop, ...]:
    """The page of questions in five steps."""
    return (
        Stop(
            ("column:stages", "tool:menu"),
            _("The cycle, stage by stage"),
            _(
                "Where you are, and what is still to do, in words. Go to any stage in any order; "
                "Ctrl+Page Down takes you on, Ctrl+Page Up back."
            ),
        ),
        Stop(
            ("questions",),
            _("One page of questions at a time"),
            _(
                "Answer what you can and go on. Everything is saved as you type; undo and the "
                "history of each answer take you back."
            ),
        ),
        Stop(
            ("help", "tool:help"),
            _("Help with the question you are at"),
            _(
                "What a good answer looks like, where to find the evidence, and what was written "
                "here before. F1 goes there, Escape comes back."
            ),
        ),
        Stop(
            ("check-button",),
            _("Is it ready?"),
            _(
                "The check reads the whole assessment and says what is missing, why it matters, "
                "and takes you to the place."
            ),
        ),
        Stop(
            ("export",),
            _("The Word document"),
            _(
                "Send it for review, and bring it back with its comments: each one comes home to "
                "the question it is about."
            ),
        ),
    )
