"""What was found out about a Word file, as parts of a page that may be long."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.papers import Certain, Piece, Result
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.long_sheet import Maker


def certain_makers(certain: Certain) -> Iterator[Maker]:
    """What differs from what was decided, and what that does and does not prove."""
    for heading, lines in certain.groups:
        yield partial(Heading, heading, 2)
        for each in lines:
            yield partial(Words, each)
    yield partial(Heading, _("What this proves"), 2)
    for each in certain.limits:
        yield partial(Words, each)


def result_makers(result: Result) -> Iterator[Maker]:
    """What a check of its accessibility found: what is amiss, and what no program can tell."""
    for heading, pieces in (
        (_("To mend"), result.to_mend),
        (_("Worth a look"), result.to_look_at),
    ):
        if pieces:
            yield partial(Heading, heading, 2)
        for piece in pieces:
            yield partial(_card, piece)
    yield partial(Heading, _("What no program can check"), 2)
    for each in result.unchecked:
        yield partial(Words, _begun(each) + ".")


def _card(piece: Piece, parent: QWidget) -> QWidget:
    card = Card(parent)
    card.inside.addWidget(Heading(piece.what, 3, card))
    places = [_begun(place) for place in piece.places]
    if piece.more:
        places.append(
            ngettext("And {n} more place.", "And {n} more places.", piece.more).format(n=piece.more)
        )
    if places:
        card.inside.addWidget(Note("\n".join(places), card))
    card.inside.addWidget(Words(_("Why it matters: {why}").format(why=piece.why), card))
    card.inside.addWidget(Words(_("How to mend it: {mend}").format(mend=piece.mend), card))
    return card


def _begun(place: str) -> str:
    return place[:1].upper() + place[1:]
