"""The colours of charts, from the tokens."""

from eia_wizard.drawing.commitment import Inks
from eia_wizard.ui.look.tokens import LIGHT

ON_PAPER = Inks(LIGHT.ink, LIGHT.action, LIGHT.hairline)
"""Paper wants the colours of the light scheme."""
