"""Whether a line of a form is a label that waits: nothing but room stands behind it."""

import re
from collections.abc import Sequence

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.blocks import FAKE, Block, Words
from eia_wizard.documents.template.marks import gaps_in
from eia_wizard.documents.template.places import AtEnd, Below
from eia_wizard.documents.template.requests import orders_words, requests
from eia_wizard.documents.template.wording import gives_orders

_LONGEST, _FEW = 90, 6
_ASKS_FOR_WORDS = re.compile(
    r"\W*(?:(?:your|the|any|other|further|please) )?(?:reasons?|comments?|explanation|explain|"
    r"details|describe|notes|justification|rationale|summary)\b",
    re.IGNORECASE,
)
"""How lines begin that can only be answered in words, whatever stands behind the room."""
_NUMBERED = re.compile(r"\W*(?:[A-Za-z]?\d{1,2}(?:\.\d{1,2})*[a-z]?|[a-z])[.):]?\s+")
_WHO_DID = re.compile(r".*\bby:\Z", re.IGNORECASE)
_NAMED = re.compile(r"\W*(?:(?:full|your) )?name\b", re.IGNORECASE)
"""What is asked first of a person whom the line before leads on to."""
_LABELLED = re.compile(r"[^:?.\n]{2,40}:")
_GOES_ON = re.compile(r"if (?:yes|no|so|not|other)\b.*[?:]\Z", re.IGNORECASE)
"""A line that asks on, after a choice above it."""


def place_after(blocks: Sequence[Block], at: int, *, is_cell: bool) -> AtEnd | Below | None:
    """Where the answer to a line goes, or nothing where the line waits for none."""
    block = blocks[at]
    if not isinstance(block, Words) or block.is_title:
        return None
    line = block.line
    text = line.text.strip()
    framed = _framed_room(blocks, at)
    if framed and (text.endswith((":", "?")) or block.level or orders_words(text)):
        return Below(framed)
    room, following = _room_after(blocks, at)
    if is_cell:
        return _in_cell(blocks, at, room, following)
    is_told = gives_orders(text) and len(room) < 2
    is_label = text.endswith(":") and len(text) <= _LONGEST and not is_told
    if is_label and not room and _leads_to_a_person(text, following):
        return None
    is_series = at > 0 and _is_label(blocks[at - 1]) and not (following and is_listed(following))
    if is_label and (is_series or _is_next_of_its_kind(following, has_room=bool(room))):
        if is_series or not room:
            return AtEnd(line.paragraph)
        return Below(room)
    if room and _is_ordered(block, following, len(room)):
        return Below(room)
    asks = text.endswith("?") or block.level > 0
    if asks and room and _may_follow(following, block, len(room)):
        return Below(room)
    if not is_label and len(room) > 1 and names_words(text):
        return Below(room)
    if asks or is_label or not room:
        return None
    is_end = isinstance(following, Words) and 0 < following.level <= _heading_above(blocks, at)
    is_end = is_end or (block.is_slanted and _is_next_question(following) and _asks(blocks, at))
    return Below(room) if is_end and (block.is_slanted or len(room) > 1) else None


def names_words(text: str) -> bool:
    """Whether a few words, with a number or without, name what is to be written under them."""
    told = _NUMBERED.sub("", text.strip(), count=1)
    is_short = len(told.split()) <= _FEW and told[-1:].isalnum()
    return is_short and bool(_ASKS_FOR_WORDS.match(told))


def _leads_to_a_person(text: str, following: Block | None) -> bool:
    """Whether a line only leads on to who did something, whose name is asked for next."""
    if not isinstance(following, Words) or not _WHO_DID.match(text):
        return False
    return bool(_NAMED.match(following.line.text))


def _framed_room(blocks: Sequence[Block], at: int) -> list[etree._Element]:
    """The empty lines of a text box that stands right under a line, and is all that does."""
    anchor = blocks[at + 1] if at + 1 < len(blocks) else None
    if not isinstance(anchor, Words) or anchor.line.text.strip() or anchor.line.holes:
        return []
    boxes = {box for box in anchor.line.paragraph.iter(f"{W}txbxContent")}
    room: list[etree._Element] = []
    for block in blocks[at + 2 :]:
        if not isinstance(block, Words) or block.line.paragraph.getparent() not in boxes:
            break
        if not block.line.is_blank:
            return []
        room.append(block.line.paragraph)
    return room


def _is_ordered(block: Words, following: Block | None, room: int) -> bool:
    """Whether a line tells people to write, leaves room for it, and something like it is next."""
    if not orders_words(block.line.text) or (0 < block.level < FAKE):
        return False
    is_next = following is None or isinstance(following, Words)
    if isinstance(following, Words):
        text = following.line.text.strip()
        is_next = following.level > 0 or orders_words(text) or text.endswith(("?", ":"))
    return is_next and (room > 1 or block.is_bold)


