"""Letters of a line taken out and others put in, wherever its runs begin and end."""

from copy import deepcopy

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.line import Line, Stretch
from eia_wizard.documents.template.setting import SPACE, look_of_answer, run_of


def put_in_place_of(line: Line, start: int, end: int, text: str) -> etree._Element | None:
    """Replace letters by a run of its own in the same look; the run, or nothing where none stood.

    What stands before them in the line stays countable; what stands after does not.
    """
    touched = [s for s in line.stretches if s.start < end and s.start + len(s.text) > start]
    if not touched:
        return None
    first = touched[0]
    answer = run_of(text, look_of_answer(first.run))
    rest = _rest_of(first)
    after = _cut(first, start, end)
    for stretch in touched[1:]:
        _shorten(stretch, end)
    _behind(first, answer, after, rest)
    return answer


def letter_at(line: Line, at: int) -> tuple[Stretch, int] | None:
    """The stretch that a letter of a line stands in, and where in it."""
    for stretch in line.stretches:
        if stretch.start <= at < stretch.start + len(stretch.text):
            return stretch, at - stretch.start
    return None


def change_letter(line: Line, at: int, letter: str) -> bool:
    """Replace one letter by another in its place."""
    found = letter_at(line, at)
    if found is None:
        return False
    stretch, inside = found
    text = stretch.text[:inside] + letter + stretch.text[inside + 1 :]
    stretch.element.text = stretch.text = text
    return True


def _cut(stretch: Stretch, start: int, end: int) -> str:
    """Cut the letters out of the first stretch; what it has behind them."""
    before = stretch.text[: max(0, start - stretch.start)]
    after = stretch.text[end - stretch.start :]
    if stretch.element.tag == f"{W}t":
        stretch.element.text = stretch.text = before
        stretch.element.set(SPACE, "preserve")
    elif stretch.element.getparent() is not None:
        stretch.run.remove(stretch.element)
    return after


def _shorten(stretch: Stretch, end: int) -> None:
    kept = stretch.text[max(0, end - stretch.start) :]
    if stretch.element.tag == f"{W}t":
        stretch.element.text = stretch.text = kept
        stretch.element.set(SPACE, "preserve")
    elif not kept and stretch.element.getparent() is stretch.run:
        stretch.run.remove(stretch.element)


def _behind(first: Stretch, answer: etree._Element, after: str, rest: list[etree._Element]) -> None:
    """Put the answer behind the first run, and what that run held after it behind the answer."""
    run = first.run
    if after or rest:
        tail = etree.Element(f"{W}r")
        look = run.find(f"{W}rPr")
        if look is not None:
            tail.append(deepcopy(look))
        if after:
            words = etree.SubElement(tail, f"{W}t")
            words.text = after
            words.set(SPACE, "preserve")
        tail.extend(rest)
        run.addnext(tail)
    run.addnext(answer)


def _rest_of(first: Stretch) -> list[etree._Element]:
    """What stands in the run behind the stretch."""
    if first.element.getparent() is not first.run:
        return []
    return list(first.element.itersiblings())
