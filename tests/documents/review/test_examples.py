"""The worked examples, long and full of tables: nothing is invented, and it is quick."""

from pathlib import Path
from time import perf_counter

import pytest

from builders import TOP, room_in
from eia_wizard.app.examples import open_example, tell
from eia_wizard.app.opening import Opened, open_assessment
from eia_wizard.documents.review.exported import exported
from eia_wizard.documents.review.passages import passages
from eia_wizard.documents.review.review import review
from eia_wizard.documents.word.writer import write_word
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.report.brief import Brief
from eia_wizard.report.report import build_report
from eia_wizard.store.opening import open_library

EXAMPLES = sorted(path.stem for path in (TOP / "assets" / "examples").glob("*.toml"))


@pytest.fixture(scope="module", params=EXAMPLES)
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Opened:
    place: Path = tmp_path_factory.mktemp("told")
    room = room_in(place)
    with open_library(
        place / "library.db", clock=room.clock, who=room.who, program="test", create=True
    ) as library:
        return open_assessment(library, tell(library, room, open_example(room, request.param)))


def test_no_layout_of_any_example_comes_home_with_a_change_that_nobody_made(told: Opened) -> None:
    base = room_in(Path()).word_base.read_bytes()
    for layout in told.form.layouts.values():
        report = build_report(Brief(told.reading, layout, told.facts.changed_at, "test"))
        said = read_word(write_word(report, None, base))
        found = review(said, passages(said), exported(report), {})
        assert found.proposals == (), layout.id


def test_the_longest_one_is_compared_in_less_than_a_second(told: Opened) -> None:
    layout = told.form.layouts["full"]
    report = build_report(Brief(told.reading, layout, told.facts.changed_at, "test"))
    said = read_word(write_word(report, None, room_in(Path()).word_base.read_bytes()))
    began = perf_counter()
    review(said, passages(said), exported(report), {})
    assert perf_counter() - began < 1
