"""What a role is, and short ways to write one down."""

from eia_wizard.domain.lazy_dataclass import dataclass

LINES = ("text", "long-text")


@dataclass(frozen=True, slots=True)
class Role:
    """What a role means, the kinds of answer that can play it, and what its options may mean."""

    meaning: str
    kinds: tuple[str, ...]
    meanings: tuple[str, ...] = ()


def text(meaning: str) -> Role:
    """A role of words, short or long."""
    return Role(meaning, LINES)


def day(meaning: str) -> Role:
    """A role of a date."""
    return Role(meaning, ("date",))


def yes_no(meaning: str) -> Role:
    """A role of yes, no or not sure."""
    return Role(meaning, ("yes-no",))


def links(meaning: str) -> Role:
    """A role of links to items."""
    return Role(meaning, ("links",))


def choice(meaning: str, *meanings: str) -> Role:
    """A role of one option; ``meanings`` are what options may mean."""
    return Role(meaning, ("choice",), meanings)


def choices(meaning: str, *meanings: str) -> Role:
    """A role of any number of options; ``meanings`` are what they may mean."""
    return Role(meaning, ("choices",), meanings)
