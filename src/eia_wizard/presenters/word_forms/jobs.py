"""What takes time with Word forms, as jobs: each foreign file is read in a process of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from eia_wizard.app.exchange import Arrival, arrival
from eia_wizard.app.exporting import Material, PainterFor, material_of
from eia_wizard.app.offer import Offer
from eia_wizard.app.offering import offered_forms
from eia_wizard.app.opening import find, open_kept
from eia_wizard.app.progress import Tell
from eia_wizard.app.template.annex import annex_beside, unplaced, write_annex
from eia_wizard.app.template.kept import KeptForm, keep, kept_form, kept_forms
from eia_wizard.app.template.opening import OpenedForm, open_word_form
from eia_wizard.app.template.other_forms import folder_called, mapping_for
from eia_wizard.app.template.telling import FormReader
from eia_wizard.app.template.work import fill_form, synonyms, try_form
from eia_wizard.app.workroom import DEFAULT_FORM, Workroom
from eia_wizard.catalogue.synonyms import Synonyms
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.form import Form
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.mapping import Mapping
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.papers import Result, check_word_file
from eia_wizard.presenters.word_forms.told import (
    Filled,
    Told,
    told_of_filling,
    told_of_lost,
    told_of_making,
)
from eia_wizard.presenters.work import Job
from eia_wizard.store.thread import StoreThread


@dataclass(frozen=True, slots=True)
class Ready:
    """A Word form ready to be looked over, with the form that its answers come from.

    ``offers`` are all forms that they could come from; ``is_changed`` where they come from another
    than before.
    """

    opened: OpenedForm
    form: Form
    known: Synonyms
    offers: tuple[Offer, ...] = ()
    is_changed: bool = False


@dataclass(frozen=True, slots=True)
class Drafted:
    """An assessment made of a filled form, ready to be brought in, and what is not in it."""

    arrival: Arrival
    told: Told


@dataclass(frozen=True, slots=True)
class FormJobs:
    """What can be done at length with Word forms, each as a job for the workbench."""

    store: StoreThread
    room: Workroom
    painter_for: PainterFor = lambda _form: None

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
            form = room.open_form(folder_called(room, opened.mapping.questions)).form
            mapping = mapping_for(room, opened.mapping, form, known)
            tell(2, 2, "")
            is_kept = opened.is_kept and mapping == opened.mapping
            ready = replace(opened, mapping=mapping, is_kept=is_kept)
            return Ready(ready, form, known, offered_forms(room))

        return job

    def ask_others(self, opened: OpenedForm, questions: str) -> Job:
        """Take the answers from another of the wizard's forms; gives a ``Ready``."""
        room = self.room

        def job(tell: Tell) -> Ready:
            tell(0, 1, _("Looking for the places to fill …"))
            known, form = synonyms(), room.open_form(questions).form
            mapping = mapping_for(room, opened.mapping, form, known)
            anew = replace(opened, mapping=mapping, is_kept=False)
            return Ready(anew, form, known, offered_forms(room), is_changed=True)

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

    def fill(self, assessment_id: str, form_id: str, to: Path) -> Job:
        """Fill a kept form from an assessment, the rest beside it; gives a ``Filled``."""
        room = self.room

        def job(tell: Tell) -> Filled:
            tell(0, 3, _("Reading the assessment …"))
            kept, material = kept_form(room, form_id), self._material(assessment_id)
            opened, is_again = open_kept(material.assessment), to.exists()
            mapping = mapping_for(room, kept.mapping, opened.form, synonyms())
            tell(1, 3, _("Filling “{form}” …").format(form=kept.title))
            with forms_read() as forms:
                outcome = fill_form(
                    forms, material, kept.file, mapping, to, painter_for=self.painter_for
                )
            tell(2, 3, _("Writing what did not fit …"))
            rest = unplaced(opened.reading, outcome)
            annex = annex_beside(to, is_again=is_again) if rest else None
            if annex:
                write_annex(material, room, outcome, annex)
            names = dict.fromkeys(_name(opened.reading, key) for key in rest)
            return Filled(to, told_of_filling(kept.title, outcome, tuple(names), annex), annex)

        return job

    def known(self, file: Path) -> Job:
        """Look whether a file is one of the kept forms; gives its ``KeptForm``, or nothing."""
        room = self.room

        def job(tell: Tell) -> KeptForm | None:
            from eia_wizard.app.template.recognising import known_form
            from eia_wizard.documents.word_in.reader import read_apart

            kept = kept_forms(room)
            if not kept:
                return None
            tell(0, 1, _("Reading “{file}” …").format(file=file.name))
            return known_form(file, read_apart, kept)

        return job

    def read_filled(self, file: Path, form_id: str) -> Job:
        """Read what somebody wrote into a kept form; gives a ``Drafted``."""
        room = self.room

        def job(tell: Tell) -> Drafted:
            from eia_wizard.app.template.reading_back import draft_of_form
            from eia_wizard.documents.word_in.reader import read_apart

            tell(0, 3, _("Reading “{file}” …").format(file=file.name))
            kept = kept_form(room, form_id)
            ours = room.open_form(folder_called(room, kept.mapping.questions))
            draft = draft_of_form(file, read_apart, kept.mapping, ours, room.clock(), kept.file)
            tell(1, 3, _("Comparing it with what is here …"))
            found = self.store.submit(lambda library: arrival(library, draft.contents)).result()
            lost = [(each.question, each.words) for each in draft.lost]
            return Drafted(found, told_of_lost(file.name, lost))

        return job

    def check(self, file: Path, name: str) -> Job:
        """Check whether everybody can read a form; gives a ``Result``."""

        def job(tell: Tell) -> Result:
            tell(0, 1, _("Reading “{file}” …").format(file=name))
            result = check_word_file(file)
            return replace(result, text=result.text.replace(file.name, name, 1))

        return job

    def make_form(self, file: Path, name: str, title: str) -> Job:
        """Make a starting form for the wizard of a Word form; gives what is left to decide."""
        room = self.room

        def job(tell: Tell) -> Told:
            from eia_wizard.app.template.making import make_form

            tell(0, 1, _("Reading “{file}” …").format(file=title))
            with forms_read() as forms:
                template = forms.slots(file)
            return told_of_making(title, *make_form(room, template, name, title))

        return job

    def _material(self, assessment_id: str) -> Material:
        return self.store.submit(
            lambda library: material_of(library, find(library, assessment_id))
        ).result()


def _name(reading: Reading, key: AnswerKey) -> str:
    question = reading.form.question(key.question)
    name = question.name if question else key.question
    collection = reading.collection_of(key.item) if key.item else None
    return f"{collection.title}: {name}" if collection else name


@contextmanager
def forms_read() -> Iterator[FormReader]:
    """Whoever reads forms in a process of its own, for as long as one job takes."""
    # What reads Word files takes long to load, and most windows never see a form.
    from eia_wizard.documents.template.reader import FormReader as Reader
    from eia_wizard.documents.word_in.reader import WordReader

    with WordReader() as reader:
        yield Reader(reader)
