"""What the pictures of the album begin with: a window on a library made ready for it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from big import put_big
from builders import TOP, room_in
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.examples import open_example, tell
from eia_wizard.app.exchange import MERGE, bring_in, save_copy
from eia_wizard.app.opening import open_assessment as found
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.places import reading_order
from eia_wizard.presenters.views import Place
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library
from eia_wizard.ui.desk import Desk, make_desk
from eia_wizard.ui.pages.assessment import AssessmentPage

EXAMPLES = ("smoking-advice", "self-referral", "pulmonary-rehabilitation", "musculoskeletal")
PATIENCE_MS = 30_000


def start(
    path: Path,
    prepare: Callable[[Library, Path], None] | None = None,
    room: Workroom | None = None,
) -> Desk:
    """A window on a library, made ready first where it is new."""
    if prepare and not path.exists():
        with library_at(path) as library:
            prepare(library, path.parent)
    app = QApplication.instance() or QApplication(["album"])
    assert isinstance(app, QApplication)
    desk = make_desk(app, path, room or room_in(path.parent), TOP / "assets" / "fonts")
    desk.window.show()
    wait(lambda: desk.window.isVisible())
    let(500)
    return desk


def opened(desk: Desk) -> AssessmentPage:
    """The page of the assessment that is being opened."""
    wait(lambda: desk.assessment is not None)
    let(200)
    assert desk.assessment is not None
    return desk.assessment


def firsts(page: AssessmentPage) -> list[Place]:
    """The first page of each section."""
    seen: dict[tuple[str, str], Place] = {}
    for place in reading_order(page.presenter.session.reading):
        seen.setdefault((place.stage, place.section), place)
    return list(seen.values())


def library_at(path: Path) -> Library:
    """A library open for writing."""
    room = room_in(path.parent)
    return open_library(path, clock=room.clock, who="Ann", program="album", create=True)


def tell_examples(library: Library, folder: Path) -> None:
    """Every worked example."""
    room = room_in(folder)
    for name in EXAMPLES:
        tell(library, room, open_example(room, name))


def fill(library: Library, folder: Path) -> None:
    """A large assessment among many small ones."""
    room = room_in(folder)
    for number in range(300):
        begin(library, room, f"Service {number}: what changes for whom")
    put_big(library, folder)


def bring_in_conflict(desk: Desk, folder: Path, id_: str) -> None:
    """A copy in which an answer was given differently meanwhile."""
    key, file = AnswerKey("proposal"), folder / "copy.eia"

    def here(work: Callable[[Library], object]) -> None:
        desk.library._store.submit(work).result(20)

    desk.show_home()
    here(lambda library: save_copy(library, found(library, id_), file, with_history=True))
    with library_at(folder / "other.db") as other:
        bring_in(other, file, MERGE, lambda conflict: conflict.mine)
        edit(other, id_).answer_typed(key, "Walks in the park, twice a week")
        save_copy(other, found(other, id_), file, with_history=True)
    here(lambda library: edit(library, id_).answer_typed(key, "A walk along the canal"))
    desk.bring_in(file)
    let(1_500)


def let(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait(until: Callable[[], object]) -> None:
    """Let the window live until this is so."""
    left = PATIENCE_MS
    while not until():
        left -= 30
        if left < 0:
            raise TimeoutError("The window took too long.")
        let(30)
