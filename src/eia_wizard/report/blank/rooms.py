"""The room that a question leaves for its answer: a box for words, or a box to tick an option."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Form, Question
from eia_wizard.domain.kinds.yes_no import yes_no_terms
from eia_wizard.domain.prose import Blank, Cell, Line, Paragraph, Text
from eia_wizard.domain.terms import Option
from eia_wizard.domain.words import gettext as _

LONG, LIST = 7, 3
"""Lines of a box for a long text, and of one for several names."""
_STEPS = 5


def offered(question: Question) -> tuple[Option, ...]:
    """What a question offers to choose from, or nothing where words are asked for."""
    match question.kind.name:
        case "yes-no":
            return yes_no_terms().options
        case "rating" if not question.terms.options:
            return tuple(Option(str(n), str(n), str(n)) for n in range(1, _STEPS + 1))
        case "choice" | "choices" | "rating":
            return tuple(option for option in question.terms.options if not option.retired)
    return ()


def room(question: Question, item: str = "", of: str = "") -> Iterator[Paragraph]:
    """A line for each option, or one box; ``of`` is what the item is called."""
    options = offered(question)
    for option in options:
        yield Paragraph(tick(question, option, item, of), tone="tick")
    if not options:
        yield Paragraph((_box(question, item, of, _lines(question)),), tone="box")


def room_in_cell(question: Question, item: str, of: str) -> Cell:
    """The same in a cell of a table."""
    lines = tuple(tick(question, option, item, of) for option in offered(question))
    return Cell(lines or ((_box(question, item, of, 2 if _lines(question) > 1 else 1),),))


def bare_tick(question: Question, option: Option, item: str, of: str) -> Line:
    """A box alone, where the option is the head of its column."""
    title = f"{of}: {option.label}"
    return (Blank(AnswerKey(question.id, item), title, "☐", option=option.id),)


def tick(question: Question, option: Option, item: str, of: str) -> Line:
    """A box to tick, and what it stands for."""
    title = ": ".join(filter(None, (of, option.label)))
    box = Blank(AnswerKey(question.id, item), title, "☐", option=option.id)
    return (box, Text(f" {option.label}"))


def ask_for(question: Question) -> str:
    """How to answer, in a few words; nothing where that goes without saying."""
    match question.kind.name:
        case "choice" | "yes-no" | "rating":
            return _("Tick one.")
        case "choices":
            return _("Tick all that apply.")
        case "date":
            return _("Day, month and year.")
        case "links":
            return _("By name, one on a line.")
        case "number" | "money" | "percentage":
            return _("A figure.")
    return ""


def condition(form: Form, question: Question) -> str:
    """When it is asked at all, as far as that depends on another answer."""
    told = []
    for each in question.when:
        other = form.question(each.question)
        if other is None or each.given or each.or_else:
            continue
        labels = [option.label for option in offered(other) if option.id in each.options]
        if labels:
            told.append(_said_of(each.but_not).format(name=other.name, labels=_either(labels)))
    return " ".join(told)


def _said_of(is_turned: bool) -> str:
    if is_turned:
        return _("Leave this out if “{name}” is: {labels}.")
    return _("Only if “{name}” is: {labels}.")


def _either(labels: list[str]) -> str:
    *first, last = labels
    return _("{first} or {last}").format(first=", ".join(first), last=last) if first else last


def _box(question: Question, item: str, of: str, lines: int) -> Blank:
    title = ": ".join(filter(None, (of, question.name)))
    return Blank(AnswerKey(question.id, item), title, _("Write here"), lines=lines)


def _lines(question: Question) -> int:
    return {"long-text": LONG, "links": LIST}.get(question.kind.name, 1)
