"""What the page of preferences shows, as frozen values."""

from pathlib import Path

from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One of the things that a setting can be."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class SettingView:
    """A setting with what it is now; without choices it is a box to tick.

    ``fixed`` says who settled it, where a person cannot change it.
    """

    name: str
    title: str
    why: str
    choices: tuple[ChoiceView, ...]
    chosen: str
    is_usual: bool
    fixed: str = ""

    @property
    def is_on(self) -> bool:
        """Whether a box is ticked."""
        return self.chosen == "True"


@dataclass(frozen=True, slots=True)
class GroupView:
    """Settings that belong together."""

    title: str
    settings: tuple[SettingView, ...]


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Where something of the person lies."""

    name: str
    title: str
    place: Path
    why: str
    fixed: str = ""
