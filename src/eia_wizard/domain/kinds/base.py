"""What every kind of answer can do."""

from abc import ABC, abstractmethod
from typing import ClassVar, Generic, TypeVar

from eia_wizard.domain.answers import Json, Value
from eia_wizard.domain.prose import Prose
from eia_wizard.domain.terms import Naming, Terms

V = TypeVar("V", bound=Value)


class Kind(ABC, Generic[V]):
    """What an answer means: when it is empty, sound, how it is stored, and what it says."""

    name: ClassVar[str]
    editor: ClassVar[str]

    @abstractmethod
    def read(self, typed: str, terms: Terms) -> V:
        """The value of what a person typed as plain text.

        Raises:
            Unsuitable: if this kind, on these terms, cannot hold it.
        """

    @abstractmethod
    def typed(self, value: V, terms: Terms) -> str:
        """The plain text that ``read`` turns into this value again."""

    @abstractmethod
    def to_json(self, value: V) -> Json:
        """The value as it is stored: no floats, so that its canonical form is exact."""

    @abstractmethod
    def from_json(self, stored: Json) -> V:
        """The value of what was stored.

        Raises:
            Unsuitable: if it is not of this kind at all.
        """

    @abstractmethod
    def say(self, value: V, terms: Terms, naming: Naming) -> Prose:
        """The value as format-neutral prose; never empty for a value that is not."""

    def is_empty(self, value: V) -> bool:
        """Whether nothing was answered; an empty value is removed, never stored."""
        return value in ("", ())

    def check(self, value: V, terms: Terms) -> None:
        """Refuse a value that this kind, on these terms, does not hold.

        Raises:
            Unsuitable: with what the question can hold.
        """
