"""Every slot of a form filled with words that can be found again."""

from eia_wizard.documents.template.answering import fill_form
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.slots import Asked, Entry, FilledForm, Filling, Slot

LINES = ("A first paragraph & <more>.", "- one point", "- another", "1. first", "2. second")


def words_for(slot: Slot) -> Filling:
    home = f"eia_{slot.order:032d}"
    match slot.kind:
        case "table rows":
            rows = tuple(_row(slot, number) for number in range(6))
            return Filling(slot.id, rows=rows)
        case "tick":
            return Filling(slot.id, is_ticked=True, home=home)
        case "choice":
            return Filling(slot.id, chosen=slot.choices[-1:], home=home)
        case "long text":
            return Filling(slot.id, LINES, home=home)
        case "date":
            return Filling(slot.id, ("14 January 2027",), home=home)
        case _:
            return Filling(slot.id, (f"Words number {slot.order}.",), home=home)


def _row(slot: Slot, number: int) -> tuple[Entry, ...]:
    columns = range(len(slot.columns))
    return tuple(
        Entry((f"Row {number} of {column}.",), f"eia_{slot.order:06d}{number:06d}{column:06d}")
        for column in columns
    )


def filled_whole(docx: bytes) -> FilledForm:
    slots = open_form(docx).template.slots
    return fill_form(docx, Asked("", tuple(words_for(slot) for slot in slots)))
