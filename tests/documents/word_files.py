"""Word files made by hand: only what a test is about, everything else as plain as can be."""

from collections.abc import Mapping

from eia_wizard.files.packing import zip_up

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="{_PACKAGE.replace("http:", "")}.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/></Types>'
)
CORE = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Clinics nearer home</dc:title>'
    "</cp:coreProperties>"
)
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="24"/>'
    '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/>'
        f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        for n in range(1, 5)
    )
)


def part(name: str, content: str) -> str:
    """A part whose root has this name."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {SPACES}>{content}</w:{name}>'


def relations(*given: tuple[str, str, str], outside: bool = False) -> str:
    """A part of relations: number, kind and target of each."""
    mode = ' TargetMode="External"' if outside else ""
    inner = "".join(
        f'<Relationship Id="{number}" Type="{kind if "/" in kind else f"{_OFFICE}/{kind}"}" '
        f'Target="{target}"{mode}/>'
        for number, kind, target in given
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def members(
    body: str = "", *, links: str = "", styles: str = STYLES, **parts: str
) -> dict[str, bytes]:
    """The members of a Word file; each further part is named after its kind, such as ``comments``.

    ``links`` are addresses, which have the numbers ``link1``, ``link2`` and so on.
    """
    said = {f"word/{kind}.xml": text for kind, text in parts.items()}
    related = relations(
        ("rs", "styles", "styles.xml"),
        *((f"r{kind}", _kind(kind), f"{kind}.xml") for kind in parts),
    )
    outside = relations(
        *((f"link{n}", "hyperlink", each) for n, each in enumerate(links.split(), 1)), outside=True
    )
    inner = outside[outside.index(">") + 1 : outside.rindex("</")]
    related = related.replace("</Relationships>", f"{inner}</Relationships>")
    texts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(
            ("r1", "officeDocument", "word/document.xml"),
            ("r2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": CORE,
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": related,
        "word/styles.xml": part("styles", styles),
        **said,
    }
    return {name: text.encode() for name, text in texts.items()}


def word_file(body: str = "", **given: str) -> bytes:
    """A Word file with this body; see ``members``."""
    return zip_up(members(body, **given), deflated=True)


def zipped(found: Mapping[str, bytes]) -> bytes:
    """A file of these members."""
    return zip_up(found, deflated=True)


def p(text: str = "", style: str = "", properties: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    words = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{look}{properties}</w:pPr>{words}</w:p>"


def h(level: int, text: str) -> str:
    """A heading."""
    return p(text, f"Heading{level}")


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(content: str = "", properties: str = "") -> str:
    """A cell with a paragraph of these words, or these paragraphs."""
    inner = content if content.startswith("<w:") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, header: bool = False, properties: str = "") -> str:
    """A row of cells, or of words for them."""
    mark = "<w:tblHeader/>" if header else ""
    inner = "".join(each if each.startswith("<w:") else tc(each) for each in cells)
    return f"<w:tr><w:trPr>{mark}{properties}</w:trPr>{inner}</w:tr>"


def tbl(*rows: str, properties: str = "", columns: int = 2) -> str:
    """A table, and the paragraph that Word wants after one."""
    grid = f"<w:tblGrid>{'<w:gridCol/>' * columns}</w:tblGrid>"
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{grid}{''.join(rows)}</w:tbl>"


def inline(
    about: str, kind: str = "picture", place: str = "inline", inner: str = "", more: str = ""
) -> str:
    """A run with a drawing; ``about`` are the attributes of ``wp:docPr``, ``more`` is inside it."""
    uri = f"http://schemas.openxmlformats.org/drawingml/2006/{kind}"
    return (
        f'<w:r><w:drawing><wp:{place}><wp:docPr id="1" {about}>{more}</wp:docPr>'
        f'<a:graphic><a:graphicData uri="{uri}">{inner}</a:graphicData></a:graphic></wp:{place}>'
        "</w:drawing></w:r>"
    )


def field(instruction: str, shown: str) -> str:
    """A field of several runs."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _kind(name: str) -> str:
    plain = name.rstrip("0123456789")
    if plain == "commentsExtended":
        return "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
    return plain
