"""Slots as they are met, in reading order, each under the heading it stands below."""

from eia_wizard.documents.template.others import is_for_others
from eia_wizard.documents.template.places import Found

_REMEMBERED = 500


class Collected:
    """What was found so far; ``section`` is the heading that holds, ``said`` what is under it."""

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.section = self.said = ""

    def add(self, *met: Found) -> None:
        """Keep slots under the present heading, unless they name one of their own."""
        for each in met:
            each.section = each.section or self.section
            if not is_for_others(each.section):
                self.found.append(each)

    def hear(self, text: str, *, is_heading: bool) -> None:
        """A line of words, of which the last few since a heading or a table are remembered."""
        self.said = text if is_heading else f"{self.said}\n{text}"[-_REMEMBERED:]
