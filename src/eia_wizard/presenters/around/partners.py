"""Partner organisations across assessments: when we spoke, what was promised, what came of it.

Nothing is kept twice: all of it is read from the conversations that the assessments record.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import groupby

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.days import say_age, say_date, say_month
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.around.neighbours import Neighbours
from eia_wizard.presenters.around.shelf import Shelf
from eia_wizard.presenters.around.views import ShelfCard, ShelfView
from eia_wizard.search.kept import CONVERSATION, Kept, KeptItems, Wanted
from eia_wizard.search.words import found_in, wanted_words

DONE, OVER = "done", ("done", "dropped")
MOST_TOLD, MOST_PROMISES = 4, 6
"""Conversations and promises of one partner that are told; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Promise:
    """An action that a conversation led to."""

    words: str
    status: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation and every conversation held through it, the latest first."""

    name: str
    conversations: tuple[Kept, ...]

    @property
    def promises(self) -> tuple[Promise, ...]:
        """Everything that its conversations led to."""
        return tuple(p for each in self.conversations for p in _promises(each.content))


class PartnersShelf(Shelf):
    """Lists partners with what was promised to them, and begins a conversation with one."""

    names_known = Signal(object)  # tuple[str, ...]

    def __init__(
        self,
        session: Session,
        neighbours: Neighbours,
        begin: Callable[[str, str], None],
        parent: QObject,
    ) -> None:
        super().__init__(session, neighbours, parent)
        self._begin = begin
        self._partners: tuple[Partner, ...] = ()
        self._cards: tuple[ShelfCard, ...] = ()
        self._stage, self._typed = "", ""
        self._is_known = self._are_names_wanted = False
        neighbours.known.connect(self._ask_again)

    def open_at(self, stage: str) -> None:
        """Show everyone; a conversation begun from here is first recorded at this stage."""
        self._stage, self._typed, self._is_open = stage, "", True
        self._show()
        self._neighbours.freshen()
        self._ask()

    def ask_names(self) -> None:
        """Tell what partners are called, now and as more is known, so that none is typed twice."""
        self._are_names_wanted = True
        self._neighbours.find(Wanted(CONVERSATION), self._tell_names, lambda _why: None)

    def look(self, typed: str) -> None:
        """Show those whose name, groups or promises hold what was typed."""
        self._typed = typed
        self._show()

    def narrow(self, what: str, to: str) -> None:
        """There is nothing to narrow by."""

    def act(self, card: str) -> None:
        """Begin a conversation with a partner."""
        partner = next((each for each in self._partners if each.name == card), None)
        if partner:
            try:
                self._begin(partner.name, self._stage)
            except EiaError as refused:
                self.refused.emit(str(refused))

    def show_answers(self) -> None:
        """What was said elsewhere does not change with this assessment."""

    def _ask_again(self, _gists: object) -> None:
        if self._is_open:
            self._ask()
        if self._are_names_wanted:
            self.ask_names()

    def _ask(self) -> None:
        self._neighbours.all_items(CONVERSATION, "", self._take, self._say_trouble)

    def _tell_names(self, found: KeptItems) -> None:
        self.names_known.emit(tuple(str(each.content["name"]) for each in found.first))

    def _take(self, items: list[Kept]) -> None:
        self._partners, self._trouble, self._is_known = partners_of(items), "", True
        as_of = self._session.reading.as_of
        self._cards = tuple(_card(each, as_of) for each in self._partners) if self._is_open else ()
        self._show()

    def _show(self) -> None:
        if not self._is_open:
            return
        wanted = wanted_words(self._typed)
        self.show(
            ShelfView(
                title=_("Partners we have worked with"),
                intro=_(
                    "Gathered from the conversations of every assessment in your library, with "
                    "what each led to. They will remember it; so should you."
                ),
                hint=_("Search partners, groups and promises"),
                typed=self._typed,
                filters=(),
                count=self._trouble or self._count(),
                cards=tuple(card for card in self._cards if _holds(card, wanted)),
            )
        )

    def _count(self) -> str:
        count = len(self._partners)
        if not self._is_known:
            return _("Other assessments are being read.")
        if not count:
            return _(
                "Nobody yet. Say in a conversation through which organisation it came about, and "
                "it stands here for every assessment after it."
            )
        return ngettext("{n} partner", "{n} partners", count).format(n=count)


def partners_of(items: list[Kept]) -> tuple[Partner, ...]:
    """Conversations put together by partner, those spoken with last first."""
    grouped = [tuple(group) for _same, group in groupby(items, key=lambda each: each.same)]
    latest = sorted(grouped, key=lambda group: group[0].day, reverse=True)
    return tuple(Partner(str(group[0].content["name"]), group) for group in latest)


def say_promise(promise: Promise, as_of: date) -> str:
    """A promise with how far it is, and that it is late where it is."""
    said = {
        "done": _("done"),
        "under-way": _("under way"),
        "not-started": _("not begun"),
        "dropped": _("given up"),
    }.get(promise.status, _("nobody has said how far it is"))
    if promise.due_on is None or promise.status in OVER:
        return _("{promise} ({status})").format(promise=promise.words, status=said)
    pattern = (
        _("{promise} ({status}, overdue since {day})")
        if promise.due_on < as_of
        else _("{promise} ({status}, due {day})")
    )
    return pattern.format(promise=promise.words, status=said, day=say_date(promise.due_on))


def _card(partner: Partner, as_of: date) -> ShelfCard:
    return ShelfCard(
        id=partner.name,
        title=partner.name,
        under=_last_spoken(partner, as_of),
        words=_kept(partner),
        facts=tuple(_facts(partner, as_of)),
        warning=_late(partner, as_of),
        action=_("Record a conversation with them"),
    )


def _last_spoken(partner: Partner, as_of: date) -> str:
    count = len(partner.conversations)
    said = ngettext("{n} conversation", "{n} conversations", count).format(n=count)
    day = partner.conversations[0].day
    if not day:
        return said
    when = date.fromisoformat(day)
    last = _("last spoken with {when}, {age}").format(
        when=say_month(when), age=say_age(when, as_of)
    )
    return f"{said} · {last}"


def _kept(partner: Partner) -> str:
    promises = partner.promises
    if not promises:
        return _("No action is linked to what they said.")
    done = sum(promise.status == DONE for promise in promises)
    if not done:
        return _("Nothing of what was promised is done yet.")
    if done == len(promises):
        return _("Everything that was promised is done.")
    return _("{done} of {all} promises kept.").format(done=done, all=len(promises))


def _late(partner: Partner, as_of: date) -> str:
    late = sum(
        1 for p in partner.promises if p.due_on and p.due_on < as_of and p.status not in OVER
    )
    return (
        ngettext("{n} promise is overdue.", "{n} promises are overdue.", late).format(n=late)
        if late
        else ""
    )


def _facts(partner: Partner, as_of: date) -> Iterator[tuple[str, str]]:
    conversations = partner.conversations
    groups = dict.fromkeys(group for each in conversations for group in _texts(each, "groups"))
    if groups:
        yield _("Speaks for"), ", ".join(groups)
    promises = sorted(partner.promises, key=lambda promise: promise.status in OVER)
    if promises:
        said = "; ".join(say_promise(p, as_of) for p in promises[:MOST_PROMISES])
        yield _("Promised"), _with_rest(said, len(promises) - MOST_PROMISES)
    for each in conversations[:MOST_TOLD]:
        yield str(each.content["in"]), _told(each)
    if len(conversations) > MOST_TOLD:
        count = len(conversations) - MOST_TOLD
        more = ngettext("{n} more conversation", "{n} more conversations", count)
        yield _("And"), more.format(n=count)


def _with_rest(said: str, rest: int) -> str:
    return _("{promises}; and {n} more").format(promises=said, n=rest) if rest > 0 else said


def _told(kept: Kept) -> str:
    content = kept.content
    told = str(content["told"]) or _("not recorded")
    said = [str(content["conversation"]), str(content["changed"])]
    said.append(_("Told what came of it: {told}").format(told=told))
    return " – ".join(filter(None, said))


def _promises(content: Mapping[str, object]) -> Iterator[Promise]:
    promised = content["promised"]
    for words, status, due in promised if isinstance(promised, list) else ():
        yield Promise(words, status, date.fromisoformat(due) if due else None)


def _texts(kept: Kept, name: str) -> list[str]:
    value = kept.content[name]
    return [str(each) for each in value] if isinstance(value, list) else []


def _holds(card: ShelfCard, wanted: tuple[str, ...]) -> bool:
    text = " ".join((card.title, card.words, *(said for _name, said in card.facts)))
    return found_in(text, wanted) == len(wanted)


def begin_conversation(session: Session, name: str, item: str, stage: str) -> str:
    """Add a conversation through a partner as one step; the collection that it is in.

    Raises:
        EiaError: if this form has no place for conversations, or for whom they came through.
    """
    home = session.form.collection_with_role("engagement")
    through = session.form.with_role("engagement.through")
    if home is None or through is None:
        raise EiaError(_("“{form}” has no place for it.").format(form=session.form.title))
    with session.one_step(_("Add {item}: {name}").format(item=home.item, name=name)):
        session.add_item(home.id, item, stage)
        session.answer_typed(AnswerKey(through.id, item), name)
    return home.id
