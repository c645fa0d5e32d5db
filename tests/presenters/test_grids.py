"""A crossed collection as a matrix, and any other as a table."""

from builders import PAIRS_TOML, reading, tiny_form
from eia_wizard.domain.reading import Reading
from eia_wizard.presenters.cards import collection_card
from eia_wizard.presenters.grids import table_view
from eia_wizard.presenters.views import CollectionCard, GridView

DIRECTED = (
    PAIRS_TOML
    + """
[[question]]
id = "pair.direction"
kind = "choice"
text = "Good or bad?"
role = "option_effect.direction"
options = [
  { id = "positive", label = "Positive" },
  { id = "negative", label = "Negative" },
]
"""
)
FORM = tiny_form(pairs=DIRECTED)
CLOSER = {"group.triage:sex": "closer", "group.triage:age": "closer"}
ONE = {"impacts": ("i1",), "impact.summary:i1": "Fewer buses", **CLOSER}


def card(read: Reading) -> CollectionCard:
    shown = next(q for _stage, _section, q in read.form.placed() if q.id == "first.pairs")
    return collection_card(read, shown, "")


def matrix(**answers: object) -> GridView:
    found = card(reading(FORM, {**ONE, **answers})).matrix  # type: ignore[arg-type]
    assert found is not None
    return found


def test_the_longer_side_stands_at_the_left() -> None:
    grid = matrix()
    assert (grid.heads, grid.columns) == (("Sex", "Age"), ("Fewer buses",))
    four = matrix(impacts=("i1", "i2", "i3", "i4"))
    assert (len(four.heads), four.columns) == (4, ("Sex", "Age"))


def test_a_cell_says_the_leading_answer_in_words_with_its_tone() -> None:
    grid = matrix(**{"pair.direction:i1+sex": "negative", "pair.note:i1+sex": "Later buses"})
    first, second = (row[0] for row in grid.cells)
    assert (first.said, first.tone, first.item) == ("Negative", "block", "i1+sex")
    assert first.spoken == "Fewer buses, Sex: Negative"
    assert (second.said, second.blank) == ("", "not answered")
    assert grid.summary == "1 of 2 answered"


def test_a_group_that_is_not_looked_at_closer_has_no_cells() -> None:
    grid = matrix(impacts=("i1", "i2"), **{"group.triage:age": "no-difference"})
    assert [row[0].blank for row in grid.cells] == ["not answered", "not answered"]
    assert grid.columns == ("Sex",)


def test_nothing_to_cross_is_no_matrix() -> None:
    assert card(reading(FORM, {"impacts": ("i1",)})).matrix is None


def test_a_table_has_the_short_questions_as_columns() -> None:
    read = reading(FORM, {**ONE, "impact.groups:i1": ("sex",), "impact.direction:i1": "positive"})
    grid = table_view(read, FORM.collections["impacts"], ("i1",))
    assert grid.heads == ("1. Fewer buses",)
    assert grid.columns == ("For whom", "Good or bad")
    whom, direction = grid.cells[0]
    assert (whom.said, whom.card) == ("Sex", None)
    assert direction.card is not None
    assert direction.spoken == "Good or bad, Fewer buses: Positive"
