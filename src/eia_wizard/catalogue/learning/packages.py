"""Learning packages and the glossary read from their tables."""

from collections.abc import Callable
from typing import TypeVar

from eia_wizard.catalogue.learning.inner import each, whole_number
from eia_wizard.catalogue.tables import Table
from eia_wizard.domain.learning.glossary import Term
from eia_wizard.domain.learning.package import (
    STRANDS,
    Choice,
    LearningQuestion,
    Package,
    Passage,
    Trial,
)
from eia_wizard.domain.words import gettext as _

Read = TypeVar("Read")

SHORTEST, LONGEST = 5, 10
"""Minutes that a package may take."""
QUESTIONS = 3


def read_package(table: Table) -> Package:
    """One package; whatever is wrong with it is noted."""
    package = Package(
        id=table.text("id", needed=True),
        title=table.text("title", needed=True),
        strand=table.text("strand", needed=True),
        number=whole_number(table, "number"),
        minutes=whole_number(table, "minutes"),
        summary=table.text("summary", needed=True),
        idea=each(table, "idea", _passage, name="heading"),
        case=_only(table, "case", _passage) or Passage("", ""),
        trial=_only(table, "try", _trial) or Trial("", ""),
        questions=each(table, "question", _question),
        reading=table.texts("reading"),
    )
    _check(package, table)
    table.finish()
    return package


def read_terms(table: Table) -> tuple[Term, ...]:
    """The terms of the glossary."""
    terms = each(table, "term", _term)
    table.finish()
    return terms


def _only(table: Table, key: str, read: Callable[[Table], Read]) -> Read | None:
    found = each(table, key, read, name="heading")
    if len(found) != 1:
        table.fault(_("there is one “{key}” in a package.").format(key=key))
    return found[0] if found else None


def _passage(table: Table) -> Passage:
    heading, text = table.text("heading", needed=True), table.text("text", needed=True)
    return Passage(heading, text, table.texts("sources"))


def _trial(table: Table) -> Trial:
    text, stage = table.text("text", needed=True), table.text("stage", needed=True)
    return Trial(text, stage, table.text("question"), table.text("example"))


def _question(table: Table) -> LearningQuestion:
    id_, text = table.text("id", needed=True), table.text("text", needed=True)
    question = LearningQuestion(id_, text, each(table, "choice", _choice, name="text"))
    if sum(choice.is_right for choice in question.choices) != 1:
        table.fault(_("exactly one of its choices is right."))
    if len(question.choices) < 2:
        table.fault(_("a question has two choices or more."))
    return question


def _choice(table: Table) -> Choice:
    text, because = table.text("text", needed=True), table.text("because", needed=True)
    return Choice(text, because, is_right=table.flag("right"))


def _term(table: Table) -> Term:
    term = Term(
        id=table.text("id", needed=True),
        name=table.text("name", needed=True),
        meaning=table.text("meaning", needed=True),
        also=table.texts("also"),
        sources=table.texts("sources"),
        correct_at=table.day("correct_at"),
        check_by=table.day("check_by"),
    )
    if bool(term.sources) != bool(term.correct_at and term.check_by):
        table.fault(_("a fact says its source, when it was found correct, and by when to check."))
    return term


def _check(package: Package, table: Table) -> None:
    if package.strand not in STRANDS:
        table.fault(_("“strand” is one of these: {known}.").format(known=", ".join(STRANDS)))
    if package.minutes and not SHORTEST <= package.minutes <= LONGEST:
        table.fault(
            _("a package takes {least} to {most} minutes.").format(least=SHORTEST, most=LONGEST)
        )
    if not package.idea:
        table.fault(_("a package has an “idea”."))
    if len(package.questions) != QUESTIONS:
        table.fault(_("a package asks {n} questions.").format(n=QUESTIONS))
    ids = [question.id for question in package.questions]
    if len(ids) != len(set(ids)):
        table.fault(_("two of its questions have the same id."))
    if not package.sources:
        table.fault(_("a package names what can be read further."))
