"""Text boxes, which a file holds twice: as they are drawn now, and again for old readers."""

from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from eia_wizard.documents.package_xml import W

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_BOX = f"{W}txbxContent"


class Copy(NamedTuple):
    """A text box, its copy for old readers, and what both said before anything was filled in."""

    box: etree._Element
    copy: etree._Element
    said: str


def copies_in(root: etree._Element) -> list[Copy]:
    """Every text box that is there twice and says the same both times."""
    found: list[Copy] = []
    for both in root.iter(f"{_MC}AlternateContent"):
        boxes = [box for each in both.iterfind(f"{_MC}Choice") for box in each.iter(_BOX)]
        copies = [box for each in both.iterfind(f"{_MC}Fallback") for box in each.iter(_BOX)]
        if len(boxes) == len(copies):
            pairs = zip(boxes, copies, strict=True)
            found += [Copy(a, b, _said(a)) for a, b in pairs if _said(a) == _said(b)]
    return found


def bring_up_to_date(copies: list[Copy]) -> None:
    """Let the copies say what was filled into the boxes; bookmarks are there only once."""
    for box, copy, said in copies:
        if _said(box) == said:
            continue
        copy[:] = [deepcopy(each) for each in box]
        for mark in list(copy.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            above = mark.getparent()
            if above is not None:
                above.remove(mark)


def _said(box: etree._Element) -> str:
    return "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in box.iter(f"{W}p"))
