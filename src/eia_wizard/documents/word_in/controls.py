"""Content controls, and the form fields that came before them."""

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word_in.model import Control
from eia_wizard.documents.word_in.properties import is_on
from eia_wizard.documents.word_in.walk import text_at, value_at

_KINDS = {
    "text": "text",
    "checkbox": "tick box",
    "dropDownList": "list",
    "comboBox": "list",
    "date": "date",
    "picture": "picture",
    "repeatingSection": "repeat",
}
_OLD_KINDS = {"textInput": "old text", "checkBox": "old tick box", "ddList": "old list"}
_MOST_CHOICES = 500


def control_of(sdt: etree._Element) -> Control:
    """What a content control says of itself."""
    properties = sdt.find(f"{W}sdtPr")
    if properties is None:
        return Control("rich text")
    parts = {_plain(each): each for each in properties if isinstance(each.tag, str)}
    kind = next((said for name, said in _KINDS.items() if name in parts), "rich text")
    return Control(
        kind=kind,
        tag=value_at(properties, "tag"),
        title=value_at(properties, "alias"),
        number=value_at(properties, "id"),
        is_waiting=is_on(properties.find(f"{W}showingPlcHdr")),
        is_ticked=_is_ticked(parts.get("checkbox")),
        is_locked="contentLocked" in value_at(properties, "lock").replace("sdtContent", "content"),
        is_bound="dataBinding" in parts,
        choices=_choices(parts.get("dropDownList", parts.get("comboBox"))),
    )


def old_field(properties: etree._Element) -> Control:
    """What a form field of the older kind says of itself."""
    parts = {_plain(each): each for each in properties if isinstance(each.tag, str)}
    kind = next((said for name, said in _OLD_KINDS.items() if name in parts), "old text")
    box, choice = parts.get("checkBox"), parts.get("ddList")
    entries = choice.findall(f"{W}listEntry") if choice is not None else []
    ticked = None
    if box is not None:
        ticked = box.find(f"{W}checked")
        ticked = box.find(f"{W}default") if ticked is None else ticked
    return Control(
        kind=kind,
        tag=value_at(properties, "name"),
        title=value_at(properties, "statusText") or value_at(properties, "helpText"),
        is_ticked=is_on(ticked),
        choices=tuple(text_at(each, f"{W}val") for each in entries[:_MOST_CHOICES]),
    )


def _plain(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _is_ticked(box: etree._Element | None) -> bool:
    for each in box if box is not None else ():
        if _plain(each) == "checked":
            return any(value in ("1", "true", "on") for value in each.attrib.values())
    return False


def _choices(listed: etree._Element | None) -> tuple[str, ...]:
    items = listed.findall(f"{W}listItem") if listed is not None else []
    return tuple(
        text_at(each, f"{W}displayText") or text_at(each, f"{W}value")
        for each in items[:_MOST_CHOICES]
    )
