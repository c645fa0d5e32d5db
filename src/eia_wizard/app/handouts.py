"""Papers to learn and train with: found by name, set in a format, and written whole."""

from pathlib import Path

from eia_wizard.app.confidence import read_sheets
from eia_wizard.app.learning import open_learning
from eia_wizard.app.progress import nobody
from eia_wizard.app.workroom import DEFAULT_FORM, Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.learning.confidence import counted
from eia_wizard.domain.learning.learning import Learning
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.learning.package_paper import package_paper
from eia_wizard.report.learning.paper import Press
from eia_wizard.report.learning.practice_papers import (
    agenda_paper,
    confidence_paper,
    exercise_paper,
    glossary_paper,
)
from eia_wizard.report.learning.results_paper import results_paper
from eia_wizard.report.parts import Report

GLOSSARY, CONFIDENCE = "glossary", "confidence"


def press_of(room: Workroom, learning: Learning | None = None) -> Press:
    """What papers are made with."""
    form = room.open_form(DEFAULT_FORM).form
    stages = {stage.id: stage.title for stage in form.stages}
    return Press(learning or open_learning(room), stages, room.clock())


def paper_called(press: Press, name: str) -> Report:
    """The paper of this name.

    Raises:
        EiaError: if there is none.
    """
    learning = press.learning
    if package := learning.package(name):
        return package_paper(press, package)
    if exercise := learning.exercise(name):
        return exercise_paper(press, exercise)
    if agenda := learning.agenda(name):
        return agenda_paper(press, agenda)
    if name == GLOSSARY and learning.glossary.terms:
        return glossary_paper(press)
    if name == CONFIDENCE and learning.confidence:
        return confidence_paper(press, learning.confidence)
    raise EiaError(
        _("There is nothing to learn called “{name}”. There are: {names}.").format(
            name=name, names=", ".join(names_of(learning))
        )
    )


def names_of(learning: Learning) -> dict[str, str]:
    """Everything that can be read or printed: its title by its name."""
    named = {package.id: package.title for package in learning.packages}
    named |= {exercise.id: exercise.title for exercise in learning.exercises}
    named |= {agenda.id: agenda.title for agenda in learning.agendas}
    if learning.confidence:
        named[CONFIDENCE] = learning.confidence.title
    if learning.glossary.terms:
        named[GLOSSARY] = _("Glossary")
    return named


def write_handout(room: Workroom, press: Press, name: str, to: Path) -> None:
    """Write a paper as a Word document, whole or not at all.

    Raises:
        EiaError: if there is no such paper, or the file cannot be written.
    """
    _write(room, paper_called(press, name), to)


def write_results(room: Workroom, press: Press, library: Path, training: str, to: Path) -> None:
    """Write what the sheets of a training say as a Word document.

    Raises:
        EiaError: if there is no form on confidence, or the file cannot be written.
    """
    form = press.learning.confidence
    if form is None:
        raise EiaError(_("There is no form on confidence."))
    counts = counted(form, read_sheets(library), training)
    _write(room, results_paper(press, form, training, counts), to)


def _write(room: Workroom, report: Report, to: Path) -> None:
    # python-docx takes a third as long to load as the whole window takes to show.
    from eia_wizard.app.setting import format_called, put_in_place

    chosen, own = format_called("docx"), room.organisations_look
    document = chosen.write(report, None, own or room.look())
    put_in_place(chosen, document, to, nobody, is_public=not own, look=own)
