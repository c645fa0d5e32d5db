"""Short answers, one below the other: names on the left, what was said hanging beside them."""

from collections.abc import Sequence
from itertools import groupby

from eia_wizard.documents.word.draft import Draft
from eia_wizard.documents.word.runs import is_said, runs
from eia_wizard.documents.word.xml import KEEP_NEXT, SPACE_BELOW_TABLE, paragraph, run
from eia_wizard.report.parts import Fact, Home, Part

_LETTER = 125
"""Twips of a letter of a name, as a rule: names are set in bold."""
_STYLED = 3260
"""What the style leaves for names, in twips; more is asked for where one is longer."""
_TAB = (
    f'<w:tabs><w:tab w:val="clear" w:pos="{_STYLED}"/>'
    '<w:tab w:val="left" w:pos="{room}"/></w:tabs>'
)
_MOST = 0.55


def facts_in(parts: Sequence[Part]) -> dict[int, int]:
    """Letters of the longest name in its list, for each fact by its place."""
    shown = [(place, part) for place, part in enumerate(parts) if not isinstance(part, Home)]
    found: dict[int, int] = {}
    for _is_list, group in groupby(shown, key=lambda each: isinstance(each[1], Fact)):
        named = {place: len(part.name) for place, part in group if isinstance(part, Fact)}
        found |= dict.fromkeys(named, max(named.values(), default=0))
    return found


def fact(draft: Draft, part: Fact) -> str:
    """A name and what was said, the second hanging beside the first."""
    if not is_said(part.said):
        return ""
    room = _room(draft)
    tab = _TAB.format(room=room) if room else ""
    space = SPACE_BELOW_TABLE if draft.below_table else ""
    indent = f'<w:ind w:left="{room}" w:hanging="{room}"/>' if room else ""
    draft.below_table = False
    name = run(part.name, "Strong") + "<w:r><w:tab/></w:r>"
    content = draft.anchors() + name + runs(draft, part.said) + draft.ends()
    keep = KEEP_NEXT if draft.leads_to_what_follows else ""
    return paragraph("Fact", content, keep + tab + space + indent)


def _room(draft: Draft) -> int:
    """Twips that names take, or nothing where the style leaves enough."""
    wanted = min((draft.longest_name + 1) * _LETTER, int(draft.text_width * _MOST))
    return wanted if wanted > _STYLED else 0
