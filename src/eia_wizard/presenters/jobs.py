"""The long work there is: the library is read in quick errands, and the rest is done elsewhere."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from eia_wizard.app.examples import Telling, open_example
from eia_wizard.app.exchange import (
    COPY,
    MERGE,
    Arrival,
    BroughtIn,
    Decide,
    arrival,
    copied,
    open_package,
    take_in,
    write_copy,
)
from eia_wizard.app.exporting import (
    Material,
    PainterFor,
    Wanted,
    material_of,
    write_document,
)
from eia_wizard.app.exporting_many import export_many
from eia_wizard.app.many import Chosen, Outcome
from eia_wizard.app.opening import find
from eia_wizard.app.progress import Tell
from eia_wizard.app.salvage import Lost
from eia_wizard.app.targets import format_of
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.work import Job
from eia_wizard.store.thread import StoreThread


@dataclass(frozen=True, slots=True)
class PaperArrival:
    """What a review copy or a filled form brings, and the words of which no answer was made.

    ``more`` says, in a sentence, what it holds beside the answers that it carries.
    """

    arrival: Arrival
    lost: tuple[Lost, ...]
    file: Path
    more: str = ""
    is_form: bool = False


@dataclass(frozen=True, slots=True)
class Jobs:
    """What can be done at length with a library, each as a job for the workbench."""

    store: StoreThread
    room: Workroom
    painter_for: PainterFor

    def export(self, assessment_id: str, to: Path, wanted: Wanted) -> Job:
        """Write an assessment as a document in the format of its name; gives its path."""

        def job(tell: Tell) -> Path:
            asked = replace(wanted, format=format_of(to))
            material = self.store.submit(
                lambda library: material_of(library, find(library, assessment_id))
            ).result()
            return write_document(material, self.room, asked, to, self.painter_for, tell)

        return job

    def export_many(self, chosen: Sequence[Chosen], to: Path) -> Job:
        """Write each as a Word document into a folder; gives an ``Outcome``."""

        def read(each: Chosen) -> Material:
            return self.store.submit(
                lambda library: material_of(library, library.facts(each.id))
            ).result()

        def job(tell: Tell) -> Outcome:
            # What was typed until now is on the disk once the store comes to this.
            library = self.store.submit(lambda library: library.path).result()
            return export_many(
                read, chosen, self.room, Wanted(), to, self.painter_for, tell, library
            )

        return job

    def save_copy(self, assessment_id: str, to: Path) -> Job:
        """Save an assessment as an exchange file with its history; gives its path."""

        def job(tell: Tell) -> Path:
            contents, library = self.store.submit(
                lambda library: (copied(library, find(library, assessment_id)), library.path)
            ).result()
            return write_copy(contents, to, library, tell)

        return job

    def tell_example(self, name: str) -> Job:
        """Tell a worked example into the library; gives the id of its assessment."""
        store, room = self.store, self.room

        def job(tell: Tell) -> str:
            example = open_example(room, name)
            telling = store.submit(lambda library: Telling(library, room, example)).result()
            more = True
            while more:
                tell(telling.done, telling.of, _("Telling “{title}” …").format(title=example.title))
                more = store.submit(lambda _library: telling.go_on()).result()
            return telling.id

        return job

    def read_package(self, file: Path) -> Job:
        """Open an exchange file and see what it needs a person for; gives an ``Arrival``."""

        def job(tell: Tell) -> Arrival:
            tell(0, 3, _("Reading the file …"))
            contents = open_package(file)
            tell(1, 3, _("Comparing it with what is here …"))
            return self.store.submit(lambda library: arrival(library, contents)).result()

        return job

    def read_paper(self, file: Path) -> Job:
        """Read a review copy in a process of its own; gives a ``PaperArrival``."""
        room = self.room

        def job(tell: Tell) -> PaperArrival:
            # What reads Word files takes long to load, and most windows never see one come back.
            from eia_wizard.app.changed_words import told_of_changes
            from eia_wizard.app.drafts import draft_of, open_paper
            from eia_wizard.documents.word_in.reader import read_apart

            tell(0, 3, _("Reading the file …"))
            paper = open_paper(file, read_apart)
            tell(1, 3, _("Comparing it with what is here …"))
            draft = self.store.submit(lambda library: draft_of(paper, room, library)).result()
            found = self.store.submit(lambda library: arrival(library, draft.contents)).result()
            more = told_of_changes(draft.changed, draft.comments)
            return PaperArrival(found, draft.lost, file, more, draft.from_form)

        return job

    def take_in(self, arrived: Arrival, decide: Decide, *, as_copy: bool = False) -> Job:
        """Bring in what arrived, all or nothing; gives a ``BroughtIn``."""
        way = COPY if as_copy else MERGE

        def job(tell: Tell) -> BroughtIn:
            tell(2, 3, _("Bringing it in …"))
            return self.store.submit(
                lambda library: take_in(library, arrived.contents, way, decide)
            ).result()

        return job
