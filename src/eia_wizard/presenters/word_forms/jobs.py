"""What takes time with Word forms, as jobs: each foreign file is read in a process of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from eia_wizard.app.progress import Tell
from eia_wizard.app.template.kept import KeptForm, keep, kept_forms
from eia_wizard.app.template.opening import OpenedForm, open_word_form
from eia_wizard.app.template.telling import FormReader
from eia_wizard.app.template.work import synonyms, try_form
from eia_wizard.app.workroom import DEFAULT_FORM, Workroom
from eia_wizard.catalogue.synonyms import Synonyms
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.form import Form
from eia_wizard.domain.mapping import Mapping
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.work import Job


@dataclass(frozen=True, slots=True)
class Ready:
    """A Word form ready to be looked over, with the form that its answers come from."""

    opened: OpenedForm
    form: Form
    known: Synonyms


@dataclass(frozen=True, slots=True)
class FormJobs:
    """What can be done at length with Word forms, each as a job for the workbench."""

    room: Workroom

    def open(self, file: Path, name: str = "") -> Job:
        """Read a form and suggest what goes where; gives a ``Ready``."""
        room = self.room

        def job(tell: Tell) -> Ready:
            tell(0, 2, _("Reading “{file}” …").format(file=name or file.name))
            known, kept = synonyms(), kept_forms(room)
            form = room.open_form(DEFAULT_FORM).form
            with forms_read() as forms:
                tell(1, 2, _("Looking for the places to fill …"))
                opened = open_word_form(forms, file, form, kept, known, name)
            tell(2, 2, "")
            return Ready(opened, form, known)

        return job

    def try_it(self, form: Form, file: Path, mapping: Mapping, to: Path) -> Job:
        """Write a copy that says in each place what goes there; gives its path."""
        began = self.room.clock()

        def job(tell: Tell) -> Path:
            tell(0, 1, _("Writing “{file}” …").format(file=to.name))
            empty = Reading(form, Assessment("", form.digest, began), began.date())
            with forms_read() as forms:
                try_form(forms, empty, file, mapping, to)
            return to

        return job

    def keep(self, file: Path, mapping: Mapping) -> Job:
        """Keep a form with what goes where; gives the ``KeptForm``."""
        room = self.room

        def job(tell: Tell) -> KeptForm:
            tell(0, 1, _("Keeping “{file}” …").format(file=mapping.template))
            return keep(room, file, mapping)

        return job


@contextmanager
def forms_read() -> Iterator[FormReader]:
    """Whoever reads forms in a process of its own, for as long as one job takes."""
    # What reads Word files takes long to load, and most windows never see a form.
    from eia_wizard.documents.template.reader import FormReader as Reader
    from eia_wizard.documents.word_in.reader import WordReader

    with WordReader() as reader:
        yield Reader(reader)
