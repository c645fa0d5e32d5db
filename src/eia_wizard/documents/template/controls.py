"""Content controls and old form fields, as far as they take an answer."""

import re
from dataclasses import field

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word_in.controls import control_of, old_field
from eia_wizard.documents.word_in.model import Control
from eia_wizard.domain.lazy_dataclass import dataclass

_PROMPTS = ("click here", "click or tap", "choose an item", "enter text", "tap here")
_CORE = ("core-properties", "extended-properties", "coverpageprops")
_KEPT = ("docPartObj", "docPartList", "citation", "bibliography", "equation", "group")


@dataclass(slots=True)
class Old:
    """A form field of the older kind, with the runs it spans.

    ``kind`` is ``text``, ``tick``, ``list``, or ``prompt``: one that shows words to be typed over.
    """

    kind: str
    properties: etree._Element
    name: str = ""
    is_ticked: bool = False
    choices: tuple[str, ...] = ()
    help: str = ""
    is_date: bool = False
    depth: int = 0
    runs: list[etree._Element] = field(default_factory=list)


def old_field_at(mark: etree._Element) -> Old | None:
    """The form field that begins here, if one does."""
    properties = mark.find(f"{W}ffData")
    if properties is None:
        return None
    said = old_field(properties)
    typed = properties.find(f"{W}textInput/{W}type")
    return Old(
        kind={"old tick box": "tick", "old list": "list"}.get(said.kind, "text"),
        properties=properties,
        name=said.tag,
        is_ticked=said.is_ticked,
        choices=said.choices,
        help=said.title,
        is_date=typed is not None and typed.get(f"{W}val") == "date",
    )


_BUTTON = re.compile(r"\s*MACROBUTTON\s+\S+\s+(\S.*)", re.IGNORECASE | re.DOTALL)


def prompt_at(runs: list[etree._Element]) -> Old | None:
    """A field that does nothing but show words to be clicked and typed over, if these runs are."""
    said = "".join(t.text or "" for run in runs for t in run.iter(f"{W}instrText"))
    found = _BUTTON.match(said)
    if found is None:
        return None
    return Old("prompt", runs[0], help=found[1].strip(" []<>"), runs=list(runs))


def is_tick(sdt: etree._Element) -> bool | None:
    """Whether a control that is a tick box is ticked; ``None`` where it is another."""
    said = control_of(sdt)
    return said.is_ticked if said.kind == "tick box" else None


def is_for_an_answer(sdt: etree._Element) -> bool:
    """Whether somebody is meant to put something into this control.

    One that only groups what stands in it, such as a list of contents, is looked through, and so is
    one that holds words already without being of a kind that people fill.
    """
    properties = sdt.find(f"{W}sdtPr")
    if properties is None:
        return False
    if any(properties.find(f"{W}{name}") is not None for name in _KEPT):
        return False
    said = control_of(sdt)
    if said.is_locked or (not said.is_waiting and _shows_a_property(properties)):
        return False
    if said.kind in ("list", "date", "tick box", "repeat"):
        return True
    content = sdt.find(f"{W}sdtContent")
    if said.kind == "picture":
        return True
    if content is None or content.find(f".//{W}tbl") is not None:
        return False
    if said.is_waiting:
        return True
    words = _words(content)
    if not words.strip(" _.…\u2002\u00a0\t") or words.casefold().startswith(_PROMPTS):
        return content.find(f".//{W}sdt") is None and content.find(f".//{W}ffData") is None
    return said.kind == "text"


def control_text(sdt: etree._Element, said: Control) -> str:
    """What stands in a control as an answer, or nothing while it shows its prompt."""
    content = sdt.find(f"{W}sdtContent")
    if content is None or said.is_waiting:
        return ""
    words = _words(content)
    return "" if words.casefold().startswith(_PROMPTS) else words.strip(" _.…\u2002\u00a0\t")


def _words(content: etree._Element) -> str:
    paragraphs = list(content.iter(f"{W}p")) or [content]
    return "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in paragraphs)


def _shows_a_property(properties: etree._Element) -> bool:
    bound = properties.find(f"{W}dataBinding")
    if bound is None:
        return False
    said = (bound.get(f"{W}prefixMappings", "") + bound.get(f"{W}xpath", "")).casefold()
    return any(name in said for name in _CORE)
