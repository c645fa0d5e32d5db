"""How far somebody has come, counted so that the count does not grow under their hands."""

from typing import NamedTuple

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext

FEW = 5
"""So few open questions are best named as what is left."""


class Tally(NamedTuple):
    """``left`` of what is asked is open; of ``every`` question asked of all, ``still`` so many.

    What is asked only because of an answer is no part of *asked of all*.
    """

    left: int = 0
    every: int = 0
    still: int = 0

    def said(self) -> str:
        """What is done while much is open; what is left, once that is little; else nothing."""
        if self.left > FEW and self.still:
            return _("{n} of {all} answered").format(n=self.every - self.still, all=self.every)
        if self.left:
            return ngettext("{n} to answer", "{n} to answer", self.left).format(n=self.left)
        return ""
