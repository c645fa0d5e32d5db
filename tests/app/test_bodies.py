"""Organisations that decide are offered for the days on which they exist."""

from datetime import date

from builders import FORMS, reading
from eia_wizard.app.bodies import bodies_on
from eia_wizard.catalogue.folders import open_form

FORM, _FILES = open_form(FORMS / "organisation", FORMS / "shared")
MERGED = date(2026, 4, 1)
OWN = reading(
    FORM,
    {
        "organisation.name": "NHS Estmere Integrated Care Board",
        "organisation.since": MERGED,
        "bodies": ("b1", "b2", "b3"),
        "body.name:b1": "NHS Kelder Integrated Care Board",
        "body.until:b1": date(2026, 3, 31),
        "body.name:b2": "Kelderport Council",
        "body.name:b3": "Joint Committee",
        "body.since:b3": date(2027, 1, 1),
        "body.before:b3": ("b1",),
    },
)


def test_before_a_merger_the_body_of_that_time_is_offered() -> None:
    day = date(2026, 3, 31)
    assert bodies_on(OWN, day) == ("NHS Kelder Integrated Care Board", "Kelderport Council")


def test_from_the_day_of_the_merger_on_it_is_the_new_one() -> None:
    assert bodies_on(OWN, MERGED) == ("NHS Estmere Integrated Care Board", "Kelderport Council")


def test_a_form_without_such_a_list_offers_the_organisation_alone() -> None:
    check, _files = open_form(FORMS / "equity-check", FORMS / "shared")
    assert bodies_on(reading(check, {}), MERGED) == ()
