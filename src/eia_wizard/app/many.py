"""Many documents at once: which were asked for, and what became of each."""

from pathlib import Path

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import ngettext


@dataclass(frozen=True, slots=True)
class Chosen:
    """An assessment that is to be written, and what it is called."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one: the name of its file, or why there is none."""

    chosen: Chosen
    file: str = ""
    reason: str = ""
    is_practice: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of all of them; those after a stop were not begun."""

    folder: Path
    asked: int
    told: tuple[Told, ...]
    stopped: str = ""
    summary: Path | None = None

    @property
    def written(self) -> tuple[Told, ...]:
        """Those that have a file now."""
        return tuple(each for each in self.told if each.file)

    @property
    def refused(self) -> tuple[Told, ...]:
        """Those that were not written, each for a reason."""
        return tuple(each for each in self.told if not each.file)


def sentence_of(done: Outcome) -> str:
    """What became of it in a line."""
    count = len(done.written)
    said = ngettext(
        "{n} of {all} documents was written to “{folder}”.",
        "{n} of {all} documents were written to “{folder}”.",
        count,
    ).format(n=count, all=done.asked, folder=done.folder)
    if not done.stopped:
        return said
    return f"{done.stopped} {said}"
