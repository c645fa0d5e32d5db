"""A mapping told in words: what goes into each slot, and how sure that is."""

from collections import Counter
from collections.abc import Iterator

from eia_wizard.app.template.editions import Refound
from eia_wizard.app.template.kept import title_of
from eia_wizard.app.template.offered import name_of
from eia_wizard.app.template.opening import OpenedForm
from eia_wizard.app.template.pieces import Piece, pieces_of
from eia_wizard.app.template.telling import plain_kind
from eia_wizard.app.template.their_words import options_of
from eia_wizard.domain.form import Form, Question
from eia_wizard.domain.mapping import GUESS, NONE, SURE, Mapping, Match, parts_of
from eia_wizard.domain.slots import CHOICE, FIGURE, ROWS
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.word_forms.views import (
    ColumnView,
    FormView,
    Pick,
    PieceView,
    SlotRow,
    SlotView,
    TickView,
    WordView,
)


def form_view(opened: OpenedForm, mapping: Mapping, form: Form) -> FormView:
    """The whole form as it is shown."""
    changed = tuple(_changed(opened.changed, opened.since)) if opened.changed else ()
    rows = tuple(slot_row(match, form) for match in mapping.matches)
    counts = counted(mapping) if rows else ""
    return FormView(title_of(mapping), counts, opened.notes, changed, rows)


def counted(mapping: Mapping) -> str:
    """How many places are sure, guessed, and without an answer."""
    counts = Counter(match.grade for match in mapping.matches)
    told = [
        ngettext("{n} place on the form", "{n} places on the form", len(mapping.matches)),
        ngettext("{n} is sure", "{n} are sure", counts[SURE]),
        ngettext("{n} is a guess to look at", "{n} are guesses to look at", counts[GUESS]),
        ngettext("{n} has nothing yet", "{n} have nothing yet", counts[NONE]),
    ]
    numbers = (len(mapping.matches), counts[SURE], counts[GUESS], counts[NONE])
    return " · ".join(words.format(n=n) for words, n in zip(told, numbers, strict=True))


def slot_row(match: Match, form: Form) -> SlotRow:
    """One slot in the list."""
    slot = match.slot
    return SlotRow(
        id=slot.id,
        section=slot.section or (_("At the head or foot of pages") if slot.is_at_edge else ""),
        label=slot.label or slot.section or _("A place without a label"),
        kind=plain_kind(slot.kind),
        goes=_goes(match, form),
        grade=match.grade,
        said=_said(match),
    )


def slot_view(match: Match, form: Form) -> SlotView:
    """All about one slot."""
    slot = match.slot
    row = slot_row(match, form)
    can_be_accepted = match.grade == GUESS
    if slot.kind == ROWS:
        grown = [each for each in form.collections.values() if each.grown and not each.retired]
        rows = form.collections.get(match.rows)
        return SlotView(
            row,
            slot.guidance,
            collections=tuple(Pick(each.id, each.title) for each in grown),
            rows=match.rows,
            columns=tuple(_column(match, head) for head in slot.columns) if rows else (),
            questions=tuple(Pick(q.id, q.name) for q in rows.questions) if rows else (),
            can_be_accepted=can_be_accepted,
        )
    pieces = pieces_of(match.text).answers
    question = form.question(pieces[0].answer.question) if pieces else None
    return SlotView(
        row,
        slot.guidance,
        tuple(PieceView(name_of(form, p.answer), p.before, p.is_own_line) for p in pieces),
        ticks=tuple(_ticks(match, form)) if match.is_box else (),
        words=tuple(_words(match, question)) if question and slot.kind == CHOICE else (),
        choices=slot.choices if slot.kind == CHOICE else (),
        can_be_accepted=can_be_accepted,
    )


def _said(match: Match) -> str:
    if match.slot.kind == FIGURE and match.is_empty:
        return _("A picture: put in by hand")
    said = {SURE: _("Sure"), GUESS: _("A guess: please look"), NONE: _("Nothing yet")}
    return said[match.grade]


def _goes(match: Match, form: Form) -> str:
    if match.rows:
        collection = form.collections.get(match.rows)
        return _("A row for each of “{title}”, {n} of {of} columns").format(
            title=collection.title if collection else match.rows,
            n=len(match.columns),
            of=len(match.slot.columns),
        )
    told = "".join(_piece_words(form, match.text, match.is_box))
    if match.ticked_by and told:
        labels = [each.label for each in _ticks(match, form) if each.is_on]
        return _("Ticked where “{answer}” is: {options}").format(
            answer=told, options=", ".join(labels or match.ticked_by)
        )
    return told


def _piece_words(form: Form, text: str, is_tick: bool) -> Iterator[str]:
    for number, piece in enumerate(pieces_of(text).answers):
        yield from _led_to(piece, number, is_tick)
        yield name_of(form, piece.answer)


def _led_to(piece: Piece, number: int, is_tick: bool) -> Iterator[str]:
    if number and is_tick:
        yield _(" or ")
    elif number:
        yield " / " if piece.is_own_line else " "
    if piece.before:
        yield f"{piece.before} "


def _ticks(match: Match, form: Form) -> Iterator[TickView]:
    asked = (form.question(piece.answer.question) for piece in pieces_of(match.text).answers)
    for option in (option for question in asked if question for option in options_of(question)):
        on = next((each for each in match.ticked_by if each in (option.id, option.means)), "")
        yield TickView(on or option.means or option.id, option.label, bool(on))


def _words(match: Match, question: Question) -> Iterator[WordView]:
    said = dict(match.words)
    for option in options_of(question):
        yield WordView(option.id, option.label, said.get(option.id, said.get(option.means, "")))


def _column(match: Match, head: str) -> ColumnView:
    text = dict(match.columns).get(head, "")
    named = next((part.answer for part in parts_of(text) if part.answer), None)
    return ColumnView(head, named.question if named else "")


def _changed(again: Refound, since: str) -> Iterator[str]:
    """How the form differs from the edition whose mapping it begins with."""
    if not again.is_changed:
        yield _("What goes where was taken over from “{form}”.").format(form=since)
        return
    yield _(
        "This is another edition of “{form}”. What was found again is kept; look over what has "
        "changed before anything is filled."
    ).format(form=since)
    for each in again.moved:
        told = (
            _("Moved: “{label}”, now “{now}” under “{section}”")
            if each.is_certain
            else _("Perhaps the same, so only a guess: “{label}”, now “{now}” under “{section}”")
        )
        yield told.format(
            label=each.before.label, now=each.after.label, section=each.after.section or "–"
        )
    for slot in again.appeared:
        yield _("New: “{label}”").format(label=slot.label or slot.section)
    for match in again.gone:
        yield _("Gone: “{label}”").format(label=match.slot.label or match.slot.section)
