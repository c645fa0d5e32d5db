"""What is known of each assessment and found in its answers, kept and asked for."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.search.file import has_full_text, opened, throw_away
from eia_wizard.search.gist import Gist, Hit, Mark, Passage, gist_json, read_gist
from eia_wizard.search.kept import Kept, KeptItem, KeptItems, Wanted
from eia_wizard.search.shelf import all_items, find_items, put_items
from eia_wizard.search.words import found_in, snippet, wanted_words, words_of

MOST_ASSESSMENTS, MOST_EACH = 20, 60
"""In how many assessments is looked for hits, and how many are told of each."""

_FOUND = "SELECT gist.id, gist.assessment FROM whole JOIN gist ON gist.id = whole.rowid WHERE "
_BEST = "whole MATCH ? ORDER BY bm25(whole, 8.0, 1.0) LIMIT ?"
_NEWEST = " ORDER BY gist.changed DESC LIMIT ?"
_HAS_WORD = "' ' || whole.title || ' ' || whole.body LIKE ?"


class SearchFile:
    """What can be thrown away and made again. Every method may raise ``NotSearchable``."""

    def __init__(self, path: Path, *, full_text: bool | None = None) -> None:
        self.path = path
        self._full_text = has_full_text() if full_text is None else full_text

    def marks(self) -> dict[str, Mark]:
        """What is kept, and as of when."""
        with self._open() as connection:
            rows = connection.execute("SELECT assessment, changed, erased FROM gist").fetchall()
        return {assessment: Mark(changed, erased) for assessment, changed, erased in rows}

    def gists(self) -> dict[str, Gist]:
        """What matters in each assessment, as far as it is known."""
        with self._open() as connection:
            rows = connection.execute("SELECT assessment, kept FROM gist").fetchall()
            return {assessment: read_gist(json.loads(kept)) for assessment, kept in rows}

    def keep(
        self,
        assessment: str,
        mark: Mark,
        title: str,
        gist: Gist,
        passages: Iterable[Passage],
        items: Iterable[KeptItem] = (),
    ) -> None:
        """Keep what was read of an assessment in place of what was kept before."""
        said = list(passages)
        with self._open() as connection:
            _drop(connection, assessment)
            kept = json.dumps(gist_json(gist))
            row = (assessment, mark.changed, mark.erased, kept)
            made = connection.execute(
                "INSERT INTO gist (assessment, changed, erased, kept) VALUES (?, ?, ?, ?)", row
            )
            connection.executemany(
                "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?)",
                [(made.lastrowid, at, *p.key, p.place, p.text) for at, p in enumerate(said)],
            )
            body = " ".join(word for passage in said for word in words_of(passage.text))
            whole = (made.lastrowid, " ".join(words_of(title)), body)
            connection.execute("INSERT INTO whole (rowid, title, body) VALUES (?, ?, ?)", whole)
            put_items(connection, made.lastrowid or 0, items)

    def drop(self, assessments: Iterable[str]) -> None:
        """Forget assessments that are no longer in the list."""
        with self._open() as connection:
            for assessment in assessments:
                _drop(connection, assessment)

    def forget_all(self) -> None:
        """Forget everything, so that no byte of it is left."""
        throw_away(self.path)

    def find(self, typed: str, most: int = MOST_ASSESSMENTS) -> list[Hit]:
        """The answers in which all that was typed is found, or most of it; the best first."""
        wanted = wanted_words(typed)
        if not wanted:
            return []
        with self._open() as connection:
            found = connection.execute(*self._query(wanted, most)).fetchall()
            return [
                Hit(assessment, key, place, snippet(said, wanted))
                for gist, assessment in found
                for key, place, said in _best(connection, gist, wanted)
            ]

    def items(self, wanted: Wanted) -> KeptItems:
        """What other assessments keep that is like that, each thing once, the latest first."""
        with self._open() as connection:
            return find_items(connection, wanted)

    def all_items(self, sort: str, not_in: str = "") -> list[Kept]:
        """Everything of a sort, those that are the same one after the other."""
        with self._open() as connection:
            return all_items(connection, sort, not_in)

    def _query(self, wanted: tuple[str, ...], most: int) -> tuple[str, list[object]]:
        if self._full_text:
            return f"{_FOUND}{_BEST}", [" ".join(f'"{word}"*' for word in wanted), most]
        all_words = " AND ".join(_HAS_WORD for _word in wanted)
        return f"{_FOUND}{all_words}{_NEWEST}", [*(f"% {word}%" for word in wanted), most]

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with opened(self.path, full_text=self._full_text) as connection:
            yield connection


def _drop(connection: sqlite3.Connection, assessment: str) -> None:
    row = connection.execute("SELECT id FROM gist WHERE assessment = ?", (assessment,)).fetchone()
    if row:
        connection.execute("DELETE FROM whole WHERE rowid = ?", row)
        connection.execute("DELETE FROM passage WHERE gist = ?", row)
        connection.execute("DELETE FROM kept WHERE gist = ?", row)
        connection.execute("DELETE FROM gist WHERE id = ?", row)


def _best(
    connection: sqlite3.Connection, gist: int, wanted: tuple[str, ...]
) -> list[tuple[AnswerKey, str, str]]:
    """The passages that hold most of the words, in the order of the form."""
    rows = connection.execute(
        "SELECT question, item, said_at, said FROM passage WHERE gist = ? ORDER BY place", (gist,)
    )
    held = [(found_in(said, wanted), (AnswerKey(q, i), at, said)) for q, i, at, said in rows]
    most = max((count for count, _passage in held), default=0)
    return [passage for count, passage in held if count == most and count][:MOST_EACH]
