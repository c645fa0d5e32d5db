"""Who signs a form off, and when: told by whom a line is for, since each has a day of their own."""

import re
from typing import NamedTuple

from eia_wizard.catalogue.synonyms import Synonyms
from eia_wizard.domain.form import Form
from eia_wizard.domain.slots import DATE, TEXT, Slot

_CLOSING = re.compile(
    r"\b(?:sign\w*|approv\w+|agree\w+|declar\w+|authori\w+|endors\w+|ratif\w+|panel|"
    r"decision|completed)\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"\W*(?:date|on|dated|when|date signed|signed on|date and time)\W*\Z", re.I)
_NAME = re.compile(r"\W*(?:(?:print |full |your )?names?|(?:print|full) name.*)\W*\Z", re.I)
_SIGNED = re.compile(
    r"\b(?:signatures?|signed|initials|job|job title|role|position|post|grade|title)\W*\Z", re.I
)
_ALONE = re.compile(r"\W*(?:job title|job|role|position|post|signature|signed|initials)\W*\Z", re.I)
"""What only the person knows, wherever a form asks for it."""
_NEAR = 4
"""A day stands no more places than this behind the name of who signs on it."""


class _Roles(NamedTuple):
    """Where the wizard asks for who somebody is, and when they did it."""

    name: str
    on: str


_PARTIES = {
    "author": _Roles("assessment.lead", "assessment.completed_on"),
    "checker": _Roles("lead_review.reviewer", "lead_review.on"),
    "approver": _Roles("decision.approved_by", "decision.on"),
}


class SignOff:
    """Reads slots in their order, and remembers who was named last."""

    def __init__(self, form: Form, known: Synonyms, count: int) -> None:
        self._form, self._known, self._count = form, known, count
        self._party, self._section, self._order = "", "", 0

    def text_for(self, slot: Slot) -> str | None:
        """What goes where somebody signs; nothing to be said where the slot is about no signing.

        Empty words say that it is, and that nothing the wizard knows goes there.
        """
        if slot.kind not in (TEXT, DATE):
            return None
        first, _mark, last = slot.label.rpartition(" / ")
        if _ALONE.match(last) or _ALONE.match(first):
            return ""
        own = self._party_in(slot.label)
        if own:
            self._party, self._section, self._order = own, slot.section, slot.order
        if slot.kind == DATE:
            return self._day(slot, own, first, last)
        if first and (_NAME.match(last) or _NAME.match(first)):
            return self._answer(own, "name")
        if not self._is_closing(slot):
            return None
        if _SIGNED.search(slot.label):
            return ""
        if _NAME.match(slot.label):
            return self._answer(own or self._near(slot), "name")
        return self._answer(own, "name") if own not in ("", "author") else None

    def _day(self, slot: Slot, own: str, first: str, last: str) -> str | None:
        """The day of who is named; of somebody that the wizard does not know, none."""
        is_bare = bool(_BARE.match(last))
        if own and (is_bare or self._is_closing(slot)):
            return self._answer(own, "on")
        if not (is_bare and self._is_closing(slot)):
            return None
        return "" if first else self._answer(self._near(slot) or "author", "on")

    def _near(self, slot: Slot) -> str:
        is_near = slot.section == self._section and slot.order - self._order <= _NEAR
        return self._party if is_near else ""

    def _is_closing(self, slot: Slot) -> bool:
        """Whether a slot stands where a form is signed: so headed, or near its end."""
        return bool(_CLOSING.search(slot.section)) or slot.order * 3 > self._count * 2

    def _party_in(self, label: str) -> str:
        """Who is named: the one whose words are the longest of those that a label holds."""
        told = f" {' '.join(re.findall(r'[a-z]+', label.casefold()))} "
        found = {
            party: max((len(p) for p in phrases if f" {p} " in told), default=0)
            for party, phrases in self._known.parties.items()
        }
        best = max(found, key=lambda party: found[party], default="")
        return best if best and found[best] else ""

    def _answer(self, party: str, part: str) -> str:
        roles = _PARTIES.get(party)
        question = self._form.roles.get(getattr(roles, part), "") if roles else ""
        return f"{{{question}}}" if question else ""
