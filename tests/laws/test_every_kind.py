"""Laws that hold for every kind of answer: a new kind is tested the day it is in the table."""

import json
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eia_wizard.domain.answers import AnswerKey, Json, NumberTable, Value
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.kinds import KINDS
from eia_wizard.domain.terms import ItemName, Option, Terms

TERMS = Terms(
    options=tuple(Option(i, i.title(), i) for i in ("red", "green", "blue")), to=("things",)
)
WORDS = st.text(max_size=200)
IDS = st.lists(st.from_regex(r"[a-z0-9-]{1,12}", fullmatch=True), unique=True, max_size=5)
NUMBERS = st.decimals(-(10**6), 10**6, places=2)
CELLS = st.one_of(st.none(), NUMBERS)

VALUES: dict[str, st.SearchStrategy[Value]] = {
    "text": WORDS.map(lambda raw: KINDS["text"].read(raw, TERMS)),
    "long-text": WORDS.map(lambda raw: KINDS["long-text"].read(raw, TERMS)),
    "choice": st.sampled_from(["red", "green", "blue"]),
    "choices": st.sets(st.sampled_from(["red", "green", "blue"])).map(
        lambda chosen: tuple(i for i in ("red", "green", "blue") if i in chosen)
    ),
    "yes-no": st.sampled_from(["yes", "no", "not-sure"]),
    "date": st.dates(date(1000, 1, 1)),
    "number": NUMBERS,
    "percentage": st.decimals(0, 100, places=1),
    "money": NUMBERS,
    "rating": st.integers(1, 3),
    "links": IDS.map(tuple),
    "items": IDS.map(tuple),
    "table": st.lists(st.tuples(CELLS, CELLS), max_size=4).map(
        lambda rows: NumberTable(
            ("before", "after") if rows else (),
            tuple((f"row {n}", cells) for n, cells in enumerate(rows)),
        )
    ),
}


class Names:
    """Names that exist for every item."""

    def name_of(self, item_id: str) -> ItemName:
        return ItemName(f"The thing {item_id}", removed=False, home=AnswerKey("things", item_id))


def test_every_kind_has_values_to_be_tested_with() -> None:
    assert VALUES.keys() == KINDS.keys()


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_called_as_the_table_says_and_names_an_editor(name: str) -> None:
    assert KINDS[name].name == name
    assert KINDS[name].editor


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_a_value_is_stored_and_comes_back_the_same(name: str, data: st.DataObject) -> None:
    kind, value = KINDS[name], data.draw(VALUES[name])
    stored = json.loads(json.dumps(kind.to_json(value)))
    assert kind.from_json(stored) == value


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_what_a_person_would_type_is_read_as_the_same_value(name: str, data: st.DataObject) -> None:
    kind, value = KINDS[name], data.draw(VALUES[name])
    if not kind.is_empty(value):
        assert kind.read(kind.typed(value, TERMS), TERMS) == value


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_a_value_that_is_not_empty_says_something(name: str, data: st.DataObject) -> None:
    kind, value = KINDS[name], data.draw(VALUES[name])
    if not kind.is_empty(value):
        assert kind.say(value, TERMS, Names())


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize(
    "strange", [None, True, {}, {"rows": 3}, [["x"]], "no such thing at all", -5, [3]]
)
def test_something_else_in_the_store_is_refused_with_a_sentence(name: str, strange: Json) -> None:
    kind = KINDS[name]
    assert refusal(lambda: kind.to_json(kind.from_json(strange))).endswith(".")


@pytest.mark.parametrize("name", KINDS)
@given(raw=st.text(max_size=60))
def test_whatever_is_typed_is_read_or_refused_with_a_sentence(name: str, raw: str) -> None:
    assert refusal(lambda: KINDS[name].read(raw, TERMS)).endswith(".")


def refusal(work: Callable[[], object]) -> str:
    """The sentence of a refusal; a full stop if there was none. Any other error is a failure."""
    try:
        work()
    except Unsuitable as refused:
        return str(refused)
    return "."
