"""Answers for which a form has no place, set behind it in the form's own styles."""

from collections.abc import Iterable, Sequence

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.homes import Homes
from eia_wizard.documents.template.setting import run_of, set_lines
from eia_wizard.documents.word_in.styles import Styles
from eia_wizard.domain.slots import Leftover


def add_annex(
    body: etree._Element,
    title: str,
    leftovers: Sequence[Leftover],
    styles: Styles,
    edges: Iterable[etree._Element] = (),
    lead: str = "",
) -> None:
    """Put them on a page of their own at the end, each under its question.

    ``edges`` are the parts over and under the pages, whose bookmarks are numbered, too; where
    there are no leftovers, nothing is added.
    """
    if not leftovers:
        return
    homes = Homes(body, *edges)
    known = {name.casefold(): id for id, name in styles.names.items()}
    first, second = known.get("heading 1", ""), known.get("heading 2", "")
    _add(body, _heading(title, first, is_new_page=True))
    if lead:
        _add(body, _plain(lead))
    for each in leftovers:
        heading = _heading(each.title, second)
        _add(body, heading)
        homes.before(heading, each.home)
        paragraph = etree.Element(f"{W}p")
        _add(body, paragraph)
        set_lines(paragraph, each.lines, None, known.get("list bullet", ""))


def _add(body: etree._Element, paragraph: etree._Element) -> None:
    """At the end, before what the last section says of its pages."""
    last = body[-1] if len(body) else None
    if last is not None and last.tag == f"{W}sectPr":
        last.addprevious(paragraph)
    else:
        body.append(paragraph)


def _plain(text: str) -> etree._Element:
    paragraph = etree.Element(f"{W}p")
    paragraph.append(run_of(text, None))
    return paragraph


def _heading(text: str, style: str, *, is_new_page: bool = False) -> etree._Element:
    paragraph = etree.Element(f"{W}p")
    properties = etree.SubElement(paragraph, f"{W}pPr")
    if style:
        etree.SubElement(properties, f"{W}pStyle").set(f"{W}val", style)
    etree.SubElement(properties, f"{W}keepNext")
    if is_new_page:
        etree.SubElement(properties, f"{W}pageBreakBefore")
    if not style:
        level = etree.SubElement(properties, f"{W}outlineLvl")
        level.set(f"{W}val", "0" if is_new_page else "1")
    paragraph.append(run_of(text, None if style else _bold()))
    return paragraph


def _bold() -> etree._Element:
    look = etree.Element(f"{W}rPr")
    etree.SubElement(look, f"{W}b")
    return look
