from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from eia_wizard.domain.errors import EiaError
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.kinship import Standing
from eia_wizard.store.library import Library
from eia_wizard.store.package import pack, unpack
from eia_wizard.store.shelf import Listing
from store.store_builders import TITLE, WHY, form_of, made, opened, values


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Library]:
    with opened(tmp_path / "theirs.eialib", create=True, who="Bob") as library:
        yield library


@pytest.fixture
def told(library: Library) -> Library:
    library.write("A1", {TITLE: "first", WHY: "because"})
    library.seal("A1", {"decided": "yes"}, form_of(library))
    library.write("A1", {TITLE: "second"})
    library.add_record("A1", "comment", {"said": "hm"})
    return library


def sent(library: Library, *, with_history: bool = True) -> PackageContents:
    return unpack(pack(library.export_contents("A1", with_history=with_history)))


@pytest.mark.parametrize("with_history", [True, False])
def test_a_package_is_taken_in_whole(told: Library, theirs: Library, with_history: bool) -> None:
    theirs.import_as_new(sent(told, with_history=with_history))
    assert theirs.answers("A1") == told.answers("A1")
    assert theirs.facts("A1").began_at == told.facts("A1").began_at
    kinds = sorted(each.kind for each in theirs.records("A1"))
    assert kinds == ["comment", "decision-point", "imported"]
    assert theirs.verify() == []


def test_what_a_decision_was_taken_on_travels_with_it(told: Library, theirs: Library) -> None:
    theirs.import_as_new(sent(told, with_history=False))
    point = theirs.records("A1", "decision-point")[0]
    assert theirs.sealed(point.id) == {TITLE: "first", WHY: "because"}


def test_histories_are_kept_apart_by_origin(told: Library, theirs: Library) -> None:
    theirs.import_as_new(sent(told))
    ours = [each for each in theirs.history("A1", TITLE) if each.origin != theirs.own_origin("A1")]
    assert [each.value for each in ours] == ["first", "second"]
    assert {each.origin for each in ours} == {told.own_origin("A1")}


def test_an_answer_of_another_origin_can_be_brought_back(told: Library, theirs: Library) -> None:
    theirs.import_as_new(sent(told))
    theirs.restore("A1", 1, told.own_origin("A1"))
    assert "first" in values(theirs, TITLE)


def test_one_that_is_there_is_never_overwritten(told: Library) -> None:
    with pytest.raises(EiaError, match="already"):
        told.import_as_new(sent(told))
    told.import_as_new(sent(told), "A2")
    assert told.answers("A2") == told.answers("A1")
    assert told.verify() == []


def test_a_history_that_does_not_hold_together_is_refused_whole(
    told: Library, theirs: Library
) -> None:
    contents = sent(told)
    assert contents.history
    first, *rest = contents.history
    forged = replace(contents, history=(replace(first, who="Eve"), *rest))
    with pytest.raises(EiaError, match="does not hold together"):
        theirs.import_as_new(forged)
    assert theirs.assessments() == []
    assert theirs.verify() == []


def test_two_who_never_met_have_no_common_past(told: Library, theirs: Library) -> None:
    contents = sent(told)
    with made(theirs.path.with_name("third.eialib")) as third:
        assert third.common_past("A1", contents) is None


@pytest.mark.parametrize("with_history", [True, False])
def test_the_common_past_is_what_they_took_from_us(
    told: Library, theirs: Library, with_history: bool
) -> None:
    theirs.import_as_new(sent(told, with_history=with_history))
    told.write("A1", {TITLE: "ours"})
    theirs.write("A1", {WHY: "theirs"})
    back = sent(theirs, with_history=with_history)
    assert told.common_past("A1", back) == {TITLE: "second", WHY: "because"}


def test_the_common_past_is_what_we_took_from_them(told: Library, theirs: Library) -> None:
    theirs.import_as_new(sent(told))
    theirs.write("A1", {WHY: "theirs"})
    told.write("A1", {TITLE: "ours, later"})
    assert theirs.common_past("A1", sent(told)) == {TITLE: "second", WHY: "because"}


def test_after_a_merge_the_common_past_is_theirs_at_that_time(
    told: Library, theirs: Library
) -> None:
    theirs.import_as_new(sent(told))
    theirs.write("A1", {TITLE: "theirs"})
    told.write("A1", {TITLE: "ours, kept"})
    told.merge_in("A1", sent(theirs), {})
    theirs.write("A1", {WHY: "more"})
    assert told.common_past("A1", sent(theirs)) == {TITLE: "theirs", WHY: "because"}


def test_taking_in_a_past_changes_no_answer_and_adds_only_what_is_new(
    told: Library, theirs: Library
) -> None:
    theirs.import_as_new(sent(told))
    theirs.write("A1", {TITLE: "theirs"})
    before = told.answers("A1")
    for _again in range(2):
        told.merge_in("A1", sent(theirs), {})
    assert told.answers("A1") == before
    assert "theirs" in values(told, TITLE)
    assert len(told.history("A1")) == len(set(told.history("A1", TITLE))) + len(
        set(told.history("A1", WHY))
    )
    assert told.verify() == []


def test_our_own_later_past_stands_beside_us_after_an_older_backup_came_back(
    told: Library,
) -> None:
    backup = told.back_up()
    told.write("A1", {TITLE: "after the backup"})
    later = sent(told)
    told.close()
    told.path.write_bytes(backup.read_bytes())
    with opened(told.path) as again:
        again.write("A1", {TITLE: "another way"})
        again.close_visits("A1")
        again.merge_in("A1", later, {})
        assert again.verify() == []
        assert again.answers("A1")[TITLE] == "another way"
        assert "after the backup" in values(again, TITLE)


def test_what_was_purged_here_does_not_come_back_with_a_package(
    told: Library, theirs: Library
) -> None:
    theirs.import_as_new(sent(told))
    told.purge("A1", WHY, "a name")
    told.merge_in("A1", sent(theirs), {})
    assert "because" not in values(told, WHY)
    assert told.verify() == []


def test_a_purged_history_travels_and_still_proves_the_rest(told: Library, theirs: Library) -> None:
    told.purge("A1", WHY, "a name")
    theirs.import_as_new(sent(told))
    assert theirs.verify() == []
    assert theirs.purged_keys("A1") == {WHY}


def test_origins_are_told_own_first_then_as_they_arrived(told: Library, theirs: Library) -> None:
    theirs.import_as_new(sent(told))
    assert theirs.origins("A1") == [theirs.own_origin("A1"), told.own_origin("A1")]


def test_a_merge_takes_past_answers_and_line_in_one_step(told: Library, theirs: Library) -> None:
    theirs.import_as_new(sent(told))
    told.write("A1", {TITLE: "third"})
    done = theirs.merge_in("A1", sent(told), {TITLE: "third"}, Listing("third"))
    assert done.record.kind == "imported"
    assert theirs.answers("A1")[TITLE] == theirs.facts("A1").listing.title == "third"
    assert all(visit.position for visit in theirs.history("A1"))


def test_a_package_is_later_known_or_untold(told: Library, theirs: Library) -> None:
    first = sent(told)
    theirs.import_as_new(first)
    told.write("A1", {TITLE: "third"})
    later = sent(told)
    assert theirs.standing("A1", first) is Standing.KNOWN
    assert theirs.standing("A1", later) is Standing.LATER
    forged = replace(first, history=None, answers={TITLE: "other"})
    assert theirs.standing("A1", forged) is Standing.UNTOLD
