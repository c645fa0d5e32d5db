"""A report as a Word document."""

from docx.section import Section
from lxml import etree

from eia_wizard.documents.word.base import opened
from eia_wizard.documents.word.body import body, homes_of
from eia_wizard.documents.word.carried import take_along
from eia_wizard.documents.word.close import set_closely
from eia_wizard.documents.word.draft import Draft
from eia_wizard.documents.word.margins import set_margins
from eia_wizard.documents.word.names import anchors_of
from eia_wizard.documents.word.package import DECLARATION, package_bytes
from eia_wizard.documents.word.properties import set_properties, track_changes
from eia_wizard.documents.word.xml import NAMESPACES
from eia_wizard.report.figures import FigurePainter
from eia_wizard.report.parts import Report


def write_word(report: Report, painter: FigurePainter | None, base: bytes) -> bytes:
    """The report set in the look of the Word file ``base``; what that file says is replaced."""
    document = opened(base)
    settings = document.element.body.sectPr
    section = Section(settings, document.part)
    if report.is_close:
        set_closely(document, section)
    set_margins(section, report)
    homes = anchors_of(homes_of(report), is_public=report.is_public)
    draft = Draft(document.part, section, homes, painter, report.talks)
    page = etree.tostring(settings, encoding="unicode")
    written = f"<w:document {NAMESPACES}><w:body>{body(draft, report)}{page}</w:body></w:document>"
    set_properties(document, report.properties)
    if report.is_tracked:
        track_changes(document)
    draft.margin.write(document)
    if report.carried:
        take_along(document, report.carried)
    # What is written is not read again here: that took a quarter of the time.
    return package_bytes(document, f"{DECLARATION}{written}".encode())
