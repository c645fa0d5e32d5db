"""Small checks over rows that may say anything: they find faults and never fail themselves."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, ParamSpec, TypeAlias

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.canonical import salted_digest
from eia_wizard.store.chains import End
from eia_wizard.store.database import Connection, Row
from eia_wizard.store.pausing import Pause
from eia_wizard.store.rows import REMOVED, Fault

P = ParamSpec("P")
Hash: TypeAlias = Callable[[str, Any], str]
Ends: TypeAlias = dict[tuple[str, str], End]

UNCHECKABLE = (EiaError, TypeError, ValueError, AttributeError, LookupError)
"""What comes of a row whose columns are not even of the right kind."""

_ROWS_BETWEEN = 200


def rows(connection: Connection, wanted: str, between: Pause) -> Iterator[Row]:
    """The rows that are wanted; ``between`` is called every few hundred of them."""
    for number, row in enumerate(connection.execute(wanted), start=1):
        if number % _ROWS_BETWEEN == 0:
            between()
        yield row


def holds(check: Callable[P, bool], *args: P.args, **kwargs: P.kwargs) -> bool:
    """Whether the check is true; a row that cannot even be checked does not hold."""
    try:
        return check(*args, **kwargs)
    except UNCHECKABLE:
        return False


def value_holds(value: Any, salt: Any, digest: Any) -> bool:
    """Whether a value is the one its digest was made of; removed and purged ones have none."""
    if value is None:
        return salt is None and isinstance(digest, str)
    return digest != REMOVED and holds(_is_digest, value, salt, digest)


def chain_faults(found: Iterable[Row], hash_of: Hash, ends: Ends, text: str) -> Iterator[Fault]:
    """Faults of chains whose rows come ordered by assessment, origin and position.

    ``text`` is the column that holds the value; ``ends`` are the known ends of these chains.
    """
    met: Ends = {}
    for row in found:
        name = (row["assessment"], row["origin"])
        end = met.get(name, End())
        if row["position"] != end.length + 1 or not holds(_links, row, hash_of, end.head):
            yield _broken(row)
        if not value_holds(row[text], row["salt"], row["digest"]):
            yield _changed(row)
        met[name] = End(end.length + 1, row["hash"])
    for name in met.keys() | ends.keys():
        if met.get(name) != ends.get(name):
            yield _ends_elsewhere(name[0])


def _is_digest(value: str, salt: str, digest: str) -> bool:
    return salted_digest(salt, value) == digest


def _links(row: Row, hash_of: Hash, before: str) -> bool:
    return bool(hash_of(before, row) == row["hash"])


def _broken(row: Row) -> Fault:
    return Fault(
        f"chain:{row['assessment']}:{row['origin']}:{row['position']}",
        _("Step {position} in the history of assessment {id} is not as it was written.").format(
            position=row["position"], id=row["assessment"]
        ),
    )


def _changed(row: Row) -> Fault:
    return Fault(
        f"value:{row['assessment']}:{row['origin']}:{row['position']}",
        _("The text of step {position} in assessment {id} is not as it was written.").format(
            position=row["position"], id=row["assessment"]
        ),
    )


def _ends_elsewhere(assessment_id: str) -> Fault:
    return Fault(
        f"end:{assessment_id}",
        _("The history of assessment {id} does not end where it should.").format(id=assessment_id),
    )
