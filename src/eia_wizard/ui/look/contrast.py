"""How far two colours stand apart, as WCAG 2.2 measures it, and which pairs must."""

from collections.abc import Iterator

from eia_wizard.ui.look.tokens import Colours

TEXT_LEAST, CONTROL_LEAST = 4.5, 3.0
"""WCAG 2.2, 1.4.3 (text) and 1.4.11 (borders of controls, focus)."""


def contrast(one: str, other: str) -> float:
    """The ratio of two ``#RRGGBB`` colours, from 1 to 21 (WCAG 2.2, *contrast ratio*)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def text_pairs(c: Colours) -> Iterator[tuple[str, str, str]]:
    """Every pair in which words are shown: what it is, the words, what they lie on."""
    for name in ("page", "card", "tint", "hover"):
        yield f"ink on {name}", c.ink, getattr(c, name)
        yield f"quiet ink on {name}", c.quiet_ink, getattr(c, name)
        yield f"action on {name}", c.action, getattr(c, name)
        yield f"action under the pointer on {name}", c.action_hover, getattr(c, name)
        yield f"block on {name}", c.block, getattr(c, name)
    for name in ("warn", "block", "ok"):
        yield f"{name} on its tint", getattr(c, name), getattr(c, f"{name}_tint")
        yield f"{name} on card", getattr(c, name), c.card
        yield f"ink on the tint of {name}", c.ink, getattr(c, f"{name}_tint")
    yield "words of a filled button", c.on_action, c.action
    yield "words of a filled button under the pointer", c.on_action, c.action_hover
    yield "count on a badge", c.on_block, c.block
    yield "tool tip", c.card, c.ink
    for number, stage in enumerate(c.stages):
        yield f"number on stage {number}", c.on_stage, stage
        yield f"stage {number} as words on card", stage, c.card


def control_pairs(c: Colours) -> Iterator[tuple[str, str, str]]:
    """Every pair that shows where a control is, or where the focus is."""
    for name in ("page", "card", "hover"):
        yield f"edge on {name}", c.edge, getattr(c, name)
    seen = c.ink if c.has_tints else c.focus
    yield "what is seen of the focus on page", seen, c.page
    yield "what is seen of the focus on card", seen, c.card
    stands_off = max((c.card, c.inside_focus), key=lambda ground: contrast(c.focus, ground))
    yield "ring of the focus, on the card or round what is inside", c.focus, stands_off
    if not c.has_tints:
        yield "what parts the ring of the focus from a filled button", c.inside_focus, c.action
    yield "filled button on card", c.action, c.card
    yield "filled button on page", c.action, c.page


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
