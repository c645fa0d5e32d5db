"""A Word file read from its first part to its last, in this process."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word.names import CARRIED_SPACE
from eia_wizard.documents.word_in import limits
from eia_wizard.documents.word_in.blocks import blocks_from, blocks_of
from eia_wizard.documents.word_in.comments import comments_of
from eia_wizard.documents.word_in.model import Block, Reading, Settings, Story
from eia_wizard.documents.word_in.package import Package
from eia_wizard.documents.word_in.properties import is_on
from eia_wizard.documents.word_in.refusals import damaged, too_large
from eia_wizard.documents.word_in.safe_xml import XmlReader
from eia_wizard.documents.word_in.styles import Styles
from eia_wizard.documents.word_in.walk import Walk, text_at, value_at
from eia_wizard.files.bounded import read_bounded

LOOKS_AT_HAND = 8
"""Styles and lists of documents of ours that are kept worked out."""
_LOOK = ("styles", "numbering")
_BESIDE = ("header", "footer")
_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}


def read_word_file(path: Path) -> Reading:
    """What a file on the disk says.

    Raises:
        EiaError: if it cannot be read, or is no Word document that can be read safely.
    """
    return read_word(read_bounded(path, limits.FILE.file))


def read_word(data: bytes) -> Reading:
    """What these bytes of a Word file say.

    Raises:
        EiaError: if they are no Word document that can be read safely.
    """
    try:
        return _read(data)
    except (MemoryError, RecursionError):
        raise too_large() from None


def read_own(data: bytes) -> Reading:
    """What people see of a document that this program has just made, in a look it used before.

    What it carries for programs is left out: nobody reads it who looks at the document.
    """
    xml = XmlReader()
    package = Package(data, xml)
    styles = _styles_at_hand(*(_related(package, each) for each in _LOOK))
    return replace(_shown(package, styles, xml.whole_body), is_mended=xml.is_mended)


@lru_cache(maxsize=LOOKS_AT_HAND)
def _styles_at_hand(styles: bytes | None, numbering: bytes | None) -> Styles:
    xml = XmlReader()
    return Styles(*(None if each is None else xml.tree(each) for each in (styles, numbering)))


def _related(package: Package, kind: str) -> bytes | None:
    names = package.all_related(kind, package.main)
    return package.bytes_of(names[0]) if names else None


def _read(data: bytes) -> Reading:
    xml = XmlReader()
    package = Package(data, xml)
    styles = Styles(package.related("styles"), package.related("numbering"))
    reading = _shown(package, styles, xml.body)
    carried = _carried(package)
    told = ("", "") if carried is None else (_told(carried, "content"), _told(carried, "filled"))
    return replace(reading, is_mended=xml.is_mended, carried=told[0], filled=told[1])


def _shown(
    package: Package, styles: Styles, body_of: Callable[[bytes], Iterable[etree._Element]]
) -> Reading:
    """All that people see of it."""
    walk = Walk(styles, package.relations(package.main), blocks_of)
    body = tuple(_body(package, body_of, walk))
    comments = comments_of(package, styles)
    return Reading(
        body=body,
        stories=(*_margins(package, styles), *_notes(package, styles)),
        comments=comments,
        properties=_core(package),
        custom=_custom(package),
        styles=styles.all(),
        settings=_settings(package, styles, walk.columns),
    )


def _body(
    package: Package, body_of: Callable[[bytes], Iterable[etree._Element]], walk: Walk
) -> Iterator[Block]:
    data = package.bytes_of(package.main)
    if data is None:
        raise damaged()
    for element in body_of(data):
        yield from blocks_from(element, walk)


def _margins(package: Package, styles: Styles) -> Iterator[Story]:
    for kind in _BESIDE:
        for name in package.all_related(kind, package.main):
            root = package.part(name)
            if root is not None:
                walk = Walk(styles, package.relations(name), blocks_of)
                yield Story(kind, blocks_of(root, walk))


def _notes(package: Package, styles: Styles) -> Iterator[Story]:
    for kind, one in _NOTES.items():
        for name in package.all_related(kind, package.main)[:1]:
            root = package.part(name)
            walk = Walk(styles, package.relations(name), blocks_of)
            for note in root.iter(f"{W}{one}") if root is not None else ():
                if note.get(f"{W}type", "normal") == "normal":
                    yield Story(one, blocks_of(note, walk), text_at(note, f"{W}id"))


def _settings(package: Package, styles: Styles, columns: int) -> Settings:
    root = package.related("settings")
    kept = None if root is None else root.find(f"{W}documentProtection")
    is_kept = kept is not None and kept.get(f"{W}enforcement") in ("1", "true", "on")
    protected = "" if kept is None or not is_kept else kept.get(f"{W}edit", "")[:40]
    return Settings(
        language=styles.language or value_at(root, "themeFontLang"),
        tracking=root is not None and is_on(root.find(f"{W}trackRevisions")),
        protected="" if protected == "trackedChanges" else protected,
        columns=columns,
        outside=package.outside,
    )


def _core(package: Package) -> tuple[tuple[str, str], ...]:
    root = package.related("core-properties", "")
    return () if root is None else tuple((_plain(each), _text(each)) for each in root)


def _custom(package: Package) -> tuple[tuple[str, str], ...]:
    root = package.related("custom-properties", "")
    if root is None:
        return ()
    return tuple((text_at(each, "name"), _text(each)) for each in root)


def _carried(package: Package) -> etree._Element | None:
    """The first part of ours, whole: what it says is read only if its digest is the one given."""
    for part in package.all_related("customXml", package.main):
        data = package.bytes_of(part, limits.PART)
        if data is not None and CARRIED_SPACE.encode() in data:
            return package.part(part)
    return None


def _told(carried: etree._Element, name: str) -> str:
    return carried.findtext(f"{{{CARRIED_SPACE}}}{name}", "")


def _plain(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2][: limits.TEXT]


def _text(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())[: limits.TEXT].strip()
