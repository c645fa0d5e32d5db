"""Shows the program's window on a page, for those who look at it from outside."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from builders import TOP, room_in
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.ui.desk import make_desk


def main(folder: Path, wanted: str) -> int:
    app = QApplication(["eia-wizard"])
    desk = make_desk(app, folder / "library.db", room_in(folder), TOP / "assets" / "fonts")
    desk.window.show()
    if wanted != "home":
        desk.library.opened.connect(lambda presenter, _saving: go(presenter, wanted))
        desk.begin("Walking groups")
    return app.exec()


def go(presenter: AssessmentPresenter, wanted: str) -> None:
    presenter.session.add_item("evidence", "evidence-1")
    presenter.answer(AnswerKey("evidence.title", "evidence-1"), "Census 2021")
    if wanted == "evidence":
        presenter.go_to_question(AnswerKey("population"))
        presenter.next()
    else:
        presenter.go_to_question(AnswerKey(wanted))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
