"""Rules for a copy that goes to the public: nothing of the work on it is left inside."""

from collections.abc import Iterator

from eia_wizard.documents.accessible.finding import N_, Found, Rule
from eia_wizard.documents.accessible.seen import WHOLE, Sight
from eia_wizard.documents.word_in.model import (
    Block,
    Group,
    Held,
    Mark,
    Paragraph,
    Piece,
    Table,
    Words,
)


def _comments(sight: Sight) -> Iterator[Found]:
    if sight.reading.comments:
        yield Found(WHOLE, {"count": len(sight.reading.comments)})


def _changes(sight: Sight) -> Iterator[Found]:
    if any(_is_changed(block) for block in sight.reading.body):
        yield Found(WHOLE)


def _tracking(sight: Sight) -> Iterator[Found]:
    if sight.reading.settings.tracking:
        yield Found(WHOLE)


def _hidden(sight: Sight) -> Iterator[Found]:
    for seen in sight.paragraphs:
        if any(isinstance(each, Words) and each.look.hidden for each in seen.it.pieces):
            yield Found(seen.place)


def _names(sight: Sight) -> Iterator[Found]:
    who = sight.reading.property("lastModifiedBy").strip()
    if who:
        yield Found(WHOLE, {"who": who[:80]})


def _is_changed(block: Block) -> bool:
    match block:
        case Paragraph(pieces=pieces, mark_changes=changes):
            return bool(changes) or any(_is_changed_piece(piece) for piece in pieces)
        case Table(rows=rows):
            return any(
                row.changes or any(_is_changed(b) for cell in row.cells for b in cell.blocks)
                for row in rows
            )
        case Group(blocks=inner):
            return any(_is_changed(each) for each in inner)


def _is_changed_piece(piece: Piece) -> bool:
    if isinstance(piece, Held):
        return any(_is_changed_piece(each) for each in piece.pieces)
    return not isinstance(piece, Mark) and bool(piece.changes)


PUBLISHING_RULES = {
    "name-left": Rule(
        _names,
        N_("It says that {who} was the last to change it."),
        N_("Whoever downloads it can see the name of a colleague or an account."),
        N_("Choose File, Info, Check for Issues, Inspect Document, and remove personal details."),
    ),
    "comments-left": Rule(
        _comments,
        N_("There are comments in it: {count}."),
        N_("The public would read what colleagues wrote to one another."),
        N_("Choose Review, Delete, Delete All Comments in Document."),
    ),
    "changes-left": Rule(
        _changes,
        N_("There are tracked changes in it."),
        N_("The public would read what was taken out, and by whom."),
        N_("Choose Review, Accept, Accept All Changes and Stop Tracking."),
    ),
    "tracking": Rule(
        _tracking,
        N_("Changes to it are being tracked."),
        N_("The next correction would stay in it for all to see."),
        N_("Choose Review, Track Changes, to turn it off."),
    ),
    "hidden-left": Rule(
        _hidden,
        N_("There are hidden words in it."),
        N_("Anybody can make them show."),
        N_("Choose Home, Show ¶, and delete them."),
    ),
}
