"""The catalogue of sources: read strictly, and whole for every stage and group of the forms."""

from datetime import date
from pathlib import Path

import pytest

from builders import FORMS
from eia_wizard.catalogue.folders import form_folders, open_form
from eia_wizard.catalogue.sources import (
    FOLDER,
    KINDS,
    open_catalogue,
    try_catalogue,
    unknown_names,
)
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.sources import EvidenceSource, Seen, SourceCatalogue, Unseen

CATALOGUE = open_catalogue((FORMS,))
FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
STAGES = [stage.id for stage in FORM.stages]
GROUPS = [item.id for item in FORM.collections["groups"].items if not item.retired]
LIKELY_EMPTY = {"marriage-civil-partnership"}
"""In services it is not protected, and next to nothing is counted by it."""

SOUND = """
[[source]]
id = "census"
title = "Census"
publisher = "Statistics office"
kind = "numbers"
holds = "People."
stages = ["understand"]
sees = [{ group = "sex", by = "female and male" }]
geography = "Everywhere"
how_often = "Every ten years"
reach = "On the web."
cannot_tell = "Who is ill."
correct_at = 2026-11-22
check_by = 2027-11-30
"""


def source(name: str, kind: str = "numbers", *sees: str, **more: object) -> EvidenceSource:
    known = {"title": name, "publisher": "p", "holds": "h", "stages": ("understand",)}
    given = known | more | {"id": name, "kind": kind, "sees": tuple(Seen(g) for g in sees)}
    return EvidenceSource(**given)  # type: ignore[arg-type]  # a builder takes what it is given


def names(found: list[EvidenceSource]) -> list[str]:
    return [each.id for each in found]


def test_every_stage_and_group_that_the_catalogue_names_exists() -> None:
    assert list(unknown_names(CATALOGUE, FORM)) == []


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_has_somewhere_to_look(stage: str) -> None:
    assert any(stage in each.stages for each in CATALOGUE.sources)


@pytest.mark.parametrize("group", GROUPS)
def test_every_group_has_somewhere_to_look_when_need_is_understood(group: str) -> None:
    found = CATALOGUE.sources_for("understand", (group,))
    assert len(found) >= 5
    if group not in LIKELY_EMPTY:
        assert {each.kind for each in found} >= {"numbers", "voices", "research"}


def test_every_kind_of_evidence_is_in_the_catalogue() -> None:
    assert {each.kind for each in CATALOGUE.sources} == set(KINDS)


@pytest.mark.parametrize("each", CATALOGUE.sources, ids=lambda each: each.id)
def test_a_source_says_what_it_cannot_tell_and_when_to_look_at_it_again(
    each: EvidenceSource,
) -> None:
    assert each.cannot_tell.endswith(".")
    assert each.holds.endswith(".")
    assert each.reach.endswith(".")
    assert each.check_by
    assert each.check_by > date(2026, 11, 22)
    assert not each.address or each.address.startswith("https://")


@pytest.mark.parametrize("each", CATALOGUE.sources, ids=lambda each: each.id)
def test_what_hangs_on_a_body_that_a_bill_would_end_is_checked_again_soon(
    each: EvidenceSource,
) -> None:
    if "Healthwatch" in each.publisher:
        assert each.to_confirm
        assert each.check_by
        assert each.check_by <= date(2027, 5, 31)


def test_every_kind_of_gap_has_something_to_use_instead() -> None:
    gaps = {gap for proxy in CATALOGUE.proxies for gap in proxy.gaps}
    assert len(gaps) == 6


def test_hospital_figures_are_said_not_to_see_trans_people() -> None:
    assert "hospital-statistics" in names(
        CATALOGUE.unseen_for("understand", ("gender-reassignment",))
    )


def test_kinds_take_turns_so_that_voices_do_not_stand_below_numbers() -> None:
    one = source("one", "numbers", "sex")
    two = source("two", "numbers", "sex")
    voice = source("voice", "voices", "sex")
    found = SourceCatalogue((one, two, voice)).sources_for("understand", ("sex",))
    assert names(found) == ["one", "voice", "two"]


def test_a_source_that_sees_both_groups_of_a_combination_comes_first() -> None:
    sex, both = source("sex", "numbers", "sex"), source("both", "numbers", "sex", "race")
    found = SourceCatalogue((sex, both)).sources_for("understand", ("sex", "race"))
    assert names(found) == ["both", "sex"]


def test_a_source_for_everyone_is_left_out_where_it_cannot_see_the_group() -> None:
    blind = source("blind", for_everyone=True, unseen=(Unseen("homeless", "It goes by letter."),))
    catalogue = SourceCatalogue((blind,))
    assert catalogue.sources_for("understand", ("homeless",)) == []
    assert names(catalogue.sources_for("understand", ("sex",))) == ["blind"]
    assert names(catalogue.unseen_for("understand", ("homeless",))) == ["blind"]


def test_a_stage_that_no_source_knows_is_offered_those_of_every_stage() -> None:
    catalogue = SourceCatalogue((source("one", "numbers", "sex"),))
    assert names(catalogue.sources_for("our-own-stage", ("sex",))) == ["one"]
    assert catalogue.sources_for("review", ("race",)) == []


def test_what_is_meant_for_the_group_is_used_first() -> None:
    proxies = CATALOGUE.proxies_for(("carers",), "not-collected")
    assert proxies[0].id == "registered-carers"
    assert not any("race" in proxy.groups for proxy in proxies)


def test_a_sound_file_has_no_fault() -> None:
    assert try_catalogue({"a.toml": SOUND}).faults == ()


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ('kind = "numbers"', 'kind = "rumours"', "“kind” is one of these"),
        ('stages = ["understand"]', "", "names no stage"),
        ('sees = [{ group = "sex", by = "female and male" }]', "", "nor that it is for everyone"),
        ('holds = "People."', "", "“holds” is missing"),
        ("check_by = 2027-11-30", "", "when it was found correct"),
        ("check_by = 2027-11-30", "check_by = 2020-01-01", "should come after"),
        ('reach = "On the web."', 'reach = "On the web."\nlink = "x"', "“link” means nothing"),
        ("check_by", 'unseen = [{ group = "sex", because = "x" }]\ncheck_by', "both sees and does"),
    ],
)
def test_what_is_wrong_with_a_source_is_said(was: str, becomes: str, said: str) -> None:
    assert was in SOUND
    found = [str(f) for f in try_catalogue({"a.toml": SOUND.replace(was, becomes)}).faults]
    assert any(f.startswith("a.toml, census") and said in f for f in found), found


def test_two_sources_of_one_id_are_a_fault() -> None:
    assert any("have this id" in str(f) for f in try_catalogue({"a.toml": SOUND + SOUND}).faults)


def test_an_organisation_adds_sources_of_its_own(tmp_path: Path) -> None:
    place = tmp_path / FOLDER
    place.mkdir()
    (place / "ours.toml").write_text(SOUND, "utf-8")
    both = open_catalogue((FORMS, tmp_path, tmp_path / "not-there"))
    assert both.sources[-1].id == "census"
    assert len(both.sources) == len(CATALOGUE.sources) + 1


def test_a_faulty_catalogue_is_refused_with_file_source_and_what_to_do(tmp_path: Path) -> None:
    place = tmp_path / FOLDER
    place.mkdir()
    (place / "ours.toml").write_text(SOUND.replace("numbers", "rumours"), "utf-8")
    with pytest.raises(EiaError, match=r"ours\.toml, census"):
        open_catalogue((tmp_path,))


def test_no_form_folder_is_called_like_the_catalogue() -> None:
    assert FOLDER not in form_folders([FORMS])
