"""Where the marks stand in a finished form, told as a person would find the place."""

import re
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from truth import Slot

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MARK = re.compile(r"zq(\d+)qz")
_PARTS = re.compile(r"word/(document|header\d*|footer\d*)\.xml")


def places(path: Path, slots: list[Slot]) -> list[tuple[int, str]]:
    """Return where each slot of a marked form stands, and how far on; none may be missing."""
    found: dict[int, list[tuple[etree._Element, str]]] = {}
    with ZipFile(path) as package:
        names = sorted(filter(_PARTS.fullmatch, package.namelist()))
        # A header part is looked at after the document, since its name sorts after it.
        roots = {name: etree.fromstring(package.read(name)) for name in names}
    for name, root in roots.items():
        for paragraph in _paragraphs(root):
            for number in map(int, _MARK.findall(_own_text(paragraph))):
                found.setdefault(number, []).append((paragraph, name))
    missing = [slot.label for number, slot in enumerate(slots) if number not in found]
    if missing:
        raise LookupError(f"{path.name}: no mark for {missing}")
    reading = list(found)
    cells = [_cell(found[number][0][0]) for number in range(len(slots))]
    return [
        (
            reading.index(number),
            _told(number, found[number], slots, crowded=cell is not None and cells.count(cell) > 1),
        )
        for number, cell in enumerate(cells)
    ]


def _paragraphs(root: etree._Element) -> list[etree._Element]:
    return [p for p in root.iter(f"{W}p") if not _within(p, _FALLBACK)]


def _within(node: etree._Element, tag: str) -> bool:
    return next(node.iterancestors(tag), None) is not None


def _own_text(paragraph: etree._Element) -> str:
    runs = (
        node
        for node in paragraph.iter(f"{W}t", f"{W}tab")
        if next(node.iterancestors(f"{W}p")) is paragraph and not _within(node, _FALLBACK)
    )
    return "".join(node.text or "" if node.tag == f"{W}t" else "\t" for node in runs)


def _cell(paragraph: etree._Element) -> etree._Element | None:
    return next(paragraph.iterancestors(f"{W}tc"), None)


def _told(
    number: int, found: list[tuple[etree._Element, str]], slots: list[Slot], *, crowded: bool
) -> str:
    paragraph, part = found[0]
    cell = _cell(paragraph)
    words = _in_words(number, paragraph, slots)
    if cell is None:
        box = _within(paragraph, f"{W}txbxContent")
        kind = "text box" if box else "paragraph"
        if "document" not in part:
            kind = f"{re.sub(r'[^a-z]', '', Path(part).stem)} {kind}"
        told = f"{kind} {words}"
    elif slots[number].kind == "rows":
        table, first = _row(cell)
        told = f"table {table} rows {first} to {_row(_cell(found[-1][0]))[1]}"
    else:
        told = _cell_in_words(cell) + (f", paragraph {words}" if crowded else "")
    return told + _control(paragraph, number)


def _in_words(number: int, paragraph: etree._Element, slots: list[Slot]) -> str:
    clean = _clean(paragraph, slots)
    alike = [
        other
        for other in _paragraphs(paragraph.getroottree().getroot())
        if _clean(other, slots) == clean
    ]
    marks = list(map(int, _MARK.findall(_own_text(paragraph))))
    which = f", blank {marks.index(number) + 1}" if len(marks) > 1 else ""
    if len(alike) > 1 or not clean.strip("☐_. …\xa0"):
        return f"‘{clean}’ after ‘{_before(paragraph, slots)}’{which}"
    return f"‘{clean}’{which}"


def _clean(paragraph: etree._Element, slots: list[Slot]) -> str:
    text = _MARK.sub(lambda found: slots[int(found[1])].blank, _own_text(paragraph))
    return " ".join(text.split())


def _before(paragraph: etree._Element, slots: list[Slot]) -> str:
    """A paragraph without words of its own is found by the words before it."""
    before: etree._Element | None = paragraph
    while before is not None and (before is paragraph or not "".join(before.itertext()).strip()):
        # Out of a control or a cell where nothing stands before it there.
        while before is not None and before.getprevious() is None:
            before = before.getparent()
        before = None if before is None else before.getprevious()
    if before is None:
        return ""
    texts = (_clean(one, slots) for one in [before, *before.iter(f"{W}p")])
    return next(filter(None, texts), "")[-60:].strip()


def _cell_in_words(cell: etree._Element) -> str:
    table, row = _row(cell)
    line = next(cell.iterancestors(f"{W}tr"))
    cells = [tc for tc in line.iter(f"{W}tc") if next(tc.iterancestors(f"{W}tr")) is line]
    return f"table {table} row {row} cell {cells.index(cell) + 1}"


def _row(cell: etree._Element) -> tuple[int, int]:
    line = next(cell.iterancestors(f"{W}tr"))
    table = next(line.iterancestors(f"{W}tbl"))
    lines = [tr for tr in table.iter(f"{W}tr") if next(tr.iterancestors(f"{W}tbl")) is table]
    tables = [t for t in table.getroottree().iter(f"{W}tbl") if not _within(t, _FALLBACK)]
    return tables.index(table) + 1, lines.index(line) + 1


def _control(paragraph: etree._Element, number: int) -> str:
    """The innermost content control that holds the mark, by its tag or its title."""
    node = next(t for t in paragraph.iter(f"{W}t") if f"zq{number}qz" in (t.text or ""))
    for control in node.iterancestors(f"{W}sdt"):
        for name, word in (("tag", "tag"), ("alias", "title")):
            said = control.find(f"{W}sdtPr/{W}{name}")
            if said is not None:
                return f", content control {word} {said.get(f'{W}val')}"
    return ""
