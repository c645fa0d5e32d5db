"""Answers set into content controls and into form fields of the older kind."""

from collections.abc import Sequence
from copy import deepcopy
from datetime import date

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.boxes import unbind
from eia_wizard.documents.template.controls import Old
from eia_wizard.documents.template.setting import (
    first_run,
    look_of_answer,
    look_of_mark,
    paragraphs_in,
    run_of,
    set_lines,
    take_out,
)
from eia_wizard.documents.word_in.controls import control_of
from eia_wizard.domain.days import say_date
from eia_wizard.domain.days_written import written_day

_VAL = f"{W}val"


def fill_control(sdt: etree._Element, lines: Sequence[str], bullet: str) -> etree._Element | None:
    """Set words into a control; the first thing set, or nothing where they do not suit it."""
    said = control_of(sdt)
    content = sdt.find(f"{W}sdtContent")
    if content is None or not lines:
        return None
    if said.kind == "list":
        chosen = _listed(sdt, said.choices, lines[0])
        if chosen is None:
            return None
        lines = [chosen]
    if said.kind == "date":
        lines = [_dated(sdt, lines[0]), *lines[1:]]
    shown = look_of_answer(first_run(content))
    look = _own_look(sdt) if shown is None or not len(shown) else shown
    waiting = sdt.find(f"{W}sdtPr/{W}showingPlcHdr")
    if waiting is not None:
        take_out(waiting)
    unbind(sdt)
    return _set_content(content, list(lines), look, bullet)


def _set_content(
    content: etree._Element, lines: list[str], look: etree._Element | None, bullet: str
) -> etree._Element | None:
    cell = content.find(f"{W}tc")
    holder = content if cell is None else cell
    paragraphs = list(paragraphs_in(holder))
    if not paragraphs:
        for each in list(content):
            content.remove(each)
        run = run_of("\n".join(lines), look)
        content.append(run)
        return run
    first = paragraphs[0]
    for each in paragraphs[1:]:
        take_out(each)
    for each in list(first):
        if each.tag != f"{W}pPr":
            first.remove(each)
    set_lines(first, lines, look_of_mark(first) if look is None else look, bullet)
    return first


def _own_look(sdt: etree._Element) -> etree._Element | None:
    look = sdt.find(f"{W}sdtPr/{W}rPr")
    if look is None:
        return None
    copied = etree.Element(f"{W}rPr")
    copied.extend(deepcopy(each) for each in look)
    return copied


def _listed(sdt: etree._Element, choices: Sequence[str], wanted: str) -> str | None:
    """The entry of the list that is meant; a list with a box to type in takes any words."""
    for choice in choices:
        if choice.strip().casefold() == wanted.strip().casefold():
            return choice
    return wanted if sdt.find(f"{W}sdtPr/{W}comboBox") is not None else None


def _dated(sdt: etree._Element, written: str) -> str:
    """A day in the way the control asks for; words that are no day stay as they are."""
    control = sdt.find(f"{W}sdtPr/{W}date")
    try:
        day = date.fromisoformat(written.strip())
    except ValueError:
        found = written_day(written)
        if found is None:
            return written
        day = found
    if control is None:
        return written
    control.set(f"{W}fullDate", f"{day.isoformat()}T00:00:00Z")
    form = control.find(f"{W}dateFormat")
    return day_in(form.get(_VAL, "") if form is not None else "", day)


def day_in(form: str, day: date) -> str:
    """A day as a date control's format says it; in the usual words where that is not known."""
    month = say_date(day).split()[1]
    parts = {
        "dd": f"{day.day:02}",
        "d": str(day.day),
        "MMMM": month,
        "MMM": month[:3],
        "MM": f"{day.month:02}",
        "M": str(day.month),
        "yyyy": str(day.year),
        "yy": f"{day.year % 100:02}",
    }
    told, at = "", 0
    while at < len(form):
        name = next((n for n in parts if form.startswith(n, at)), "")
        told += parts[name] if name else form[at]
        at += len(name) or 1
    is_known = bool(form) and not set(form) - set("dMy '/.,-")
    return told.replace("'", "") if is_known and "ddd" not in form else say_date(day)


def fill_old(old: Old, lines: Sequence[str]) -> etree._Element | None:
    """Set words into a field of the older kind; nothing where its list does not have them."""
    if old.kind == "list":
        return _choose_old(old, lines[0] if lines else "")
    begin, end = old.runs[0], old.runs[-1]
    if old.kind == "prompt":
        return _replaced(old.runs, lines)
    separate = next((r for r in old.runs[1:-1] if _mark_in(r) == "separate"), None)
    shown = _result_run(separate, end)
    answer = run_of("\n".join(lines), look_of_answer(begin if shown is None else shown))
    if separate is None:
        separate = etree.Element(f"{W}r")
        mark = etree.SubElement(separate, f"{W}fldChar")
        mark.set(f"{W}fldCharType", "separate")
        end.addprevious(separate)
    else:
        _clear_between(separate, end)
    separate.addnext(answer)
    return begin


def _replaced(runs: list[etree._Element], lines: Sequence[str]) -> etree._Element:
    answer = run_of("\n".join(lines), look_of_answer(runs[0]))
    runs[0].addprevious(answer)
    for each in runs:
        take_out(each)
    return answer


def _mark_in(run: etree._Element) -> str:
    mark = run.find(f"{W}fldChar")
    return "" if mark is None else mark.get(f"{W}fldCharType", "")


def _result_run(separate: etree._Element | None, end: etree._Element) -> etree._Element | None:
    if separate is None:
        return None
    following = separate.getnext()
    return following if following is not None and following is not end else None


def _clear_between(start: etree._Element, end: etree._Element) -> None:
    following = start.getnext()
    while following is not None and following is not end:
        after = following.getnext()
        if following.tag == f"{W}r":
            take_out(following)
        following = after


def _choose_old(old: Old, wanted: str) -> etree._Element | None:
    listed = old.properties.find(f"{W}ddList")
    known = [choice.strip().casefold() for choice in old.choices]
    if listed is None or wanted.strip().casefold() not in known:
        return None
    result = listed.find(f"{W}result")
    if result is None:
        result = etree.Element(f"{W}result")
        listed.insert(0, result)
    result.set(_VAL, str(known.index(wanted.strip().casefold())))
    return old.runs[0]
