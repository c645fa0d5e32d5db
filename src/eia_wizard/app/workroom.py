"""What work is done with: the forms, the examples, the clock, and who is at work."""

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import datetime
from pathlib import Path

from eia_wizard.catalogue.folders import SHARED, form_folders, open_form
from eia_wizard.catalogue.reader import read_form
from eia_wizard.catalogue.sources import open_catalogue
from eia_wizard.catalogue.tuning import FILE as TUNING
from eia_wizard.catalogue.tuning import settled_file
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.rules import TunedRule
from eia_wizard.domain.sources import SourceCatalogue
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.bounded import read_bounded
from eia_wizard.settings import Policy

Clock = Callable[[], datetime]
LARGEST_LOOK = 50_000_000
"""Bytes of the file that documents are written in."""
DEFAULT_FORM = "commissioning"
ORGANISATION_FORM = "organisation"


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form with the files that it was read from, so that a library can keep them."""

    form: Form
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Workroom:
    """Where forms and examples lie, which program this is, whose hand and whose clock.

    ``own_look`` is where the organisation's own look for documents is kept, once one is chosen;
    ``backups`` is the folder chosen for them; ``organisation`` is its name and ``rules`` what it
    changed about the rules, where it settled them; ``policy`` is all that it settled.
    """

    forms: tuple[Path, ...]
    examples: Path
    word_base: Path
    program: str
    who: str
    clock: Clock
    own_look: Path | None = None
    backups: Path | None = None
    organisation: str = ""
    policy: Policy = field(default_factory=Policy)
    rules: tuple[TunedRule, ...] = ()

    def look(self) -> bytes:
        """The empty Word file that documents are written in.

        Raises:
            EiaError: if it cannot be read.
        """
        return read_bounded(self.look_file, LARGEST_LOOK)

    @property
    def look_file(self) -> Path:
        """Where that file lies: the organisation's own, where one was chosen."""
        is_chosen = self.own_look is not None and self.own_look.is_file()
        return self.own_look if self.own_look and is_chosen else self.word_base

    @property
    def organisations_look(self) -> bytes:
        """The look where it is the organisation's own, else nothing.

        Raises:
            EiaError: if it cannot be read.
        """
        return self.look() if self.look_file != self.word_base else b""

    @property
    def learning(self) -> Path:
        """Where the learning packages, exercises and the glossary lie."""
        return self.examples.parent / "learning"

    @property
    def guide(self) -> Path:
        """Where the guide lies."""
        return self.examples.parent / "guide"

    @property
    def practice(self) -> Path:
        """Where the faulty assessments for practice lie."""
        return self.examples.parent / "practice"

    def form_folders(self) -> dict[str, Path]:
        """The folders of the forms that can be begun, by name."""
        return form_folders(self.forms)

    def open_form(self, name: str) -> OpenForm:
        """An installed form, by the name of its folder.

        Raises:
            EiaError: if there is none of that name, or it has faults.
        """
        folders = self.form_folders()
        if name not in folders:
            raise EiaError(
                _("There is no form “{name}”. Forms: {names}.").format(
                    name=name, names=", ".join(folders)
                )
            )
        opened = OpenForm(*open_form(folders[name], self.shared_beside(folders[name])))
        return self._settled(opened, name) if self.rules else opened

    def source_catalogue(self) -> SourceCatalogue:
        """Where evidence can be found: the program's catalogue and the organisation's own.

        Raises:
            EiaError: with every fault at once.
        """
        return open_catalogue(self.forms)

    def shared_beside(self, folder: Path) -> Path:
        """What a form shares with others: beside it, else with the program's own forms."""
        beside = folder.parent / SHARED
        return beside if beside.is_dir() else self.forms[0] / SHARED

    def _settled(self, opened: OpenForm, name: str) -> OpenForm:
        """The form with the rules as the organisation settled them, part of it from now on."""
        files = {**opened.files, TUNING: settled_file(opened.form.rules, self.rules)}
        return OpenForm(read_form(files, name), files)


def read_kept_form(files: Mapping[str, str], name: str) -> Form:
    """A form that a library or exchange file kept with its data.

    Raises:
        EiaError: with every fault at once; a newer program may know parts that this one does not.
    """
    try:
        return read_form(files, name)
    except EiaError as refused:
        advice = _(
            "Perhaps a newer EIA Wizard wrote it: open it with that one. Nothing was changed."
        )
        raise EiaError(f"{refused}\n{advice}") from refused
