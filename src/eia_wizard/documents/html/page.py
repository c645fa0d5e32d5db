"""A report as a web page: one heading of the first level, the others in order, nothing fetched."""

from eia_wizard.documents.html.parts import Body
from eia_wizard.documents.html.style import STYLE
from eia_wizard.documents.html.words import is_said, runs, shown
from eia_wizard.documents.word.body import homes_of
from eia_wizard.documents.word.names import anchors_of
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.figures import FigurePainter
from eia_wizard.report.parts import Contents, Heading, Report, TitleBlock

CONTENT = "content"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""A reader's program fetches and runs nothing, even if a slip of ours let a tag through."""


def write_html(report: Report, painter: FigurePainter | None = None, _base: bytes = b"") -> bytes:
    """The report as one UTF-8 page that needs nothing beside it."""
    homes = anchors_of(homes_of(report), is_public=report.is_public)
    body = Body(homes, painter)
    for part in report.parts:
        body.take(part)
    said = (
        _head(report),
        f'<body>\n<a class="skip" href="#{CONTENT}">{shown(_("Skip to the content"))}</a>',
        _title(report.title_block),
        _contents(report),
        f'<main id="{CONTENT}" tabindex="-1">\n{body.done()}\n</main>',
        f"<footer>\n<p>{shown(report.foot)}</p>\n</footer>" if report.foot.strip() else "",
        "</body>\n</html>\n",
    )
    return "\n".join(filter(None, said)).encode()


def _head(report: Report) -> str:
    told = report.properties
    named = (
        ("description", told.subject),
        ("author", told.author),
        ("keywords", told.keywords),
        ("dcterms.identifier", told.identifier),
        ("dcterms.modified", told.made_at.isoformat()),
    )
    metas = "\n".join(
        f'<meta name="{name}" content="{shown(said)}">' for name, said in named if said.strip()
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{shown(told.language)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{shown(_title_of(report))}</title>\n<meta name="color-scheme" '
        f'content="light dark">\n{metas}\n<style>{STYLE}</style>\n</head>'
    )


def _title_of(report: Report) -> str:
    block = report.title_block
    parts = (" ".join(part.split()) for part in (block.title, block.subtitle))
    return " – ".join(filter(None, parts)) or _("Equality impact assessment")


def _title(block: TitleBlock) -> str:
    markings = filter(str.strip, (block.protection, block.marking))
    said = [
        *(f'<p class="marking">{shown(each)}</p>' for each in markings),
        f"<h1>{shown(block.title.strip() or _('Untitled'))}</h1>",
        f'<p class="subtitle">{shown(block.subtitle)}</p>' if block.subtitle.strip() else "",
        _facts(block),
    ]
    return "\n".join(("<header>", *filter(None, said), "</header>"))


def _facts(block: TitleBlock) -> str:
    rows = [
        f"<div><dt>{shown(label)}</dt><dd>{runs(said, {})}</dd></div>"
        for label, said in block.facts
        if label.strip() and is_said(said)
    ]
    return "\n".join(('<dl class="facts">', *rows, "</dl>")) if rows else ""


def _contents(report: Report) -> str:
    part = next((part for part in report.parts if isinstance(part, Contents)), None)
    headings = [part for part in report.parts if isinstance(part, Heading) and part.text.strip()]
    if part is None:
        return ""
    entries = [
        f'<li class="depth{heading.level}"><a href="#h{number}">{shown(heading.text)}</a></li>'
        for number, heading in enumerate(headings, start=1)
        if heading.level <= part.depth
    ]
    if not entries:
        return ""
    title = shown(part.title.strip() or _("Contents"))
    head = ('<nav aria-labelledby="contents">', f'<h2 id="contents">{title}</h2>', "<ul>")
    return "\n".join((*head, *entries, "</ul>", "</nav>"))
