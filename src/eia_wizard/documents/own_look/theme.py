"""The colours and fonts of a foreign theme, set into ours."""

import re

from lxml import etree

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_COLOUR = re.compile(r"^[0-9A-Fa-f]{6}$")
_LONGEST_FONT = 60


def merged_theme(ours: etree._Element, theirs: etree._Element) -> None:
    """Colours by their place, and the two fonts; nothing else of a theme is used here."""
    for place in ours.iterfind(f".//{_A}clrScheme/*"):
        source = theirs.find(f".//{_A}clrScheme/{place.tag}")
        colour = _colour(source)
        if colour:
            place[:] = []
            etree.SubElement(place, f"{_A}srgbClr", val=colour)
    for which in ("majorFont", "minorFont"):
        target = ours.find(f".//{_A}{which}/{_A}latin")
        source = theirs.find(f".//{_A}{which}/{_A}latin")
        face = "" if source is None else source.get("typeface", "")[:_LONGEST_FONT]
        if target is not None and face and not face.startswith("+"):
            target.set("typeface", face)


def _colour(place: etree._Element | None) -> str:
    for each in () if place is None else place:
        said = each.get("val") if each.tag == f"{_A}srgbClr" else each.get("lastClr")
        if said and _COLOUR.match(said):
            return said.upper()
    return ""
