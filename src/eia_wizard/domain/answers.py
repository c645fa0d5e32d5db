"""What a person types is an answer: a value under a key of question and item."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from eia_wizard.domain.lazy_dataclass import dataclass

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"


@dataclass(frozen=True, slots=True)
class NumberTable:
    """Counts by category: one row a category, one column a count; an empty cell is ``None``."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Decimal | None, ...]], ...]


Value: TypeAlias = str | int | Decimal | date | tuple[str, ...] | NumberTable


class AnswerKey(NamedTuple):
    """Where an answer lives: a question, and an item where the question belongs to a collection."""

    question: str
    item: str = ""

    def __str__(self) -> str:
        """Write it as people type it: ``question`` or ``question:item``."""
        return f"{self.question}:{self.item}" if self.item else self.question

    @classmethod
    def parse(cls, written: str) -> "AnswerKey":
        """Read ``question`` or ``question:item``."""
        question, _colon, item = written.partition(":")
        return cls(question, item)
