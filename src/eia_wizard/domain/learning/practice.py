"""Exercises for one or for a group, agendas made of them, and a form on one's confidence."""

from eia_wizard.domain.lazy_dataclass import dataclass

ALONE, GROUP, BOTH = "alone", "group", "both"
COMPANY = (ALONE, GROUP, BOTH)
"""Who can do an exercise: one person, a group, or either."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an exercise and how many minutes it takes."""

    text: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to write in: its columns, rows that are filled in already, and empty ones after."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    empty_rows: int = 0


@dataclass(frozen=True, slots=True)
class Exercise:
    """Something to do at one or more stages, with what whoever leads it should look for.

    ``number`` is its place among the others. ``given`` are the words that people work from, and
    ``sheets`` what they work on. ``packages`` are what to read before or after.
    """

    id: str
    title: str
    number: int
    stages: tuple[str, ...]
    company: str
    aim: str
    materials: tuple[str, ...]
    steps: tuple[Step, ...]
    look_for: tuple[str, ...]
    given: str = ""
    sheets: tuple[Sheet, ...] = ()
    packages: tuple[str, ...] = ()

    @property
    def minutes(self) -> int:
        """How long all its steps take."""
        return sum(step.minutes for step in self.steps)


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """A part of a training: an exercise or a package, or words of its own."""

    title: str
    minutes: int
    note: str = ""
    exercise: str = ""
    package: str = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """How a training runs, part by part."""

    id: str
    title: str
    aim: str
    materials: tuple[str, ...]
    parts: tuple[AgendaPart, ...]

    @property
    def minutes(self) -> int:
        """How long all its parts take."""
        return sum(part.minutes for part in self.parts)


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a person says of themselves, from the first to the last word of the scale."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ConfidenceForm:
    """The same few statements before and after a training; ``scale`` runs from least to most."""

    title: str
    intro: str
    scale: tuple[str, ...]
    statements: tuple[Statement, ...]
