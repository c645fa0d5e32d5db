"""Labels of a line with nothing but room between them, and words lit up to be replaced."""

import re
from collections.abc import Iterator

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.line import Line, Stretch
from eia_wizard.documents.template.marks import SAID, Gap

_LABEL = r"[^\W\d_][^:\t\n.?!_…]{0,38}:"
_ROOM = r"(?:[ \u00a0]{3,}|[ \u00a0]*\t[ \t\u00a0]*)"
_SEVERAL = re.compile(rf"\s*{_LABEL}{_ROOM}(?:{_LABEL}{_ROOM})*{_LABEL}[ \t\u00a0]*\Z")
_EACH = re.compile(rf"({_LABEL})([ \t\u00a0]*)")
_PROMPT = re.compile(rf"\W*{SAID}", re.IGNORECASE)
_MOST_WORDS, _LONGEST_LINE = 9, 400


def spaced_in(line: Line) -> tuple[Gap, ...]:
    """The room behind each label of a line that has several, and nothing else."""
    text = line.text
    if line.holes or len(text) > _LONGEST_LINE or not _SEVERAL.match(text):
        return ()
    return tuple(_room(found.end(1), found[2]) for found in _EACH.finditer(text))


def _room(at: int, spaces: str) -> Gap:
    """A tab is kept to lead on to the next label, and so are the first and last of many spaces."""
    if "\t" in spaces:
        tab = at + spaces.index("\t")
        return Gap(tab, tab + 1)
    return Gap(at + 1, at + len(spaces) - 1) if len(spaces) > 2 else Gap(at, at + len(spaces))


def lit_in(line: Line) -> Iterator[Gap]:
    """Words of a line that are lit up and say what is put in their place."""
    if len(line.text) > _LONGEST_LINE or not any(_is_lit(s) for s in line.stretches):
        return
    for start, end in _lit(line.stretches):
        said = line.text[start:end].strip()
        if _PROMPT.match(said) and len(said.split()) <= _MOST_WORDS and not said.endswith("."):
            left = len(line.text[start:end]) - len(line.text[start:end].lstrip())
            yield Gap(start + left, start + left + len(said), said)


def _lit(stretches: list[Stretch]) -> Iterator[tuple[int, int]]:
    start = end = -1
    for each in stretches:
        if not _is_lit(each):
            continue
        if each.start == end:
            end += len(each.text)
            continue
        if start >= 0:
            yield start, end
        start, end = each.start, each.start + len(each.text)
    if start >= 0:
        yield start, end


def _is_lit(stretch: Stretch) -> bool:
    lit = stretch.run.find(f"{W}rPr/{W}highlight")
    return lit is not None and lit.get(f"{W}val") not in (None, "none", "white")
