"""How a trial looks at a screen; the trials themselves are run on packages that were built."""

from trying.screen import alike
from trying.wait import until


def test_how_much_is_the_same_is_told_byte_by_byte_or_roughly() -> None:
    seen = bytes(1_000)
    with_a_word = bytes(990) + b"a word now"
    assert alike(seen, seen) == 1
    assert alike(seen, with_a_word) == 0.99
    assert alike(seen, with_a_word, 100) == 1


def test_what_comes_in_time_is_waited_for_and_what_does_not_is_told() -> None:
    answers = iter((False, False, True))
    assert until(lambda: next(answers), 10, 0)
    assert not until(lambda: False, 0.01, 0)
