"""A Word document while it is written: what it may refer to, and what it has counted so far."""

from collections.abc import Iterable, Mapping
from itertools import count

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.parts.document import DocumentPart
from docx.section import Section
from docx.shared import Mm, Twips

from eia_wizard.documents.word.names import heading_name
from eia_wizard.documents.word.numbering import Numbering
from eia_wizard.documents.word.talks import Margin
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.report.figures import FigurePainter
from eia_wizard.report.parts import Talk

_A4_WIDTH = Mm(210)


class Draft:
    """Counters, homes (with their bookmarks) and relations of one document being written.

    Homes wait until the next paragraph takes them; of two homes of one answer the first counts. A
    paragraph that leads to what is after it stays on one page with it. ``longest_name`` is that of
    the list of short answers being written, in letters.
    """

    def __init__(
        self,
        part: DocumentPart,
        section: Section,
        homes: Mapping[AnswerKey, str],
        painter: FigurePainter | None,
        talks: Iterable[Talk] = (),
    ) -> None:
        self.part = part
        self.homes = homes
        self.painter = painter
        self.text_width = _text_width(section)
        self.below_table = False
        self.leads_to_what_follows = False
        self.longest_name = 0
        self.margin = Margin(talks, homes)
        self._numbering = Numbering(part)
        self._waiting: list[AnswerKey] = []
        self._written: set[AnswerKey] = set()
        self._bookmarks = count()
        self._headings = count(1)
        self._drawings = count(1)
        self._addresses: dict[str, str] = {}

    def expect(self, key: AnswerKey) -> None:
        """The next paragraph is this answer's home."""
        self._waiting.append(key)

    @property
    def is_waiting(self) -> bool:
        """Whether a home still waits for a paragraph."""
        return bool(self._waiting)

    def anchors(self) -> str:
        """The bookmarks of the homes that wait; they wait no longer."""
        if not self._waiting:
            return ""
        waiting, self._waiting = self._waiting, []
        return "".join(self.anchor(key) for key in waiting)

    def anchor(self, key: AnswerKey) -> str:
        """A bookmark without length at this answer's home."""
        if key in self._written:
            return ""
        self._written.add(key)
        return self._bookmark(self.homes[key], "") + self.margin.begin(key)

    def ends(self) -> str:
        """What ends the words at the homes that were written last."""
        return self.margin.end()

    def heading_bookmark(self, content: str) -> str:
        """The words of the next heading inside the bookmark that the contents lead to."""
        return self._bookmark(heading_name(next(self._headings)), content)

    def new_numbered_list(self) -> int:
        """The number of a list that counts from one."""
        return self._numbering.new_list()

    def next_drawing(self) -> int:
        """A number for a drawing, once in the document."""
        return next(self._drawings)

    def relation_to(self, address: str) -> str:
        """The relation that leads to an address outside."""
        if address not in self._addresses:
            self._addresses[address] = self.part.relate_to(
                address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
        return self._addresses[address]

    def place(self, name: str) -> str:
        """A bookmark without length at the room for an answer."""
        return self._bookmark(name, "")

    def _bookmark(self, name: str, content: str) -> str:
        number = next(self._bookmarks)
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )


def _text_width(section: Section) -> int:
    """The width between the margins, in twips (twentieths of a point)."""
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    return ((section.page_width or _A4_WIDTH) - margins) // Twips(1)
