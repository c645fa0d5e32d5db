"""What a check of a document says: what is amiss, where, to whom it matters, how to mend it."""

from collections.abc import Callable, Iterable
from dataclasses import field

from eia_wizard.documents.accessible.seen import Place, Sight
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _


def N_(sentence: str) -> str:
    """Mark a sentence for translation where it is used."""
    return sentence


@dataclass(frozen=True, slots=True)
class Found:
    """One place that breaks a rule; ``said`` fills the sentence of the rule."""

    place: Place
    said: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule looks for, and its sentences.

    ``advice`` is worth a look and stops nothing. ``typed`` is about what a person wrote, or guessed
    from it, rather than about how the document is built: who builds it does not answer for that.
    """

    find: Callable[[Sight], Iterable[Found]]
    what: str
    why: str
    mend: str
    advice: bool = False
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule broken at a place, in words for whoever wrote the document."""

    rule: str
    what: str
    why: str
    mend: str
    place: Place
    is_advice: bool
    is_typed: bool

    @property
    def where(self) -> str:
        """The place in words; nothing for what is about the whole document."""
        return said_place(self.place)


def findings_of(name: str, rule: Rule, sight: Sight) -> list[Finding]:
    """Every place that breaks a rule."""
    why, mend = _(rule.why), _(rule.mend)
    return [
        Finding(
            name, _(rule.what).format(**each.said), why, mend, each.place, rule.advice, rule.typed
        )
        for each in rule.find(sight)
    ]


def said_place(place: Place) -> str:
    """Where that is, by the headings above it and the nearest words."""
    path = " › ".join(place.headings)
    near = _("near “{words}”").format(words=place.words) if place.words else ""
    if place.story:
        inside = _(_STORIES[place.story])
        return f"{inside}, {near}" if near else inside
    under = _("under “{path}”").format(path=path) if path else ""
    return ", ".join(each for each in (under, near) if each)


_STORIES = {
    "header": N_("in the header"),
    "footer": N_("in the footer"),
    "footnote": N_("in a footnote"),
    "endnote": N_("in an endnote"),
}
