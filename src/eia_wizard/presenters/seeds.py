"""What an item that answers something is called at first: the words that led to it."""

from eia_wizard.domain.form import Question
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _

MOST_LETTERS = 160
LEADS_ON = "way.led_to"


def seed_of(reading: Reading, question: Question, item: str) -> str:
    """The name of a new item made from a way in that is not there; nothing for other questions."""
    if question.role != LEADS_ON:
        return ""
    note = reading.role_text("way.note", item).strip().split("\n")[0]
    said = note or _("Not so today: {way}").format(way=reading.label(item))
    return said if len(said) <= MOST_LETTERS else f"{said[: MOST_LETTERS - 1].rstrip()}…"
