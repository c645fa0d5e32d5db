"""A run of questions for group work: chosen once, gone through one by one, with the same tables."""

from collections.abc import Mapping
from dataclasses import replace

from eia_wizard.domain.group_work import MOST_TABLES, GroupWork, TableAnswer
from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Offered:
    """A question of the form that tables can be asked: its words, its id, its stage in words."""

    text: str
    id: str
    stage: str


@dataclass(frozen=True, slots=True)
class GroupRun:
    """Rounds, one for each question; ``at`` is the one that stands on the page.

    Every round has the same tables in the same order.
    """

    rounds: tuple[GroupWork, ...]
    at: int = 0

    @property
    def now(self) -> GroupWork:
        """The round that stands on the page."""
        return self.rounds[self.at]

    @property
    def names(self) -> tuple[str, ...]:
        """What the tables are called."""
        return tuple(table.name for table in self.now.tables)

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions of the run that have words."""
        return tuple(each.question for each in self.rounds if each.question.strip())

    def going(self, by: int) -> "GroupRun":
        """The run some rounds on, or back; it stops at its ends."""
        return replace(self, at=min(max(self.at + by, 0), len(self.rounds) - 1))

    def saying(self, work: GroupWork) -> "GroupRun":
        """This round says that now; the names and the number of tables hold for every round."""
        names = tuple(table.name for table in work.tables)
        rounds = tuple(_with_names(each, names) for each in self.rounds)
        return replace(self, rounds=(*rounds[: self.at], work, *rounds[self.at + 1 :]))

    def asking(self, questions: tuple[str, ...]) -> "GroupRun":
        """A run of these questions; one that was answered stays, at the end, though not named.

        Once something was said the page stays at its question, where that is still asked.
        """
        known = {each.question: each for each in self.rounds}
        empty = _emptied(self.now)
        chosen = [known.get(text) or replace(empty, question=text) for text in questions]
        kept = [each for each in self.rounds if is_answered(each) and each not in chosen]
        rounds = tuple(chosen + kept) or (replace(empty, question=""),)
        places = {one.question: place for place, one in enumerate(rounds)}
        has_begun = any(map(is_answered, self.rounds))
        return GroupRun(rounds, places.get(self.now.question, 0) if has_begun else 0)

    def says_nothing(self, place: int) -> bool:
        """Whether a table, by its place, has said nothing in any round."""
        return not any(each.tables[place].said.strip() for each in self.rounds)

    def with_table(self, name: str, said: Mapping[str, str]) -> "GroupRun | None":
        """A table with what it said to each question; ``None`` where there is no room for one more.

        It takes the place of the first table that has said nothing.
        """
        free = next((n for n in range(len(self.names)) if self.says_nothing(n)), len(self.names))
        if free >= MOST_TABLES:
            return None
        rounds = tuple(
            replace(each, tables=_placed(each.tables, free, name, said.get(each.question, "")))
            for each in self.rounds
        )
        return replace(self, rounds=rounds)


def is_answered(work: GroupWork) -> bool:
    """Whether any table has said anything."""
    return any(table.said.strip() for table in work.tables)


def _placed(
    tables: tuple[TableAnswer, ...], place: int, name: str, said: str
) -> tuple[TableAnswer, ...]:
    return (*tables[:place], TableAnswer(name, said), *tables[place + 1 :])


def _with_names(work: GroupWork, names: tuple[str, ...]) -> GroupWork:
    said = [table.said for table in work.tables] + [""] * len(names)
    return replace(work, tables=tuple(map(TableAnswer, names, said)))


def _emptied(work: GroupWork) -> GroupWork:
    return replace(work, tables=tuple(replace(table, said="") for table in work.tables))
