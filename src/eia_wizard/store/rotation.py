"""When a backup is due, and which of the older ones have served."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

WORK_AT_RISK = timedelta(minutes=30)
"""The most work that may rest on the library alone."""

LATEST, DAYS, WEEKS = 12, 10, 9


def is_due(now: datetime, newest: datetime | None, changed: datetime | None) -> bool:
    """Whether a backup is due: something changed since the newest, and that one is old enough."""
    if changed is None:
        return False
    return newest is None or (changed > newest and now - newest >= WORK_AT_RISK)


def served(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which backups may go: not of the latest 12, nor a day's last of 10 or a week's of 9."""
    ordered = sorted(made, reverse=True)
    kept = set(ordered[:LATEST])
    kept |= _last_of_each(ordered, now - timedelta(days=DAYS), lambda each: each.date())
    kept |= _last_of_each(
        ordered, now - timedelta(weeks=WEEKS), lambda each: each.isocalendar()[:2]
    )
    return set(ordered) - kept


def _last_of_each(
    ordered: list[datetime], since: datetime, period: Callable[[datetime], object]
) -> set[datetime]:
    oldest_first = [each for each in reversed(ordered) if each >= since]
    return set({period(each): each for each in oldest_first}.values())
