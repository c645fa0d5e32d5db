"""Everything that can be learned and trained with, as one value."""

from collections.abc import Mapping
from dataclasses import field

from eia_wizard.domain.form import Source
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.learning.glossary import Glossary
from eia_wizard.domain.learning.package import Package
from eia_wizard.domain.learning.practice import Agenda, ConfidenceForm, Exercise


@dataclass(frozen=True, slots=True)
class Learning:
    """Packages in order, the glossary, exercises, agendas, and the form on confidence.

    ``sources`` are those that anything here names, by id; ``missing`` says what could not be read,
    and why.
    """

    packages: tuple[Package, ...] = ()
    glossary: Glossary = field(default_factory=Glossary)
    exercises: tuple[Exercise, ...] = ()
    agendas: tuple[Agenda, ...] = ()
    confidence: ConfidenceForm | None = None
    sources: Mapping[str, Source] = field(default_factory=dict)
    missing: tuple[str, ...] = ()

    def package(self, name: str) -> Package | None:
        """The package of this id."""
        return next((each for each in self.packages if each.id == name), None)

    def exercise(self, name: str) -> Exercise | None:
        """The exercise of this id."""
        return next((each for each in self.exercises if each.id == name), None)

    def agenda(self, name: str) -> Agenda | None:
        """The agenda of this id."""
        return next((each for each in self.agendas if each.id == name), None)
