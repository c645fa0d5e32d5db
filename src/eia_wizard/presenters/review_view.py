"""What the page of reviews shows: every comment and change at its answer, and what became of it."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from eia_wizard.app.conversation import Conversation, Returned
from eia_wizard.domain.days import say_date
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.matters import CHANGE, Matter, Said, thread
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.changes import (
    Spans,
    answer_name,
    answer_under,
    home_page,
    marked_words,
)
from eia_wizard.presenters.plain import shortened
from eia_wizard.presenters.views import Place
from eia_wizard.report.asked_and_done import said_of

OPEN, SETTLED, ALL = "open", "settled", "all"
"""Which matters are shown."""
EVERYONE = ""
LONGEST_QUOTE = 160
"""Letters shown of the words that a comment is about."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the page is narrowed to: by how matters stand, and by who raised them."""

    which: str = OPEN
    who: str = EVERYONE


@dataclass(frozen=True, slots=True)
class Version:
    """One text of a change beside the others: its label, and its pieces with what differs."""

    label: str
    spans: Spans
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One matter in words: where it belongs, what was said, and what can be done about it."""

    matter: Matter
    title: str
    under: str
    page: Place | None
    who: str
    placed: str
    about: str
    said: tuple[tuple[str, str], ...]
    versions: tuple[Version, ...]
    caution: str
    outcome: str
    can_act: bool

    @property
    def is_open(self) -> bool:
        """Whether nobody has settled it."""
        return self.matter.outcome is None


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The whole page; ``untouched`` says whose changes can be accepted together, and how many."""

    wish: Wish
    summary: str
    files: tuple[str, ...]
    counts: dict[str, int]
    reviewers: tuple[str, ...]
    untouched: tuple[tuple[str, int], ...]
    groups: tuple[tuple[str, tuple[ReviewRow, ...]], ...]
    unplaced: tuple[ReviewRow, ...]
    nothing: str


def review_view(known: Conversation, reading: Reading, wish: Wish) -> ReviewView:
    """The page of an assessment's reviews, narrowed as wished."""
    matters = known.matters
    shown = [each for each in matters if _is_wished(each, wish)]
    rows = [_row(each, reading) for each in shown if each.key]
    return ReviewView(
        wish=wish,
        summary=_summary(known),
        files=tuple(_file(each) for each in known.files),
        counts={which: sum(1 for m in matters if _is(m, which)) for which in (OPEN, SETTLED, ALL)},
        reviewers=tuple(dict.fromkeys(each.opened.who for each in matters if each.opened.who)),
        untouched=tuple(_untouched(matters)),
        groups=tuple(
            (under, tuple(together)) for under, together in groupby(rows, key=lambda row: row.under)
        ),
        unplaced=tuple(_row(each, reading) for each in shown if each.key is None),
        nothing="" if shown else _nothing(known, wish),
    )


def to_settle(known: Conversation) -> int:
    """How many matters nobody has settled."""
    return sum(1 for each in known.matters if each.outcome is None)


def untouched_of(known: Conversation, who: str) -> tuple[Matter, ...]:
    """What one reviewer proposed for answers that are still as they were sent."""
    return tuple(m for m in known.matters if m.opened.who == who and _is_untouched(m))


def named(who: str) -> str:
    """A reviewer by name, also where the document does not tell it."""
    return who or _("Nobody named")


def _is_wished(matter: Matter, wish: Wish) -> bool:
    return _is(matter, wish.which) and wish.who in (EVERYONE, matter.opened.who)


def _is(matter: Matter, which: str) -> bool:
    return which == ALL or (matter.outcome is None) == (which == OPEN)


def _is_untouched(matter: Matter) -> bool:
    return matter.can_be_accepted and matter.outcome is None and not matter.is_conflict


def _untouched(matters: Iterable[Matter]) -> Iterator[tuple[str, int]]:
    counts: dict[str, int] = {}
    for each in matters:
        if _is_untouched(each):
            counts[each.opened.who] = counts.get(each.opened.who, 0) + 1
    yield from ((who, count) for who, count in counts.items() if count > 1)


def _summary(known: Conversation) -> str:
    count, left = len(known.matters), to_settle(known)
    if not count:
        return ""
    if not left:
        return _("Everything is settled. It prints with what was done in the next review copy.")
    return ngettext(
        "{left} of {n} comment or change is still to be settled.",
        "{left} of {n} comments and changes are still to be settled.",
        count,
    ).format(left=left, n=count)


