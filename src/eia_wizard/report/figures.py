"""The figures of a report: named there, drawn by whoever can draw."""

from typing import Protocol


class FigurePainter(Protocol):
    """Whoever can draw a figure of a report; documents only place the picture."""

    def paint(self, name: str, width_mm: int) -> bytes | None:
        """The figure as PNG bytes, or ``None`` if there is no figure of this name."""