def _asks(blocks: Sequence[Block], at: int) -> bool:
    """Whether what a line of guidance stands under is a question or a heading."""
    above = blocks[at - 1] if at else None
    return isinstance(above, Words) and (above.level > 0 or above.line.text.strip().endswith("?"))


def _is_next_question(following: Block | None) -> bool:
    """Whether what comes next asks for something else, or there is nothing more."""
    if not isinstance(following, Words):
        return following is None
    return following.level > 0 or following.is_bold or following.line.text.strip().endswith("?")


def _heading_above(blocks: Sequence[Block], at: int) -> int:
    """The level of the heading that nothing but guidance stands under, or nothing."""
    for block in reversed(blocks[:at]):
        if not isinstance(block, Words):
            return 0
        if block.level:
            return block.level if block.level < FAKE else 0
        if not block.line.is_blank and not gives_orders(block.line.text):
            return 0
    return 0


def is_listed(block: Block) -> bool:
    """Whether a block is a point of a list."""
    return isinstance(block, Words) and block.is_listed


def _in_cell(
    blocks: Sequence[Block], at: int, room: list[etree._Element], following: Block | None
) -> AtEnd | Below | None:
    block = blocks[at]
    text = block.line.text.strip() if isinstance(block, Words) else ""
    is_label = text.endswith(":") and len(text) <= _LONGEST
    if isinstance(block, Words) and is_label and not gives_orders(text):
        if following is None or _is_label(following):
            return Below(room) if room else AtEnd(block.line.paragraph)
        return None
    if room and isinstance(block, Words) and _is_label(following) and _is_signed(block):
        return Below(room)
    if isinstance(block, Words) and _GOES_ON.match(text) and not (room or following):
        return AtEnd(block.line.paragraph)
    is_above_guidance = text.endswith("?") and is_last_and_slanted(blocks, following)
    if not room or not (following is None or is_above_guidance):
        return None
    said = [b.line.text.strip() for b in blocks if isinstance(b, Words) and not b.line.is_blank]
    asks = any(each.endswith(("?", ":")) for each in said) or len(said[0]) <= _LONGEST
    asks = asks or ("?" in said[0] and requests(said[0]))
    return Below(room) if asks and (len(room) > 1 or not gives_orders(said[0])) else None


def _is_signed(block: Words) -> bool:
    """Whether a few words above other labels name the room under them, as where people sign."""
    text = block.line.text.strip()
    return 0 < len(text.split()) <= _FEW and text[-1] not in ".?;"


def is_last_and_slanted(blocks: Sequence[Block], block: Block | None) -> bool:
    """Whether a block is guidance at the end of all others."""
    said = [b for b in blocks if not (isinstance(b, Words) and b.line.is_blank)]
    return isinstance(block, Words) and block.is_slanted and said[-1] is block


def _room_after(blocks: Sequence[Block], at: int) -> tuple[list[etree._Element], Block | None]:
    """The empty paragraphs behind a line, and what comes after them."""
    room: list[etree._Element] = []
    for block in blocks[at + 1 :]:
        if not isinstance(block, Words) or not block.line.is_blank:
            return room, block
        if block.line.paragraph.find(f"{W}pPr/{W}sectPr") is not None:
            return room, block
        room.append(block.line.paragraph)
    return room, None


def _is_label(block: Block | None) -> bool:
    if not isinstance(block, Words):
        return False
    text = block.line.text.strip()
    return text.endswith(":") and len(text) <= _LONGEST and not gives_orders(text)


def _is_next_of_its_kind(following: Block | None, *, has_room: bool) -> bool:
    """Whether what follows a label is no answer to it, and no list that it leads to."""
    if following is None:
        return True
    if not isinstance(following, Words):
        return False
    if _is_label(following) or following.level:
        return True
    text = following.line.text
    waits = bool(following.line.holes or gaps_in(text))
    if waits and _LABELLED.match(text):
        return True
    return has_room and (text.strip().endswith("?") or waits)


def _may_follow(following: Block | None, block: Words, room: int) -> bool:
    """Whether a question with room under it is left alone by what comes next."""
    if following is None:
        return room > 1 or (block.line.text.strip().endswith("?") and room > 0)
    if not isinstance(following, Words):
        return room > 1 and bool(_ASKS_FOR_WORDS.match(block.line.text))
    text = following.line.text.strip()
    is_question = block.line.text.strip().endswith("?")
    if block.level and following.level:
        is_styled = block.level < FAKE
        return following.level <= block.level and (room > 1 or is_question or is_styled)
    if block.level and not is_question:
        return False
    return bool(following.level) or text.endswith("?") or _is_label(following) or room > 2
