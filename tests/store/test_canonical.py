import pytest
import rfc8785
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


@given(json_values | some.lists(whole | some.integers(-(2**54), 2**54) | some.floats(-9, 9)))
def test_it_is_written_as_the_standard_says(value: Json) -> None:
    try:
        standard = rfc8785.dumps(value)
    except rfc8785.CanonicalizationError:
        with pytest.raises(EiaError, match="cannot be stored"):
            canonical(value)
    else:
        assert canonical(value) == standard


def test_signs_that_are_written_in_their_own_way_are_written_as_the_standard_says() -> None:
    signs = "".join(map(chr, (*range(0x300), 0x2028, 0x2029, 0xFEFF, 0xFFFF, 0x1F600)))
    assert canonical([signs, {"b": True, "a": None}]) == rfc8785.dumps(
        [signs, {"b": True, "a": None}]
    )


def test_half_a_character_is_refused() -> None:
    with pytest.raises(EiaError, match="cannot be stored"):
        canonical(["\ud800"])


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
