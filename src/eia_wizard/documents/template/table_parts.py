"""The parts of a long table that each begin with heads of their own, as one for each group."""

from collections.abc import Sequence

from eia_wizard.documents.template.heads import Heads
from eia_wizard.documents.template.places import Found


class TableParts:
    """Remembers where each part of a table begins, and what the first of its heads says."""

    def __init__(self) -> None:
        self._begun: list[tuple[int, str]] = []

    def begin(self, found: Sequence[Found], heads: Heads) -> None:
        """A part begins here: what is found from now on stands in it."""
        self._begun.append((len(found), heads.of_column.get(0, "")))

    def name(self, found: Sequence[Found]) -> None:
        """Tell each slot which part it stands in, where every part has a name of its own."""
        names = [name for _at, name in self._begun]
        if len(names) < 2 or not all(names) or len(set(names)) < len(names):
            return
        ends = [at for at, _name in self._begun[1:]] + [len(found)]
        for (start, name), end in zip(self._begun, ends, strict=True):
            for each in found[start:end]:
                each.within = name if each.within in ("", each.label) else each.within
