"""Tabs that draw dots or a rule, and underlined spaces: places to write behind a label."""

import re
from collections.abc import Iterator

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.line import Line, Stretch
from eia_wizard.documents.template.marks import Gap
from eia_wizard.documents.word_in.styles import LEADERS

_TABS = re.compile(r"\t[\t \u00a0]*")
_LONGEST = 60
_LONGEST_LINE = 2_000
_FEWEST = 4
"""Spaces with a line under them that are a place to write; fewer stand between words."""
_PAGE = re.compile(r"\d{1,4}\Z|[ivxlc]+\Z")


def leaders_of(line: Line) -> tuple[Gap, ...]:
    """The tabs of a line that wait for words; one that leads to a page number does not."""
    if len(line.text) > _LONGEST_LINE:
        return ()
    ruled = tuple(_ruled(line))
    if ruled or "\t" not in line.text:
        return ruled
    stops = line.paragraph.findall(f"{W}pPr/{W}tabs/{W}tab")
    leads = [s.get(f"{W}leader") in LEADERS for s in stops if s.get(f"{W}val") != "clear"]
    leads = leads or list(line.leads)
    if not any(leads):
        return ()
    return tuple(_gaps(line.text, leads))


def _ruled(line: Line) -> Iterator[Gap]:
    """Spaces and tabs that are underlined, so that they are a line to write on."""
    start = end = -1
    for each in line.stretches:
        is_ruled = _is_underlined(each) and not each.text.strip(" \t\u00a0\u2002\u2003")
        if is_ruled and end == each.start:
            end += len(each.text)
        elif is_ruled:
            if start >= 0 and _is_long(line.text[start:end]):
                yield Gap(start, end)
            start, end = each.start, each.start + len(each.text)
    if start >= 0 and _is_long(line.text[start:end]):
        yield Gap(start, end)


def _is_underlined(stretch: Stretch) -> bool:
    rule = stretch.run.find(f"{W}rPr/{W}u")
    return rule is not None and rule.get(f"{W}val") not in (None, "none")


def _is_long(spaces: str) -> bool:
    return "\t" in spaces or len(spaces) >= _FEWEST


def _gaps(text: str, leads: list[bool]) -> Iterator[Gap]:
    done = 0
    for run in _TABS.finditer(text):
        first = text.count("\t", 0, run.start())
        tabs = [at for at, letter in enumerate(run[0]) if letter == "\t"]
        leading = [at for at, leads_on in zip(tabs, leads[first:], strict=False) if leads_on]
        label, after = text[done : run.start()].strip(), text[run.end() :].strip()
        done = run.end()
        if leading and 0 < len(label) <= _LONGEST and not _PAGE.match(after):
            at = run.start() + leading[0]
            yield Gap(at, at + 1)
