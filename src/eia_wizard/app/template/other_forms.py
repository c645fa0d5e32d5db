"""A mapping that was made with one set of questions, used with another: by what each plays."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from eia_wizard.app.offering import offered_forms
from eia_wizard.app.template.matching import Matcher
from eia_wizard.app.template.pieces import written_name
from eia_wizard.app.workroom import DEFAULT_FORM, Workroom
from eia_wizard.catalogue.synonyms import Synonyms
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form, Item, Question
from eia_wizard.domain.mapping import DRAWING, GUESS, SURE, Mapping, Match, Named, parts_of
from eia_wizard.domain.terms import Option


def mapping_for(room: Workroom, mapping: Mapping, form: Form, known: Synonyms) -> Mapping:
    """The mapping as it is with another form's questions: each that plays the same part.

    What plays no part there is only suggested, so that nothing is filled into it unasked.
    """
    if mapping.questions in ("", form.id):
        return replace(mapping, questions=form.id)
    before = form_called(room, mapping.questions)
    if before is None:
        return _only_suggested(mapping, form, known)
    return carried_over(mapping, before, form, known)


def folder_called(room: Workroom, id_: str) -> str:
    """The name under which the form of this id is opened; the usual one where it is not there."""
    names = [offer.name for offer in offered_forms(room) if id_ in (offer.id, offer.name)]
    return names[0] if names else DEFAULT_FORM


def form_called(room: Workroom, id_: str) -> Form | None:
    """The form of this id, whatever its folder is called; nothing where it is no longer there."""
    with suppress(EiaError):
        found = room.open_form(folder_called(room, id_)).form
        return found if found.id == id_ else None
    return None


def carried_over(mapping: Mapping, before: Form, now: Form, known: Synonyms) -> Mapping:
    """Every match with the questions of another form."""
    fresh = _only_suggested(mapping, now, known)
    pairs = zip(mapping.matches, fresh.matches, strict=True)
    matches = (_carried(match, before, now) or suggested for match, suggested in pairs)
    return replace(mapping, questions=now.id, matches=tuple(matches))


def _only_suggested(mapping: Mapping, now: Form, known: Synonyms) -> Mapping:
    fresh = Matcher(now, known).suggest([match.slot for match in mapping.matches])
    matches = tuple(
        replace(s, grade=GUESS) if s.grade == SURE and not m.is_empty else _empty_too(m, s)
        for m, s in zip(mapping.matches, fresh, strict=True)
    )
    return replace(mapping, questions=now.id, matches=matches)


def _empty_too(match: Match, suggested: Match) -> Match:
    """Where a person said that nothing goes, nothing is suggested."""
    return match if match.is_empty else suggested


def _carried(match: Match, before: Form, now: Form) -> Match | None:
    """A match with the other questions, or nothing where one of them is not asked there."""
    if match.rows:
        return _rows(match, before, now)
    told = _text(match.text, before, now)
    if told is None:
        return None
    words = tuple(_words(match, replace(match, text=told), before, now))
    ticked_by = tuple(dict.fromkeys(_meanings(match, before)))
    return replace(match, text=told, words=words, ticked_by=ticked_by)


def _rows(match: Match, before: Form, now: Form) -> Match | None:
    home = before.collections.get(match.rows)
    found = now.collection_with_role(home.role) if home and home.role else None
    if found is None:
        return None
    columns = ((head, _text(text, before, now)) for head, text in match.columns)
    return replace(match, rows=found.id, columns=tuple((h, text) for h, text in columns if text))


def _text(text: str, before: Form, now: Form) -> str | None:
    told = ""
    for part in parts_of(text):
        named = _named(part.answer, before, now) if part.answer else None
        if part.answer and named is None:
            return None
        told += part.words + (f"{{{written_name(named)}}}" if named else "")
    return told


def _named(named: Named, before: Form, now: Form) -> Named | None:
    if named.question == DRAWING:
        return named
    question, link = _question(named.question, before, now), _question(named.through, before, now)
    item, to = _item(named.item, before, now), _item(named.to, before, now)
    is_whole = question and item is not None and to is not None and (link or not named.through)
    if not is_whole or question is None:
        return None
    return Named(question.id, item or "", link.id if link else "", to or "")


def _question(id_: str, before: Form, now: Form) -> Question | None:
    """The question that plays the same part; where it plays none, the one of the same name."""
    asked = before.question(id_) if id_ else None
    if asked is None:
        return None
    if asked.role:
        return now.with_role(asked.role)
    same = now.question(id_)
    return same if same and same.kind.name == asked.kind.name else None


def _item(id_: str, before: Form, now: Form) -> str | None:
    """The same listed item in the other form; nothing where it has none."""
    if not id_:
        return ""
    asked = next((item for item in _items(before) if item.id == id_), None)
    roles = {item.role: item.id for item in _items(now) if item.role}
    if asked and asked.role in roles:
        return roles[asked.role]
    return id_ if any(item.id == id_ for item in _items(now)) else None


def _items(form: Form) -> Iterator[Item]:
    for collection in form.collections.values():
        yield from collection.items


def _meanings(match: Match, before: Form) -> Iterator[str]:
    means = {option.id: option.means for option in _options(match, before)}
    yield from (means.get(each) or each for each in match.ticked_by)


def _words(match: Match, after: Match, before: Form, now: Form) -> Iterator[tuple[str, str]]:
    """The form's own words for options, each for the option that means the same."""
    means = {option.id: option.means for option in _options(match, before)}
    ids = {option.means: option.id for option in _options(after, now)}
    for id_, theirs in match.words:
        meaning = means.get(id_) or id_
        yield ids.get(meaning, meaning), theirs


def _options(match: Match, form: Form) -> Iterator[Option]:
    for part in parts_of(match.text):
        question = form.question(part.answer.question) if part.answer else None
        yield from question.terms.options if question else ()
