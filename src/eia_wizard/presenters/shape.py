"""Which questions stand on a page, told without their answers."""

from eia_wizard.presenters.views import ItemRow, PageView


def shape_of(view: PageView) -> object:
    """What would have to be laid out anew if it were another: which questions are on the page."""
    shape: list[object] = [view.place, view.notice]
    for card in view.cards:
        rows = getattr(card, "rows", None)
        if rows is None:
            shape.append(getattr(card, "key", None))
        else:
            shape += [(row.id, _room_for(row)) for _name, group in rows for row in group]
    return shape


def _room_for(row: ItemRow) -> object:
    """A line finds room by itself for what its answer brings with it."""
    return row.lead or [card.key for card in row.cards]
