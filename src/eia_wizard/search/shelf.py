"""The items of every assessment that others may want: kept in the search file, and found."""

import json
import sqlite3
from collections.abc import Iterable

from eia_wizard.search.kept import Kept, KeptItem, KeptItems, Wanted
from eia_wizard.search.words import wanted_words, words_of

MOST_FOUND = 120
"""Nobody reads more; one more word finds the rest."""

_LIKE_THAT = (
    "SELECT assessment, item, same, content, day, COUNT(DISTINCT gist), MAX(changed) AS latest,"
    " COUNT(*) OVER () FROM"
    " (SELECT gist.assessment, gist.changed, kept.* FROM kept"
    " JOIN gist ON gist.id = kept.gist WHERE {conditions})"
    " GROUP BY same ORDER BY latest DESC, place LIMIT {most}"
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


def find_items(connection: sqlite3.Connection, wanted: Wanted) -> KeptItems:
    """What is like that, each thing once; what was changed last comes first."""
    conditions, values = _conditions(wanted)
    query = _LIKE_THAT.format(conditions=conditions, most=MOST_FOUND)
    rows = connection.execute(query, values).fetchall()
    first = tuple(
        Kept(assessment, item, same, json.loads(content), count, day)
        for assessment, item, same, content, day, count, _latest, _total in rows
    )
    return KeptItems(first, rows[0][-1] if rows else 0)


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
