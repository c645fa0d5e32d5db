"""The parts of a Word file: which there are, and how they refer to one another."""

from posixpath import dirname, join, normpath

from lxml import etree

from eia_wizard.documents.word_in import limits
from eia_wizard.documents.word_in.kinds_of_file import other_package, refuse_other_kinds
from eia_wizard.documents.word_in.refusals import damaged, too_large, with_macros
from eia_wizard.documents.word_in.safe_xml import XmlReader
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.files.archive import Archive

_TYPES = "[Content_Types].xml"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DOCUMENT = ("document.main+xml", "template.main+xml")
_WITH_MACROS = ("macroEnabled", "vbaProject")
_LINKS = "hyperlink"


@dataclass(frozen=True, slots=True)
class Relation:
    """How one part refers to another, or to an address outside; ``kind`` is its last word."""

    kind: str
    target: str
    is_outside: bool


class Package:
    """A Word file, looked over; its parts are inflated one by one as they are asked for.

    Raises:
        NotReadable: if it is no Word document, or holds macros.
    """

    def __init__(self, data: bytes, xml: XmlReader) -> None:
        refuse_other_kinds(data)
        self._archive = Archive(data, limits.FILE)
        self._xml = xml
        self._names = {name.casefold(): name for name in self._archive.names}
        self._outside: set[str] = set()
        self._relations: dict[str, dict[str, Relation]] = {}
        self.main = self._main_part()

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by number; the package itself is the part without a name."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return self._relations[part]

    def part(self, name: str) -> etree._Element | None:
        """A part's XML, or nothing where there is no such part."""
        data = self.bytes_of(name, limits.PART)
        return None if data is None else self._xml.tree(data)

    def bytes_of(self, name: str, most: int | None = None) -> bytes | None:
        """A part as it is, or nothing where there is no such part."""
        real = self._names.get(name.casefold())
        return None if real is None else self._archive.read(real, most)

    def related(self, kind: str, part: str | None = None) -> etree._Element | None:
        """The first part of a kind that a part, or else the document, refers to."""
        for name in self.all_related(kind, self.main if part is None else part):
            return self.part(name)
        return None

    def all_related(self, kind: str, part: str) -> list[str]:
        """The parts of a kind that a part refers to, each once, in their order."""
        relations = self.relations(part).values()
        names = [each.target for each in relations if each.kind == kind and not each.is_outside]
        if len(names) > limits.PARTS:
            raise too_large()
        return list(dict.fromkeys(names))

    @property
    def names(self) -> tuple[str, ...]:
        """Every part there is, in the order of the file."""
        return self._archive.names

    @property
    def outside(self) -> tuple[str, ...]:
        """The kinds of things that the parts read so far would fetch from elsewhere."""
        return tuple(sorted(self._outside))

    def _read_relations(self, part: str) -> dict[str, Relation]:
        name = join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels")
        root = self.part(name)
        found: dict[str, Relation] = {}
        for relation in root.iter(_RELATION) if root is not None else ():
            kind = relation.get("Type", "").rpartition("/")[2][: limits.TEXT]
            target = relation.get("Target", "")[: limits.TEXT]
            is_outside = relation.get("TargetMode") == "External"
            if is_outside and kind != _LINKS:
                self._outside.add(kind)
            place = target if is_outside else _resolved(part, target)
            found[relation.get("Id", "")] = Relation(kind, place, is_outside)
        return found

    def _main_part(self) -> str:
        types = self.bytes_of(_TYPES, limits.PART)
        if types is None:
            kind = self.bytes_of("mimetype", limits.TEXT) or b""
            raise other_package(self._archive.names, kind)
        is_armed = any("vbaproject" in name for name in self._names)
        if is_armed or any(word.encode() in types for word in _WITH_MACROS):
            raise with_macros()
        if not any(word.encode() in types for word in _DOCUMENT):
            raise other_package(self._archive.names, b"")
        named = self.all_related("officeDocument", "")
        if not named or named[0].casefold() not in self._names:
            raise damaged()
        return named[0]


def _resolved(part: str, target: str) -> str:
    """The name of the part that a target means, seen from a part."""
    if target.startswith("/"):
        return normpath(target).lstrip("/")
    return normpath(join(dirname(part), target)).lstrip("/")
