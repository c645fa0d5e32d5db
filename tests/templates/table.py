"""How well forms are read and filled: ``python -m templates.table`` prints it as one table."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.slots import Slot
from templates.forms import FORMS
from templates.paper import Form


def compared(form: Form, slots: Sequence[Slot]) -> tuple[list[str], list[str], list[str]]:
    """What of the truth was missed, what was found that is not true, and what has another kind."""
    left = list(slots)
    missed: list[str] = []
    other: list[str] = []
    for kind, label in form.truth:
        match = next((s for s in left if _same(s.label, label) and s.kind == kind), None)
        match = match or next((s for s in left if _same(s.label, label)), None)
        if match is None:
            missed.append(f"{kind}: {label}")
            continue
        left.remove(match)
        if match.kind != kind and {match.kind, kind} != {"text", "long text"}:
            other.append(f"{label}: {match.kind}, not {kind}")
    return missed, [f"{s.kind}: {s.label} [{s.where}]" for s in left], other


def _same(one: str, other: str) -> bool:
    a, b = (re.sub(r"[^a-z0-9]+", " ", text.casefold()).strip() for text in (one, other))
    return a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() > 0.92


def main() -> None:
    found = wrong = asked = 0
    for form in FORMS:
        slots = [met.slot for met in open_form(form.docx).met]
        missed, extra, other = compared(form, slots)
        asked += len(form.truth)
        found += len(form.truth) - len(missed)
        wrong += len(extra)
        asked_here = len(form.truth)
        print(f"{form.name:45} {asked_here - len(missed):4}/{asked_here:<4} +{len(extra)}")
        for line in (
            *(f"   missed {m}" for m in missed),
            *(f"   wrong {m}" for m in extra),
            *(f"   kind {m}" for m in other),
        ):
            print(line)
    print(f"found {found} of {asked} ({found / asked:.1%}), wrongly {wrong} ({wrong / asked:.1%})")


if __name__ == "__main__":
    main()
