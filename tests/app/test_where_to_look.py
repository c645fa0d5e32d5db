"""Where to look at one place of an assessment: combined groups count for each they are made of."""

import pytest

from builders import FORMS, reading
from eia_wizard.app.where_to_look import groups_within, proxies_for_gap, sources_for
from eia_wizard.catalogue.folders import open_form
from eia_wizard.catalogue.sources import open_catalogue
from eia_wizard.domain.answers import Value
from eia_wizard.domain.reading import Reading

CATALOGUE = open_catalogue((FORMS,))
FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")


def told(**answers: Value) -> Reading:
    return reading(
        FORM, {name.replace("__", ":").replace("_", "."): v for name, v in answers.items()}
    )


def test_a_combined_group_is_looked_up_with_all_that_it_is_made_of() -> None:
    combined = told(
        groups=("g1", "g2"), group_members__g1=("sex", "g2"), group_members__g2=("age",)
    )
    assert groups_within(combined, "g1") == ("g1", "sex", "g2", "age")
    found = sources_for(CATALOGUE, combined, "understand", "g1")
    assert {s.group for s in found.sources[0].seen_of(found.groups)} == {"sex", "age"}


def test_groups_that_are_made_of_each_other_come_to_an_end() -> None:
    circle = told(groups=("g1", "g2"), group_members__g1=("g2",), group_members__g2=("g1",))
    assert groups_within(circle, "g1") == ("g1", "g2")


def test_a_group_of_the_persons_own_is_offered_what_may_know_anyone() -> None:
    own = told(groups=("g1",), group_name__g1="Somali women")
    found = sources_for(CATALOGUE, own, "listen", "g1")
    assert "focus-groups" in [source.id for source in found.sources]
    assert all(source.for_everyone for source in found.sources)


def test_without_a_group_the_stage_alone_counts() -> None:
    found = sources_for(CATALOGUE, told(), "procure")
    assert found.sources
    assert all("procure" in source.stages for source in found.sources)
    assert found.unseen == ()


def test_a_recorded_gap_is_offered_what_fits_its_kind_and_groups() -> None:
    gap = told(gaps=("x1",), gap_kind__x1="too-small", gap_groups__x1=("homeless",))
    found = [proxy.id for proxy in proxies_for_gap(CATALOGUE, gap, "x1")]
    assert found[0] == "outreach-counts"
    assert "several-years" in found
    assert "registered-carers" not in found


@pytest.mark.parametrize("item", ["not-there", ""])
def test_a_gap_or_group_that_is_not_there_is_no_trouble(item: str) -> None:
    assert proxies_for_gap(CATALOGUE, told(), item)
    assert sources_for(CATALOGUE, told(), "understand", item).sources
