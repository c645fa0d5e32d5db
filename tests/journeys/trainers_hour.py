"""A trainer’s hour from the first click to the last, as a test and as pictures.

``python tests/journeys/trainers_hour.py FOLDER`` takes a picture of each step at the sizes of a
projector; they are made to be looked at. The test beside it runs the same hour without pictures.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QEventLoop, Qt, QTimer, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QStackedWidget, QWidget

from builders import TOP, room_in
from eia_wizard.app.editing import begin
from eia_wizard.app.practice import practice_place
from eia_wizard.app.remembered import USUAL_SIZE
from eia_wizard.settings import Settings
from eia_wizard.store.opening import open_library
from eia_wizard.store.practice import practice_library
from eia_wizard.ui.desk import Desk, move_in
from eia_wizard.ui.dress import dress
from eia_wizard.ui.house import House
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.check_finding import FindingCard
from eia_wizard.ui.pages.group_work import GroupWorkPage
from eia_wizard.ui.pages.learning.confidence import ConfidencePage
from eia_wizard.ui.presenting.window import ShowWindow
from eia_wizard.ui.run import fill
from eia_wizard.ui.window import MainWindow

SIZES = ((1280, 720), (1920, 1080))
STORY, FAULTY = "Tarnwick", "Faulty 1"
QUESTIONS = (
    "Why does this happen?",
    "What else could keep people out, or make them leave?",
)
TRAINING = "Wexcombe, 2 March"
TABLES = (
    ("By the window", "The letter is in English only\nThe class is mixed\nNobody asked why"),
    ("By the door", "The class is mixed\nIt is two buses away\nPhysiotherapists refer fewer women"),
    ("At the back", "The letter is only in English\nPeople do not know what it is for"),
)
FOR_A_ROOM = 150
PATIENCE_MS = 60_000

Take = Callable[[str, QWidget], None]
"""Told at each step what it is, and what can be seen."""


def house_in(folder: Path, app: QApplication) -> House:
    """One’s own library with a real assessment, and a practice area from last time beside it."""
    room, place = room_in(folder), practice_place(folder / "library.db")
    place.parent.mkdir()
    with practice_library(place, clock=room.clock, who=room.who, program="t") as library:
        begin(library, room, "Typed at the last training")
    return house_of_one(folder, app)


def house_of_one(folder: Path, app: QApplication) -> House:
    """One’s own library with a real assessment, and a window on it."""
    room, own = room_in(folder), folder / "library.db"
    with open_library(own, clock=room.clock, who=room.who, program="t", create=True) as library:
        begin(library, room, "A real thing")
    wishes = dress(app, TOP / "assets" / "fonts")

    def open_window(settings: Settings) -> MainWindow:
        window = MainWindow()
        fill(window, settings.library, room.clock().date(), wishes)
        window.resize(*USUAL_SIZE)
        window.show()
        move_in(window, settings.library, room, lambda _form: None)
        return window

    settings = Settings(own, folder / "forms", folder / "p.json", folder / "w.txt")
    return House(settings, open_window(settings), open_window, app)


class TrainersHour:
    """Does each step of the hour as a trainer would, by the buttons and keys they have."""

    def __init__(self, house: House, papers: Path, take: Take) -> None:
        self._house, self._papers, self._take = house, papers, take

    @property
    def desk(self) -> Desk:
        """What lies behind the window of now."""
        desk = self._house.window.desk
        assert isinstance(desk, Desk)
        return desk

    def run(self) -> None:
        """The whole hour; at its end one is back at one’s own assessments."""
        self.reset()
        self.sheets("before", (0, 1, 1))
        self.present_the_story()
        self.ask_three_tables()
        self.catch_the_faults()
        self.print_the_handout()
        self.sheets("after", (2, 3, 3))
        self.leave()

    def reset(self) -> None:
        """Into the practice area, and a fresh one in one click and a yes."""
        self._take("One’s own assessments, and the way to practise", self._seen())
        self._moved(lambda: self._press("practise-door"))
        self._take("The practice area as it was left", self._seen())
        self.desk.asks = replace(self.desk.asks, whether_to_start_afresh=lambda *_asked: True)
        self._moved(lambda: self._press("practice-fresh"))
        wait(lambda: self._house.window.home.count > 1)
        self._take("The practice area, fresh", self._seen())

    def sheets(self, moment: str, marks: tuple[int, ...]) -> None:
        """Three sheets on confidence typed in from paper, and what they say."""
        page = self._room("learn-aid:chart")
        assert isinstance(page, ConfidencePage)
        page.findChild(QWidget, "confidence-training").setText(TRAINING)  # type: ignore[union-attr]
        for mark in marks:
            page._moment.fill(moment)
            for _statement, row in page._rows:
                row.options()[mark].click()
            if mark == marks[0]:
                self._take(f"A sheet filled in {moment}", self._seen())
            self._press("add-sheet")
        settle()
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
        self._take(f"What the sheets say {moment}", self._seen())
        if moment == "after":
            self._paper("results.docx", "results-paper")
            self._present_the_results()
        self.desk.show_home()

    def _present_the_results(self) -> None:
        """What people said before, a guess, and then what they said after."""
        self._press("present")
        shown = self.desk.presents.shown
        assert isinstance(shown, ShowWindow)
        wait(shown.isActiveWindow)
        for step in range(2):
            key(shown, "PgDown")
            self._take(f"The results presented, {step + 1}", shown)
        key(shown, "Escape")
        wait(lambda: self.desk.presents.shown is None)

    def present_the_story(self) -> None:
        """The cycle with the musculoskeletal story: F5, a clicker, numbers for stages, Escape."""
        self._open(STORY)
        self._take("The story, opened", self._seen())
        key(self._house.window, "F5")
        shown = self.desk.presents.shown
        assert isinstance(shown, ShowWindow)
        wait(shown.isActiveWindow)
        self._take("Presented: the title", shown)
        for number in range(9):
            key(shown, str(number))
            self._take(f"Presented: stage {number}", shown)
            key(shown, "A")
            self._take(f"Presented: stage {number}, the answer", shown)
        key(shown, "2")
        for step in range(6):
            key(shown, "PgDown")
            self._take(f"Presented: on with the clicker, {step + 1}", shown)
        key(shown, "T")
        key(shown, "N")
        notes = self.desk.presents.notes
        assert notes
        self._take("The notes for whoever leads", notes)
        key(shown, "Escape")
        wait(lambda: self.desk.presents.shown is None)
        self.desk.show_home()

    def ask_three_tables(self) -> None:
        """What three tables said, typed in on one laptop and held side by side."""
        self._press("practice-group-work")
        page = self._house.window.findChild(GroupWorkPage)
        assert page
        page.questions.several.click()
        chosen = page.findChild(QListWidget, "group-work:questions")
        assert chosen
        for text in QUESTIONS:
            (item,) = chosen.findItems(text, Qt.MatchFlag.MatchExactly)
            item.setCheckState(Qt.CheckState.Checked)
        self._take("Questions for the tables, chosen once", self._seen())
        page.questions.several.click()
        for box, (name, said) in zip(page.tables, TABLES, strict=True):
            box.name.setText(name)
            box.said.setPlainText(said)
        self._take("What three tables said", self._seen())
        page.compare_button.click()
        self._take("What three tables said, compared", self._seen())
        page.questions.on.click()
        self._take("The next question", self._seen())
        self._paper("tables.docx", "group-work:handout")
        page.left.emit()

    def catch_the_faults(self) -> None:
        """A faulty assessment, read by people first, then checked."""
        self._open(FAULTY)
        page = self.desk.assessment
        assert page
        self._take("A faulty assessment, before it is checked", self._seen())
        page.head.check_asked.emit()
        wait(lambda: bool(page.findChildren(FindingCard)))
        self._take("What the check finds", self._seen())
        self._house.window.wishes.wish("text_size", FOR_A_ROOM)
        settle()
        page.middle.check.ensureWidgetVisible(page.findChildren(FindingCard)[0])
        self._take("What the check finds, in letters for a room", self._seen())
        self._house.window.wishes.wish("text_size", 100)
        self.desk.show_home()

    def print_the_handout(self) -> None:
        """The handout of an exercise, for the tables."""
        self._room("learn:spot-the-weak-assessment")
        self._take("The exercise", self._seen())
        self._paper("exercise.docx", "handout")
        self._take("The handout is written", self._seen())
        self.desk.show_home()

    def leave(self) -> None:
        """Back to what is real."""
        self._moved(lambda: self._press("practice-leave"))
        self._take("One’s own assessments again", self._seen())

    def _seen(self) -> QWidget:
        settle()
        return self._house.window

    def _press(self, name: str) -> None:
        found = self._house.window.findChildren(QPushButton, name)
        button = next((each for each in found if each.isVisible()), None)
        assert button, name
        assert button.isEnabled(), name
        button.click()

    def _moved(self, act: Callable[[], None]) -> None:
        left = self._house.window
        act()
        wait(lambda: self._house.window is not left)
        wait(lambda: self._house.window.home.is_filled)

    def _open(self, title: str) -> None:
        entry = next(e for e in self._house.window.home.presenter.entries if title in e.title)
        self.desk.open(entry.id)
        wait(lambda: isinstance(self.desk.assessment, AssessmentPage))

    def _room(self, name: str) -> QWidget:
        """A page of the learning room."""
        self.desk.learn()
        wait(lambda: bool(self._house.window.findChildren(QPushButton, name)))
        if name == "learn-aid:chart":
            self._take("The learning room", self._seen())
        self._press(name)
        return self._house.window.findChildren(QStackedWidget, "learning-room")[-1].currentWidget()

    def _paper(self, name: str, button: str) -> None:
        to = self._papers / name
        self.desk.asks = replace(self.desk.asks, where_to_save=lambda *_asked: to)
        self._press(button)
        wait(to.is_file)


def key(window: QWidget, name: str) -> None:
    """Press a key as it is written on it."""
    QTest.keySequence(window, name)


def settle() -> None:
    """Let the window draw what it is about to."""
    for _turn in range(4):
        QApplication.processEvents()


def wait(until: Callable[[], object]) -> None:
    """Let the window live until this is so."""
    left = PATIENCE_MS
    while not until():
        loop = QEventLoop()
        QTimer.singleShot(10, loop.quit)
        loop.exec()
        left -= 10
        if left < 0:
            raise TimeoutError("The window took too long.")


def main() -> int:
    """Take the pictures, at each size, and say how many."""
    into = Path(sys.argv[1])
    qInstallMessageHandler(lambda *_said: None)
    app = QApplication(["trainer"])
    count = 0
    for wide, high in SIZES:
        folder = into / f"{wide}x{high}"
        folder.mkdir(parents=True, exist_ok=True)

        def take(name: str, shown: QWidget, size: tuple[int, int] = (wide, high)) -> None:
            nonlocal count
            if shown.objectName() != "show-notes-window":
                shown.showNormal()
                shown.resize(*size)
            settle()
            count += 1
            shown.grab().save(str(into / f"{size[0]}x{size[1]}" / f"{count:03} {name}.png"))

        with TemporaryDirectory() as place:
            house = house_in(Path(place), app)
            wait(lambda house=house: house.window.home.is_filled)
            TrainersHour(house, folder, take).run()
            house.window.close()
    print(f"{count} pictures in {into}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
