"""Copies that go out and come back: nothing lost or reverted, and the erased stays erased."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from builders import tiny_files
from eia_wizard.app.editing import erase
from eia_wizard.app.exchange import BothChanged, BroughtIn, bring_in, open_package, save_copy
from eia_wizard.app.merging import Conflict
from eia_wizard.app.opening import open_assessment
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.contents import PackedForm
from eia_wizard.store.forms import form_digest
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library
from eia_wizard.store.package import pack, read_package

TITLE, PROPOSAL, SIZE = AnswerKey("title"), AnswerKey("proposal"), AnswerKey("size")
IMPACTS = AnswerKey("impacts")
CANARY = "CANARY-Jane-Doe-943-476-5919"
ID = "A1"


class Time:
    """One time for all desks, that passes."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class Desk:
    """Somebody's computer with a library on it."""

    folder: Path
    library: Library

    def gives(self, **answers: Json) -> None:
        self.library.write(ID, {AnswerKey(name): value for name, value in answers.items()})
        self.library.close_visits(ID)

    def sends(self, *, with_history: bool = True) -> Path:
        to = self.folder / f"{len(list(self.folder.glob('*.eia')))}.eia"
        return save_copy(
            self.library, open_assessment(self.library, ID), to, with_history=with_history
        )

    def takes(self, file: Path, way: str = "merge", prefer: str = "") -> BroughtIn:
        def decide(conflict: Conflict) -> Json:
            if not prefer:
                raise BothChanged(str(conflict.key))
            return conflict.theirs if prefer == "theirs" else conflict.mine

        return bring_in(self.library, file, way, decide)

    def erases(self, key: AnswerKey) -> None:
        erase(self.library, ID, key, "a name")

    def has(self, key: AnswerKey) -> Json:
        return self.library.answers(ID).get(key)

    def holds(self, text: str) -> bool:
        """Whether any file of the library or its backups still holds a text."""
        files = [each for each in self.folder.rglob("*") if each.is_file()]
        return any(text.encode() in each.read_bytes() for each in files if each.suffix != ".eia")


Sit = Callable[[str], Desk]


@pytest.fixture
def sit(tmp_path: Path) -> Iterator[Sit]:
    time, desks = Time(), []

    def sit_down(who: str) -> Desk:
        folder = tmp_path / who
        folder.mkdir()
        path = folder / "library.db"
        desks.append(
            Desk(folder, open_library(path, clock=time, who=who, program="test", create=True))
        )
        return desks[-1]

    yield sit_down
    for desk in desks:
        assert desk.library.verify() == []
        desk.library.close()


@pytest.fixture
def ann(sit: Sit) -> Desk:
    desk = sit("ann")
    form = desk.library.keep_form("tiny", "1", "A tiny form", tiny_files())
    desk.library.begin(ID, form)
    desk.gives(title="Walking groups", size="light")
    return desk


@pytest.fixture
def ben(sit: Sit) -> Desk:
    return sit("ben")


def test_a_file_that_is_none_of_ours_is_refused_by_its_name(tmp_path: Path) -> None:
    rubbish = tmp_path / "Walking groups.eia"
    rubbish.write_bytes(b"\x07" * 300)
    with pytest.raises(EiaError, match=r"“Walking groups\.eia” was not brought in\. This is not"):
        open_package(rubbish)


@pytest.mark.parametrize("with_history", [True, False])
def test_an_answer_erased_here_does_not_come_back_with_a_merge(
    ann: Desk, ben: Desk, with_history: bool
) -> None:
    ann.gives(proposal=CANARY)
    ben.takes(ann.sends(with_history=with_history))
    ben.erases(PROPOSAL)
    ann.gives(size="full")
    done = ben.takes(ann.sends(with_history=with_history))
    assert ben.has(PROPOSAL) is None
    assert (ben.has(SIZE), done.left_out) == ("full", 1)
    assert not ben.holds(CANARY)
    sent = read_package(ben.sends(with_history=True))
    assert CANARY not in repr(sent)


def test_an_erased_answer_does_not_come_back_as_a_copy(ann: Desk) -> None:
    ann.gives(proposal=CANARY)
    file = ann.sends()
    ann.erases(PROPOSAL)
    done = ann.takes(file, "copy")
    assert done.left_out == 1
    assert PROPOSAL not in ann.library.answers(done.id)
    assert not ann.holds(CANARY)


def test_an_erased_title_does_not_come_back_into_the_list(ann: Desk) -> None:
    ann.gives(title=CANARY)
    file = ann.sends()
    ann.erases(TITLE)
    ann.takes(file, "copy")
    assert [facts.listing.title for facts in ann.library.assessments()] == ["", ""]


