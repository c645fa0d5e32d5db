"""What is shown to a room of people, one slide after the other."""

from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Slide:
    """One thing at a time, in large letters.

    ``stage`` is the number of the stage that it belongs to. ``answer`` stays hidden until whoever
    leads shows it; ``notes`` are for them alone. ``minutes`` is how long a group may take.
    ``is_of_stage`` says that what is hidden is what good looks like at a whole stage.
    """

    title: str
    kicker: str = ""
    stage: int | None = None
    text: tuple[str, ...] = ()
    answer: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    minutes: int = 0
    is_of_stage: bool = False


@dataclass(frozen=True, slots=True)
class Show:
    """Slides in order under one title; ``stages`` are the titles of the cycle, the hub's first."""

    title: str
    stages: tuple[str, ...]
    slides: tuple[Slide, ...]
