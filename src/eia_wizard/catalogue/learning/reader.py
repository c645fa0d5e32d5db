"""The learning folder read: what is sound can be used, and every fault of every file is told."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from eia_wizard.catalogue.learning.check import Everything, Known, loose_ends
from eia_wizard.catalogue.learning.packages import read_package, read_terms
from eia_wizard.catalogue.learning.practice import read_agenda, read_confidence, read_exercise
from eia_wizard.catalogue.parts import read_sources
from eia_wizard.catalogue.tables import Faults, FormFault, Table, read_table
from eia_wizard.domain.form import Source
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.learning.glossary import Glossary
from eia_wizard.domain.learning.learning import Learning
from eia_wizard.domain.learning.package import STRANDS, Package
from eia_wizard.domain.learning.practice import ConfidenceForm, Exercise
from eia_wizard.domain.words import gettext as _

PACKAGES, EXERCISES, AGENDAS = "packages/", "exercises/", "agendas/"
GLOSSARY, CONFIDENCE, SOURCES = "glossary.toml", "confidence.toml", "sources.toml"

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class ReadLearning:
    """As much as is sound, and everything that is wrong with the rest."""

    learning: Learning
    faults: tuple[FormFault, ...]


def try_learning(files: Mapping[str, str], known: Known | None = None) -> ReadLearning:
    """What these files hold, by path within the learning folder; one with faults is left out."""
    faults, known = Faults(), known or Known()
    everything = Everything(
        packages=_each(files, PACKAGES, read_package, faults),
        exercises=_each(files, EXERCISES, read_exercise, faults),
        agendas=_each(files, AGENDAS, read_agenda, faults),
        glossary=_each(files, GLOSSARY, read_terms, faults),
        sources=_each(files, SOURCES, read_sources, faults),
    )
    confidence = _each(files, CONFIDENCE, read_confidence, faults)
    for loose in loose_ends(everything, known):
        faults.add(*loose)
    _refuse_strangers(files, faults)
    learning = _sound(everything, known, confidence.get(CONFIDENCE), faults)
    return ReadLearning(learning, tuple(faults.found))


def _each(
    files: Mapping[str, str], called: str, read: Callable[[Table], Read], faults: Faults
) -> dict[str, Read]:
    """What each file of a folder holds, or the one file of that name."""
    made = {}
    for name in files:
        table = read_table(files, name, faults) if name.startswith(called) else None
        if table is not None:
            made[name] = read(table)
    return made


def _refuse_strangers(files: Mapping[str, str], faults: Faults) -> None:
    known = (PACKAGES, EXERCISES, AGENDAS, GLOSSARY, CONFIDENCE, SOURCES)
    for name in files:
        if not name.startswith(known):
            fault = _("nothing reads this file. Known: {known}.").format(known=", ".join(known))
            faults.add(name, "", fault)


def _sound(
    everything: Everything, known: Known, confidence: ConfidenceForm | None, faults: Faults
) -> Learning:
    faulty = {fault.file for fault in faults.found}
    at = {(fault.file, fault.where) for fault in faults.found}
    terms = [
        term
        for file, of_file in everything.glossary.items()
        for term in of_file
        if (file, term.id) not in at
    ]
    packages = _without(everything.packages, faulty)
    own = {s.id: s for of_file in everything.sources.values() for s in of_file}
    return Learning(
        packages=tuple(sorted(packages, key=_place)),
        glossary=Glossary(sorted(terms, key=lambda term: term.name.casefold())),
        exercises=tuple(sorted(_without(everything.exercises, faulty), key=_order)),
        agendas=_without(everything.agendas, faulty),
        confidence=None if CONFIDENCE in faulty else confidence,
        sources=_named({**known.sources, **own}, everything),
    )


def _without(made: Mapping[str, Read], faulty: set[str]) -> tuple[Read, ...]:
    return tuple(thing for file, thing in made.items() if file not in faulty)


def _place(package: Package) -> tuple[int, int, str]:
    return (STRANDS.index(package.strand), package.number, package.title)


def _order(exercise: Exercise) -> tuple[int, str]:
    return (exercise.number, exercise.title)


def _named(sources: Mapping[str, Source], everything: Everything) -> dict[str, Source]:
    names = [name for package in everything.packages.values() for name in package.sources]
    for terms in everything.glossary.values():
        names += [name for term in terms for name in term.sources]
    return {name: sources[name] for name in names if name in sources}
