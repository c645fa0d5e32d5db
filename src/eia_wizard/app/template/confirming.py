"""A mapping looked over by a person: what they have said of a slot is sure."""

from collections.abc import Callable
from dataclasses import replace

from eia_wizard.app.template.pieces import Piece, Pieces, pieces_of, text_of
from eia_wizard.app.template.their_words import options_of, words_for
from eia_wizard.catalogue.synonyms import Synonyms
from eia_wizard.domain.form import Form, Question
from eia_wizard.domain.mapping import NONE, SURE, Mapping, Match, Named
from eia_wizard.domain.slots import CHOICE, TICK

Edit = Callable[[Match], Match]
"""What a person does to one slot."""


def edited(mapping: Mapping, slot: str, edit: Edit) -> Mapping:
    """The mapping after something was done to a slot; whatever goes in is sure then."""
    matches = tuple(
        _settled(edit(match)) if match.slot.id == slot else match for match in mapping.matches
    )
    return replace(mapping, matches=matches)


def as_it_is(match: Match) -> Match:
    """The suggestion is right."""
    return match


def with_nothing(match: Match) -> Match:
    """Nothing goes there."""
    return Match(match.slot)


def with_pieces(match: Match, pieces: Pieces) -> Match:
    """These answers go there, with these words between them."""
    return replace(match, text=text_of(pieces))


def with_answer(match: Match, answer: Named, form: Form, known: Synonyms) -> Match:
    """One more answer goes there; into a box or a choice, this one and no other."""
    slot = match.slot
    question = form.question(answer.question)
    if slot.kind in (TICK, CHOICE) and question:
        alone = replace(Match(slot), text=text_of(Pieces((Piece(answer),))))
        return _with_their_words(alone, question, known)
    before = Pieces() if match.ticked_by else pieces_of(match.text)
    match = replace(match, ticked_by=())
    if any(piece.answer == answer for piece in before.answers):
        return match
    return with_pieces(match, before._replace(answers=(*before.answers, Piece(answer))))


def with_tick(match: Match, meaning: str, is_ticked: bool) -> Match:
    """The box is ticked, or no longer, where the answer means this."""
    others = tuple(each for each in match.ticked_by if each != meaning)
    return replace(match, ticked_by=(*others, meaning) if is_ticked else others)


def with_word(match: Match, option: str, theirs: str) -> Match:
    """An option of ours is said in these words of theirs, or in none."""
    others = tuple(pair for pair in match.words if pair[0] != option)
    return replace(match, words=(*others, (option, theirs)) if theirs else others)


def with_rows(match: Match, collection: str, columns: tuple[tuple[str, str], ...] = ()) -> Match:
    """The rows are the items of a collection, or nothing."""
    return replace(match, rows=collection, columns=columns if collection else ())


def with_column(match: Match, head: str, question: str) -> Match:
    """Under this head stands the answer to this question, or nothing."""
    others = tuple(pair for pair in match.columns if pair[0] != head)
    text = f"{{{question}}}"
    return replace(match, columns=(*others, (head, text)) if question else others)


def _settled(match: Match) -> Match:
    return replace(match, grade=NONE if match.is_empty else SURE)


def _with_their_words(match: Match, question: Question, known: Synonyms) -> Match:
    if match.slot.kind == CHOICE:
        return replace(match, words=words_for(question, match.slot.choices, known))
    near = words_for(question, (match.slot.label,), known)
    means = {option.id: option.means for option in options_of(question)}
    return replace(match, ticked_by=tuple(means.get(id_, id_) for id_, _said in near))
