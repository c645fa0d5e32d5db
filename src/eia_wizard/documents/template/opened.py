"""A form opened within bounds: its parts, its slots, and what a person must know of it."""

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.edges import edges_of
from eia_wizard.documents.template.find import Met, edition_of, find_slots
from eia_wizard.documents.word_in.package import Package
from eia_wizard.documents.word_in.refusals import damaged, too_large
from eia_wizard.documents.word_in.safe_xml import XmlReader
from eia_wizard.documents.word_in.styles import Styles
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.slots import Template


@dataclass(slots=True)
class OpenForm:
    """A form whose XML is open; it is changed in memory only."""

    data: bytes
    package: Package
    root: etree._Element
    styles: Styles
    met: list[Met]
    edges: dict[str, etree._Element]
    template: Template


def open_form(data: bytes) -> OpenForm:
    """Read a form and find its slots.

    Raises:
        EiaError: if it is no Word document that can be read safely.
    """
    try:
        return _open(data)
    except (MemoryError, RecursionError):
        raise too_large() from None


def _open(data: bytes) -> OpenForm:
    xml = XmlReader()
    package = Package(data, xml)
    root = package.part(package.main)
    body = None if root is None else root.find(f"{W}body")
    if root is None or body is None:
        raise damaged()
    styles = Styles(package.related("styles"), package.related("numbering"))
    edges = edges_of(package)
    met = find_slots(body, styles, edges)
    slots = tuple(each.slot for each in met)
    template = Template(
        edition=edition_of(slots),
        slots=slots,
        protected=_protected(package),
        outside=package.outside,
        is_mended=xml.is_mended,
    )
    return OpenForm(data, package, root, styles, met, edges, template)


def _protected(package: Package) -> str:
    settings = package.related("settings")
    kept = None if settings is None else settings.find(f"{W}documentProtection")
    if kept is None or kept.get(f"{W}enforcement") not in ("1", "true", "on"):
        return ""
    return kept.get(f"{W}edit", "")[:40]
