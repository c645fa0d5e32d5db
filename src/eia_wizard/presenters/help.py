"""What helps with one question: what good looks like, prompts, and where its facts come from."""

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.days import say_date
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import NO_HELP, HelpView


def help_view(reading: Reading, key: AnswerKey) -> HelpView:
    """The help of a question, with what its item is where it is asked of one."""
    question = reading.form.question(key.question)
    if question is None:
        return NO_HELP
    return HelpView(
        title=question.text,
        good=question.good,
        example=question.example,
        guidance="\n".join(filter(None, (question.guidance, _of_item(reading, key)))),
        prompts=question.prompts,
        sources=tuple(_sources(reading, question.sources)),
    )


def _of_item(reading: Reading, key: AnswerKey) -> str:
    """The definition of a listed item, and what to mind about it."""
    items = (i for c in reading.form.collections.values() for i in c.items)
    item = next((i for i in items if i.id == key.item), None)
    return "\n".join(filter(None, (item.definition, item.note))) if item else ""


def _sources(reading: Reading, names: tuple[str, ...]) -> list[str]:
    said = []
    for name in names:
        source = reading.form.sources[name]
        day = say_date(source.correct_at) if source.correct_at else ""
        said.append(_("{title} (found correct on {day})").format(title=source.title, day=day))
    return said
