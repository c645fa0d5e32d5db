"""What came of holding a document against a library, in words and as data."""

from collections.abc import Iterator
from itertools import groupby

from eia_wizard.app.verified import NOT_OURS, Difference, Verified
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.days import say_date
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext

_LONGEST, _BEFORE = 160, 50
"""Letters of altered words that are told, and of those before them."""


def verdict_words(verified: Verified) -> str:
    """The result in one or two sentences."""
    match verified.verdict:
        case "matches":
            return _matches(verified)
        case "changed since":
            return " ".join(_changed(verified))
        case _:
            return _not_ours(verified)


def told_groups(verified: Verified) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What differs, in groups under a heading each, a question a line; nothing stands in two."""
    altered = tuple(map(_altered, verified.altered))
    both = _in_both(verified)
    later, since = _but(verified.later, both), _but(verified.since, both)
    if altered and verified.verdict == NOT_OURS:
        yield _("Other words than those of the answers that it carries"), altered
    elif altered:
        yield _("Other words in the document than when it was made"), altered
    if both:
        shared = tuple(each for each in verified.later if each.key in both)
        together = _("Changed since the decision, in this document and in the assessment")
        yield together, tuple(_gathered(shared))
    if later and verified.point:
        yield _("Other answers in this document than were decided"), later
    elif later:
        yield _("Other answers in this document than this library knows"), later
    if since and both:
        yield _("Changed in the assessment only"), since
    elif since and verified.point:
        yield _("Changed in the assessment since the decision"), since
    elif since:
        yield _("Changed in the assessment since this document was made"), since


def proves(verified: Verified) -> str:
    """What the result does prove."""
    if verified.verdict == NOT_OURS:
        return (
            _("It proves nothing about what was decided: that can only be checked where the")
            + " "
            + _("assessment is kept.")
        )
    if verified.point:
        return _(
            "It proves whether every word of this document is what this library keeps sealed under "
            "the decision. The library found its seal unbroken."
        )
    return _(
        "It proves whether every word of this document is what this library tells for the moment "
        "at which it was made."
    )


def does_not_prove(verified: Verified) -> str:
    """What the result does not prove."""
    said = _(
        "It does not prove who made the decision or wrote the document, that the answers are true, "
        "or that pictures and looks are the same: only words are compared."
    )
    if verified.is_public:
        said += " " + _("What is not for publication was never in it and is not compared.")
    if verified.comments:
        said += " " + ngettext(
            "One comment in the margin is not part of it.",
            "{n} comments in the margin are not part of it.",
            verified.comments,
        ).format(n=verified.comments)
    return said


def verified_lines(verified: Verified) -> Iterator[str]:
    """The result as lines for a person."""
    yield verdict_words(verified)
    for heading, found in told_groups(verified):
        yield ""
        yield f"{heading}:"
        yield from (f"  – {each}" for each in found)
    yield ""
    yield proves(verified)
    yield does_not_prove(verified)


def verified_json(verified: Verified) -> dict[str, Json]:
    """The result as data for other programs."""
    point = verified.point
    return {
        "verdict": verified.verdict,
        "said": verdict_words(verified),
        "assessment": verified.assessment or None,
        "title": verified.title or None,
        "layout": verified.layout or None,
        "made_at": verified.made_at.isoformat() if verified.made_at else None,
        "check": verified.printed_check or None,
        "decision": {
            "decision": point.decision,
            "sealed_at": point.at.isoformat(),
            "who": point.who,
            "check": point.check,
        }
        if point
        else None,
        "as_decided": verified.is_as_decided,
        "changed_in_document": [_json(each) for each in verified.altered],
        "changed_before_document": [_json(each) for each in verified.later],
        "changed_since": [_json(each) for each in verified.since],
        "comments": verified.comments,
        "carries_answers": verified.carries,
        "proves": proves(verified),
        "does_not_prove": does_not_prove(verified),
    }


def _matches(verified: Verified) -> str:
    point = verified.point
    if point is None:
        return _(
            "Matches: word for word, this document says what stands in the assessment “{title}”. "
            "No decision was sealed when it was made."
        ).format(title=verified.title)
    return _(
        "Matches: word for word, this document says what was decided on {day}, “{decision}”, "
        "and nothing has changed since. Document check {check}."
    ).format(day=say_date(point.at.date()), decision=point.decision, check=point.check)


def _changed(verified: Verified) -> Iterator[str]:
    point = verified.point
    if verified.is_as_decided and point:
        yield _(
            "Changed since: word for word, this document says what was decided on {day}, "
            "“{decision}” (document check {check})."
        ).format(day=say_date(point.at.date()), decision=point.decision, check=point.check)
    elif verified.altered:
        yield _("Changed since: words of this document are not what they were when it was made.")
    elif verified.later and point:
        yield _(
            "Changed since: this document was made after the decision of {day}, “{decision}”, and "
            "does not say what was sealed then."
        ).format(day=say_date(point.at.date()), decision=point.decision)
    else:
        yield _("Changed since: this document says what stood in the assessment when it was made.")
    if verified.since:
        yield _since(len(verified.since), is_decided=point is not None)


def _since(count: int, *, is_decided: bool) -> str:
    if is_decided:
        return ngettext(
            "Since the decision, one answer has changed in the assessment.",
            "Since the decision, {n} answers have changed in the assessment.",
            count,
        ).format(n=count)
    return ngettext(
        "Since then, one answer has changed in the assessment.",
        "Since then, {n} answers have changed in the assessment.",
        count,
    ).format(n=count)


def _not_ours(verified: Verified) -> str:
    if not verified.is_of_this_program:
        return _("Not ours: nothing in this document comes from an assessment of this program.")
    if not verified.carries:
        return _(
            "Not ours: this library does not hold the assessment that this document is a copy of, "
            "and it carries no answers to compare its words with."
        )
    if verified.altered:
        return _(
            "Not ours: this library does not hold the assessment that this document is a copy of. "
            "Its words are not those of the answers that it carries, so they were changed."
        )
    return _(
        "Not ours: this library does not hold the assessment that this document is a copy of. "
        "Its answers read as those that it carries."
    )


def _json(each: Difference) -> Json:
    return {
        "key": str(each.key) if each.key else None,
        "question": each.question,
        "item": each.item,
        "under": each.under,
        "before": each.before,
        "after": each.after,
    }


def _in_both(verified: Verified) -> frozenset[AnswerKey]:
    """The answers that are others than decided in the document, and in the assessment too."""
    if not verified.point:
        return frozenset()
    now = {each.key for each in verified.since}
    return frozenset(each.key for each in verified.later if each.key and each.key in now)


def _but(found: tuple[Difference, ...], told: frozenset[AnswerKey]) -> tuple[str, ...]:
    return tuple(_gathered(tuple(each for each in found if each.key not in told)))


def _gathered(found: tuple[Difference, ...]) -> Iterator[str]:
    """Answers a line, those to one question together."""
    for question, group in groupby(found, key=lambda each: each.question):
        items = list(dict.fromkeys(each.item for each in group if each.item))
        yield f"{question} ({'; '.join(items)})" if items else question


def _altered(each: Difference) -> str:
    """Where words were altered, and how, as far as fits a line."""
    place = next(_gathered((each,))) if each.key else each.under or _("First page and margins")
    before, after = _parting(each.before, each.after)
    if before and after:
        told = _("{place}: “{after}” instead of “{before}”")
    else:
        told = _("{place}: “{after}” was put in") if after else _("{place}: “{before}” is gone")
    return told.format(place=place, before=before, after=after)


def _parting(before: str, after: str) -> tuple[str, str]:
    """Two texts from a little before they part."""
    pairs = enumerate(zip(before, after, strict=False))
    parts = next((at for at, (a, b) in pairs if a != b), min(len(before), len(after)))
    start = before.rfind(" ", 0, max(parts - _BEFORE, 0)) + 1
    return _short(before, start), _short(after, start)


def _short(text: str, start: int) -> str:
    said = " ".join(text[start : start + _LONGEST].split())
    more = " …" if len(text) > start + _LONGEST else ""
    return f"{'… ' if start and said else ''}{said}{more}"
