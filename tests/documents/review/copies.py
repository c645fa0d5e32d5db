"""Copies of a small assessment, changed as reviewers change them."""

from collections.abc import Callable
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph
from lxml import etree

from builders import MOMENT, reading, tiny_form
from documents.document_builders import BASE
from eia_wizard.documents.review.exported import Exported, exported
from eia_wizard.documents.review.model import Proposal, Review
from eia_wizard.documents.review.passages import passages
from eia_wizard.documents.review.review import review
from eia_wizard.documents.word.writer import write_word
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Report
from eia_wizard.report.report import build_report

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WHY = "Buses are rare."
ANSWERS = {
    "title": "Clinics nearer home",
    "proposal": "Move two clinics.\n- one to the east\n- one to the west\nBegin in May.",
    "size": "full",
    "digital": "yes",
    "non-digital": "They can telephone.",
    "impacts": ("im1", "im2"),
    "impact.summary:im1": "Shorter journeys",
    "impact.direction:im1": "positive",
    "impact.summary:im2": "Fewer evening hours",
    "impact.direction:im2": "negative",
    "group.triage:age": "closer",
    "group.why:age": WHY,
    "group.triage:sex": "closer",
    "group.why:sex": "Evenings suit few.",
}

Edit = Callable[[WordDocument], None]


def small_report() -> Report:
    form = tiny_form()
    return build_report(Brief(reading(form, ANSWERS), form.layouts["full"], MOMENT, "test"))


def reviewed(*edits: Edit, report: Report | None = None, stood: Exported | None = None) -> Review:
    """What is found in a copy after these edits."""
    made = report or small_report()
    document = Document(BytesIO(write_word(made, None, BASE)))
    for edit in edits:
        edit(document)
    changed = BytesIO()
    document.save(changed)
    said = read_word(changed.getvalue())
    return review(said, passages(said), stood or exported(made), {})


def told(found: Review) -> list[tuple[str, str, str]]:
    """Each proposal: the answer, and its words before and after."""
    return [(str(each.place.key), each.before, each.after) for each in found.proposals]


def only(found: Review) -> Proposal:
    """The one proposal that there is."""
    (proposal,) = found.proposals
    return proposal


def paragraph(document: WordDocument, words: str) -> Paragraph:
    """The last paragraph that says exactly this, wherever it stands."""
    body = document._body
    found = [Paragraph(p, body) for p in document.element.body.iter(f"{{{W}}}p")]
    return [each for each in found if each.text == words][-1]


def retype(before: str, after: str) -> Edit:
    """Type over a paragraph; what stood in it, bookmarks too, is gone but for its style."""

    def edit(document: WordDocument) -> None:
        element = paragraph(document, before)._p
        for child in [c for c in element if not c.tag.endswith("}pPr")]:
            element.remove(child)
        element.append(run(after))

    return edit


def add(words: str, more: str) -> Edit:
    """Type on at the end of a paragraph."""
    return lambda document: paragraph(document, words)._p.append(run(more))


def tracked(words: str, kind: str, more: str = "", *, who: str = "Sam") -> Edit:
    """Track a change at the end of a paragraph: ``ins`` more words, or ``del`` its last run."""

    def edit(document: WordDocument) -> None:
        element = paragraph(document, words)._p
        wrap = parse_xml(
            f'<w:{kind} xmlns:w="{W}" w:id="900" w:author="{who}" w:date="2026-03-02T10:00:00Z"/>'
        )
        if kind == "ins":
            wrap.append(run(more))
        else:
            last = element.findall(f"{{{W}}}r")[-1]
            element.remove(last)
            for text in last.findall(f"{{{W}}}t"):
                text.tag = f"{{{W}}}delText"
            wrap.append(last)
        element.append(wrap)

    return edit


def comment(words: str, text: str, *, who: str = "Ann") -> Edit:
    """A comment on a whole paragraph."""

    def edit(document: WordDocument) -> None:
        runs = paragraph(document, words).runs
        document.add_comment(runs, text, author=who, initials="A")

    return edit


def remove(*words: str) -> Edit:
    """Delete paragraphs with all that is in them."""

    def edit(document: WordDocument) -> None:
        for each in words:
            element = paragraph(document, each)._p
            element.getparent().remove(element)

    return edit


def move(words: tuple[str, ...], behind: str) -> Edit:
    """Cut paragraphs out and put them in behind another."""

    def edit(document: WordDocument) -> None:
        target = paragraph(document, behind)._p
        for each in reversed(words):
            target.addnext(paragraph(document, each)._p)

    return edit


def move_tracked(words: tuple[str, ...], behind: str, *, who: str = "Sam") -> Edit:
    """Move paragraphs with tracking on: they stay, as moved from, and stand there, as moved to."""

    def edit(document: WordDocument) -> None:
        target = paragraph(document, behind)._p
        for each in reversed(words):
            here = paragraph(document, each)._p
            style = document.styles[paragraph(document, each).style.name].style_id
            there = parse_xml(
                f'<w:p xmlns:w="{W}"><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
                f'<w:moveTo w:id="901" w:author="{who}"><w:r><w:t>{each}</w:t></w:r></w:moveTo>'
                "</w:p>"
            )
            gone = parse_xml(f'<w:moveFrom xmlns:w="{W}" w:id="902" w:author="{who}"/>')
            for each_run in here.findall(f"{{{W}}}r"):
                gone.append(each_run)
            here.append(gone)
            target.addnext(there)

    return edit


def put_in(words: str, style: str, *, before: str) -> Edit:
    """Type a new paragraph in a style before another."""

    def edit(document: WordDocument) -> None:
        added = document.add_paragraph(words, style=style)._p
        paragraph(document, before)._p.addprevious(added)

    return edit


def without_bookmarks(document: WordDocument) -> None:
    """As some programs leave it: every bookmark is gone."""
    for name in ("bookmarkStart", "bookmarkEnd"):
        for each in list(document.element.body.iter(f"{{{W}}}{name}")):
            each.getparent().remove(each)


def run(words: str) -> etree._Element:
    return parse_xml(f'<w:r xmlns:w="{W}"><w:t xml:space="preserve">{words}</w:t></w:r>')
