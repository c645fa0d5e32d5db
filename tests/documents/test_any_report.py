"""Whatever a report holds, its Word document is sound."""

from hypothesis import given, settings
from hypothesis import strategies as some

from documents.document_builders import BASE, BluePainter, report
from eia_wizard.documents.accessible import check
from eia_wizard.documents.checks import findings
from eia_wizard.documents.markdown import write_markdown
from eia_wizard.documents.word.writer import write_word
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import (
    Bullets,
    Cell,
    Figure,
    Grid,
    Numbers,
    Paragraph,
    Reference,
    Text,
    WebLink,
)
from eia_wizard.report.parts import Contents, Heading, Home, Report

TEXT = some.text(max_size=12)
KEYS = some.builds(AnswerKey, some.sampled_from("ab"), some.sampled_from(["", "x", "y"]))
RUNS = some.one_of(
    some.builds(Text, TEXT, some.booleans()),
    some.builds(Reference, TEXT, KEYS),
    some.builds(WebLink, TEXT, TEXT.map("https://example.org/{}".format) | TEXT, TEXT),
)
LINES = some.lists(RUNS, max_size=3).map(tuple)
ITEMS = some.lists(LINES, max_size=3).map(tuple)
CELLS = some.builds(Cell, ITEMS, some.none() | KEYS)
TONES = some.sampled_from(["plain", "note", "lead"])


@some.composite
def grids(draw: some.DrawFn) -> Grid:
    columns = draw(some.integers(1, 4))
    row = some.tuples(*[CELLS] * columns)
    widths = some.just(()) | some.tuples(*[some.integers(1, 9)] * columns)
    header = draw(some.tuples(*[TEXT] * columns))
    rows = tuple(draw(some.lists(row, max_size=3)))
    return Grid(draw(TEXT), header, rows, draw(widths), draw(some.booleans()))


PARTS = some.one_of(
    some.builds(Home, KEYS),
    some.builds(Heading, some.just(1), TEXT, some.booleans()),
    some.builds(Contents, TEXT, some.integers(1, 4)),
    some.builds(Paragraph, LINES, TONES),
    some.builds(Bullets, ITEMS),
    some.builds(Numbers, ITEMS),
    grids(),
    some.builds(Figure, TEXT, TEXT.map("What is seen: {}".format), TEXT, some.integers(10, 160)),
)


@settings(max_examples=200, deadline=None)
@given(some.lists(PARTS, max_size=8).map(lambda parts: report(*parts)))
def test_any_report_makes_a_sound_document(made: Report) -> None:
    assert findings(write_word(made, BluePainter(), BASE)) == []
    assert write_markdown(made)


@settings(max_examples=200, deadline=None)
@given(some.lists(PARTS, max_size=8).map(lambda parts: report(*parts)))
def test_nothing_in_how_any_report_is_set_keeps_people_from_reading_it(made: Report) -> None:
    found = check(read_word(write_word(made, BluePainter(), BASE)), for_publication=True)
    assert [each for each in found if not (each.is_advice or each.is_typed)] == []
