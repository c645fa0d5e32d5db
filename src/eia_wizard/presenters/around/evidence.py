"""The evidence of other assessments: found, shown with its age and uses, and taken over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from eia_wizard.app.lending import same_source
from eia_wizard.app.opening import Opened
from eia_wizard.app.reusing import Taken, take_evidence
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.evidence import say_published
from eia_wizard.domain.rough_days import iso_day
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.around.neighbours import Neighbours
from eia_wizard.presenters.around.shelf import Shelf
from eia_wizard.presenters.around.views import ShelfCard, ShelfFilter, ShelfView
from eia_wizard.presenters.calls import called
from eia_wizard.search.kept import EVIDENCE, Kept, KeptItems, Wanted

ANY = ""
AGES = ("1", "3", "5")
"""Years that can be chosen as the oldest that is wanted."""

Tell = Callable[[str, AnswerKey | None], None]
"""Shows changed answers, says what was done, and where the focus belongs."""


class EvidenceShelf(Shelf):
    """Searches the evidence of every other assessment, and takes pieces of it over."""

    def __init__(
        self,
        session: Session,
        neighbours: Neighbours,
        new_id: Callable[[], str],
        tell: Tell,
        parent: QObject,
    ) -> None:
        super().__init__(session, neighbours, parent)
        self._new_id, self._tell = new_id, tell
        self._linked_by: AnswerKey | None = None
        self._stage, self._age = "", ANY
        self._wanted = self._fresh()
        self._found = KeptItems()
        self._is_known = self._is_taking = False
        neighbours.known.connect(self._look_again)

    def open_for(self, stage: str, linked_by: AnswerKey | None = None, typed: str = "") -> None:
        """Open it at a stage; what is taken is linked to the answer that it was opened from."""
        self._stage, self._linked_by, self._age = stage, linked_by, ANY
        self._wanted = replace(self._fresh(), typed=typed)
        self._found, self._is_known, self._is_open = KeptItems(), False, True
        self._show()
        self._neighbours.freshen()
        self._ask()

    def look(self, typed: str) -> None:
        """Look for what was typed in titles, publishers, groups and what the evidence says."""
        self._wanted = replace(self._wanted, typed=typed)
        self._ask()

    def narrow(self, what: str, to: str) -> None:
        """Show what is about a group, or no older than so many years."""
        if what == "group":
            self._wanted = replace(self._wanted, group=to)
        else:
            self._age = to
            self._wanted = replace(self._wanted, since=self._since(to))
        self._ask()

    def act(self, card: str) -> None:
        """Take the evidence of a card over."""
        found = next((each for each in self._found.first if _id(each) == card), None)
        if found is None or self._is_taking:
            return
        self._is_taking = True
        self._neighbours.read(
            found.assessment, lambda opened: self._take(opened, found), self._say_why
        )

    def show_answers(self) -> None:
        """Mark anew what is in this assessment already."""
        if self._is_open:
            self._show()

    def close(self) -> None:
        """It is no longer in sight."""
        self._is_open = False

    # Helpers

    def _fresh(self) -> Wanted:
        return Wanted(EVIDENCE, not_in=self._session.assessment.id)

    def _look_again(self, _gists: object) -> None:
        if self._is_open:
            self._ask()

    def _ask(self) -> None:
        wanted = self._wanted

        def found(items: KeptItems) -> None:
            if wanted == self._wanted:
                self._found, self._trouble, self._is_known = items, "", True
                self._show()

        self._neighbours.find(wanted, found, self._say_trouble)

    def _say_why(self, why: str) -> None:
        self._is_taking = False
        self.refused.emit(why)

    def _take(self, opened: Opened, found: Kept) -> None:
        self._is_taking = False
        session, linked_by = self._session, self._linked_by
        try:
            taken = take_evidence(
                session, opened.reading, found.item, self._new_id(), self._stage, linked_by
            )
        except EiaError as refused:
            self.refused.emit(str(refused))
            return
        self._tell(_said_of(taken, session.reading.label(taken.item)), linked_by)
        if linked_by:
            self.left.emit()

    def _since(self, years: str) -> str:
        if not years:
            return ""
        today = self._session.reading.as_of
        return date(today.year - int(years), today.month, min(today.day, 28)).isoformat()

    def _show(self) -> None:
        own = self._own()
        cards = tuple(self._card(each, own) for each in self._found.first)
        self.show(
            ShelfView(
                title=_("Evidence from other assessments"),
                intro=_(
                    "What you take over is copied into this assessment, and marked “check again” "
                    "until you say that you have looked at it anew."
                ),
                hint=_("Search titles, publishers, groups and what it says"),
                typed=self._wanted.typed,
                filters=self._filters(),
                count=self._trouble or self._count(),
                cards=cards,
            )
        )

    def _count(self) -> str:
        count, shown = self._found.total, len(self._found.first)
        if not self._is_known:
            return _("Other assessments are being read.")
        if count > shown:
            return _(
                "{count:,} pieces of evidence; the latest {shown} are here. A word more finds less."
            ).format(count=count, shown=shown)
        if count:
            said = ngettext("{n} piece of evidence", "{n} pieces of evidence", count)
            return said.format(n=count)
        if self._wanted == self._fresh():
            return _("No other assessment in your library has evidence yet.")
        return _("No evidence of another assessment is like that.")

    def _filters(self) -> tuple[ShelfFilter, ...]:
        reading = self._session.reading
        home = reading.form.collection_with_role("groups")
        groups = tuple((i, reading.label(i)) for i in (reading.items(home.id) if home else ()))
        ages = tuple((n, _years(int(n))) for n in AGES)
        return (
            ShelfFilter("group", _("About: {choice}"), ((ANY, _("any group")), *groups),
                        self._wanted.group),
            ShelfFilter("age", _("Age: {choice}"), ((ANY, _("any")), *ages), self._age),
        )  # fmt: skip

    def _own(self) -> set[str]:
        reading = self._session.reading
        home = reading.form.collection_with_role("evidence")
        return {same_source(reading, item) for item in (reading.items(home.id) if home else ())}

    def _card(self, kept: Kept, own: set[str]) -> ShelfCard:
        content, as_of = kept.content, self._session.reading.as_of
        day = iso_day(kept.day)
        is_here = kept.same in own
        under = (content["type"], content["publisher"], say_published(day, as_of))
        action = _("Link it here") if is_here else _("Use it here")
        return ShelfCard(
            id=_id(kept),
            title=str(content["title"]),
            under=" · ".join(str(part) for part in under if part),
            words=str(content["says"]),
            facts=tuple(_facts(kept)),
            action=action if self._linked_by or not is_here else "",
            done=_("In this assessment already") if is_here else "",
        )


def _facts(kept: Kept) -> list[tuple[str, str]]:
    content = kept.content
    groups, used = (_listed(content[name]) for name in ("groups", "used"))
    facts = [(_("About"), ", ".join(groups))] if groups else []
    where = called(str(content["in"]))
    if kept.assessments > 1:
        others = kept.assessments - 1
        where = ngettext(
            "{title} and {n} other assessment", "{title} and {n} other assessments", others
        ).format(title=where, n=others)
    facts.append((_("In"), where))
    if used:
        facts.append((_("Used for"), "; ".join(used)))
    return facts


def _listed(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []


def _id(kept: Kept) -> str:
    return f"{kept.assessment}:{kept.item}"


def _years(n: int) -> str:
    return ngettext("no more than {n} year", "no more than {n} years", n).format(n=n)


def _said_of(taken: Taken, name: str) -> str:
    if not taken.is_new:
        return _("It was here already, and is linked: {name}").format(name=name)
    said = (
        _("Taken over, to be checked again: {name}. Undo takes it out.")
        if taken.is_origin_kept
        else _(
            "Taken over: {name}. Check that it still holds; this assessment is on an earlier form, "
            "which cannot remind you. Undo takes it out."
        )
    ).format(name=name)
    if not taken.left_out:
        return said
    left = _("Not taken over, since this form has no place for it: {names}.")
    return f"{said} {left.format(names=', '.join(taken.left_out))}"
