"""Whether a document is a form whose slots are known, by the labels that it has."""

import re
from collections.abc import Sequence

from eia_wizard.documents.template.pages import LineText, Page, page_of
from eia_wizard.documents.template.wording import label_of
from eia_wizard.documents.word_in.model import Reading
from eia_wizard.domain.slots import Slot


def share_of_labels(reading: Reading, slots: Sequence[Slot]) -> float:
    """From 0 to 1: how many of the slots' labels stand in a document, filled in or not."""
    labels = {_plain(part) for slot in slots for part in _labels(slot)} - {""}
    if not labels:
        return 0.0
    said = "\n".join(f"\n{_plain(line)} " for line in _lines(page_of(reading)))
    return sum(f"\n{label} " in said for label in labels) / len(labels)


def _labels(slot: Slot) -> list[str]:
    return [*slot.label.split(" / "), *slot.columns]


def _lines(page: Page) -> list[str]:
    cells = [cell for table in page.tables() for row in table.rows for cell in row]
    lines = [each.text for each in page.blocks if isinstance(each, LineText)]
    return [line for cell in cells for line in cell.lines] + lines


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", label_of(text).casefold()).strip()
