"""Our own empty Word file in the look of somebody else's."""

from lxml import etree

from eia_wizard.documents.own_look.margins import OwnLine, Picture
from eia_wizard.documents.own_look.page import Page, page_of
from eia_wizard.documents.own_look.styles import enlarged, merged
from eia_wizard.documents.own_look.theme import merged_theme
from eia_wizard.documents.package_xml import W, parsed
from eia_wizard.documents.word.pictures import picture
from eia_wizard.documents.word.xml import NAMESPACES, paragraph, run
from eia_wizard.documents.word_in.package import Package
from eia_wizard.documents.word_in.safe_xml import XmlReader
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.archive import unzip
from eia_wizard.files.packing import zip_up

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEADER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_FIRST_DRAWING = 9_001
_UNITS_A_TWIP = 635
_DECLARED = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FIRST_HEADER, _FIRST_ID = "word/header2.xml", "rId9"


@dataclass(frozen=True, slots=True)
class Look:
    """A file to write documents in, and what the other file lacked or could not give."""

    file: bytes
    lacking: tuple[str, ...]
    is_usual_page: bool
    has_margins: bool
    left_out: int
    is_enlarged: bool


def look_of(foreign: bytes, ours: bytes) -> Look:
    """The look of a foreign file, which has been read in a process of its own before.

    Raises:
        NotReadable: if it cannot be read.
    """
    package = Package(foreign, XmlReader())
    members = unzip(ours)
    styles, theirs = parsed(members["word/styles.xml"]), package.related("styles")
    lacking = merged(styles, theirs if theirs is not None else etree.Element(f"{W}styles"))
    is_enlarged = enlarged(styles)
    page = page_of(package)
    _fit_tabs(styles, page.text_width)
    members["word/styles.xml"] = _written(styles)
    theme, foreign_theme = parsed(members["word/theme/theme1.xml"]), package.related("theme")
    if foreign_theme is not None:
        merged_theme(theme, foreign_theme)
    members["word/theme/theme1.xml"] = _written(theme)
    _set_page(members, page)
    _set_margins(members, page)
    margins = (page.header, page.first_header, page.footer, page.first_footer)
    return Look(
        file=zip_up(members, deflated=True),
        lacking=lacking,
        is_usual_page=page.is_usual,
        has_margins=any(margin.lines for margin in margins),
        left_out=max(margin.left_out for margin in margins),
        is_enlarged=is_enlarged,
    )


def _fit_tabs(styles: etree._Element, width: int) -> None:
    """Page numbers and the ends of lines stand at the right margin, wherever that is."""
    for style in styles.iter(f"{W}style"):
        for tab in style.iter(f"{W}tab"):
            if tab.get(f"{W}val") == "right":
                tab.set(f"{W}pos", str(width))


def _set_page(members: dict[str, bytes], page: Page) -> None:
    root = parsed(members["word/document.xml"])
    section = next(root.iter(f"{W}sectPr"))
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if size is not None and margins is not None:
        size.set(f"{W}w", str(page.width))
        size.set(f"{W}h", str(page.height))
        if page.width > page.height:
            size.set(f"{W}orient", "landscape")
        for name, value in page.margins.items():
            margins.set(f"{W}{name}", str(value))
    reference = etree.Element(f"{W}headerReference")
    reference.set(f"{W}type", "first")
    reference.set(f"{{{_OFFICE}}}id", _FIRST_ID)
    section.insert(1, reference)
    members["word/document.xml"] = _written(root)
    relation = f'<Relationship Id="{_FIRST_ID}" Type="{_OFFICE}/header" Target="header2.xml"/>'
    _add(members, "word/_rels/document.xml.rels", relation, b"</Relationships>")
    kind = f'<Override PartName="/{_FIRST_HEADER}" ContentType="{_HEADER_TYPE}"/>'
    pictures = '<Default Extension="png" ContentType="image/png"/>'
    pictures += '<Default Extension="jpeg" ContentType="image/jpeg"/>'
    _add(members, "[Content_Types].xml", kind + pictures, b"</Types>")


def _set_margins(members: dict[str, bytes], page: Page) -> None:
    """Their lines, and under them, but at the top of the first page, room for one of ours."""
    number = _FIRST_DRAWING
    for name, root, margin, has_room in (
        ("header1", "hdr", page.header, True),
        ("header2", "hdr", page.first_header, False),
        ("footer1", "ftr", page.footer, True),
        ("footer2", "ftr", page.first_footer, True),
    ):
        style = "Header" if root == "hdr" else "Footer"
        relations, content = "", ""
        for line in margin.lines:
            inside = run(line.text) if line.text else ""
            for each in line.pictures:
                place = f"media/{name}-{number}.{each.kind}"
                members[f"word/{place}"] = each.data
                relations += (
                    f'<Relationship Id="p{number}" Type="{_OFFICE}/image" Target="{place}"/>'
                )
                inside += _picture(each, number, page.text_width)
                number += 1
            content += paragraph(style, inside, _aligned(line))
        content += paragraph(style, "") if has_room or not content else ""
        xml = f"<w:{root} {NAMESPACES}>{content}</w:{root}>"
        members[f"word/{name}.xml"] = _DECLARED + xml.encode()
        if relations:
            listed = f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>'
            members[f"word/_rels/{name}.xml.rels"] = _DECLARED + listed.encode()


def _aligned(line: OwnLine) -> str:
    return f'<w:jc w:val="{line.align}"/>' if line.align else ""


def _picture(each: Picture, number: int, width: int) -> str:
    scale = min(1.0, width * _UNITS_A_TWIP / each.width)
    size = (int(each.width * scale), int(each.height * scale))
    return picture(number, each.alt or _("Logo of the organisation"), f"p{number}", size)


def _add(members: dict[str, bytes], name: str, xml: str, before: bytes) -> None:
    members[name] = members[name].replace(before, xml.encode() + before)


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
