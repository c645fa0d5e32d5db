"""The current library, its history, records, forms and backups; and the exchange file."""

from importlib import import_module
from typing import Any

# fmt: off
NEEDING_SQLALCHEMY = frozenset((
    "answers", "assessments", "chains", "checks", "decisions", "erased", "exchange", "facts",
    "forms", "freshness", "history", "importing", "kinship", "looking_over", "making", "opening",
    "purge", "records", "restore", "sqlite", "verify", "visits", "writing",
))
# fmt: on
"""Parts that ask or tell the database something, and so cannot be loaded without SQLAlchemy."""


class _Later:
    """Stands for a part until something of it is used; only then it is loaded."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, wanted: str) -> Any:
        return getattr(import_module(self._name), wanted)


def __getattr__(name: str) -> _Later:
    """Put off what takes longer to load than the window takes to be there.

    Whoever says ``from eia_wizard.store import answers`` gets it loaded with the first word of it
    that they use. So a page can be shown, and typed in, while SQLAlchemy is still being loaded.
    """
    if name not in NEEDING_SQLALCHEMY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return _Later(f"{__name__}.{name}")
