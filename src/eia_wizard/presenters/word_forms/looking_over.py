"""A Word form looked over: each slot confirmed, given another answer, or left to nobody."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.template.confirming import (
    Edit,
    as_it_is,
    edited,
    with_answer,
    with_column,
    with_nothing,
    with_pieces,
    with_rows,
    with_tick,
    with_word,
)
from eia_wizard.app.template.matching import Matcher
from eia_wizard.app.template.offered import AnswerOffer, fitting, offered_answers
from eia_wizard.app.template.opening import OpenedForm, taken_over
from eia_wizard.app.template.pieces import Piece, Pieces, pieces_of
from eia_wizard.app.template.same_way import (
    guesses_beside,
    in_the_same_way,
    others_of,
    with_guesses_beside,
)
from eia_wizard.catalogue.synonyms import Synonyms
from eia_wizard.domain.form import Form
from eia_wizard.domain.mapping import NONE, SURE, Mapping, Match
from eia_wizard.presenters.word_forms.saying import counted, form_view, slot_row, slot_view
from eia_wizard.presenters.word_forms.views import FormView, SlotRow, SlotView


class LookingOver(QObject):
    """Holds the mapping while a person looks it over; every step can be undone."""

    changed = Signal(str)  # the id of a slot
    taken_anew = Signal()  # everything may be different
    kept = Signal()

    def __init__(self, opened: OpenedForm, form: Form, known: Synonyms, parent: QObject) -> None:
        super().__init__(parent)
        self.opened, self._form, self._known = opened, form, known
        self.mapping = opened.mapping
        self.is_kept = opened.is_kept
        self._offers = offered_answers(form, known)
        self._past: list[tuple[Mapping, str]] = []
        self.was_changed = False
        self._matcher: Matcher | None = None
        self._groups: dict[str, str] = {}

    # What is shown

    def view(self) -> FormView:
        """The whole form."""
        return form_view(self.opened, self.mapping, self._form)

    def counts(self) -> str:
        """How far it is looked over."""
        return counted(self.mapping)

    def row(self, slot: str) -> SlotRow:
        """One slot in the list."""
        return slot_row(self._match(slot), self._form)

    def slot(self, slot: str) -> SlotView:
        """All about one slot."""
        view = slot_view(self._match(slot), self._form)
        return replace(view, others=self.others(slot), guesses=self.guesses_beside(slot))

    def offers(self, slot: str, typed: str) -> tuple[AnswerOffer, ...]:
        """The answers that the typed words may mean; with none typed, the likeliest."""
        return fitting(self._offers, typed, self._match(slot).slot)

    def next_open(self, after: str) -> str:
        """The next slot that is not sure yet, from the top again after the last; or nothing."""
        ids = [match.slot.id for match in self.mapping.matches]
        at = ids.index(after) + 1 if after in ids else 0
        open_ones = {match.slot.id for match in self.mapping.matches if match.grade != SURE}
        left = (id_ for id_ in (*ids[at:], *ids[:at]) if id_ in open_ones and id_ != after)
        guesses = {m.slot.id for m in self.mapping.matches if m.grade not in (SURE, NONE)}
        found = list(left)
        return next((id_ for id_ in found if id_ in guesses), next(iter(found), ""))

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    def was_kept(self, mapping: Mapping) -> None:
        """A mapping was kept: this one, unless it has been changed since."""
        self.is_kept = mapping == self.mapping
        self.kept.emit()

    def others(self, slot: str) -> int:
        """How many places ask the same of other groups, and do not say it yet."""
        return len(others_of(self.mapping, slot, self._group_in))

    def guesses_beside(self, slot: str) -> int:
        """How many guesses stand under the heading of a place."""
        return len(guesses_beside(self.mapping, slot))

    def _group_in(self, label: str) -> str:
        if label not in self._groups:
            self._matcher = self._matcher or Matcher(self._form, self._known)
            self._groups[label] = self._matcher.group_in(label)
        return self._groups[label]

    # What is done

    def accept_for_all(self, slot: str) -> None:
        """This is right, and in the same way for every other group that is asked of alike."""
        self._change(in_the_same_way(self.mapping, slot, self._group_in))

    def accept_beside(self, slot: str) -> None:
        """Every guess under the heading of this place is right."""
        self._change(with_guesses_beside(self.mapping, slot))

    def _change(self, after: Mapping) -> None:
        if after != self.mapping:
            self._remember("")
            self.mapping = after
            self.taken_anew.emit()

    def accept(self, slot: str) -> None:
        """The suggestion is right."""
        self._edit(slot, as_it_is)

    def leave_empty(self, slot: str) -> None:
        """Nothing goes there."""
        self._edit(slot, with_nothing)

    def add(self, slot: str, offer: AnswerOffer) -> None:
        """One more answer goes there."""
        self._edit(slot, lambda m: with_answer(m, offer.answer, self._form, self._known))

    def add_named(self, slot: str, name: str) -> None:
        """One more answer goes there, by its name in a mapping."""
        offer = next((each for each in self._offers if each.id == name), None)
        if offer:
            self.add(slot, offer)

    def take_off(self, slot: str, number: int) -> None:
        """An answer does not go there."""
        self._edit_pieces(slot, lambda answers: [*answers[:number], *answers[number + 1 :]])

    def move_up(self, slot: str, number: int) -> None:
        """An answer goes before the one above it."""

        def moved(answers: list[Piece]) -> list[Piece]:
            answers[number - 1], answers[number] = answers[number], answers[number - 1]
            return answers

        if number > 0:
            self._edit_pieces(slot, moved)

    def say_before(self, slot: str, number: int, words: str) -> None:
        """These words stand before an answer."""
        self._edit_piece(slot, number, lambda piece: piece._replace(before=words))

    def put_on_line(self, slot: str, number: int, is_own: bool) -> None:
        """An answer begins on a line of its own, or goes on in the one before."""
        self._edit_piece(slot, number, lambda piece: piece._replace(is_own_line=is_own))

    def tick(self, slot: str, meaning: str, is_on: bool) -> None:
        """The box is ticked where the answer means this, or no longer."""
        self._edit(slot, lambda match: with_tick(match, meaning, is_on))

    def say_option(self, slot: str, option: str, theirs: str) -> None:
        """An option of ours in the form's own word."""
        self._edit(slot, lambda match: with_word(match, option, theirs))

    def choose_rows(self, slot: str, collection: str) -> None:
        """The rows are the items of a collection; what stands under the heads is suggested."""
        columns = Matcher(self._form, self._known).columns(self._match(slot).slot, collection)
        self._edit(slot, lambda match: with_rows(match, collection, columns))

    def choose_column(self, slot: str, head: str, question: str) -> None:
        """What stands under a head."""
        self._edit(slot, lambda match: with_column(match, head, question))

    def take_over(self, mapping: Mapping) -> None:
        """Go on with a mapping that somebody passed on."""
        self._remember("")
        self.opened = taken_over(mapping, replace(self.opened, mapping=self.mapping))
        self.mapping = self.opened.mapping
        self.taken_anew.emit()

    def undo(self) -> str:
        """Take the last step back; the slot where it was, or nothing."""
        if not self._past:
            return ""
        self.mapping, slot = self._past.pop()
        self.is_kept = False
        if slot:
            self.changed.emit(slot)
        else:
            self.taken_anew.emit()
        return slot

    def _match(self, slot: str) -> Match:
        return next(match for match in self.mapping.matches if match.slot.id == slot)

    def _edit(self, slot: str, edit: Edit) -> None:
        after = edited(self.mapping, slot, edit)
        if after == self.mapping:
            return
        self._remember(slot)
        self.mapping = after
        self.changed.emit(slot)

    def _remember(self, slot: str) -> None:
        self._past.append((self.mapping, slot))
        self.is_kept, self.was_changed = False, True

    def _edit_pieces(self, slot: str, change: Callable[[list[Piece]], list[Piece]]) -> None:
        def edit(match: Match) -> Match:
            pieces = pieces_of(match.text)
            return with_pieces(match, Pieces(tuple(change(list(pieces.answers))), pieces.after))

        self._edit(slot, edit)

    def _edit_piece(self, slot: str, number: int, change: Callable[[Piece], Piece]) -> None:
        self._edit_pieces(
            slot,
            lambda answers: [change(p) if n == number else p for n, p in enumerate(answers)],
        )