@pytest.mark.parametrize("with_history", [True, False])
def test_it_does_not_come_back_through_one_who_took_it_in_after_the_erasing(
    ann: Desk, ben: Desk, with_history: bool
) -> None:
    ann.gives(proposal=CANARY)
    file = ann.sends(with_history=with_history)
    ann.erases(PROPOSAL)
    ben.takes(file)
    ben.gives(size="full")
    done = ann.takes(ben.sends())
    assert (ann.has(PROPOSAL), ann.has(SIZE), done.left_out) == (None, "full", 1)
    assert not ann.holds(CANARY)


def test_it_does_not_come_back_under_a_decision_they_sealed_since(ann: Desk, ben: Desk) -> None:
    ben.takes(ann.sends())
    ben.gives(proposal=CANARY)
    ann.takes(ben.sends())
    ann.erases(PROPOSAL)
    ben.library.seal(ID, {"decision": "d"}, ben.library.facts(ID).form_digest)
    ann.takes(ben.sends(with_history=False))
    assert not ann.holds(CANARY)


def test_an_answer_given_there_after_the_erasing_is_asked_about(ann: Desk, ben: Desk) -> None:
    ann.gives(proposal=CANARY)
    ben.takes(ann.sends())
    ann.erases(PROPOSAL)
    ben.gives(proposal="without the name")
    done = ann.takes(ben.sends(with_history=True), prefer="theirs")
    assert (ann.has(PROPOSAL), done.decided, done.left_out) == ("without the name", 1, 0)
    assert not ann.holds(CANARY)


@pytest.mark.parametrize("with_history", [True, False])
def test_what_was_erased_there_is_erased_here_too(ann: Desk, ben: Desk, with_history: bool) -> None:
    ann.gives(proposal=CANARY)
    ann.library.seal(ID, {"decision": "d"}, ann.library.facts(ID).form_digest)
    ann.library.back_up()
    ben.takes(ann.sends(with_history=with_history))
    ben.erases(PROPOSAL)
    done = ann.takes(ben.sends(with_history=with_history))
    assert (ann.has(PROPOSAL), done.erased) == (None, 1)
    assert not ann.holds(CANARY)


def test_after_the_erasing_there_their_new_answer_takes_its_place(ann: Desk, ben: Desk) -> None:
    ann.gives(proposal=CANARY)
    ben.takes(ann.sends())
    ben.erases(PROPOSAL)
    ben.gives(proposal="without the name")
    done = ann.takes(ben.sends(with_history=False))
    assert (ann.has(PROPOSAL), done.decided) == ("without the name", 0)


def test_a_title_erased_there_leaves_the_list_here(ann: Desk, ben: Desk) -> None:
    ann.gives(title=CANARY)
    ben.takes(ann.sends())
    ben.erases(TITLE)
    ann.takes(ben.sends())
    assert ann.library.facts(ID).listing.title == ""
    assert not ann.holds(CANARY)


def test_an_answer_they_never_had_outlives_their_erasing(ann: Desk, ben: Desk) -> None:
    ben.takes(ann.sends())
    ben.gives(proposal=CANARY)
    ann.gives(proposal="Walk in the park")
    ben.erases(PROPOSAL)
    done = ann.takes(ben.sends())
    assert (ann.has(PROPOSAL), done.erased) == ("Walk in the park", 0)


def test_the_same_erasing_taken_in_twice_spares_what_was_given_between(
    ann: Desk, ben: Desk
) -> None:
    ann.gives(proposal=CANARY)
    ben.takes(ann.sends())
    ben.erases(PROPOSAL)
    ann.takes(ben.sends())
    ann.gives(proposal="without the name")
    ben.gives(size="full")
    ann.takes(ben.sends())
    assert (ann.has(PROPOSAL), ann.has(SIZE)) == ("without the name", "full")


def test_a_comment_erased_there_is_erased_here_too(ann: Desk, ben: Desk) -> None:
    ann.library.add_record(ID, "comment", {"said": CANARY})
    ben.takes(ann.sends())
    comment = ben.library.records(ID, "comment")[0]
    ben.library.purge_record(ID, comment.id, "a name")
    ann.takes(ben.sends())
    assert ann.library.records(ID, "comment")[0].content is None


@pytest.mark.parametrize("with_history", [True, False])
def test_an_older_copy_after_a_newer_one_changes_nothing(
    ann: Desk, ben: Desk, with_history: bool
) -> None:
    ben.takes(ann.sends())
    ann.gives(proposal="first")
    older = ann.sends(with_history=with_history)
    ann.gives(proposal="second")
    ben.takes(ann.sends(with_history=with_history))
    done = ben.takes(older, prefer="theirs")
    assert (ben.has(PROPOSAL), done.changed) == ("second", 0)


def test_an_own_copy_of_earlier_reverts_nothing(ann: Desk) -> None:
    file = ann.sends()
    ann.gives(title="Running groups", proposal="more")
    done = ann.takes(file, prefer="theirs")
    assert (ann.has(TITLE), ann.has(PROPOSAL), done.changed) == ("Running groups", "more", 0)


