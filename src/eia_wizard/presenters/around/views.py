"""What a shelf shows, as frozen values: a page of its own on which something is looked for."""

from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ShelfCard:
    """One thing on a shelf.

    ``under`` stands small under the title, ``facts`` are named lines, ``warning`` is what must not
    be overlooked. ``action`` is what can be done with it, or nothing; ``done`` says that it was.
    ``other`` is what can be done instead.
    """

    id: str
    title: str
    under: str = ""
    words: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    warning: str = ""
    action: str = ""
    other: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True)
class ShelfFilter:
    """One way to see fewer cards; ``name`` has a place for ``{choice}``."""

    id: str
    name: str
    choices: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class ShelfView:
    """A shelf: what it is for, how it can be narrowed, and what stands on it.

    ``count`` says how much was found, or why nothing was.
    """

    title: str
    intro: str
    hint: str
    typed: str
    filters: tuple[ShelfFilter, ...]
    count: str
    cards: tuple[ShelfCard, ...]
