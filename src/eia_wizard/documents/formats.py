"""What a document format is, and what a writer is given."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from eia_wizard.report.parts import Report


class FigurePainter(Protocol):
    """Whoever can draw a figure of a report; documents only place the picture."""

    def paint(self, name: str, width_mm: int) -> bytes | None:
        """The figure as PNG bytes, or ``None`` if there is no figure of this name."""


Write: TypeAlias = Callable[[Report, FigurePainter | None, bytes], bytes]
"""Sets a report; the bytes given are the Word file that holds the look, where one is used."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a report can be set in."""

    suffix: str
    write: Write
