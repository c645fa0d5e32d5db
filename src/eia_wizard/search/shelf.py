"""The items of every assessment that others may want: kept in the search file, and found."""

import json
import sqlite3
from collections.abc import Iterable

from eia_wizard.search.kept import Kept, KeptItem, Wanted
from eia_wizard.search.words import wanted_words, words_of

_LIKE_THAT = (
    "SELECT assessment, item, same, content, day, COUNT(DISTINCT gist), MAX(changed) AS latest"
    " FROM (SELECT gist.assessment, gist.changed, kept.* FROM kept"
    " JOIN gist ON gist.id = kept.gist WHERE {conditions})"
    " GROUP BY same ORDER BY latest DESC, place"
)
"""Beside its one ``MAX``, SQLite takes every other column from the row that holds it."""


def put_items(connection: sqlite3.Connection, gist: int, items: Iterable[KeptItem]) -> None:
    """Keep the items of an assessment."""
    rows = [
        (gist, place, each.sort, each.item, each.same, _searched(each), _about(each), each.day,
         json.dumps(dict(each.content)))
        for place, each in enumerate(items)
    ]  # fmt: skip
    connection.executemany("INSERT INTO kept VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def find_items(connection: sqlite3.Connection, wanted: Wanted) -> list[Kept]:
    """What is like that, each thing once; what was changed last comes first."""
    conditions, values = _conditions(wanted)
    rows = connection.execute(_LIKE_THAT.format(conditions=conditions), values).fetchall()
    return [
        Kept(assessment, item, same, json.loads(content), count, day)
        for assessment, item, same, content, day, count, _latest in rows
    ]


def all_items(connection: sqlite3.Connection, sort: str, not_in: str = "") -> list[Kept]:
    """Every item of a sort, those that are the same one after the other."""
    rows = connection.execute(
        "SELECT gist.assessment, kept.item, kept.same, kept.content, kept.day FROM kept"
        " JOIN gist ON gist.id = kept.gist WHERE kept.sort = ? AND gist.assessment <> ?"
        " ORDER BY kept.same, kept.day DESC, gist.changed DESC",
        (sort, not_in),
    ).fetchall()
    return [Kept(where, item, same, json.loads(c), 1, day) for where, item, same, c, day in rows]


def _conditions(wanted: Wanted) -> tuple[str, list[str]]:
    conditions = ["kept.sort = ?", "gist.assessment <> ?"]
    values = [wanted.sort, wanted.not_in]
    for word in wanted_words(wanted.typed):
        conditions.append("kept.words LIKE ?")
        values.append(f"% {word}%")
    if wanted.group:
        conditions.append("kept.about LIKE ?")
        values.append(f"% {wanted.group} %")
    if wanted.since:
        conditions.append("kept.day >= ?")
        values.append(wanted.since)
    return " AND ".join(conditions), values


def _searched(item: KeptItem) -> str:
    return f" {' '.join(words_of(item.words))}"


def _about(item: KeptItem) -> str:
    return f" {' '.join(item.about)} "
