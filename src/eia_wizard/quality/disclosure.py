"""People who could be known again: small counts, and marks that belong to one person."""

from collections.abc import Iterator
from decimal import Decimal

from eia_wizard.domain.answers import AnswerKey, NumberTable
from eia_wizard.domain.findings import PUBLICATION, Offer
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.quality.look import Look, listed
from eia_wizard.quality.marks import NAME, Mark, marks_in
from eia_wizard.quality.rule import Found
from eia_wizard.quality.small import Small, counts_people, small_counts, small_shares, tells_a_trait

NO_PATIENTS_IN = (
    *("engagement.title", "engagement.how", "engagement.through", "engagement.told"),
    *("assessment.team", "assessment.team_view", "action.summary", "action.measure"),
    *("assessment.lead", "assessment.sponsor", "decision.", "action.owner", "action.resource"),
    *("requirement.text", "measure.title", "measure.target", "measure.source", "review."),
    *("lead_review.", "gap.plan", "gap.owner", "publication.", "past_action."),
    *("partner.", "organisation.", "option."),
    *("evidence.title", "evidence.reference", "evidence.publisher", "group.name"),
)
"""Answers that count those who work or plan: that is no secret."""
CAME = ("engagement.with", "engagement.missed")
"""Answers that count those who came: a secret only where they say what people are."""
FOR_CONTACT = frozenset({"assessment.contact", "publication.where", "assessment.not_needed_where"})
"""Where a reader is told how to reach somebody at work."""
AT_WORK = (
    *(".lead", ".team", ".sponsor", ".decision_maker", ".owner", ".approved_by", ".present"),
    *(".reviewer", ".body", ".not_needed_by", ".source", ".publisher", ".reference", ".title"),
)
"""Endings of roles whose answers name people at their work; there a name is no secret."""


def small_numbers(look: Look) -> Iterator[Found]:
    """R26: a count of people so small that one of them could be known."""
    for item in look.items("evidence"):
        yield from _in_table(look, item)
    for key, question, text in look.written():
        if not question.role.startswith(NO_PATIENTS_IN):
            yield from _in_words(look, key, question.role, text)


def _limit(look: Look, item: str) -> int:
    """Up to which count the figures of a piece of evidence must not be shown."""
    said = look.number("evidence.small_limit", item) if item else None
    return int(look.threshold if said is None else said)


def _in_table(look: Look, item: str) -> Iterator[Found]:
    key, limit = look.key("evidence.table", item), _limit(look, item)
    table = look.reading.value(key)
    if not isinstance(table, NumberTable) or not look.is_published(key):
        return
    small = [
        (row, column, count)
        for row, counts in table.rows
        for column, count in zip(table.columns, counts, strict=False)
        if _is_small(count, limit) and counts_people(column)
    ]
    if small:
        row, column, count = small[0]
        yield Found(
            ngettext(
                "In the figures of {evidence} a count is as small as {count}: {row}, {column}.",
                "In the figures of {evidence} {n} counts are small, as {count}: {row}, {column}.",
                len(small),
            ).format(evidence=look.name(item), n=len(small), count=count, row=row, column=column),
            _("Leave the count empty, or put rows together; or withhold the table."),
            (key,),
            rests_on=(limit,),
            offers=(_without(key, table, limit),),
        )


def _without(key: AnswerKey, table: NumberTable, limit: int) -> Offer:
    rows = tuple(
        (
            row,
            tuple(
                None if _is_small(count, limit) and counts_people(column) else count
                for column, count in zip(table.columns, counts, strict=False)
            ),
        )
        for row, counts in table.rows
    )
    seen = _("counts of 1 to {n}").format(n=limit)
    return Offer(key, seen, _("empty"), NumberTable(table.columns, rows))


def _is_small(count: Decimal | None, limit: int) -> bool:
    return count is not None and 0 < count <= limit and count == int(count)


def _in_words(look: Look, key: AnswerKey, role: str, text: str) -> Iterator[Found]:
    counts = look.memory.of(small_counts, text)
    shares = look.memory.of(small_shares, text)
    if not counts and not shares:
        return
    item = key.item if role.startswith("evidence.") else ""
    limit, base = _limit(look, item), look.number("evidence.base", item) if item else None
    small = [count for count in counts if count.count <= limit]
    if role in CAME:
        small = [count for count in small if tells_a_trait(count.words)]
    small += [share for share in shares if _betrays(share, base, limit)]
    if small and look.is_published(key):
        yield Found(
            _told(small, base, limit),
            _("Write “{instead}” instead, or say it without a figure.").format(
                instead=_fewer(limit)
            ),
            (key,),
            rests_on=(limit, base),
            blocks=(),
            may_be_accepted=True,
            offers=tuple(_offer(key, text, each, limit) for each in small),
        )


def _betrays(share: Small, base: Decimal | None, limit: int) -> bool:
    """Whether a percentage, of its own base or that of the evidence, betrays a small count."""
    of = share.of or (int(base) if base else 0)
    return of > 0 and 0 < round(share.count * of / 100) <= limit


def _told(small: list[Small], base: Decimal | None, limit: int) -> str:
    shares = [each for each in small if each.is_share]
    words = listed([_("“{words}”").format(words=each.words) for each in shares or small])
    if not shares:
        return ngettext(
            "{words} is a count of {n} or fewer: somebody could be known by it.",
            "{words} are counts of {n} or fewer: somebody could be known by them.",
            len(small),
        ).format(words=words, n=limit)
    of = shares[0].of or int(base or 0)
    return ngettext(
        "{words} of {base} people is a count of {count}: one of them could be known.",
        "{words} of {base} people are small counts, such as {count}: one of them could be known.",
        len(shares),
    ).format(words=words, base=of, count=round(shares[0].count * of / 100))


def _fewer(limit: int) -> str:
    return _("fewer than {n}").format(n=limit + 1)


def _offer(key: AnswerKey, text: str, small: Small, limit: int) -> Offer:
    instead = small.instead(_fewer(limit))
    return Offer(key, small.words, instead, text.replace(small.words, instead))


def marks_of_a_person(look: Look) -> Iterator[Found]:
    """R27: an NHS number, a postcode, a date of birth, a way to reach, or a name, of a person."""
    for key, question, text in look.written():
        if question.role in FOR_CONTACT or question.role.startswith("partner."):
            continue
        seen = look.memory.of(marks_in, text)
        if seen and question.role.endswith(AT_WORK):
            seen = tuple(mark for mark in seen if mark.kind != NAME)
        if seen and look.is_published(key):
            yield _marked(look, key, text, seen)


def _marked(look: Look, key: AnswerKey, text: str, seen: tuple[Mark, ...]) -> Found:
    """What sort of mark is seen and where; the mark itself is only in the offers, never printed."""
    kinds = list(dict.fromkeys(mark.named() for mark in seen))
    return Found(
        _("{where} holds {what}.").format(where=_where(look, key), what=listed(kinds)),
        _("Put something that is true of many in its place, or withhold the answer."),
        (key,),
        blocks=(PUBLICATION,) if any(mark.is_certain for mark in seen) else (),
        offers=tuple(
            Offer(key, mark.words, mark.instead(), text.replace(mark.words, mark.instead()))
            for mark in seen
        ),
    )


def _where(look: Look, key: AnswerKey) -> str:
    """The question of an answer and its item, unless the item’s own name holds a mark."""
    question = look.reading.form.question(key.question)
    name = question.name if question else key.question
    if not key.item or look.memory.of(marks_in, look.label(key.item)):
        return _("“{question}”").format(question=name)
    return _("“{question}”, of {item},").format(question=name, item=look.name(key.item))
