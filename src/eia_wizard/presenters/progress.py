"""How far somebody has come, said so that it is true and does not grow under their hands."""

from collections import Counter

from eia_wizard.domain.reading import Reading
from eia_wizard.domain.standing import asked, is_open
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.places import homes
from eia_wizard.presenters.views import Place

FEW = 5
"""So few open questions are best named as what is left."""


class Standing:
    """Counts what is asked and open, by page and by stage.

    What is asked only because of an answer is no part of the count *of all*: it would grow while
    somebody works.
    """

    def __init__(self, reading: Reading) -> None:
        self.open_at: Counter[Place] = Counter()
        self._of_all: Counter[str] = Counter()
        self._open_of_all: Counter[str] = Counter()
        home = homes(reading)
        for question, key in asked(reading):
            place = home(key)
            if place is None:
                continue
            open_here = is_open(reading, question, key.item)
            self.open_at[place._replace(inside="")] += open_here
            if not question.when:
                self._of_all[place.stage] += 1
                self._open_of_all[place.stage] += open_here

    def said(self, stage: str) -> str:
        """What is done of a stage while much is open; what is left of it, once that is little."""
        left = sum(count for place, count in self.open_at.items() if place.stage == stage)
        every, still = self._of_all[stage], self._open_of_all[stage]
        if left > FEW and still:
            return _("{n} of {all} answered").format(n=every - still, all=every)
        if left:
            return ngettext("{n} to answer", "{n} to answer", left).format(n=left)
        return ""
