"""The places of an organisation's own form that wait for an answer, and what goes into them."""

from eia_wizard.domain.lazy_dataclass import dataclass

TEXT, LONG_TEXT, TICK, CHOICE = "text", "long text", "tick", "choice"
DATE, ROWS, FIGURE = "date", "table rows", "figure"
KINDS = (TEXT, LONG_TEXT, TICK, CHOICE, DATE, ROWS, FIGURE)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a form that waits for an answer.

    ``id`` is made of its label, so that it stays when the form is edited elsewhere; ``where`` is
    the way to it through the file's paragraphs and tables; ``tag`` is the name that a content
    control or form field carries. ``choices`` are the options it offers in its own words,
    ``columns`` the heads of rows that grow, and ``stands`` what is typed in it already, if it is
    an answer rather than a prompt; ``until`` are the form's own next words, where that is on the
    page and no cell ends it.
    """

    id: str
    section: str
    label: str
    kind: str
    where: str
    order: int
    tag: str = ""
    guidance: str = ""
    choices: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    stands: tuple[str, ...] = ()
    until: str = ""

    @property
    def is_at_edge(self) -> bool:
        """Whether it stands at the head or foot of pages."""
        return self.where.startswith("e")


@dataclass(frozen=True, slots=True)
class Entry:
    """What goes into one cell: its paragraphs, and the bookmark of the answer it is."""

    lines: tuple[str, ...] = ()
    home: str = ""


@dataclass(frozen=True, slots=True)
class Filling:
    """What goes into one slot.

    A line that begins with ``- `` or ``1. `` is a point of a list. ``chosen`` are options in the
    form's own words; ``picture`` is a PNG in base 64 as wide as ``width`` millimetres on paper, if
    there is room, with ``alt`` for who cannot see it.
    """

    slot: str
    lines: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    is_ticked: bool = False
    rows: tuple[tuple[Entry, ...], ...] = ()
    home: str = ""
    picture: str = ""
    alt: str = ""
    width: int = 0


@dataclass(frozen=True, slots=True)
class NotFilled:
    """A slot that stayed as it was, and why."""

    slot: str
    why: str


@dataclass(frozen=True, slots=True)
class Template:
    """An organisation's form as it was found: its slots in order, and what a person must know.

    ``edition`` is a fingerprint of its slots: the same form gives the same one, whatever was
    typed into it. ``outside`` names what the file would fetch from elsewhere.
    """

    edition: str
    slots: tuple[Slot, ...]
    protected: str = ""
    outside: tuple[str, ...] = ()
    is_mended: bool = False


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose answers a filled form holds, so that it is known when it comes back.

    ``content`` is the whole assessment as text, with its ``digest``; ``made_at`` an ISO moment.
    """

    assessment: str
    form: str
    digest: str
    content: str
    made_at: str


@dataclass(frozen=True, slots=True)
class Leftover:
    """An answer for which a form has no place: what was asked, what was said, its bookmark."""

    title: str
    lines: tuple[str, ...]
    home: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A form to be read or, where there are fillings, filled; the file itself is only read.

    ``annex`` are answers that follow behind the form.
    """

    path: str
    fillings: tuple[Filling, ...] = ()
    owner: Owner | None = None
    annex: tuple[Leftover, ...] = ()


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A filled form as a Word file in base 64, what was filled, and what stayed as it was.

    ``shortened`` are places that were too narrow: the gist stands there, the whole behind the form.
    """

    docx: str
    slots: tuple[str, ...] = ()
    left: tuple[NotFilled, ...] = ()
    shortened: tuple[str, ...] = ()
