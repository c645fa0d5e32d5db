"""What an organisation's form has no room for, as a document that goes with it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path

from eia_wizard.app.exporting import Material
from eia_wizard.app.opening import open_kept
from eia_wizard.app.progress import nobody
from eia_wizard.app.targets import refuse_own_files
from eia_wizard.app.template.kept import title_of
from eia_wizard.app.template.said import keys_of
from eia_wizard.app.template.work import Outcome
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.days import say_date
from eia_wizard.domain.mapping import Match, parts_of
from eia_wizard.domain.prose import Paragraph, line
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.standing import asked
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.parts import Heading, Part, Properties, Report, TitleBlock


def unplaced(reading: Reading, outcome: Outcome) -> tuple[AnswerKey, ...]:
    """The answers of an assessment that stand nowhere on the filled form, in reading order."""
    filled = set(outcome.filled)
    placed = {
        key
        for match in outcome.refound.mapping.matches
        if match.slot.id in filled
        for key in _placed(reading, match)
    }
    found = (key for question, key in asked(reading) if not question.shows)
    return tuple(key for key in found if key not in placed and reading.say(key))


def annex_beside(form: Path, *, is_again: bool) -> Path:
    """Where the annex to a filled form goes: beside it, and over the one of the last filling.

    ``is_again`` says that the form itself took the place of one; else no file that is there is
    written over.
    """
    first = form.with_name(_("{form}, annex.docx").format(form=form.stem))
    further = (first.with_stem(f"{first.stem} {number}") for number in range(2, 1000))
    free = (path for path in (first, *further) if is_again or not path.exists())
    return next(free, first)


def write_annex(material: Material, room: Workroom, outcome: Outcome, to: Path) -> Path:
    """Write the answers that the form has no room for as a Word document, whole or not at all.

    Raises:
        EiaError: if it cannot be written.
    """
    # python-docx takes a third as long to load as the whole window takes to show.
    from eia_wizard.app.setting import format_called, put_in_place

    refuse_own_files(to, material.library)
    opened = open_kept(material.assessment)
    report = annex(opened.reading, outcome, opened.facts.changed_at)
    chosen = format_called("docx")
    document = chosen.write(report, None, room.word_base.read_bytes())
    put_in_place(chosen, document, to, nobody, is_public=False)
    return to


def annex(reading: Reading, outcome: Outcome, made_at: datetime) -> Report:
    """The annex as a report."""
    form = title_of(outcome.refound.mapping)
    subject = reading.role_text("assessment.title")
    title = _("Annex to “{form}”").format(form=form)
    return Report(
        properties=Properties(title, subject, "", "", "", "en-GB", made_at),
        title_block=TitleBlock(
            title,
            subject,
            ((_("As it stood on"), line(say_date(made_at.date()))),),
            (_("Item"), _("Detail")),
        ),
        parts=tuple(_parts(reading, unplaced(reading, outcome))),
        foot=title,
    )


def _placed(reading: Reading, match: Match) -> Iterator[AnswerKey]:
    texts = [match.text, *(text for _head, text in match.columns)]
    items = reading.items(match.rows) if match.rows else ("",)
    for text in texts:
        for part in parts_of(text):
            if part.answer:
                for item in items:
                    yield from keys_of(reading, part.answer, item)


def _parts(reading: Reading, keys: Sequence[AnswerKey]) -> Iterator[Part]:
    yield Paragraph(line(_("What the assessment says beside what the form asks.")))
    for where, group in groupby(keys, key=lambda key: _chapter(reading, key)):
        yield Heading(1, where)
        for item, answers in groupby(group, key=lambda key: key.item):
            level = 2
            if item:
                yield Heading(2, reading.label(item))
                level = 3
            for key in answers:
                question = reading.form.question(key.question)
                yield Heading(level, question.name if question else key.question)
                yield from reading.say(key)


def _chapter(reading: Reading, key: AnswerKey) -> str:
    collection = reading.collection_of(key.item) if key.item else None
    if collection:
        return collection.title
    for stage, _section, question in reading.form.placed():
        if question.id == key.question:
            return stage.title
    return _("Other answers")
