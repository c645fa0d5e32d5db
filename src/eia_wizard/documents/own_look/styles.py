"""The styles of a foreign file, each property of them that is known, set into ours by name."""

from lxml import etree

from eia_wizard.documents.package_xml import W

WANTED = {
    "Normal": "normal",
    "Title": "title",
    "Subtitle": "subtitle",
    "Heading1": "heading 1",
    "Heading2": "heading 2",
    "Heading3": "heading 3",
    "Heading4": "heading 4",
    "ListBullet": "list bullet",
    "ListNumber": "list number",
    "Caption": "caption",
    "TOCHeading": "toc heading",
    "TOC1": "toc 1",
    "TOC2": "toc 2",
    "Header": "header",
    "Footer": "footer",
    "Hyperlink": "hyperlink",
}
"""Our styles that a file of Word's may have, by the name that Word gives them."""

_PARAGRAPH = (
    *("keepNext", "keepLines", "widowControl", "numPr", "pBdr", "shd", "tabs"),
    *("spacing", "ind", "contextualSpacing", "jc", "outlineLvl"),
)
_WORDS = (
    *("rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "color", "sz", "szCs", "u"),
    *("shd", "lang"),
)
"""What is known of a style, in the order that the format wants."""

_OURS = {"keepNext", "keepLines", "numPr", "tabs", "contextualSpacing", "outlineLvl", "lang"}
"""What stays as it is with us: what makes headings headings and lists lists."""

LEAST = 20
"""Half points of the smallest letters, as Word's own captions are smaller."""
_LISTS = ("ListBullet", "ListNumber")
_DEEPEST = 12


def merged(ours: etree._Element, theirs: etree._Element) -> tuple[str, ...]:
    """Set their looks into our styles; the names of those that they lack."""
    _merge_defaults(ours, theirs)
    by_id = {each.get(f"{W}styleId", ""): each for each in theirs.iter(f"{W}style")}
    by_name = {_name(each): each for each in by_id.values()}
    lacking = []
    for style in ours.iter(f"{W}style"):
        wanted = WANTED.get(style.get(f"{W}styleId", ""))
        found = by_name.get(wanted) if wanted else None
        if found is not None:
            _dress(style, _chain(found, by_id))
        elif wanted:
            lacking.append(wanted)
    return tuple(lacking)


def enlarged(ours: etree._Element) -> bool:
    """Make letters that nobody could read on paper larger; whether there were any."""
    small = [
        size
        for style in ours.iter(f"{W}style")
        if style.get(f"{W}styleId") in WANTED
        for size in style.iter(f"{W}sz", f"{W}szCs")
        if (said := size.get(f"{W}val", "")).isascii() and said.isdigit() and int(said) < LEAST
    ]
    for size in small:
        size.set(f"{W}val", str(LEAST))
    return bool(small)


def _merge_defaults(ours: etree._Element, theirs: etree._Element) -> None:
    for part, inner, known in (
        ("rPrDefault", "rPr", _WORDS),
        ("pPrDefault", "pPr", _PARAGRAPH),
    ):
        source = theirs.find(f"{W}docDefaults/{W}{part}/{W}{inner}")
        target = ours.find(f"{W}docDefaults/{W}{part}")
        if source is None or target is None:
            continue
        old = target.find(f"{W}{inner}")
        kept = _properties([source], known) | _only_ours(old)
        _replace(target, inner, kept, known)


def _dress(style: etree._Element, chain: list[etree._Element]) -> None:
    for inner, known in (("pPr", _PARAGRAPH), ("rPr", _WORDS)):
        if inner == "pPr" and style.get(f"{W}type") != "paragraph":
            continue
        sources = [found for each in chain if (found := each.find(f"{W}{inner}")) is not None]
        kept = _properties(sources, known)
        if style.get(f"{W}styleId") in _LISTS:
            kept.pop("ind", None)
        _replace(style, inner, kept | _only_ours(style.find(f"{W}{inner}")), known)


def _properties(sources: list[etree._Element], known: tuple[str, ...]) -> dict[str, etree._Element]:
    """The known properties of styles that build on one another, the nearest last."""
    found: dict[str, etree._Element] = {}
    for source in sources:
        for each in source:
            name = str(each.tag).removeprefix(W)
            if name in known and name not in _OURS:
                found[name] = _clean(each, found.get(name))
    return found


def _only_ours(old: etree._Element | None) -> dict[str, etree._Element]:
    parts = {} if old is None else {str(each.tag).removeprefix(W): each for each in old}
    return {name: each for name, each in parts.items() if name in _OURS}


def _clean(element: etree._Element, below: etree._Element | None) -> etree._Element:
    """A copy with nothing but Word's own attributes, beside those that it does not say again."""
    made = etree.Element(element.tag)
    sources = [element] if below is None or len(element) else [below, element]
    for source in sources:
        for name, value in source.attrib.items():
            if str(name).startswith(W) and "rsid" not in str(name):
                made.set(name, value)
    for inner in element:
        if str(inner.tag).startswith(W):
            made.append(_clean(inner, None))
    return made


def _replace(
    holder: etree._Element,
    inner: str,
    properties: dict[str, etree._Element],
    known: tuple[str, ...],
) -> None:
    old = holder.find(f"{W}{inner}")
    made = etree.Element(f"{W}{inner}")
    for name in known:
        if name in properties:
            made.append(properties[name])
    if old is not None:
        holder.replace(old, made)
    elif len(made):
        words = holder.find(f"{W}rPr")
        if inner == "pPr" and words is not None:
            words.addprevious(made)
        else:
            holder.append(made)


def _chain(style: etree._Element, by_id: dict[str, etree._Element]) -> list[etree._Element]:
    """A style and those that it builds on, the farthest first."""
    chain = [style]
    while len(chain) < _DEEPEST:
        based = chain[0].find(f"{W}basedOn")
        below = None if based is None else by_id.get(based.get(f"{W}val", ""))
        if below is None or below in chain:
            break
        chain.insert(0, below)
    return chain


def _name(style: etree._Element) -> str:
    named = style.find(f"{W}name")
    return "" if named is None else named.get(f"{W}val", "").casefold()
