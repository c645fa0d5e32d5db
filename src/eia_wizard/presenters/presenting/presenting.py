"""Where a show is: which slide, whether its answer is seen, whether the screen is blank."""

from PySide6.QtCore import QObject, Signal

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.showing import Show, Slide
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.presenting.countdown import Countdown


@dataclass(frozen=True, slots=True)
class SlideView:
    """A slide as it stands; ``place`` says which of how many, ``following`` what comes next."""

    slide: Slide
    is_shown: bool
    is_blank: bool
    place: str
    following: str

    @property
    def way_to_answer(self) -> str:
        """What shows or hides what is not said yet."""
        if self.slide.is_of_stage:
            return _("Hide it again") if self.is_shown else _("Show what good looks like")
        return _("Hide the answer") if self.is_shown else _("Show the answer")

    @property
    def spoken(self) -> str:
        """What is said aloud of it; never an answer that nobody sees yet."""
        if self.is_blank:
            return _("The screen is blank. Press B to come back.")
        slide = self.slide
        parts = (slide.kicker, slide.title, *slide.text, *(slide.answer if self.is_shown else ()))
        return " ".join(part if part[-1] in ".?!" else f"{part}." for part in parts if part)


class Presenting(QObject):
    """Moves through a show; answers are hidden again whenever a slide is come to."""

    changed = Signal(object)  # SlideView

    def __init__(self, show: Show, parent: QObject) -> None:
        super().__init__(parent)
        self.show = show
        self.time = Countdown(self)
        self._at, self._is_shown, self._is_blank = 0, False, False
        self.time.set(show.slides[0].minutes)

    @property
    def view(self) -> SlideView:
        """What there is to be seen now."""
        slides, at = self.show.slides, self._at
        return SlideView(
            slides[at],
            self._is_shown,
            self._is_blank,
            _("{n} of {all}").format(n=at + 1, all=len(slides)),
            self._following(),
        )

    def go_on(self) -> None:
        """Show what is hidden; where nothing is, the next slide."""
        if self._is_blank:
            self.blank()
        elif self.view.slide.answer and not self._is_shown:
            self.show_or_hide()
        else:
            self.skip()

    def skip(self) -> None:
        """The next slide, whatever is hidden on this one."""
        self._go(self._at + 1)

    def go_back(self) -> None:
        """The slide before; from a blank screen, what was there."""
        if self._is_blank:
            self.blank()
        else:
            self._go(self._at - 1)

    def go_to_first(self) -> None:
        """The first slide."""
        self._go(0)

    def go_to_last(self) -> None:
        """The last slide."""
        self._go(len(self.show.slides) - 1)

    def go_to_stage(self, number: int) -> None:
        """The first slide of a stage, if any is about it."""
        found = (at for at, slide in enumerate(self.show.slides) if slide.stage == number)
        self._go(next(found, self._at))

    def show_or_hide(self) -> None:
        """Show the answer, or hide it again."""
        if self.view.slide.answer and not self._is_blank:
            self._is_shown = not self._is_shown
            self._tell()

    def blank(self) -> None:
        """Make the screen blank, or show what was there."""
        self._tell(is_blank=not self._is_blank)

    def _following(self) -> str:
        """What comes next, where that is not just the rest of this."""
        now, *rest = (slide.title for slide in self.show.slides[self._at : self._at + 2])
        if not rest:
            return _("This is the last one.")
        return rest[0] if rest[0] != now else _("more of this")

    def _go(self, at: int) -> None:
        if at == self._at or not 0 <= at < len(self.show.slides):
            return
        self._at, self._is_shown = at, False
        if not self.time.is_running:
            self.time.set(self.view.slide.minutes)
        self._tell(is_blank=False)

    def _tell(self, *, is_blank: bool | None = None) -> None:
        self._is_blank = self._is_blank if is_blank is None else is_blank
        self.changed.emit(self.view)
