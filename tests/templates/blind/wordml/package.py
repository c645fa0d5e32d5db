"""A Word package put together by hand: the parts that Word itself writes, no more."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": _OFFICE,
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_PORTRAIT = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" '
    'w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
)
_LANDSCAPE = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" '
    'w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
)
_FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'


def section_end(*, sideways: bool) -> str:
    """Return the paragraph that ends a section standing or lying."""
    size = _LANDSCAPE if sideways else _PORTRAIT
    return f"<w:p><w:pPr><w:sectPr>{size}</w:sectPr></w:pPr></w:p>"


def save(
    path: Path,
    body: str,
    *,
    header: str = "",
    settings: str = "",
    more: Mapping[str, str] | None = None,
) -> None:
    """Write a document; a header, settings and further XML parts are asked for by the form."""
    reference = '<w:headerReference w:type="default" r:id="rId3"/>' if header else ""
    root = f'{_SPACES} mc:Ignorable="w14 w15"'
    parts = {
        "word/document.xml": f"<w:document {root}><w:body>{body}"
        f"<w:sectPr>{reference}{_PORTRAIT}</w:sectPr></w:body></w:document>",
        "word/styles.xml": _styles(root),
        "word/settings.xml": f"<w:settings {root}>{settings}<w:compat><w:compatSetting "
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat></w:settings>',
    }
    links = [("styles", "styles.xml"), ("settings", "settings.xml")]
    if header:
        parts["word/header1.xml"] = f"<w:hdr {root}>{header}</w:hdr>"
        links.append(("header", "header1.xml"))
    parts |= more or {}
    links += [
        ("customXml", f"../{name}") for name in more or {} if name.startswith("customXml/item1")
    ]
    parts["word/_rels/document.xml.rels"] = _links(links)
    parts["_rels/.rels"] = _links([("officeDocument", "word/document.xml")])
    parts = {"[Content_Types].xml": _types(parts), **parts}
    with ZipFile(path, "w") as package:
        for name, text in parts.items():
            entry = ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            package.writestr(entry, _HEAD + text)


def _links(links: list[tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def _types(parts: Mapping[str, str]) -> str:
    kinds = {
        "document": "document.main",
        "styles": "styles",
        "settings": "settings",
        "header1": "header",
    }
    each = "".join(
        f'<Override PartName="/{name}" ContentType="{_WORD}.{kinds[Path(name).stem]}+xml"/>'
        for name in parts
        if Path(name).stem in kinds
    )
    if "customXml/itemProps1.xml" in parts:
        each += (
            '<Override PartName="/customXml/itemProps1.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'
        )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{each}</Types>'
    )


def _styles(root: str) -> str:
    headings = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>'
        f'<w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:color w:val="005EB8"/><w:sz w:val="{size}"/></w:rPr></w:style>'
        for level, size in ((1, 30), (2, 25), (3, 22))
    )
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f"<w:styles {root}><w:docDefaults><w:rPrDefault><w:rPr>{_FONT}"
        '<w:sz w:val="21"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/></w:style>{headings}"
        '<w:style w:type="character" w:styleId="PlaceholderText">'
        '<w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="808080"/></w:rPr></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr>'
        f"<w:tblBorders>{edges}</w:tblBorders></w:tblPr></w:style></w:styles>"
    )
