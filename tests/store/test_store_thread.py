import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from eia_wizard.domain.errors import EiaError
from eia_wizard.store.backup import is_sound
from eia_wizard.store.library import Library
from eia_wizard.store.refusals import NoLibrary
from eia_wizard.store.thread import StoreThread
from store.store_builders import TITLE, WHY, made, opened


@pytest.fixture
def thread(path: Path) -> Iterator[StoreThread]:
    thread = StoreThread(lambda: made(path))
    yield thread
    thread.close()


def test_what_is_submitted_is_done_in_order_by_one_thread(thread: StoreThread) -> None:
    doing: list[str] = []

    def note(number: int) -> int:
        doing.append(f"{threading.current_thread().name} {number}")
        return number

    promises = [thread.submit(lambda _library, n=n: note(n)) for n in range(20)]
    assert [each.result(5) for each in promises] == list(range(20))
    assert doing == [f"store {number}" for number in range(20)]


def test_an_error_reaches_whoever_asked_and_the_thread_lives_on(thread: StoreThread) -> None:
    with pytest.raises(EiaError, match="not in the library"):
        thread.submit(lambda library: library.write("A9", {TITLE: "x"})).result(5)
    assert thread.submit(lambda library: library.write("A1", {TITLE: "x"})).result(5)


def test_a_library_that_cannot_be_opened_says_so_to_everyone(path: Path) -> None:
    thread = StoreThread(lambda: opened(path))
    promise = thread.submit(lambda library: library.id)
    with pytest.raises(NoLibrary):
        thread.opened.result(5)
    with pytest.raises(NoLibrary):
        promise.result(5)
    thread.close()


def test_closing_finishes_what_was_submitted_and_frees_the_library(path: Path) -> None:
    thread = StoreThread(lambda: made(path))
    promises = [
        thread.submit(lambda library, n=n: library.write("A1", {TITLE: str(n)})) for n in range(9)
    ]
    thread.close()
    assert all(each.done() for each in promises)
    with opened(path) as library:
        assert library.answers("A1") == {TITLE: "8"}


def test_after_closing_nothing_is_taken(thread: StoreThread) -> None:
    thread.close()
    with pytest.raises(EiaError, match="closed"):
        thread.submit(lambda library: library.id)


def test_a_save_never_waits_for_a_backup(thread: StoreThread) -> None:
    thread.submit(lambda library: library.write("A1", {WHY: "x" * 2_000_000})).result(5)
    order: list[str] = []
    steps = threading.Event()
    go_on = threading.Event()

    def hold(_library: Library) -> None:
        steps.set()
        go_on.wait(5)

    thread.submit(hold)
    steps.wait(5)
    backup = thread.back_up()
    backup.add_done_callback(lambda _done: order.append("backup"))
    for number in range(5):
        saved = thread.submit(lambda library, n=number: library.write("A1", {TITLE: str(n)}))
        saved.add_done_callback(lambda _done: order.append("save"))
    go_on.set()
    assert is_sound(backup.result(20))
    assert order == ["save"] * 5 + ["backup"]


def test_what_must_be_done_alone_waits_for_the_backup(thread: StoreThread) -> None:
    order: list[str] = []
    go_on = threading.Event()
    thread.submit(lambda _library: go_on.wait(5))
    thread.submit(lambda library: library.write("A1", {TITLE: "x"}))
    backup = thread.back_up()
    backup.add_done_callback(lambda _done: order.append("backup"))
    purge = thread.submit(lambda library: library.purge("A1", TITLE, "a name"), alone=True)
    purge.add_done_callback(lambda _done: order.append("purge"))
    after = thread.submit(lambda library: library.answers("A1"))
    go_on.set()
    assert after.result(10) == {}
    assert order == ["backup", "purge"]


def test_a_purge_inside_a_backup_is_refused(thread: StoreThread) -> None:
    told: list[str] = []

    def purge(library: Library) -> None:
        try:
            library.purge("A1", TITLE, "x")
        except EiaError as error:
            told.append(str(error))

    def back_up(library: Library) -> Path:
        return library.back_up(lambda: purge(library))

    thread.submit(back_up).result(10)
    assert "backup is being made" in told[0]
