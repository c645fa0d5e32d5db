"""A dataclass whose methods are made late is the dataclass that the standard library makes."""

import copy
import dataclasses
import inspect
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Early:
    name: str
    places: tuple[str, ...] = ()
    said: list[str] = dataclasses.field(default_factory=list, compare=False)

    def shout(self) -> str:
        return self.name.upper()


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Later(Early):
    weight: int = 3


@dataclass(slots=True)
class Open:
    name: str


def test_a_value_is_made_compared_shown_and_copied_as_ever() -> None:
    one = Later("a", ("b",), weight=2)
    assert (one.shout(), one.weight, one.said) == ("A", 2, [])
    assert one == Later("a", ("b",), weight=2) != Later("a")
    assert hash(one) == hash(copy.deepcopy(one))
    assert repr(one) == "Later(name='a', places=('b',), said=[], weight=2)"
    assert dataclasses.replace(one, weight=1) < one
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 — our own, a line ago
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.name = "b"  # type: ignore[misc]


def test_a_value_has_no_room_for_what_was_not_written_down() -> None:
    value = Open("a")
    value.name = "b"
    assert value.name == "b"
    with pytest.raises(AttributeError):
        value.other = 1  # type: ignore[attr-defined]


def test_fields_and_patterns_can_be_asked_for_before_there_is_a_value() -> None:
    @dataclass(frozen=True, slots=True)
    class Fresh:
        x: int
        y: int = 2

    assert "__init__" in vars(Fresh)
    assert [field.name for field in dataclasses.fields(Fresh)] == ["x", "y"]

    @dataclass(frozen=True, slots=True)
    class Another:
        x: int
        y: int = 2

    assert list(inspect.signature(Another).parameters) == ["x", "y"]
    match Another(1):
        case Another(x, y):
            assert (x, y) == (1, 2)


def test_many_threads_that_want_the_first_value_all_get_one() -> None:
    @dataclass(frozen=True, slots=True)
    class Wanted:
        x: int

    with ThreadPoolExecutor(8) as pool:
        assert [value.x for value in pool.map(Wanted, range(64))] == list(range(64))


def test_a_class_without_slots_is_left_to_the_standard_library() -> None:
    with pytest.raises(TypeError, match="without slots"):
        dataclass(slots=False)
