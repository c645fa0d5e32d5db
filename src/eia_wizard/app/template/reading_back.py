"""A form that somebody filled by hand as a draft: answers at their questions, the rest listed."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from eia_wizard.app.drafts import Draft
from eia_wizard.app.editing import new_id
from eia_wizard.app.exchange import open_contents
from eia_wizard.app.listing import listing_of
from eia_wizard.app.salvage import Lost
from eia_wizard.app.snapshot import snapshot
from eia_wizard.app.template.gathered import Gathered
from eia_wizard.app.template.reading_ticks import choose, take_tick
from eia_wizard.app.template.their_words import options_of
from eia_wizard.app.workroom import OpenForm
from eia_wizard.documents.template.printed_before import written_in
from eia_wizard.documents.template.standing import Standing
from eia_wizard.documents.word_in.reader import ReadWord
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Question
from eia_wizard.domain.mapping import Mapping, Match, Named, parts_of
from eia_wizard.domain.practice import is_marked_as_practice
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.slots import CHOICE, ROWS
from eia_wizard.domain.words import gettext as _
from eia_wizard.store import forms
from eia_wizard.store.contents import PackageContents, PackedForm


def draft_of_form(
    file: Path,
    read: ReadWord,
    mapping: Mapping,
    ours: OpenForm,
    at: datetime,
    empty: Path | None = None,
) -> Draft:
    """An assessment made of what somebody wrote into an organisation's form.

    What the empty form prints itself, where that is at hand, is no answer.

    Raises:
        EiaError: if the file cannot be read, or nothing in it stands where the mapping says.
    """
    said = read(file)
    printed = read(empty) if empty else None
    found = written_in(said, [match.slot for match in mapping.matches], printed)
    if not (found.lines or found.rows):
        raise EiaError(
            _(
                "Nothing that was written in “{file}” stands where this mapping looks for it. Is "
                "it the mapping of that form?"
            ).format(file=file.name)
        )
    gathered = Gathered(ours.form)
    for match in sorted(mapping.matches, key=lambda match: not _is_chosen(match)):
        _take(match, found, gathered, at)
    gathered.lost += [Lost("", words) for words in found.rest]
    is_practice = is_marked_as_practice(said.property("keywords"))
    return _draft(gathered, ours, at, is_practice=is_practice)


def _is_chosen(match: Match) -> bool:
    """Whether it is ticked or chosen: that comes first, since words may follow from it."""
    return match.is_box or match.slot.kind == CHOICE


def _take(match: Match, found: Standing, gathered: Gathered, at: datetime) -> None:
    slot = match.slot
    if slot.kind == ROWS:
        _take_rows(match, found.rows.get(slot.id, ()), gathered)
        return
    lines = found.lines.get(slot.id, ())
    if not lines:
        return
    if match.is_box:
        if not take_tick(match, gathered):
            gathered.lose(slot.label, "\n".join(lines))
        return
    named = [part.answer for part in parts_of(match.text) if part.answer]
    fitting = _fitting(named, gathered, at)
    question = gathered.form.question(fitting.question) if fitting else None
    if fitting is None or question is None:
        gathered.lose(slot.label, "\n".join(lines))
    elif slot.kind == CHOICE:
        _take_choice(match, fitting, question, lines, gathered)
    elif fitting.through:
        item = gathered.item_linked(fitting)
        gathered.answer(question, Named(question.id, item), "\n".join(lines), slot.label)
    elif question.collection and not fitting.item:
        _take_list(question, lines, slot.label, gathered)
    else:
        gathered.answer(question, fitting, "\n".join(lines), slot.label)


def _fitting(named: list[Named], gathered: Gathered, at: datetime) -> Named | None:
    """The answer that the words of a place are: of several that are words, one that is asked."""
    found = [(each, gathered.form.question(each.question)) for each in named]
    if len(found) < 2:
        return named[0] if named else None
    if not all(q and q.kind.name in ("text", "long-text") for _each, q in found):
        return None
    reading = gathered.reading(at)
    asked = (e for e, q in found if q and not e.through and reading.is_asked_here(q, e.item))
    return next(asked, named[0])


def _take_choice(
    match: Match, named: Named, question: Question, lines: tuple[str, ...], gathered: Gathered
) -> None:
    words = _ours(match, question, lines)
    if not named.through:
        gathered.answer(question, named, words, match.slot.label)
    elif not choose(named, question, words, gathered):
        gathered.lose(match.slot.label, words)


def _take_list(question: Question, lines: tuple[str, ...], label: str, gathered: Gathered) -> None:
    """A line for each item, as they were listed; what cannot be one stays only words."""
    collection = gathered.form.collections.get(question.collection)
    items: list[str] = []
    for line in lines:
        item = new_id()
        known = len(gathered.answers)
        if collection is None or not collection.grown:
            gathered.lose(label, line)
            continue
        gathered.answer(question, Named(question.id, item), line.removeprefix("- "), label)
        items += [item] if len(gathered.answers) > known else []
    if items:
        gathered.add_items(AnswerKey(question.collection), items)


def _ours(match: Match, question: Question, lines: tuple[str, ...]) -> str:
    """The form's own words for an option as the wizard's."""
    known = {said.casefold(): option for option, said in match.words}
    said = [known.get(line.casefold(), line) for line in lines]
    ids = {option.id for option in options_of(question)}
    return ", ".join(each for each in said if each in ids) or "\n".join(lines)


def _take_rows(match: Match, rows: tuple[tuple[str, ...], ...], gathered: Gathered) -> None:
    collection = gathered.form.collections.get(match.rows)
    columns = dict(match.columns)
    items: list[str] = []
    for row in rows:
        if collection is None or not collection.grown:
            gathered.lose(match.slot.label, " | ".join(row))
            continue
        item = new_id()
        before = len(gathered.answers)
        for head, words in zip(match.slot.columns, row, strict=False):
            if words:
                label = f"{match.slot.label}: {head}"
                _take_cell(columns.get(head, ""), words, label, item, gathered)
        if len(gathered.answers) > before:
            items.append(item)
    if items and collection:
        gathered.add_items(AnswerKey(collection.id), items)


def _take_cell(text: str, words: str, label: str, item: str, gathered: Gathered) -> None:
    named = [part.answer for part in parts_of(text) if part.answer]
    question = gathered.form.question(named[0].question) if len(named) == 1 else None
    if question is None or question.kind.name == "links":
        gathered.lose(label, words)
    else:
        gathered.answer(question, Named(question.id, item), words, label)


def _draft(gathered: Gathered, ours: OpenForm, at: datetime, *, is_practice: bool) -> Draft:
    form = ours.form
    digest = forms.form_digest(form.id, form.version, form.title, ours.files)
    stored = gathered.stored()
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
    return Draft(open_contents(contents), lost=tuple(gathered.lost))


def lost_lines(draft: Draft) -> Iterator[str]:
    """What was written in the form and could not be made an answer."""
    if draft.lost:
        yield _("These words belong to no question, or could not be made an answer:")
    for each in draft.lost:
        said = " / ".join(each.words.split("\n"))
        yield f"- {each.question}: {said}" if each.question else f"- {said}"
