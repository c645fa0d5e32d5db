"""What the file says about itself: what the report gives, and no trace of anybody's machine."""

from datetime import UTC, datetime

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn

from eia_wizard.documents.characters import holdable
from eia_wizard.report.parts import Properties

_LONGEST = 255
_KEPT = {RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES}
_TRACES = (
    *("w:rsids", "w:docVars", "w:attachedTemplate", "w:proofState", "w:mailMerge"),
    "w:trackRevisions",
)
_AFTER_TRACKING = (
    *(
        "w:doNotTrackMoves",
        "w:doNotTrackFormatting",
        "w:documentProtection",
        "w:autoFormatOverride",
    ),
    *("w:styleLockTheme", "w:styleLockQFSet", "w:defaultTabStop", "w:autoHyphenation"),
    *("w:consecutiveHyphenLimit", "w:hyphenationZone", "w:doNotHyphenateCaps", "w:showEnvelope"),
    *("w:summaryLength", "w:clickAndTypeStyle", "w:defaultTableStyle", "w:evenAndOddHeaders"),
    *("w:characterSpacingControl", "w:footnotePr", "w:endnotePr", "w:compat", "w:themeFontLang"),
    *("w:clrSchemeMapping", "w:decimalSymbol", "w:listSeparator"),
)
"""Settings that the format wants behind the one for tracking, as far as files have them."""

_APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"><Application>EIA Wizard</Application></Properties>'
)


def set_properties(document: Document, given: Properties) -> None:
    """Set every core property that is given, clear all others, and drop the look file's traces."""
    _forget_traces(document)
    core = document.core_properties
    for name in ("title", "subject", "author", "keywords", "identifier", "language"):
        value = holdable(getattr(given, name))[:_LONGEST]
        if value:
            setattr(core, name, value)
    core.created = core.modified = _utc(given.made_at)
    core.revision = 1
    _set_language(document, given.language)


def track_changes(document: Document) -> None:
    """Have every change recorded from the first opening on."""
    settings = document.settings.element
    places = [settings.find(qn(tag)) for tag in _AFTER_TRACKING]
    behind = next((place for place in settings if place in places), None)
    tracking = settings.makeelement(qn("w:trackRevisions"))
    if behind is None:
        settings.append(tracking)
    else:
        behind.addprevious(tracking)


def _forget_traces(document: Document) -> None:
    package = document.part.package
    for number, relation in list(package.rels.items()):
        if relation.reltype not in _KEPT:
            del package.rels[number]
    for number, relation in list(document.part.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.CUSTOM_XML:
            del document.part.rels[number]
    name = PackURI("/docProps/app.xml")
    application = Part(name, CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, _APPLICATION, package)
    package.relate_to(application, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    core = package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).element
    core[:] = []
    settings = document.settings.element
    for tag in _TRACES:
        for element in settings.findall(qn(tag)):
            settings.remove(element)


def _set_language(document: Document, language: str) -> None:
    """The language a screen reader speaks the document in."""
    if not language:
        return
    for element in document.styles.element.xpath("./w:docDefaults//w:lang"):
        element.set(qn("w:val"), language)
    for element in document.settings.element.findall(qn("w:themeFontLang")):
        element.set(qn("w:val"), language)


def _utc(moment: datetime) -> datetime:
    """The moment as python-docx writes it: in UTC, and without saying so."""
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
