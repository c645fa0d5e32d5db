"""How long home takes with 10,000 assessments: to paint, to filter, and to look inside answers.

Run it: ``python tests/benchmarks/bench_home.py``. It reports and asserts nothing.
"""

import os
import random
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtWidgets import QApplication

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.tally import Tally
from eia_wizard.presenters.home import HomePresenter
from eia_wizard.search.file import search_file
from eia_wizard.search.gist import Due, Gist, Mark, Passage
from eia_wizard.search.index import SearchFile
from eia_wizard.store.shelf import Entry
from eia_wizard.ui.dress import dress
from eia_wizard.ui.furnishing import furnished_window
from eia_wizard.ui.pages.home import HomePage

ASSESSMENTS, SEARCHED, ANSWERS, WORDS, ROUNDS = 10_000, 2_000, 40, 25, 15
FONTS = Path(__file__).parents[2] / "assets" / "fonts"
TODAY = date(2026, 3, 1)
STAGES = {f"stage-{n}": f"Stage number {n}" for n in range(9)}


def many() -> tuple[list[Entry], dict[str, Gist]]:
    """Assessments as a large library lists them, and what matters in each."""
    dice = random.Random(1)  # noqa: S311 — the same each time, nothing secret
    moment = datetime(2026, 2, 1, tzinfo=UTC)
    entries, gists = [], {}
    for n in range(ASSESSMENTS):
        day = TODAY + timedelta(days=dice.randrange(-300, 300))
        stage, title = f"stage-{dice.randrange(9)}", f"Service {dice.randrange(900)} moves {n}"
        changed = moment - timedelta(minutes=n)
        entries.append(Entry(f"A{n}", title, stage, "", day, None, moment, changed, False, False))
        due = Due(AnswerKey("action", "a"), "Ask again", "Ann", day)
        gists[f"A{n}"] = Gist(Tally(dice.randrange(40)), (), (due,) * dice.randrange(3), "Ann")
    return entries, gists


def searchable(folder: Path) -> SearchFile:
    """A search over many assessments of ordinary length."""
    dice = random.Random(2)  # noqa: S311 — as above
    words = [
        "".join(dice.choices("abcdefghilmnoprstu", k=dice.randrange(3, 10))) for _ in "w" * 4000
    ]
    weights = [1 / (n + 1) for n in range(len(words))]
    search = SearchFile(search_file(folder / "library.db"))
    for n in range(SEARCHED):
        texts = (" ".join(dice.choices(words, weights, k=WORDS)) for _ in range(ANSWERS))
        said = [Passage(AnswerKey(f"q{at}"), "1 Understand", text) for at, text in enumerate(texts)]
        search.keep(f"A{n}", Mark("now", ""), f"Service {n}", Gist(), said)
    search_words.extend(words)
    return search


search_words: list[str] = []


def timed(do: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """The median and the 95th percentile of so many rounds, in milliseconds."""
    times = []
    for _round in range(rounds):
        started = time.perf_counter()
        do()
        times.append((time.perf_counter() - started) * 1000)
    return median(times), quantiles(times, n=20)[-1]


def measure_home() -> list[str]:
    """Painting and filtering."""
    app = QApplication.instance() or QApplication(["bench"])
    if not isinstance(app, QApplication):
        raise TypeError("there is no window here")
    wishes = dress(app, FONTS)
    entries, gists = many()
    window = furnished_window(STAGES, TODAY, wishes)
    window.resize(1366, 768)
    window.show()
    home: HomePage = window.home
    presenter: HomePresenter = home.presenter

    def shown(do: Callable[[], object]) -> Callable[[], None]:
        def work() -> None:
            do()
            QApplication.sendPostedEvents()
            window.grab()

        return work

    empty = timed(shown(lambda: None))
    figures = {
        "repaint alone": empty,
        "paint all (list and gists)": timed(
            shown(lambda: (presenter.show_entries(entries), presenter.show_gists({})))
        ),
    }
    presenter.show_gists(gists)
    figures["filter by a stage"] = timed(shown(lambda: presenter.narrow("stage", "stage-3")))
    figures["all stages again"] = timed(shown(lambda: presenter.narrow("stage", "")))
    figures["filter by actions overdue"] = timed(shown(lambda: presenter.narrow("open", "actions")))
    presenter.narrow("open", "")
    figures["sort by title"] = timed(shown(lambda: presenter.narrow("order", "title")))
    figures["type “serv” (10,000 titles)"] = timed(shown(lambda: presenter.look("serv")))
    figures["type “moves 77” (111 titles)"] = timed(shown(lambda: presenter.look("moves 77")))
    window.close()
    return [f"home with {ASSESSMENTS:,} assessments", *_lines(figures)]


def measure_search(folder: Path) -> list[str]:
    """Looking inside answers as one types."""
    started = time.perf_counter()
    search = searchable(folder)
    made = time.perf_counter() - started
    common, rare = search_words[3], search_words[-5]
    figures = {
        "a common word": timed(lambda: search.find(common)),
        "a rare word": timed(lambda: search.find(rare)),
        "two words": timed(lambda: search.find(f"{common} {search_words[200]}")),
        "two letters": timed(lambda: search.find(common[:2])),
        "nothing found": timed(lambda: search.find("zzzz")),
    }
    size = search.path.stat().st_size / 1e6
    head = f"search of {SEARCHED:,} assessments × {ANSWERS} answers × {WORDS} words"
    return [f"{head}: made in {made:.1f} s, {size:.0f} MB", *_lines(figures)]


def _lines(figures: dict[str, tuple[float, float]]) -> list[str]:
    return [
        f"  {name:32} p50 {p50:7.1f} ms   p95 {p95:7.1f} ms" for name, (p50, p95) in figures.items()
    ]


@pytest.mark.benchmark
def test_home_and_search_with_many_assessments(tmp_path: Path) -> None:
    print("\n".join([*measure_home(), *measure_search(tmp_path)]))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as place:
        print("\n".join([*measure_home(), *measure_search(Path(place))]))
