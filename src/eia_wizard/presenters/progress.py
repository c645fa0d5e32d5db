"""What is asked and open, by page and by stage."""

from collections import Counter, defaultdict

from eia_wizard.domain.form import Question
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.standing import asked, is_open
from eia_wizard.domain.tallying import tallied
from eia_wizard.presenters.places import homes
from eia_wizard.presenters.views import Place


class Standing:
    """How far somebody has come on each page and in each stage."""

    def __init__(self, reading: Reading) -> None:
        self.open_at: Counter[Place] = Counter()
        stages: dict[str, list[tuple[Question, bool]]] = defaultdict(list)
        home = homes(reading)
        for question, key in asked(reading):
            place = home(key)
            if place is None:
                continue
            open_here = is_open(reading, question, key.item)
            self.open_at[place._replace(inside="")] += open_here
            stages[place.stage].append((question, open_here))
        self._tallies = {stage: tallied(questions) for stage, questions in stages.items()}

    def said(self, stage: str) -> str:
        """How far a stage has come, in words; nothing where all of it is answered."""
        counted = self._tallies.get(stage)
        return counted.said() if counted else ""
