"""Days of which only the month or the year is known."""

import copy
from datetime import date, timedelta

import pytest

from eia_wizard.domain.days import say_age, say_date, say_month
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.kinds import KINDS
from eia_wizard.domain.rough_days import RoughDay, iso_day
from eia_wizard.domain.terms import Terms

DATE = KINDS["date"]
ROUGH = Terms(rough=True)


@pytest.mark.parametrize(
    ("typed", "said", "last"),
    [
        ("January 2026", "January 2026", date(2026, 1, 31)),
        ("feb 2024", "February 2024", date(2024, 2, 29)),
        ("12/2025", "December 2025", date(2025, 12, 31)),
        ("2026-01", "January 2026", date(2026, 1, 31)),
        ("2025", "2025", date(2025, 12, 31)),
    ],
)
def test_a_month_or_a_year_is_kept_as_it_was_said(typed: str, said: str, last: date) -> None:
    value = DATE.read(typed, ROUGH)
    assert isinstance(value, RoughDay)
    assert value >= last >= value
    assert say_date(value) == DATE.typed(value, ROUGH) == said
    assert DATE.read(DATE.typed(value, ROUGH), ROUGH) == value
    assert DATE.from_json(DATE.to_json(value)) == value


def test_a_month_is_not_its_last_day() -> None:
    assert RoughDay(2026, 1) != date(2026, 1, 31)
    assert date(2026, 1, 31) != RoughDay(2026, 1)
    assert RoughDay(2025) != RoughDay(2025, 12)


@pytest.mark.parametrize("typed", ["January 2026", "2026", "2026-01", "1/2026"])
def test_a_day_that_must_be_one_is_not_taken_from_a_month(typed: str) -> None:
    with pytest.raises(Unsuitable):
        DATE.read(typed, Terms())
    with pytest.raises(Unsuitable):
        DATE.check(RoughDay(2026, 1), Terms())


@pytest.mark.parametrize("typed", ["2026-00", "13/2026", "0000", "Smarch 2026", "26", "2026-1"])
def test_what_is_no_month_is_not_taken(typed: str) -> None:
    with pytest.raises(Unsuitable, match="January 2027 or 2027"):
        DATE.read(typed, ROUGH)


def test_a_day_is_still_a_day_where_a_month_would_do() -> None:
    value = DATE.read("14 January 2027", ROUGH)
    assert type(value) is date
    assert DATE.typed(value, ROUGH) == "2027-01-14"


def test_its_age_is_that_of_its_last_day() -> None:
    assert say_age(RoughDay(2024, 1), date(2026, 3, 31)) == "2 years 2 months ago"
    assert say_age(RoughDay(2026), date(2026, 3, 31)) == "this year"
    assert say_age(RoughDay(2026, 3), date(2026, 3, 20)) == "this month"
    assert say_age(RoughDay(2026, 4), date(2026, 3, 20)) == "still to come"
    assert say_month(RoughDay(2024)) == "2024"


def test_reckoning_with_it_gives_an_ordinary_day_and_a_copy_is_the_same() -> None:
    month = RoughDay(2024, 2)
    assert month + timedelta(days=1) == date(2024, 3, 1)
    assert type(month.replace(day=3)) is date
    assert copy.deepcopy(month) == month
    assert type(copy.copy(month)) is RoughDay
    assert iso_day("2024-02") == month