def test_where_nothing_tells_which_is_later_it_is_asked(ann: Desk, ben: Desk) -> None:
    file = ann.sends(with_history=False)
    ben.takes(file)
    ben.takes(ann.sends(with_history=False))
    told = read_package(file)
    file.write_bytes(pack(replace(told, answers={**told.answers, TITLE: "Another"})))
    with pytest.raises(BothChanged, match="title"):
        ben.takes(file)


def test_two_who_took_the_same_from_a_third_share_that_past(ann: Desk, ben: Desk, sit: Sit) -> None:
    ann.gives(proposal="going", impacts=["i1", "i2"])
    cas, file = sit("cas"), ann.sends()
    ben.takes(file)
    cas.takes(file)
    ben.gives(proposal=None, size="full", impacts=["i2", "i3"])
    cas.gives(title="By Cas")
    done = cas.takes(ben.sends(), prefer="theirs")
    assert cas.library.answers(ID) == {TITLE: "By Cas", SIZE: "full", IMPACTS: ["i2", "i3"]}
    assert (done.decided, done.is_past_known) == (0, True)


def test_of_two_states_of_a_third_the_earlier_is_the_common_past(
    ann: Desk, ben: Desk, sit: Sit
) -> None:
    cas = sit("cas")
    ben.takes(ann.sends())
    ann.gives(proposal="later")
    cas.takes(ann.sends())
    ben.gives(title="By Ben")
    done = cas.takes(ben.sends())
    assert (cas.has(TITLE), cas.has(PROPOSAL), done.decided) == ("By Ben", "later", 0)


def test_work_goes_round_three_desks_without_a_question(ann: Desk, ben: Desk, sit: Sit) -> None:
    cas = sit("cas")
    ben.takes(ann.sends())
    cas.takes(ben.sends())
    for number in range(3):
        cas.gives(proposal=f"cas {number}")
        ann.takes(cas.sends())
        ann.gives(title=f"ann {number}")
        ben.takes(ann.sends())
        ben.gives(size=("light", "full")[number % 2])
        cas.takes(ben.sends())
    assert cas.library.answers(ID) == ben.library.answers(ID)


def test_without_a_common_past_it_is_said(ann: Desk, ben: Desk) -> None:
    form = ben.library.keep_form("tiny", "1", "A tiny form", tiny_files())
    ben.library.begin(ID, form)
    ben.gives(title="By Ben")
    done = ben.takes(ann.sends(), prefer="mine")
    assert not done.is_past_known
    assert ben.has(TITLE) == "By Ben"


def test_a_merge_that_is_cut_off_loses_nothing_of_theirs(
    ann: Desk, ben: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben.takes(ann.sends())
    ann.gives(proposal="new")
    file, before = ann.sends(), ben.library.records(ID)

    def fails(*_given: object) -> None:
        raise EiaError("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr("eia_wizard.store.importing.write_answers", fails)
        with pytest.raises(EiaError, match="full"):
            ben.takes(file)
    assert ben.library.records(ID) == before
    assert ben.takes(file).changed == 1
    assert ben.has(PROPOSAL) == "new"


def test_the_list_shows_a_title_that_came_with_a_merge(ann: Desk, ben: Desk) -> None:
    ben.takes(ann.sends())
    ann.gives(title="Running groups")
    ben.takes(ann.sends())
    assert ben.library.facts(ID).listing.title == "Running groups"


def test_what_comes_in_was_last_changed_when_its_sender_changed_it(ann: Desk, ben: Desk) -> None:
    ben.takes(ann.sends())
    changed = ann.library.facts(ID).changed_at
    assert ben.library.facts(ID).changed_at == changed
    ann.library.add_record(ID, "comment", {"said": "hm"})
    ben.takes(ann.sends())
    assert ben.library.facts(ID).changed_at == changed
    assert ben.library.is_backup_due()


def test_the_same_copy_saved_twice_has_the_same_bytes(ann: Desk) -> None:
    assert ann.sends().read_bytes() == ann.sends().read_bytes()


def test_a_package_whose_form_is_not_sound_is_refused_whole(ann: Desk, ben: Desk) -> None:
    file = ann.sends()
    files = {"form.toml": "id = ["}
    digest = form_digest("tiny", "1", "T", files)
    form = PackedForm(digest, "tiny", "1", "T", files)
    told = replace(read_package(file), form_digest=digest, forms=(form,), records=())
    file.write_bytes(pack(told))
    with pytest.raises(EiaError, match="form in this package is not sound"):
        ben.takes(file)
    assert ben.library.assessments() == []


def test_the_librarys_own_record_is_not_sent(ann: Desk) -> None:
    ann.library.begin("own", ann.library.facts(ID).form_digest, kind="library")
    opened = open_assessment(ann.library, "library")
    with pytest.raises(EiaError, match="own record"):
        save_copy(ann.library, opened, ann.folder / "x.eia", with_history=False)
