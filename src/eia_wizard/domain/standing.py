"""How an assessment stands: what is asked and open, and what is kept though it is not asked."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Collection, Form, Question
from eia_wizard.domain.reading import Reading


def asked(reading: Reading) -> Iterator[tuple[Question, AnswerKey]]:
    """Every question that wants an answer, in reading order, then item by item."""
    for _stage, section, question in reading.form.placed():
        for item in reading.section_items(section):
            if not question.shows and _wants_one(question) and reading.is_asked(question, item):
                yield question, AnswerKey(question.id, item)
    for collection in reading.form.collections.values():
        yield from _asked_in(reading, collection)


def outstanding(reading: Reading) -> Iterator[AnswerKey]:
    """Every question that is asked and not answered, in reading order, then item by item."""
    for question, key in asked(reading):
        if is_open(reading, question, key.item):
            yield key


def is_outstanding(reading: Reading, key: AnswerKey) -> bool:
    """Whether one question is asked and not answered."""
    question = reading.form.question(key.question)
    if question is None or question.shows or not reading.is_asked_here(question, key.item):
        return False
    return is_open(reading, question, key.item)


def kept_unasked(reading: Reading) -> Iterator[AnswerKey]:
    """Answers kept though their question is not asked now, in the order of the form."""
    form = reading.form
    order = {question_id: place for place, question_id in enumerate(form.questions)}
    known = [key for key in reading.assessment.answers if form.question(key.question)]
    for key in sorted(known, key=lambda k: (order[_present(form, k.question)], k.item)):
        question = form.questions[_present(form, key.question)]
        if question.companion_of or reading.is_asked_here(question, key.item):
            continue
        if not key.item or reading.has_item(question.collection, key.item):
            yield key


def _present(form: Form, question_id: str) -> str:
    return form.renamed.get(question_id, question_id)


def is_open(reading: Reading, question: Question, item: str) -> bool:
    """Whether a question that is asked has no answer, and none that stands in its place."""
    if not _wants_one(question):
        return False
    names = (question.id, *question.answered_by)
    return not any(reading.is_given(AnswerKey(name, item)) for name in names)


def _wants_one(question: Question) -> bool:
    return not (question.companion_of or question.optional)


def _asked_in(reading: Reading, collection: Collection) -> Iterator[tuple[Question, AnswerKey]]:
    if collection.retired or not reading.is_collection_asked(collection.id):
        return
    for item in reading.asked_items(collection.id):
        for question in collection.questions:
            if _wants_one(question) and reading.is_asked(question, item):
                yield question, AnswerKey(question.id, item)
