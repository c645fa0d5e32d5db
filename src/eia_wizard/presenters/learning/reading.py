"""Packages, exercises and agendas as they are read on the screen."""

from collections.abc import Iterable, Iterator

from eia_wizard.domain.learning.glossary import Glossary
from eia_wizard.domain.learning.learning import Learning
from eia_wizard.domain.learning.package import Package
from eia_wizard.domain.learning.practice import Agenda, AgendaPart, Exercise
from eia_wizard.domain.learning.wording import company_words, said_minutes, strand_words
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.learning.views import (
    ExerciseView,
    LearnRow,
    PackageView,
    ParagraphView,
    PassageView,
    TermRow,
)
from eia_wizard.presenters.source_rows import source_row
from eia_wizard.presenters.views import SourceRow


def package_view(learning: Learning, package: Package, *, is_read: bool) -> PackageView:
    """A package, each term marked where it first stands."""
    seen: set[str] = set()
    glossary = learning.glossary
    idea = tuple(passage(glossary, each.heading, each.text, seen) for each in package.idea)
    case = passage(glossary, package.case.heading, package.case.text, seen)
    return PackageView(
        id=package.id,
        title=package.title,
        note=_("{strand} · {minutes}").format(
            strand=strand_words(package.strand)[0], minutes=said_minutes(package.minutes)
        ),
        summary=package.summary,
        idea=idea,
        case=case,
        trial=paragraphs(glossary, package.trial.text, seen),
        asked=package.questions,
        sources=tuple(_sources(learning, package.sources)),
        is_read=is_read,
        following=_following(learning, package),
    )


def exercise_view(learning: Learning, exercise: Exercise, stages: dict[str, str]) -> ExerciseView:
    """An exercise, as whoever leads it reads it."""
    seen: set[str] = set()

    def points(heading: str, items: Iterable[str]) -> PassageView:
        return passage(learning.glossary, heading, "\n".join(f"- {i}" for i in items), seen)

    steps = (f"{s.text} ({said_minutes(s.minutes)})" for s in exercise.steps)
    parts = [points(_("What you need"), exercise.materials), points(_("What to do"), steps)]
    if exercise.given:
        parts.append(passage(learning.glossary, _("To work from"), exercise.given, seen))
    if exercise.sheets:
        captions = [f"{s.caption}: {', '.join(s.columns)}" for s in exercise.sheets]
        parts.append(points(_("Tables to write in, on the handout"), captions))
    parts.append(points(_("What to look for"), exercise.look_for))
    where = ", ".join(stages.get(name, name) for name in exercise.stages)
    packages = (p for name in exercise.packages if (p := learning.package(name)))
    return ExerciseView(
        id=exercise.id,
        title=exercise.title,
        note=f"{exercise_note(exercise)} · {where}",
        aim=exercise.aim,
        parts=tuple(parts),
        packages=tuple(package_row(each) for each in packages),
    )


def agenda_view(learning: Learning, agenda: Agenda) -> ExerciseView:
    """An agenda: each part with when it begins."""
    at, lines = 0, []
    for part in agenda.parts:
        said = f"{_title_of(learning, part)} ({said_minutes(part.minutes)})"
        begins = _("From minute {n}").format(n=at)
        lines.append(f"- {begins}: {said}{'. ' + part.note if part.note else ''}")
        at += part.minutes
    runs = passage(learning.glossary, _("How it runs"), "\n".join(lines), set())
    needed = "\n".join(f"- {each}" for each in agenda.materials)
    parts = (passage(learning.glossary, _("What you need"), needed, set()),) if needed else ()
    note = said_minutes(agenda.minutes)
    return ExerciseView(agenda.id, agenda.title, note, agenda.aim, (*parts, runs), ())


def term_rows(learning: Learning) -> tuple[TermRow, ...]:
    """The glossary, with what each legal meaning rests on."""
    return tuple(
        TermRow(
            term.name,
            term.meaning,
            " ".join(f"{row.title}. {row.checked}" for row in _sources(learning, term.sources)),
        )
        for term in learning.glossary.terms
    )


def package_row(package: Package, *, is_read: bool = False) -> LearnRow:
    """A package as a row of a list."""
    minutes = said_minutes(package.minutes)
    note = _("{minutes} · read").format(minutes=minutes) if is_read else minutes
    return LearnRow(package.id, package.title, package.summary, note, is_read)


def passage(glossary: Glossary, heading: str, text: str, seen: set[str]) -> PassageView:
    """A passage with its terms."""
    return PassageView(heading, paragraphs(glossary, text, seen))


def paragraphs(glossary: Glossary, text: str, seen: set[str]) -> tuple[ParagraphView, ...]:
    """Each line of a text, with its terms."""
    return tuple(_paragraph(glossary, each, seen) for each in text.split("\n"))


def exercise_note(exercise: Exercise) -> str:
    """How long an exercise takes, and for whom it is."""
    return f"{said_minutes(exercise.minutes)} · {company_words(exercise.company)}"


def _paragraph(glossary: Glossary, text: str, seen: set[str]) -> ParagraphView:
    bare = text.removeprefix("- ")
    return ParagraphView(bare, bare != text, glossary.spots(bare, seen))


def _sources(learning: Learning, names: Iterable[str]) -> Iterator[SourceRow]:
    for name in names:
        if name in learning.sources:
            yield source_row(learning.sources[name])


def _title_of(learning: Learning, part: AgendaPart) -> str:
    exercise, package = learning.exercise(part.exercise), learning.package(part.package)
    return part.title or (exercise.title if exercise else package.title if package else "–")


def _following(learning: Learning, package: Package) -> LearnRow | None:
    place = learning.packages.index(package) + 1
    return package_row(learning.packages[place]) if place < len(learning.packages) else None
