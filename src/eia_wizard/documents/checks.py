"""Whether a finished Word document is sound and accessible: each finding is a plain sentence.

Schema validators find none of this; LibreOffice and Word forgive most of it in silence.
"""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from eia_wizard.documents.package_xml import W, parsed
from eia_wizard.domain.words import gettext as _

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_SHOWN = (f"{W}t", f"{W}drawing", f"{W}pict", f"{W}object", f"{W}sym")
_STORIES = ("word/document.xml", "word/header", "word/footer", "word/footnotes", "word/endnotes")


def findings(docx: bytes) -> list[str]:
    """What is wrong with this document, in reading order of the checks; nothing if it is sound."""
    with ZipFile(BytesIO(docx)) as package:
        trees = {
            name: parsed(package.read(name))
            for name in package.namelist()
            if name.endswith(".xml") and name.startswith(("word/", "docProps/core"))
        }
    body = trees["word/document.xml"]
    stories = [tree for name, tree in trees.items() if name.startswith(_STORIES)]
    return [
        *_bookmarks(body),
        *_links(body),
        *(finding for story in stories for finding in _fields(story)),
        *_drawings(stories),
        *_tables(body),
        *_paragraphs(body),
        *_headings(body, _outline_levels(trees.get("word/styles.xml"))),
        *_title_and_language(trees),
    ]


def _bookmarks(body: etree._Element) -> Iterator[str]:
    starts = list(body.iter(f"{W}bookmarkStart"))
    for name, count in Counter(start.get(f"{W}name", "").casefold() for start in starts).items():
        if count > 1:
            yield _("The bookmark “{name}” is there {count} times.").format(name=name, count=count)
    opened = Counter(start.get(f"{W}id") for start in starts)
    for number, count in opened.items():
        if count > 1:
            yield _("{count} bookmarks have the number {id}.").format(count=count, id=number)
    closed = Counter(end.get(f"{W}id") for end in body.iter(f"{W}bookmarkEnd"))
    for number in opened.keys() ^ closed.keys():
        yield _("The bookmark with the number {id} is only half there.").format(id=number)


def _links(body: etree._Element) -> Iterator[str]:
    names = {start.get(f"{W}name") for start in body.iter(f"{W}bookmarkStart")}
    for link in body.iter(f"{W}hyperlink"):
        anchor = link.get(f"{W}anchor")
        if anchor is not None and anchor not in names:
            yield _("The link “{text}” leads to a place that is not there.").format(
                text=_text(link)
            )
        if not _text(link).strip():
            yield _("A link has no words.")


def _fields(story: etree._Element) -> Iterator[str]:
    """Fields may lie inside one another; each begins, may have a result, and ends."""
    open_fields: list[str] = []
    for mark in story.iter(f"{W}fldChar"):
        kind = mark.get(f"{W}fldCharType", "")
        if kind == "begin":
            open_fields.append(kind)
        elif not open_fields or (kind == "separate" and open_fields[-1] != "begin"):
            yield _("The parts of a field are in the wrong order.")
        elif kind == "separate":
            open_fields[-1] = kind
        else:
            open_fields.pop()
    if open_fields:
        yield _("A field is begun and never ended.")


def _drawings(stories: list[etree._Element]) -> Iterator[str]:
    drawings = [drawing for story in stories for drawing in story.iter(_DRAWING)]
    for number, count in Counter(drawing.get("id") for drawing in drawings).items():
        if count > 1:
            yield _("{count} drawings have the number {id}.").format(count=count, id=number)
    for drawing in drawings:
        if not drawing.get("descr", "").strip():
            yield _("The picture “{name}” has no words for those who cannot see it.").format(
                name=drawing.get("name", "")
            )


def _tables(body: etree._Element) -> Iterator[str]:
    for number, table in enumerate(body.iter(f"{W}tbl"), start=1):
        if table.find(f"{W}tr/{W}trPr/{W}tblHeader") is None:
            yield _("Table {number} has no header row.").format(number=number)
        following = table.getnext()
        if following is not None and following.tag == f"{W}tbl":
            yield _("Table {number} runs into the next one.").format(number=number)
        for row_number, row in enumerate(table.iter(f"{W}tr"), start=1):
            if any(not _shows(cell) for cell in row.iter(f"{W}tc")):
                yield _("Table {number} has an empty cell in row {row}.").format(
                    number=number, row=row_number
                )


def _paragraphs(body: etree._Element) -> Iterator[str]:
    before = ""
    alone_in_cells = {cell.find(f"{W}p") for cell in body.iter(f"{W}tc") if not _shows(cell)}
    for paragraph in body.iter(f"{W}p"):
        if not _shows(paragraph) and paragraph not in alone_in_cells:
            yield _("There is a blank paragraph after “{text}”.").format(text=before[:60])
        before = _text(paragraph) or before


def _headings(body: etree._Element, levels: dict[str, int]) -> Iterator[str]:
    last = 0
    for paragraph in body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        level = 0 if style is None else levels.get(style.get(f"{W}val", ""), 0)
        if not level:
            continue
        text = _text(paragraph)
        if not text.strip():
            yield _("There is an empty heading.")
        if level > last + 1:
            yield _("The heading “{text}” skips a level.").format(text=text)
        last = level


def _outline_levels(styles: etree._Element | None) -> dict[str, int]:
    """The heading level of each paragraph style that is a heading."""
    found = {}
    for style in styles.iter(f"{W}style") if styles is not None else ():
        outline = style.find(f"{W}pPr/{W}outlineLvl")
        if outline is not None:
            found[style.get(f"{W}styleId", "")] = int(outline.get(f"{W}val", "0")) + 1
    return found


def _title_and_language(trees: dict[str, etree._Element]) -> Iterator[str]:
    core = trees.get("docProps/core.xml")
    if core is None or not (core.findtext(_TITLE) or "").strip():
        yield _("The document has no title among its properties.")
    styles = trees.get("word/styles.xml")
    language = None if styles is None else styles.find(f"{W}docDefaults//{W}lang")
    if language is None or not language.get(f"{W}val"):
        yield _("The document does not say which language it is in.")


def _shows(element: etree._Element) -> bool:
    """Whether there is anything to see in it."""
    return any(
        shown.tag != f"{W}t" or (shown.text or "").strip() for shown in element.iter(*_SHOWN)
    )


def _text(element: etree._Element) -> str:
    return "".join(words.text or "" for words in element.iter(f"{W}t"))
