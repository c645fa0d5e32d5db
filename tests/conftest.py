"""What every test stands on: no display, one application, and the worked examples told once."""

import gc
import os
import shutil
from functools import cache
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings
from PySide6.QtWidgets import QApplication

from builders import TellInto, room_in
from eia_wizard.app.examples import open_example, tell
from eia_wizard.store.opening import open_library

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# On the build machine every run tries the same examples; at a desk each run tries others.
settings.register_profile("steady", derandomize=True)
if "CI" in os.environ:
    settings.load_profile("steady")


def pytest_collection_finish() -> None:
    """What is loaded by now stays: to look for what could go of it takes a tenth of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 25, 25)


@pytest.fixture(scope="session", autouse=True)
def one_application(qapp: QApplication) -> QApplication:
    """The one application of the process: a document's drawings would make a lesser one."""
    return qapp


@pytest.fixture(scope="session")
def tell_into(tmp_path_factory: pytest.TempPathFactory) -> TellInto:
    """Puts a library with a worked example into a folder, and gives its id.

    The example is told once in a run, by whichever worker comes first: some have a thousand
    answers, each written to the disk.
    """
    shelf = shared_by_workers(tmp_path_factory) / "told"
    shelf.mkdir(exist_ok=True)

    @cache
    def told(name: str) -> tuple[Path, str]:
        path, made = shelf / name / "library.db", shelf / f"{name}.id"
        with FileLock(shelf / f"{name}.lock"):
            if not made.exists():
                shutil.rmtree(path.parent, ignore_errors=True)  # of a worker that broke off
                path.parent.mkdir()
                made.write_text(told_anew(path, name), "utf-8")
        return path, made.read_text("utf-8")

    def told_into(folder: Path, name: str) -> tuple[Path, str]:
        path, made = told(name)
        return Path(shutil.copyfile(path, folder / path.name)), made

    return told_into


def told_anew(path: Path, name: str) -> str:
    """The id of a worked example, told into a new library."""
    room = room_in(path.parent)
    with open_library(path, clock=room.clock, who=room.who, program="test", create=True) as library:
        return tell(library, room, open_example(room, name))


def shared_by_workers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the run, which the workers of a run have in common."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
