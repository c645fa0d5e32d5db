"""The window in a language in which every word is marked and 40 per cent longer.

Run by itself it prints, as JSON, the words that are not marked and what is cut off, page by page;
with ``EVERY_PAGE=1`` what is cut off on every page of a large assessment.
"""

import json
import os
import re
import sys
from gettext import NullTranslations
from pathlib import Path
from tempfile import TemporaryDirectory

from eia_wizard.domain import words

BEGINS, ENDS = "⟦", "⟧"
TITLE = "Walking groups"

Found = dict[str, dict[str, list[str]]]


class Pseudo(NullTranslations):
    """Marks every word of the program."""

    def gettext(self, message: str) -> str:
        """The message, marked and made longer."""
        return f"{BEGINS}{message}{' ~~~~' * max(1, round(len(message) * 0.4 / 5))}{ENDS}"

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The message for so many, likewise."""
        return self.gettext(one if n == 1 else many)


def main() -> None:
    """Walk, and tell."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    words.speak(Pseudo())  # before anything else says a word
    with TemporaryDirectory() as folder:
        told = walk_every_page if "EVERY_PAGE" in os.environ else walk
        json.dump(told(Path(folder)), sys.stdout, indent=1, ensure_ascii=False)


def walk(folder: Path) -> Found:
    """What is not marked, and what is cut off, on pages of every kind."""
    from i18n.walker import Walker

    walker = Walker(folder)
    walker.look("home")
    walker.press("new")
    walker.look("a new assessment")
    walker.desk.begin(TITLE)
    walker.let(lambda: walker.desk.assessment is not None)
    walker.look("questions")
    walker.show_check()
    walker.look("check")
    walker.desk.show_home()
    walker.let()
    walker.press("learn-door")
    walker.look("learning room")
    return walker.leave()


def walk_every_page(folder: Path) -> Found:
    """What is cut off on every page of a large assessment, and on those around it."""
    from big import put_big
    from builders import room_in
    from eia_wizard.store.opening import open_library
    from i18n.walker import Walker

    room = room_in(folder)
    path = folder / "library.db"
    with open_library(path, clock=room.clock, who="Ann", program="test", create=True) as library:
        put_big(library, folder)
        made = library.assessments()[0].id
    walker = Walker(folder, marks=False)
    walker.desk.open(made)
    walker.let(lambda: walker.desk.assessment is not None)
    for name in walker.go_everywhere():
        walker.look(name)
    walker.show_check()
    walker.look("check")
    walker.desk.show_home()
    for asked in ("preferences", "guide", "about"):
        walker.window.wishes.asked.emit(asked)
        walker.look(asked)
    return walker.leave()


def known_content(top: Path) -> str:
    """Every word of the forms, and of what can be learned: content has translations of its own."""
    files = [*(top / "forms").rglob("*.toml"), *(top / "assets").rglob("*.toml")]
    return "\n".join(file.read_text("utf-8") for file in files)


def unmarked(said: set[str], content: str) -> set[str]:
    """Words that went past the catalogue."""
    return {
        each
        for each in said
        if re.search(r"[A-Za-z]{2}", each) and BEGINS not in each and not is_content(each, content)
    }


def is_content(said: str, content: str) -> bool:
    """Whether it is of the form, of what is learned, or the person's: a question, an option …"""
    parts = re.split(r"(?<=\?) | · ", re.sub(r"^\d ", "", said.rstrip(" …")))
    return said == TITLE or all(part in content for part in parts)


if __name__ == "__main__":
    main()
