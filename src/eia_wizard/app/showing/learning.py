"""A learning package or an exercise, shown to a group."""

from collections.abc import Iterator
from dataclasses import replace

from eia_wizard.app.showing.pieces import pieces, text_lines
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.learning.learning import Learning
from eia_wizard.domain.learning.package import LearningQuestion, Package, Passage
from eia_wizard.domain.learning.practice import Agenda, Exercise
from eia_wizard.domain.learning.wording import said_minutes
from eia_wizard.domain.showing import Show, Slide
from eia_wizard.domain.words import gettext as _


def show_called(learning: Learning, stages: dict[str, str], name: str) -> Show:
    """The package, the exercise or the agenda of this name, as slides.

    Raises:
        EiaError: if there is none.
    """
    titles = tuple(stages.values())
    if package := learning.package(name):
        return Show(package.title, titles, tuple(_package(package, list(stages))))
    if exercise := learning.exercise(name):
        return Show(exercise.title, titles, tuple(_exercise(exercise, list(stages))))
    if agenda := learning.agenda(name):
        return Show(agenda.title, titles, tuple(_agenda(learning, agenda)))
    raise EiaError(_("There is nothing to show called “{name}”.").format(name=name))


def _package(package: Package, stages: list[str]) -> Iterator[Slide]:
    stage = _place(package.trial.stage, stages)
    yield Slide(package.title, stage=stage, text=(package.summary,))
    for passage in package.idea:
        yield from _passage(passage, "", stage)
    yield from _passage(package.case, _("A case"), stage)
    for number, question in enumerate(package.questions, start=1):
        yield _asked(question, number, stage)
    yield from _passage(Passage(_("Try it"), package.trial.text), "", stage)


def _passage(passage: Passage, kicker: str, stage: int | None) -> Iterator[Slide]:
    for piece in pieces(text_lines(passage.text)):
        yield Slide(passage.heading, kicker, stage, piece)


def _asked(question: LearningQuestion, number: int, stage: int | None) -> Slide:
    right = [choice for choice in question.choices if choice.is_right]
    wrong = [choice for choice in question.choices if not choice.is_right]
    return Slide(
        title=question.text,
        kicker=_("Question {n}").format(n=number),
        stage=stage,
        text=tuple(f"• {choice.text}" for choice in question.choices),
        answer=tuple(f"{choice.text} {choice.because}" for choice in right),
        notes=tuple(f"{choice.text} {choice.because}" for choice in wrong),
    )


def _exercise(exercise: Exercise, stages: list[str]) -> Iterator[Slide]:
    stage = _place(exercise.stages[0] if exercise.stages else "", stages)
    opening = Slide(exercise.title, said_minutes(exercise.minutes), stage, (exercise.aim,))
    materials = tuple(f"• {each}" for each in exercise.materials)
    yield replace(opening, notes=(_("You need:"), *materials)) if materials else opening
    if exercise.given:
        for piece in pieces(text_lines(exercise.given)):
            yield Slide(_("What you work from"), exercise.title, stage, piece)
    look_for = tuple(f"• {each}" for each in exercise.look_for)
    for number, step in enumerate(exercise.steps, start=1):
        yield Slide(
            title=_("Step {n} of {all}").format(n=number, all=len(exercise.steps)),
            kicker=exercise.title,
            stage=stage,
            text=(step.text,),
            notes=(_("What to look for:"), *look_for) if look_for else (),
            minutes=step.minutes,
        )
    for piece in pieces(look_for):
        yield Slide(_("What was there to see?"), exercise.title, stage, answer=piece)


def _agenda(learning: Learning, agenda: Agenda) -> Iterator[Slide]:
    yield Slide(agenda.title, said_minutes(agenda.minutes), text=(agenda.aim,))
    for part in agenda.parts:
        notes = (part.note,) if part.note else ()
        named = learning.exercise(part.exercise) or learning.package(part.package)
        title = part.title or (named.title if named else agenda.title)
        yield Slide(title, agenda.title, notes=notes, minutes=part.minutes)


def _place(stage: str, stages: list[str]) -> int | None:
    return stages.index(stage) if stage in stages else None
