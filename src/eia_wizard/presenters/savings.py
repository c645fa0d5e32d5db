"""Whatever saves an assessment, and what waits until its last words are saved."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from eia_wizard.presenters.saving import Saving


class Savings:
    """Keeps each saving as long as it may have words that are not on the disk."""

    def __init__(self) -> None:
        self._all: list[Saving] = []
        self._waiting = ""

    def add(self, saving: Saving) -> None:
        """Another assessment is open."""
        self._all = [*self._needed(), saving]

    def are_needed_for(self, assessment_id: str) -> bool:
        """Whether words of an assessment may not be saved yet."""
        return any(saving.assessment_id == assessment_id for saving in self._needed())

    def settle(self) -> str:
        """Wait for the last saves; why one failed, in a sentence, or nothing."""
        return next(filter(None, (saving.settle() for saving in self._needed())), "")

    def give_up(self) -> None:
        """The library has gone: nothing is tried again."""
        for saving in self._all:
            saving.give_up()

    def when_saved(self, assessment_id: str, then: Callable[[str], None]) -> None:
        """Try to save an assessment now, and go on with it, unless something else was begun."""
        self._waiting = assessment_id

        def go_on(_at: object) -> None:
            if self._waiting == assessment_id:
                then(assessment_id)

        for saving in self._all:
            if saving.assessment_id == assessment_id:
                saving.saved.connect(go_on, Qt.ConnectionType.SingleShotConnection)
                saving.try_again()

    def wait_no_more(self) -> None:
        """The person has gone on to something else, and is not torn away from it."""
        self._waiting = ""

    def _needed(self) -> list[Saving]:
        self._all = [each for each in self._all if each.is_needed]
        return self._all
