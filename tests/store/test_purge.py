from pathlib import Path

import pytest

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.backup import backups
from eia_wizard.store.library import Library
from eia_wizard.store.shelf import Listing
from store.store_builders import TITLE, WHY, form_of, opened

CANARY = "CANARY-Jane-Doe-NHS-943-476-5919"


def everything(folder: Path) -> bytes:
    """All bytes of all files under a folder."""
    return b"".join(each.read_bytes() for each in folder.rglob("*") if each.is_file())


@pytest.fixture
def spoken(library: Library) -> Library:
    """A library that holds the canary in the present, the past and under a decision."""
    long = f"{CANARY} " * 400
    library.write("A1", {WHY: long})
    library.close_visits("A1")
    library.seal("A1", {"decided": "x"}, form_of(library))
    library.back_up()
    library.write("A1", {WHY: f"{CANARY} again", TITLE: "stays"})
    library.write("A1", {WHY: f"{CANARY} once more", AnswerKey("other"): "y" * 5000})
    return library


def test_nothing_of_the_text_remains_in_any_file(spoken: Library) -> None:
    assert CANARY.encode() in everything(spoken.path.parent)
    spoken.purge("A1", WHY, "a name was typed by mistake")
    assert CANARY.encode() not in everything(spoken.path.parent)


def test_the_chain_still_proves_the_rest(spoken: Library) -> None:
    spoken.purge("A1", WHY, "a name")
    assert spoken.verify() == []
    assert spoken.answers("A1")[TITLE] == "stays"
    spoken.close()
    with opened(spoken.path) as again:
        assert again.verify() == []


def test_the_record_says_where_why_and_who_but_never_what(spoken: Library) -> None:
    purged = spoken.purge("A1", WHY, "a name")
    assert purged.record.content == {
        "question": "group.why",
        "item": "sex",
        "places": 4,
        "reason": "a name",
    }
    assert spoken.purged_keys("A1") == {WHY}


def test_one_fresh_verified_backup_takes_the_place_of_the_others(spoken: Library) -> None:
    before = {each.path for each in backups(spoken.path)}
    purged = spoken.purge("A1", WHY, "a name")
    assert set(purged.backups.removed) == before
    assert [each.path for each in backups(spoken.path)] == [purged.backups.fresh]
    assert purged.backups.kept == ()


def test_a_purged_answer_is_gone_from_decisions_and_cannot_come_back(spoken: Library) -> None:
    point = spoken.records("A1", "decision-point")[0]
    spoken.purge("A1", WHY, "a name")
    assert spoken.sealed(point.id) == {}
    assert spoken.history("A1", WHY)[0].is_purged
    with pytest.raises(EiaError, match="erased"):
        spoken.restore("A1", 1)


def test_there_must_be_something_to_erase(library: Library) -> None:
    with pytest.raises(EiaError, match="nothing to erase"):
        library.purge("A1", WHY, "a name")
    assert library.records("A1") == []


def test_an_answer_can_be_given_again_after_a_purge(spoken: Library) -> None:
    spoken.purge("A1", WHY, "a name")
    spoken.write("A1", {WHY: "without the name"})
    spoken.close_visits("A1")
    assert spoken.verify() == []
    assert spoken.answers("A1")[WHY] == "without the name"


def test_a_comment_can_be_purged_too(library: Library) -> None:
    comment = library.add_record("A1", "comment", {"said": CANARY})
    library.purge_record("A1", comment.id, "a name")
    assert library.record(comment.id).content is None
    assert CANARY.encode() not in everything(library.path.parent)
    assert library.verify() == []
    with pytest.raises(EiaError, match="nothing to erase"):
        library.purge_record("A1", comment.id, "again")


def test_a_purge_whose_backup_fails_says_what_is_done_and_what_is_not(
    spoken: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_given: object, **_named: object) -> Path:
        raise EiaError("The disk is full.")

    monkeypatch.setattr("eia_wizard.store.backup.make_backup", fails)
    with pytest.raises(EiaError, match="erased from the library, but the backups") as told:
        spoken.purge("A1", WHY, "a name")
    assert "The disk is full." in str(told.value)
    assert backups(spoken.path)


def test_damaged_libraries_kept_aside_are_named_since_they_may_hold_it(spoken: Library) -> None:
    aside = spoken.path.with_name("library-damaged-2026-01-01T00-00-00Z.eialib")
    aside.write_bytes(b"x")
    assert spoken.purge("A1", WHY, "a name").backups.kept == (aside,)
    assert aside.exists()


def test_the_line_in_the_list_goes_in_the_same_step(library: Library) -> None:
    library.write("A1", {TITLE: CANARY}, Listing(CANARY, "listen"))
    library.purge("A1", TITLE, "a name", Listing("", "listen"))
    assert library.facts("A1").listing == Listing("", "listen")
    assert CANARY.encode() not in everything(library.path.parent)


@pytest.mark.parametrize("reason", ["", " \n\t "])
def test_a_reason_must_be_given(spoken: Library, reason: str) -> None:
    with pytest.raises(EiaError, match="Say why"):
        spoken.purge("A1", WHY, reason)
    comment = spoken.add_record("A1", "comment", {"said": "hm"})
    with pytest.raises(EiaError, match="Say why"):
        spoken.purge_record("A1", comment.id, reason)


def test_erasing_is_no_change_of_the_assessment(spoken: Library) -> None:
    changed = spoken.facts("A1").changed_at
    spoken.purge("A1", WHY, "a name")
    assert spoken.facts("A1").changed_at == changed


def test_what_is_kept_anywhere_is_known(spoken: Library) -> None:
    spoken.write("A1", {WHY: None})
    assert spoken.holds_text("A1", WHY)
    spoken.purge("A1", WHY, "a name")
    assert not spoken.holds_text("A1", WHY)
    assert not spoken.holds_text("A1", AnswerKey("never"))
