"""Answers as plain words, and where they stand: for a text file, a list, a comparison."""

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import Block, Bullets, Figure, Grid, Numbers, Paragraph, words
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _


def plain_answer(reading: Reading, key: AnswerKey) -> str:
    """An answer in plain words; that there is none, where there is none."""
    said = "\n".join(filter(None, (_plain(block) for block in reading.say(key))))
    return said or _("No answer")


def plain_place(reading: Reading, key: AnswerKey) -> str:
    """Where a question stands: its stage and section, or its collection, and its item."""
    item = reading.label(key.item) if key.item else ""
    for stage, section, question in reading.form.placed():
        if question.id == key.question:
            return " · ".join(filter(None, (stage.title, section.title, item)))
    asked = reading.form.question(key.question)
    collection = reading.form.collections.get(asked.collection if asked else key.question)
    return " · ".join(filter(None, (collection.title if collection else "", item)))


def plain_question(reading: Reading, key: AnswerKey) -> str:
    """What is asked, as it is written in the form."""
    asked = reading.form.question(key.question)
    return (asked.text or asked.name) if asked else key.question


def _plain(block: Block) -> str:
    match block:
        case Paragraph(line):
            return words(line)
        case Bullets(items):
            return "\n".join(f"• {words(item)}" for item in items)
        case Numbers(items):
            return "\n".join(f"{n}. {words(item)}" for n, item in enumerate(items, 1))
        case Grid():
            return _plain_grid(block)
        case Figure(alt=alt):
            return alt


def _plain_grid(grid: Grid) -> str:
    rows = [" / ".join(grid.header)]
    for row in grid.rows:
        rows.append(" / ".join("; ".join(words(line) for line in cell.lines) for cell in row))
    return "\n".join(rows)
