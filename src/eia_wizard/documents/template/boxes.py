"""Boxes ticked, whichever way a form draws them."""

from collections.abc import Collection

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.letters import change_letter, letter_at, put_in_place_of
from eia_wizard.documents.template.line import Box, Line
from eia_wizard.documents.template.marks import PRIVATE
from eia_wizard.documents.template.places import Ticked
from eia_wizard.documents.template.setting import take_out

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_TICK, _EMPTY = "☒", "☐"
_SYMBOLS = {"wingdings": ("F0FE", "F0A8"), "wingdings 2": ("F052", "F0A3")}


def tick(place: Ticked, chosen: Collection[str], *, is_choice: bool) -> bool:
    """Tick the boxes of these options; of a choice the others are emptied."""
    done = False
    for line, mark, said in reversed(place.options):
        wanted = said in chosen
        if not wanted and not is_choice:
            continue
        if isinstance(mark, tuple):
            if wanted:
                put_in_place_of(line, mark[0] + 1, mark[1] - 1, "X")
                done = True
        elif wanted or mark.is_ticked:
            done |= _set(line, mark, is_ticked=wanted) and wanted
    return done


def _set(line: Line, box: Box, *, is_ticked: bool) -> bool:
    match box.kind:
        case "letter":
            return _set_letter(line, box.at, is_ticked=is_ticked)
        case "symbol":
            return _set_symbol(box.element, is_ticked=is_ticked)
        case "control":
            return _set_control(box.element, is_ticked=is_ticked)
        case _:
            return _set_old(box.element, is_ticked=is_ticked)


def _set_letter(line: Line, at: int, *, is_ticked: bool) -> bool:
    """A letter of a symbol font is replaced by another of that font."""
    found = letter_at(line, at)
    now = found[0].text[found[1]] if found else ""
    ticked, empty = PRIVATE.get(now, (_TICK, _EMPTY))
    return change_letter(line, at, ticked if is_ticked else empty)


def _set_symbol(sym: etree._Element, *, is_ticked: bool) -> bool:
    font = sym.get(f"{W}font", "").casefold()
    ticked, empty = _SYMBOLS.get(font, _SYMBOLS["wingdings"])
    if font not in _SYMBOLS:
        sym.set(f"{W}font", "Wingdings")
    sym.set(f"{W}char", ticked if is_ticked else empty)
    return True


def _set_control(sdt: etree._Element, *, is_ticked: bool) -> bool:
    box = next((e for e in sdt.iter() if str(e.tag).endswith("}checkbox")), None)
    if box is None:
        return False
    space = str(box.tag).rpartition("}")[0] + "}"
    checked = box.find(f"{space}checked")
    if checked is None:
        checked = etree.Element(f"{space}checked")
        box.insert(0, checked)
    checked.set(f"{space}val", "1" if is_ticked else "0")
    unbind(sdt)
    state = box.find(f"{space}{'checkedState' if is_ticked else 'uncheckedState'}")
    letter = _TICK if is_ticked else _EMPTY
    if state is not None:
        letter = _from_code(state.get(f"{space}val", "")) or letter
    words = next(sdt.iter(f"{W}t"), None)
    if words is None:
        return False
    words.text = letter
    return True


def tick_control(sdt: etree._Element) -> bool:
    """Tick a control that is a box, such as one round a whole cell."""
    return _set_control(sdt, is_ticked=True)


def _from_code(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def unbind(sdt: etree._Element) -> None:
    """Let a control stand for itself: its words would be overwritten by what it is bound to."""
    properties = sdt.find(f"{W}sdtPr")
    for each in list(properties) if properties is not None else ():
        if str(each.tag).endswith("}dataBinding"):
            take_out(each)


def _set_old(properties: etree._Element, *, is_ticked: bool) -> bool:
    box = properties.find(f"{W}checkBox")
    if box is None:
        return False
    checked = box.find(f"{W}checked")
    if checked is None:
        checked = etree.SubElement(box, f"{W}checked")
    checked.set(f"{W}val", "1" if is_ticked else "0")
    return True
