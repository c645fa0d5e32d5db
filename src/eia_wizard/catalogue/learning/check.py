"""What has to hold between learning packages, exercises, agendas, terms, sources and a form."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import NamedTuple

from eia_wizard.domain.form import Form, Source
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.learning.glossary import Term
from eia_wizard.domain.learning.package import Package
from eia_wizard.domain.learning.practice import Agenda, Exercise
from eia_wizard.domain.words import gettext as _


@dataclass(frozen=True, slots=True)
class Known:
    """What may be named from outside the folder; without a form, its stages are not looked for."""

    form: Form | None = None
    examples: frozenset[str] = frozenset()
    sources: Mapping[str, Source] = field(default_factory=dict)


class Loose(NamedTuple):
    """Something that does not hold: in which file, at what, and what is wrong."""

    file: str
    where: str
    fault: str


@dataclass(frozen=True, slots=True)
class Everything:
    """All that was read, each thing under the file that it stands in."""

    packages: Mapping[str, Package]
    exercises: Mapping[str, Exercise]
    agendas: Mapping[str, Agenda]
    glossary: Mapping[str, tuple[Term, ...]]
    sources: Mapping[str, tuple[Source, ...]]


def loose_ends(everything: Everything, known: Known) -> Iterator[Loose]:
    """Everything that does not hold together."""
    yield from _repeated(everything)
    yield from _sources(everything, known)
    yield from _dated(everything)
    yield from _written_twice(everything)
    yield from _led_to(everything)
    if known.form:
        yield from _places(everything, known.form)
    for file, package in everything.packages.items():
        example = package.trial.example
        if example and known.examples and example not in known.examples:
            fault = _("there is no worked example “{name}”.").format(name=example)
            yield Loose(file, package.id, fault)


def packages_missing(form: Form, packages: set[str]) -> Iterator[tuple[str, str]]:
    """The questions of a form that point to a learning package that is not there."""
    for question in form.questions.values():
        if question.learn and question.learn not in packages:
            fault = _("there is no learning package “{name}”.").format(name=question.learn)
            yield question.id, fault


def _repeated(everything: Everything) -> Iterator[Loose]:
    """One name on the command line leads to one thing."""
    met: dict[str, str] = {}
    for file, id_ in _named(everything):
        if id_ in met:
            fault = _("the id is used in {file} too; choose another.").format(file=met[id_])
            yield Loose(file, id_, fault)
        met.setdefault(id_, file)
    for what in (everything.glossary, everything.sources):
        for file, things in what.items():
            ids = [thing.id for thing in things]
            for repeated in sorted({id_ for id_ in ids if ids.count(id_) > 1}):
                yield Loose(file, repeated, _("two entries have this id; rename one."))


def _named(everything: Everything) -> Iterator[tuple[str, str]]:
    yield from ((file, package.id) for file, package in everything.packages.items())
    yield from ((file, exercise.id) for file, exercise in everything.exercises.items())
    yield from ((file, agenda.id) for file, agenda in everything.agendas.items())


def _sources(everything: Everything, known: Known) -> Iterator[Loose]:
    own = {source.id for sources in everything.sources.values() for source in sources}
    there = own | set(known.sources)
    named = [(f, p.id, name) for f, p in everything.packages.items() for name in p.sources]
    for file, terms in everything.glossary.items():
        named += [(file, term.id, name) for term in terms for name in term.sources]
    for file, where, name in named:
        if name not in there:
            yield Loose(file, where, _("there is no source “{id}”.").format(id=name))


def _dated(everything: Everything) -> Iterator[Loose]:
    for file, sources in everything.sources.items():
        for source in sources:
            if not (source.correct_at and source.check_by):
                fault = _("it says when it was found correct and by when to check it again.")
                yield Loose(file, source.id, fault)
            elif source.check_by <= source.correct_at:
                yield Loose(file, source.id, _("“check_by” should come after “correct_at”."))


def _written_twice(everything: Everything) -> Iterator[Loose]:
    met: dict[str, str] = {}
    for file, terms in everything.glossary.items():
        for term in terms:
            for way in term.ways_to_write:
                other = met.setdefault(way.casefold(), term.id)
                if other != term.id:
                    fault = _("“{way}” is explained under “{other}” too.")
                    yield Loose(file, term.id, fault.format(way=way, other=other))


def _led_to(everything: Everything) -> Iterator[Loose]:
    packages = {package.id for package in everything.packages.values()}
    exercises = {exercise.id for exercise in everything.exercises.values()}
    no_package = _("there is no learning package “{name}”.")
    for file, exercise in everything.exercises.items():
        for name in exercise.packages:
            if name not in packages:
                yield Loose(file, exercise.id, no_package.format(name=name))
    for file, agenda in everything.agendas.items():
        for part in agenda.parts:
            if part.package and part.package not in packages:
                yield Loose(file, agenda.id, no_package.format(name=part.package))
            if part.exercise and part.exercise not in exercises:
                fault = _("there is no exercise “{name}”.").format(name=part.exercise)
                yield Loose(file, agenda.id, fault)


def _places(everything: Everything, form: Form) -> Iterator[Loose]:
    stages = {stage.id for stage in form.stages}
    named = [(f, p.id, p.trial.stage) for f, p in everything.packages.items()]
    named += [(f, e.id, stage) for f, e in everything.exercises.items() for stage in e.stages]
    for file, where, stage in named:
        if stage and stage not in stages:
            yield Loose(file, where, _("the form has no stage “{id}”.").format(id=stage))
    placed = {question.id for _stage, _section, question in form.placed()}
    for file, package in everything.packages.items():
        asked = package.trial.question
        if asked and form.question(asked) is None and asked not in placed:
            fault = _("the form has no question “{id}”.").format(id=asked)
            yield Loose(file, package.id, fault)
