"""How long the evidence of 1,000 other assessments takes to be searched, and to be shown.

Run it: ``python tests/benchmarks/bench_evidence.py``. It reports and asserts nothing.
"""

import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtWidgets import QApplication

from eia_wizard.presenters.around.partners import partners_of
from eia_wizard.presenters.around.views import ShelfCard, ShelfView
from eia_wizard.search.file import search_file
from eia_wizard.search.gist import Gist, Mark
from eia_wizard.search.index import SearchFile
from eia_wizard.search.kept import CONVERSATION, EVIDENCE, KeptItem, Wanted
from eia_wizard.ui.dress import dress
from eia_wizard.ui.pages.shelf import ShelfPage

ASSESSMENTS, PIECES, TALKS, ROUNDS = 1_000, 40, 12, 9
FONTS = Path(__file__).parents[2] / "assets" / "fonts"
WORDS = [
    "women",
    "wait",
    "longer",
    "for",
    "a",
    "first",
    "class",
    "than",
    "men",
    "and",
    "live",
    "further",
    "from",
    "the",
    "hall",
]


def filled(folder: Path) -> SearchFile:
    """A search over many assessments, each with much evidence and many conversations."""
    dice = random.Random(3)  # noqa: S311 — the same each time, nothing secret
    search = SearchFile(search_file(folder / "library.db"))
    for n in range(ASSESSMENTS):
        pieces = [_piece(dice, n, at) for at in range(PIECES)]
        talks = [_talk(dice, n, at) for at in range(TALKS)]
        mark = Mark(f"2026-01-01 {n:06}", "")
        search.keep(f"A{n}", mark, f"Service {n}", Gist(), (), [*pieces, *talks])
    return search


def _piece(dice: random.Random, n: int, at: int) -> KeptItem:
    title = f"Survey {dice.randrange(9_000)}"
    says = " ".join(dice.choices(WORDS, k=40))
    content: dict[str, object] = {
        "title": title,
        "publisher": "A council",
        "says": says,
        "type": "A survey",
        "groups": ["Sex", "Race"],
        "used": ["What you know (Sex)"],
        "in": f"Service {n}",
    }
    return KeptItem(EVIDENCE, f"e{at}", title, f"{title} {says}", content, ("sex",), "2024-05-01")


def _talk(dice: random.Random, n: int, at: int) -> KeptItem:
    name = f"circle {dice.randrange(300)}"
    content: dict[str, object] = {
        "name": name,
        "conversation": "Tea",
        "groups": ["Sex"],
        "changed": " ".join(dice.choices(WORDS, k=30)),
        "told": "",
        "promised": [["A class for women", "done", ""]],
        "in": f"Service {n}",
    }
    return KeptItem(CONVERSATION, f"c{at}", name, name, content, ("sex",), "2025-05-01")


def timed(do: Callable[[], object]) -> float:
    """The median of some rounds, in milliseconds."""
    times = []
    for _round in range(ROUNDS):
        started = time.perf_counter()
        do()
        times.append((time.perf_counter() - started) * 1000)
    return median(times)


def shown() -> float:
    """How long the page takes to lay out as many pieces of evidence as there are."""
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    dress(app, FONTS)
    page = ShelfPage(None)  # type: ignore[arg-type]  # a page alone, without a window
    page.resize(800, 700)
    page.show()
    cards = tuple(
        ShelfCard(f"c{n}", f"Survey {n}", "A council · 2024", "Women wait longer.", action="Use it")
        for n in range(9_000)
    )
    view = ShelfView("Evidence", "What you take.", "Search", "", (), "9,000 pieces", cards)
    return timed(lambda: (page.begin(view), app.processEvents()))


def main() -> None:
    """Print the figures."""
    with TemporaryDirectory() as folder:
        search = filled(Path(folder))
        size = search.path.stat().st_size / 1e6
        pieces, talks = ASSESSMENTS * PIECES, ASSESSMENTS * TALKS
        print(f"{pieces:,} pieces of evidence and {talks:,} conversations: {size:.0f} MB")
        for name, wanted in (
            ("everything", Wanted(EVIDENCE)),
            ("one word", Wanted(EVIDENCE, typed="wait")),
            ("a rare word", Wanted(EVIDENCE, typed="4711")),
            ("a group and an age", Wanted(EVIDENCE, group="sex", since="2024-01-01")),
        ):
            found = search.items(wanted).total
            took = timed(lambda w=wanted: search.items(w))
            print(f"evidence, {name}: {took:.0f} ms ({found:,})")
        partners = timed(lambda: partners_of(search.all_items(CONVERSATION)))
        print(f"partners, all of them: {partners:.0f} ms")
    print(f"the page, first cards of 9,000: {shown():.0f} ms")


if __name__ == "__main__":
    main()
