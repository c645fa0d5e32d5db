"""The learning room decides: what was read, where something is tried, what a page says."""

import shutil
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from builders import FORMS, room_in
from eia_wizard.app.learning import open_learning
from eia_wizard.app.remembered import read_remembered
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.learning.learning import Learning
from eia_wizard.domain.learning.package import Trial
from eia_wizard.domain.reading import Reading
from eia_wizard.presenters.learning.room import LearningPresenter
from eia_wizard.presenters.learning.trying import place_to_try, ways_to_try
from eia_wizard.presenters.memory import Memory
from eia_wizard.presenters.views import Place
from eia_wizard.store.refusals import already_closed
from eia_wizard.store.shelf import Entry

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def empty(form: str = "commissioning") -> Reading:
    read = open_form(FORMS / form, FORMS / "shared")[0]
    return Reading(read, Assessment("a", AT, {}), AT.date())


def entry(id_: str, form: str = "commissioning") -> Entry:
    return Entry(id_, f"Called {id_}", "", "", None, None, AT, AT, False, False, form)


@pytest.fixture
def owner() -> Iterator[QObject]:
    """Gone before its timers could be collected in another thread."""
    made = QObject()
    yield made
    delete(made)


@pytest.fixture
def presenter(tmp_path: Path, owner: QObject) -> LearningPresenter:
    def at_once(work):  # type: ignore[no-untyped-def]
        return work()

    memory = Memory(tmp_path / "library.db", at_once, owner)
    library = tmp_path / "library.db"
    made = LearningPresenter(room_in(tmp_path), library, memory, at_once, owner)
    made.memory = memory  # type: ignore[attr-defined]
    return made


def test_every_package_can_be_tried_on_an_empty_assessment(tmp_path: Path) -> None:
    reading = empty()
    for package in open_learning(room_in(tmp_path)).packages:
        assert place_to_try(reading, package.trial) is not None, package.id


def test_what_cannot_be_read_is_told_in_full_and_the_rest_is_there(
    tmp_path: Path, owner: QObject
) -> None:
    packages = tmp_path / "learning" / "packages"
    packages.mkdir(parents=True)
    room = room_in(tmp_path)
    own = room.learning
    shutil.copy(own / "sources.toml", tmp_path / "learning")
    for name in ("why-this-matters", "finding-evidence"):
        shutil.copy(own / "packages" / f"{name}.toml", packages)
    broken = packages / "finding-evidence.toml"
    broken.write_text(broken.read_text("utf-8").replace("minutes = 7", "minutes = 70"), "utf-8")
    (packages / "rubbish.toml").write_bytes(b"\xff\x00")
    library = tmp_path / "library.db"
    memory = Memory(library, lambda work: work(), owner)
    elsewhere = replace(room, examples=tmp_path / "examples")
    made = LearningPresenter(elsewhere, library, memory, lambda work: work(), owner)
    view = made.room_view()
    assert [row.id for group in view.packages for row in group.rows] == ["why-this-matters"]
    assert "a package takes 5 to 10 minutes" in view.trouble
    assert "packages/rubbish.toml" in view.trouble


def test_nothing_is_amiss_with_what_is_shipped(presenter: LearningPresenter) -> None:
    assert presenter.room_view().trouble == ""


def test_a_question_leads_to_itself() -> None:
    assert place_to_try(empty(), Trial("", "set-up", "proposal")) == AnswerKey("proposal", "")


def test_a_question_that_is_not_asked_leads_to_its_stage() -> None:
    found = place_to_try(empty(), Trial("", "set-up", "not-needed-on"))
    assert isinstance(found, Place)
    assert found.stage == "set-up"


def test_on_another_form_nothing_may_be_there() -> None:
    assert place_to_try(empty("organisation"), Trial("", "review", "group.why")) is None


def test_it_is_tried_in_the_assessment_worked_on_last() -> None:
    entries = [entry("qeia-one", "qeia"), entry("last"), entry("older")]
    ways = ways_to_try(Trial("", "review", "", "musculoskeletal"), entries)
    assert [(way.assessment, way.example) for way in ways] == [
        ("last", ""),
        ("", "musculoskeletal"),
    ]


def test_what_was_read_is_counted_and_kept(presenter: LearningPresenter, tmp_path: Path) -> None:
    presenter.mark_read("why-this-matters")
    view = presenter.room_view()
    assert view.progress.startswith("You have read 1 of ")
    rows = [row for group in view.packages for row in group.rows]
    assert [row.id for row in rows if row.is_read] == ["why-this-matters"]
    presenter.memory.keep()  # type: ignore[attr-defined]
    assert read_remembered(tmp_path / "library.db").read == ("why-this-matters",)


def test_what_was_read_can_be_unread(presenter: LearningPresenter) -> None:
    presenter.mark_read("why-this-matters")
    presenter.mark_read("why-this-matters", is_read=False)
    assert presenter.room_view().progress.startswith("You have read 0 of ")


def test_a_package_leads_to_the_next(presenter: LearningPresenter) -> None:
    packages = presenter.learning.packages
    first, last = presenter.package(packages[0].id), presenter.package(packages[-1].id)
    assert first
    assert first.following
    assert first.following.id == packages[1].id
    assert last
    assert last.following is None


def test_a_term_is_marked_once_in_a_package(presenter: LearningPresenter) -> None:
    for package in presenter.learning.packages:
        view = presenter.package(package.id)
        assert view
        passages = [*view.idea, view.case]
        found = [s.term.id for p in passages for each in p.paragraphs for s in each.terms]
        assert len(found) == len(set(found))


def test_nothing_by_that_name_is_nothing(presenter: LearningPresenter) -> None:
    assert presenter.package("poetry") is None
    assert presenter.exercise("poetry") is None


def test_nothing_is_read_ahead_once_the_library_is_closed(tmp_path: Path, owner: QObject) -> None:
    def closed(_work: object) -> Future[Learning]:
        raise already_closed()

    library = tmp_path / "library.db"
    memory = Memory(library, closed, owner)
    made = LearningPresenter(room_in(tmp_path), library, memory, closed, owner)
    made.prepare()
    made.prepare()
    assert made.learning.packages
