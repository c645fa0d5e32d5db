"""Moments and days as the store writes them: text that sorts in the order of time."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]
"""Gives the present moment, aware of its time zone; always given, never read inside."""


def write_moment(moment: datetime) -> str:
    """The moment in UTC to the microsecond: ``2026-01-05T10:11:12.000000Z``."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be stored")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def read_moment(written: str) -> datetime:
    """The moment that ``write_moment`` wrote; a ``ValueError`` for anything else."""
    moment = datetime.fromisoformat(written)
    if moment.tzinfo is not UTC:
        raise ValueError(f"not a moment in UTC: {written}")
    return moment


def maybe_moment(written: str | None) -> datetime | None:
    """The moment, where there is one."""
    return None if written is None else read_moment(written)


def write_day(day: date | None) -> str | None:
    """The day as ``2026-01-05``, where there is one."""
    return None if day is None else day.isoformat()


def read_day(written: str | None) -> date | None:
    """The day, where there is one."""
    return None if written is None else date.fromisoformat(written)


def for_a_name(moment: datetime) -> str:
    """The moment as it can stand in a file name on every system: ``2026-01-05T10-11-12Z``."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
