"""A learning package as a document: questions first, their answers at the end."""

from collections.abc import Iterator

from eia_wizard.domain.learning.package import Choice, LearningQuestion, Package, Passage
from eia_wizard.domain.learning.wording import said_minutes, strand_words
from eia_wizard.domain.prose import Bullets, Line, Numbers, Paragraph, Text, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.learning.paper import Press, paper, source_parts, text_parts
from eia_wizard.report.parts import Heading, Part, Report


def package_paper(press: Press, package: Package) -> Report:
    """A package to read on paper."""
    facts = (
        (_("Part"), strand_words(package.strand)[0]),
        (_("Time"), said_minutes(package.minutes)),
    )
    return paper(press, package.title, package.summary, facts, _parts(press, package))


def _parts(press: Press, package: Package) -> Iterator[Part]:
    for passage in package.idea:
        yield from _passage(passage)
    yield Heading(1, _("A case: {title}").format(title=package.case.heading))
    yield from text_parts(package.case.text)
    yield Heading(1, _("Try it"))
    yield from text_parts(package.trial.text)
    stage = press.stages.get(package.trial.stage)
    if stage:
        yield Paragraph(line(_("You find this at the stage “{stage}”.").format(stage=stage)))
    yield Heading(1, _("Three questions"))
    for number, question in enumerate(package.questions, start=1):
        yield from _asked(number, question)
        yield Numbers(tuple(line(choice.text) for choice in question.choices))
    yield from source_parts(press, package.sources)
    yield Heading(1, _("The answers, and why"), new_page=True)
    for number, question in enumerate(package.questions, start=1):
        yield from _asked(number, question)
        yield Bullets(tuple(map(_explained, question.choices)))


def _asked(number: int, question: LearningQuestion) -> Iterator[Part]:
    yield Heading(2, _("Question {n}").format(n=number))
    yield Paragraph(line(question.text))


def _explained(choice: Choice) -> Line:
    verdict = _("Right.") if choice.is_right else _("Not this one.")
    return (Text(choice.text, strong=True), Text(f" {verdict} {choice.because}"))


def _passage(passage: Passage) -> Iterator[Part]:
    yield Heading(1, passage.heading)
    yield from text_parts(passage.text)
