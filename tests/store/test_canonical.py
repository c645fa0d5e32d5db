import pytest
from hypothesis import given
from hypothesis import strategies as some

from eia_wizard.domain.answers import Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.canonical import canonical, digest_of, from_canonical, salted_digest

whole = some.text(some.characters(exclude_categories=["Cs"]))
json_values = some.recursive(
    some.none() | some.booleans() | some.integers(-(2**53) + 1, 2**53 - 1) | whole,
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(whole, inner, max_size=4),
    max_leaves=12,
)


@given(json_values)
def test_a_value_survives_being_written_and_read(value: Json) -> None:
    assert from_canonical(canonical(value)) == value


def test_equal_values_have_equal_digests_whatever_their_order() -> None:
    assert digest_of({"b": 1, "a": 2}) == digest_of({"a": 2, "b": 1})


def test_a_salt_hides_a_short_value() -> None:
    assert salted_digest("one", '"yes"') != salted_digest("two", '"yes"')


@pytest.mark.parametrize(
    "data",
    [
        b"NaN",
        b"1.5",
        b"1e3",
        b'{"a":1,"a":2}',
        b'{"b":1,"a":2}',
        b"[1, 2]",
        b'"\\ud800"',
        b"\xff",
        b"",
        b"[" * 200 + b"]" * 200,
        b"[" * 100_000,
        b"9" * 5000,
        b"9007199254740993",
        b"[1]\n",
    ],
)
def test_what_is_not_canonical_is_refused(data: bytes) -> None:
    with pytest.raises(EiaError, match="damaged or was changed"):
        from_canonical(data)
