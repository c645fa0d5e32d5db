"""The colours of the wheel, from the tokens."""

from eia_wizard.drawing.colours import WheelColours
from eia_wizard.ui.look.tokens import Colours

LIGHT_TINT, DARK_TINT = 0.16, 0.26


def wheel_colours(colours: Colours, ground: str = "") -> WheelColours:
    """What the wheel is painted with on a card, or on another ground."""
    is_plain = len(set(colours.stages)) == 1  # high contrast: no tints, only ink and ground
    return WheelColours(
        ground=ground or colours.card,
        ink=colours.ink,
        quiet_ink=colours.quiet_ink,
        stages=colours.stages,
        on_stage=colours.on_stage,
        badge=colours.block,
        on_badge=colours.on_block,
        tint=0.0 if is_plain else DARK_TINT if colours.is_dark else LIGHT_TINT,
    )
