"""Numbered lists that each begin at one."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.document import DocumentPart

_STYLE = "ListNumber"


class Numbering:
    """The numbering definitions of a document; a new list starts one of its own."""

    def __init__(self, part: DocumentPart) -> None:
        self._element = part.numbering_part.element
        numbers = {int(num.get(qn("w:numId"))): num for num in self._element.findall(qn("w:num"))}
        self._last = numbers[max(numbers)]
        self._next = max(numbers) + 1
        (style_number,) = part.styles.element.xpath(
            f'./w:style[@w:styleId="{_STYLE}"]/w:pPr/w:numPr/w:numId/@w:val'
        )
        self._look = numbers[int(style_number)].find(qn("w:abstractNumId")).get(qn("w:val"))

    def new_list(self) -> int:
        """The number of a new list that looks like the style's and counts from one."""
        number, self._next = self._next, self._next + 1
        definition = parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{self._look}"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
        self._last.addnext(definition)
        self._last = definition
        return number
