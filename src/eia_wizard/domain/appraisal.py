"""How far a piece of evidence can be leant on, derived from what was answered about it.

It is a suggestion in words, with its reasons; a person's own judgement stands over it. Every kind
of evidence is asked the same things, and none stands below another because of its kind: what few
voices say is never called weak, since what they show need not be frequent to be true.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from eia_wizard.domain.answers import Value
from eia_wizard.domain.days import months_between, say_age, say_month
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext

STRONG, CARE, WEAK, VOICE = "strong", "care", "weak", "voice"
INPUTS = (
    *("evidence.type", "evidence.local", "evidence.published_on", "evidence.unknown_share"),
    *("evidence.topics", "evidence.ethnic_categories", "evidence.base", "evidence.limits"),
)
"""The roles of the answers from which it is derived."""
HEARD, COUNTED = ("voices", "practice"), ("numbers", "survey")
FRESH_MONTHS, STALE_MONTHS = 36, 72
UNKNOWN_SOME, UNKNOWN_MANY = Decimal(10), Decimal(25)
FEW_RECORDS, FEW_VOICES = 30, 5
LEAST_KNOWN = 2
"""So many things must be known before anything is suggested."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for leaning on a piece of evidence, or against it by a weight."""

    words: str
    against: int = 0


@dataclass(frozen=True, slots=True)
class Appraisal:
    """A suggested confidence, in the meanings of ``evidence.confidence``, and why."""

    means: str
    reasons: tuple[Reason, ...]


def appraise(reading: Reading, item: str) -> Appraisal | None:
    """What is suggested for a piece of evidence; nothing while too little is known of it."""
    kind = _means(reading, "evidence.type", item)
    reasons = tuple(_reasons(reading, item, kind))
    if not kind or len(reasons) < LEAST_KNOWN:
        return None
    against = sum(reason.against for reason in reasons)
    if kind in HEARD:
        is_few = _is_few(reading, item, FEW_VOICES)
        means = VOICE if is_few or against > 2 else CARE if against else STRONG
    else:
        means = WEAK if against > 2 else CARE if against else STRONG
    return Appraisal(means, reasons)


def say_confidence(reading: Reading, means: str) -> str:
    """A confidence in the words of the form."""
    question = reading.form.with_role("evidence.confidence")
    options = question.terms.options if question else ()
    return next((option.label for option in options if option.means == means), "")


def say_reasons(appraisal: Appraisal) -> str:
    """Why, in one line: what speaks against it first."""
    ordered = sorted(appraisal.reasons, key=lambda reason: -reason.against)
    said = "; ".join(reason.words for reason in ordered)
    return f"{said[:1].upper()}{said[1:]}."


def _reasons(reading: Reading, item: str, kind: str) -> Iterator[Reason]:
    yield from _nearness(reading, item, kind)
    yield from _age(reading, item)
    if kind in COUNTED:
        yield from _unknown(reading, item)
        yield from _breakdown(reading, item)
    if kind in (*COUNTED, *HEARD):
        yield from _base(reading, item, kind)
    if _asked(reading, "evidence.limits", item):
        yield Reason(_("what it cannot tell is said"))


def _nearness(reading: Reading, item: str, kind: str) -> Iterator[Reason]:
    match _means(reading, "evidence.local", item):
        case "yes":
            yield Reason(_("it is about your own people or place"))
        case "no" if kind != "law":
            yield Reason(_("it is about other people or another place"), 1)
        case "not-sure":
            yield Reason(_("it is not sure whether it is about your own people or place"), 1)


def _age(reading: Reading, item: str) -> Iterator[Reason]:
    day = _asked(reading, "evidence.published_on", item)
    if not isinstance(day, date):
        return
    months = months_between(day, reading.as_of)
    against = 0 if months <= FRESH_MONTHS else 1 if months <= STALE_MONTHS else 2
    yield Reason(
        _("it is from {when}, {age}").format(when=say_month(day), age=say_age(day, reading.as_of)),
        against,
    )


def _unknown(reading: Reading, item: str) -> Iterator[Reason]:
    share = _asked(reading, "evidence.unknown_share", item)
    if isinstance(share, Decimal | int):
        against = 0 if share <= UNKNOWN_SOME else 1 if share <= UNKNOWN_MANY else 2
        said = _("the group is not known for {share} per cent")
        yield Reason(said.format(share=f"{share:f}"), against)


def _breakdown(reading: Reading, item: str) -> Iterator[Reason]:
    topics = _meanings(reading, "evidence.topics", item)
    if topics:
        if topics == {"none"}:
            yield Reason(_("it is not broken down by anything"), 1)
        else:
            yield Reason(_("it is broken down"))
    if _means(reading, "evidence.ethnic_categories", item) in ("two-broad", "not-stated"):
        yield Reason(_("its ethnic categories hide more than they show"), 1)


def _base(reading: Reading, item: str, kind: str) -> Iterator[Reason]:
    base = _asked(reading, "evidence.base", item)
    if not isinstance(base, Decimal | int):
        return
    if kind in HEARD:
        said = ngettext("{n} person was heard", "{n} people were heard", int(base))
        yield Reason(said.format(n=f"{base:,f}"))
    else:
        said = ngettext(
            "it rests on {n} person or record", "it rests on {n} people or records", int(base)
        )
        yield Reason(said.format(n=f"{base:,f}"), int(base < FEW_RECORDS))


def _asked(reading: Reading, role: str, item: str) -> Value | None:
    """The answer under a role, if its question is asked: what is out of sight does not count."""
    question = reading.form.with_role(role)
    is_asked = question is not None and reading.is_asked(question, item)
    return reading.role_value(role, item) if is_asked else None


def _means(reading: Reading, role: str, item: str) -> str:
    return reading.meaning(role, item) if _asked(reading, role, item) is not None else ""


def _meanings(reading: Reading, role: str, item: str) -> set[str]:
    question, chosen = reading.form.with_role(role), _asked(reading, role, item)
    if question is None or not isinstance(chosen, tuple):
        return set()
    options = (question.terms.option(each) for each in chosen)
    return {option.means for option in options if option}


def _is_few(reading: Reading, item: str, limit: int) -> bool:
    base = _asked(reading, "evidence.base", item)
    return isinstance(base, Decimal | int) and base <= limit
