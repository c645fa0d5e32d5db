"""Whether a finished Word document of ours is sound inside: each finding is a plain sentence.

Schema validators find none of this; LibreOffice and Word forgive most of it in silence. Whether
everybody can read it is asked in ``accessible``.
"""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from eia_wizard.documents.package_xml import W, parsed
from eia_wizard.domain.words import gettext as _

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_STORIES = ("word/document.xml", "word/header", "word/footer", "word/footnotes", "word/endnotes")


def findings(docx: bytes) -> list[str]:
    """What is wrong with this document, in reading order of the checks; nothing if it is sound."""
    with ZipFile(BytesIO(docx)) as package:
        trees = {
            name: parsed(package.read(name))
            for name in package.namelist()
            if name.endswith(".xml") and name.startswith(_STORIES)
        }
    body = trees["word/document.xml"]
    stories = list(trees.values())
    return [
        *_bookmarks(body),
        *_links(body),
        *(finding for story in stories for finding in _fields(story)),
        *_drawings(stories),
        *_tables(body),
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


def _tables(body: etree._Element) -> Iterator[str]:
    for number, table in enumerate(body.iter(f"{W}tbl"), start=1):
        following = table.getnext()
        if following is not None and following.tag == f"{W}tbl":
            yield _("Table {number} runs into the next one.").format(number=number)


def _text(element: etree._Element) -> str:
    return "".join(words.text or "" for words in element.iter(f"{W}t"))
