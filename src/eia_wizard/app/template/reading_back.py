"""A form that somebody filled by hand as a draft: answers at their questions, the rest listed."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from eia_wizard.app.drafts import Draft
from eia_wizard.app.editing import new_id
from eia_wizard.app.exchange import open_contents
from eia_wizard.app.listing import listing_of
from eia_wizard.app.salvage import Lost
from eia_wizard.app.snapshot import snapshot, to_store
from eia_wizard.app.template.their_words import options_of
from eia_wizard.app.workroom import OpenForm
from eia_wizard.documents.template.standing import Standing, standing_in
from eia_wizard.documents.word_in.reader import ReadWord
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.errors import EiaError, Unsuitable
from eia_wizard.domain.form import Form, Question
from eia_wizard.domain.mapping import Mapping, Match, Named, parts_of
from eia_wizard.domain.practice import is_marked_as_practice
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.slots import CHOICE, ROWS, TICK
from eia_wizard.domain.words import gettext as _
from eia_wizard.store import forms
from eia_wizard.store.contents import PackageContents, PackedForm


@dataclass(slots=True)
class _ReadBack:
    """The answers that were made of words, and the words that stay only words."""

    answers: dict[AnswerKey, Value] = field(default_factory=dict)
    lost: list[Lost] = field(default_factory=list)


def draft_of_form(
    file: Path, read: ReadWord, mapping: Mapping, ours: OpenForm, at: datetime
) -> Draft:
    """An assessment made of what somebody wrote into an organisation's form.

    Raises:
        EiaError: if the file cannot be read, or nothing in it stands where the mapping says.
    """
    said = read(file)
    found = standing_in(said, [match.slot for match in mapping.matches])
    if not (found.lines or found.rows):
        raise EiaError(
            _(
                "Nothing that was written in “{file}” stands where this mapping looks for it. Is "
                "it the mapping of that form?"
            ).format(file=file.name)
        )
    back = _ReadBack()
    for match in mapping.matches:
        _take(match, found, ours.form, back)
    back.lost += [Lost("", words) for words in found.rest]
    is_practice = is_marked_as_practice(said.property("keywords"))
    return _draft(back, ours, at, is_practice=is_practice)


def _take(match: Match, found: Standing, form: Form, back: _ReadBack) -> None:
    slot = match.slot
    if slot.kind == ROWS:
        _take_rows(match, found.rows.get(slot.id, ()), form, back)
        return
    lines = found.lines.get(slot.id, ())
    if not lines:
        return
    named = [part.answer for part in parts_of(match.text) if part.answer]
    question = _question_for(named, form)
    if question is None or named[0].through or slot.kind == TICK:
        _lose(back, slot.label, "\n".join(lines))
        return
    if question.collection and not named[0].item:
        _take_list(question, lines, slot.label, form, back)
        return
    words = _ours(match, question, lines) if slot.kind == CHOICE else "\n".join(lines)
    _answer(question, named[0], words, slot.label, back)


def _take_list(
    question: Question, lines: tuple[str, ...], label: str, form: Form, back: _ReadBack
) -> None:
    """A line for each item, as they were listed; what cannot be one stays only words."""
    collection = form.collections.get(question.collection)
    items: list[str] = []
    for line in lines:
        item = new_id()
        known = len(back.answers)
        if collection is None or not collection.grown:
            _lose(back, label, line)
            continue
        _answer(question, Named(question.id, item), line.removeprefix("- "), label, back)
        items += [item] if len(back.answers) > known else []
    if items:
        _add_items(AnswerKey(question.collection), items, back)


def _add_items(key: AnswerKey, items: list[str], back: _ReadBack) -> None:
    before = back.answers.get(key, ())
    back.answers[key] = (*(before if isinstance(before, tuple) else ()), *items)


def _question_for(named: list[Named], form: Form) -> Question | None:
    """The question that the words of a place answer: of several that are words, the first."""
    found = [form.question(each.question) for each in named]
    if len(found) > 1 and not all(q and q.kind.name in ("text", "long-text") for q in found):
        return None
    return found[0] if found else None


def _ours(match: Match, question: Question, lines: tuple[str, ...]) -> str:
    """The form's own words for an option as the wizard's."""
    known = {said.casefold(): option for option, said in match.words}
    said = [known.get(line.casefold(), line) for line in lines]
    ids = {option.id for option in options_of(question)}
    return ", ".join(each for each in said if each in ids) or "\n".join(lines)


def _answer(question: Question, named: Named, words: str, label: str, back: _ReadBack) -> None:
    key = AnswerKey(question.id, named.item)
    is_one_line = question.kind.name == "text"
    with suppress(Unsuitable):
        typed = " ".join(words.split()) if is_one_line else words
        value = question.kind.read(typed, question.terms)
        question.kind.check(value, question.terms)
        if not question.kind.is_empty(value) and key not in back.answers:
            back.answers[key] = value
            return
    _lose(back, label, words)


def _take_rows(
    match: Match, rows: tuple[tuple[str, ...], ...], form: Form, back: _ReadBack
) -> None:
    collection = form.collections.get(match.rows)
    columns = dict(match.columns)
    items: list[str] = []
    for row in rows:
        if collection is None or not collection.grown:
            _lose(back, match.slot.label, " | ".join(row))
            continue
        item = new_id()
        before = len(back.answers)
        for head, words in zip(match.slot.columns, row, strict=False):
            if words:
                _take_cell(
                    columns.get(head, ""), words, f"{match.slot.label}: {head}", item, form, back
                )
        if len(back.answers) > before:
            items.append(item)
    if items and collection:
        _add_items(AnswerKey(collection.id), items, back)


def _take_cell(text: str, words: str, label: str, item: str, form: Form, back: _ReadBack) -> None:
    named = [part.answer for part in parts_of(text) if part.answer]
    question = form.question(named[0].question) if len(named) == 1 else None
    if question is None or question.kind.name == "links":
        _lose(back, label, words)
    else:
        _answer(question, Named(question.id, item), words, label, back)


def _lose(back: _ReadBack, label: str, words: str) -> None:
    if words.strip():
        back.lost.append(Lost(label, words))


def _draft(back: _ReadBack, ours: OpenForm, at: datetime, *, is_practice: bool) -> Draft:
    form = ours.form
    digest = forms.form_digest(form.id, form.version, form.title, ours.files)
    stored = {key: to_store(form, key, value) for key, value in back.answers.items()}
    id_ = new_id()
    assessment = snapshot(id_, at, stored, form)
    contents = PackageContents(
        assessment_id=id_,
        origin=f"document/{id_}",
        form_digest=digest,
        began_at=at,
        changed_at=at,
        made_at=at,
        listing=listing_of(Reading(form, assessment, at.date())),
        answers=stored,
        records=(),
        forms=(PackedForm(digest, form.id, form.version, form.title, ours.files),),
        is_practice=is_practice,
    )
    return Draft(open_contents(contents), lost=tuple(back.lost))


def lost_lines(draft: Draft) -> Iterator[str]:
    """What was written in the form and could not be made an answer."""
    if draft.lost:
        yield _("These words belong to no question, or could not be made an answer:")
    for each in draft.lost:
        said = " / ".join(each.words.split("\n"))
        yield f"- {each.question}: {said}" if each.question else f"- {said}"
