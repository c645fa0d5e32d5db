"""The design tokens: every colour, size and weight of the window, in one place."""

from eia_wizard.domain.lazy_dataclass import dataclass

GRID = 8
"""Distances are multiples of this many pixels, or half of it."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme, as ``#RRGGBB``, named by what they are for.

    ``stages`` holds stage 0 (the hub) to stage 8; ``on_stage`` is readable on each of them.
    ``quiet_ink`` is for secondary words, ``edge`` for the borders of controls, ``hairline`` for
    lines that only divide; ``off`` and ``off_edge`` are the words and the border of what
    cannot be used now. ``tint`` lies under what is selected, ``hover`` under the pointer.
    """

    page: str
    card: str
    ink: str
    quiet_ink: str
    hairline: str
    edge: str
    off: str
    off_edge: str
    action: str
    action_hover: str
    on_action: str
    tint: str
    hover: str
    warn: str
    warn_tint: str
    block: str
    block_tint: str
    on_block: str
    ok: str
    ok_tint: str
    focus: str
    stages: tuple[str, ...]
    on_stage: str
    is_dark: bool = False

    @property
    def has_tints(self) -> bool:
        """Whether a tint can be told from a card; in high contrast it cannot."""
        return self.tint != self.card

    @property
    def inside_focus(self) -> str:
        """What parts the ring of the focus from a control: a filled one has its colour else."""
        return self.ink if self.has_tints else self.card


LIGHT = Colours(
    page="#F4F6F8",
    card="#FFFFFF",
    ink="#17212B",
    quiet_ink="#4A5B6C",
    hairline="#D5DCE3",
    edge="#6B7C8D",
    off="#6B7C8D",
    off_edge="#D5DCE3",
    action="#0B57A4",
    action_hover="#084482",
    on_action="#FFFFFF",
    tint="#E8F1FA",
    hover="#F0F4F8",
    warn="#8A4B00",
    warn_tint="#FFF4E0",
    block="#A8172B",
    block_tint="#FDECEE",
    on_block="#FFFFFF",
    ok="#0B6B3A",
    ok_tint="#E7F4EC",
    focus="#FFD83D",
    stages=(
        "#44546A",
        "#1F5FA8",
        "#14708A",
        "#0E7568",
        "#3F7228",
        "#7A6210",
        "#9C4F12",
        "#A03050",
        "#6A4098",
    ),
    on_stage="#FFFFFF",
)

DARK = Colours(
    page="#12181F",
    card="#1A222B",
    ink="#E6EDF3",
    quiet_ink="#A9B8C6",
    hairline="#2D3844",
    edge="#8496A8",
    off="#8496A8",
    off_edge="#2D3844",
    action="#7FB8F0",
    action_hover="#A3CDF6",
    on_action="#0E1520",
    tint="#1D2C3B",
    hover="#222C37",
    warn="#F2C37A",
    warn_tint="#33270F",
    block="#FF9DA9",
    block_tint="#3A1A20",
    on_block="#2A0D12",
    ok="#86D6A9",
    ok_tint="#143024",
    focus="#FFD83D",
    stages=(
        "#B6C3D0",
        "#8DBBF2",
        "#7CC7DD",
        "#74CDBE",
        "#A5CF8C",
        "#D8C06A",
        "#F0AE78",
        "#F29DB2",
        "#C3A4EE",
    ),
    on_stage="#12181F",
    is_dark=True,
)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes in pixels at a text size of ``scale`` (1.0 to 2.0), on a screen of 96 dots an inch."""

    scale: float = 1.0
    card_radius: int = 12
    control_radius: int = 8
    focus_ring: int = 3
    focus_edge: int = 2

    def scaled(self, pixels: float) -> int:
        """A length that follows the text: the height of a control, an indicator, an icon."""
        return round(pixels * self.scale)

    @property
    def control_height(self) -> int:
        """How high a button, a line or a list to choose from is, at least."""
        return self.scaled(36)

    @property
    def icon(self) -> int:
        """The edge of an icon beside words."""
        return self.scaled(20)


@dataclass(frozen=True, slots=True)
class Type:
    """A size of letters in pixels at 100 %, and their weight."""

    pixels: float
    weight: int

    def points(self, scale: float) -> float:
        """The size in points, which follow the screen's resolution as pixels do not."""
        return self.pixels * 0.75 * scale


HEADING = Type(24, 700)
QUESTION = Type(17, 600)
TEXT = Type(15, 400)
LABEL = Type(15, 500)
NOTE = Type(13.5, 400)
TYPES = {"heading": HEADING, "question": QUESTION, "text": TEXT, "label": LABEL, "note": NOTE}