def _file(file: Returned) -> str:
    by = ", ".join(file.reviewers) or _("nobody named")
    return _("“{file}”, reviewed by {names}. Brought home on {day} by {who}.").format(
        file=file.name, names=by, day=say_date(file.at.astimezone().date()), who=file.who
    )


def _nothing(known: Conversation, wish: Wish) -> str:
    if not known.files:
        return _(
            "No reviewed document has come home yet. Export the assessment to Word and send it to "
            "whoever reviews it. When it comes back, drop it on this window."
        )
    if not known.matters:
        return _("Nobody has changed anything in these documents, or written a comment.")
    if wish.which == OPEN and wish.who == EVERYONE:
        return _("There is nothing left to settle.")
    return _("Nothing is like this. Show something else above.")


def _row(matter: Matter, reading: Reading) -> ReviewRow:
    key = matter.key
    page = home_page(reading, key) if key else None
    is_change = matter.kind == CHANGE
    return ReviewRow(
        matter=matter,
        title=answer_name(reading, key) if key else _stood(matter),
        under=answer_under(reading, key, page) if key else "",
        page=page,
        who=_opening(matter),
        placed=_placed(matter),
        about="" if is_change else shortened(matter.words, LONGEST_QUOTE),
        said=() if is_change else tuple((_who(each), each.text) for each in thread(matter)),
        versions=tuple(_versions(matter)) if is_change else (),
        caution=_caution(matter),
        outcome=_outcome(matter),
        can_act=not is_change and _has_plan(reading),
    )


def _stood(matter: Matter) -> str:
    return _("It stood under: {headings}").format(
        headings=" · ".join(matter.under) or _("no heading")
    )


def _opening(matter: Matter) -> str:
    who = _who(matter.opened)
    if matter.kind != CHANGE:
        return _("A comment by {who}").format(who=who)
    if not matter.is_tracked and not matter.opened.who:
        return _("A change that was not tracked, so nobody is named")
    return _("A change by {who}").format(who=who)


def _who(said: Said) -> str:
    name = named(said.who)
    if said.at is None:
        return name
    return _("{who}, {day}").format(who=name, day=say_date(said.at.date()))


def _placed(matter: Matter) -> str:
    return {
        "bookmark": _("Its place is certain."),
        "headings": _("Placed by the headings above it, which is nearly certain."),
        "words": _("Placed by its own words, under another heading. Look twice."),
        "order": _("Placed by what stands before and after it. Look twice."),
        "hand": _("Put here by hand."),
    }.get(matter.placed_by, _("It could not be placed."))


def _versions(matter: Matter) -> Iterator[Version]:
    """The present text beside the proposed one; where it is another since, the sent one too."""
    if matter.is_conflict:
        sent, __ = marked_words(matter.before, matter.after)
        yield Version(_("As it was sent"), sent)
        now, proposed = marked_words(matter.now, matter.after)
        yield Version(_("Now"), now)
    else:
        now, proposed = marked_words(matter.before, matter.after)
        yield Version(_("Now") if matter.outcome is None else _("As it was sent"), now)
    yield Version(_("Proposed"), proposed, is_new=True)


def _caution(matter: Matter) -> str:
    if matter.outcome is not None:
        return ""
    if matter.is_conflict:
        return _(
            "The answer has changed since the document was sent. Accepting puts the proposed text "
            "in place of what it says now."
        )
    if matter.kind == CHANGE and not matter.is_answer:
        return _("These are words of the document round an answer, so no answer can take them.")
    return ""


def _outcome(matter: Matter) -> str:
    done = matter.outcome
    if done is None:
        return ""
    said = said_of(done)
    if not done.who:
        return _("{done}.").format(done=said)
    told = _("{done}, by {who} on {day}.").format(
        done=said, who=done.who, day=say_date(done.at.astimezone().date())
    )
    return f"{told} “{done.words}”" if done.words and matter.kind == CHANGE else told


def _has_plan(reading: Reading) -> bool:
    actions = reading.form.collection_with_role("actions")
    return bool(actions and actions.grown and reading.form.with_role("action.summary"))
