"""How a report is arranged: data of the form, one layout a kind of document."""

from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class LayoutPart:
    """One chapter or block: its kind, what it takes, and its own words.

    ``kind`` is one of the builders of ``report``; ``of`` names stages, collections or roles,
    depending on the kind; ``columns`` are question ids for a table; ``points`` are sentences of the
    layout's own.
    """

    kind: str
    title: str = ""
    intro: str = ""
    of: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    new_page: bool = False
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of document: its name, for whom it is, and its parts in order.

    ``subtitle`` is what the document calls itself on its first page; a ``short`` one
    has neither a table of contents nor facts on its first page that stand in it anyway; with
    ``no_facts`` there are none at all. One of ``one_page`` says what matters most, set closely,
    and counts the rest.
    """

    id: str
    title: str
    purpose: str
    parts: tuple[LayoutPart, ...]
    audience: str = "review"
    subtitle: str = ""
    short: bool = False
    no_facts: bool = False
    one_page: bool = False
