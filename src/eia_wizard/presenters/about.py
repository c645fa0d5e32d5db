"""What the pages about the program say: its version, its licences, a report of a problem."""

from collections.abc import Mapping
from pathlib import Path

from eia_wizard.app.progress import Tell
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.learning.views import LearnGroup, LearnRow
from eia_wizard.presenters.preferences.places import places_of
from eia_wizard.presenters.preferences.views import PlaceView
from eia_wizard.presenters.work import Job
from eia_wizard.settings import Preferences


@dataclass(frozen=True, slots=True)
class AboutView:
    """The page about the program."""

    program: str
    places: tuple[PlaceView, ...]
    licences: LearnGroup


def about_view(library: Path, room: Workroom, assets: Path) -> AboutView:
    """What the program is, where things lie, and what it is made with."""
    # Licences are read when somebody asks for them, which few ever do.
    from eia_wizard.app.licences import licences

    rows = tuple(
        LearnRow(
            str(number),
            " ".join(filter(None, (each.name, each.version))),
            each.purpose,
            each.licence,
        )
        for number, each in enumerate(licences(assets))
    )
    return AboutView(room.program, places_of(library, room), LearnGroup("", "", rows))


def licence_text(assets: Path, number: int) -> tuple[str, str]:
    """The name and the text of a licence."""
    from eia_wizard.app.licences import licences  # as above

    found = licences(assets)[number]
    nowhere = _("It is under {licence}; its text was not installed with it.")
    return found.name, found.text or nowhere.format(licence=found.licence)


def report_text(
    library: Path, room: Workroom, wished: Preferences, window: Mapping[str, str], log: Path
) -> str:
    """A report of a problem, to be read before it is saved."""
    from eia_wizard.app.problem import problem_report  # as above

    return problem_report(library, room, wished, window, log)


def save_report(report: str, library: Path, to: Path) -> Job:
    """Write a report, whole or not at all; gives its path."""

    def job(tell: Tell) -> Path:
        from eia_wizard.app.targets import refuse_own_files  # as above
        from eia_wizard.files.atomic import write_atomically

        tell(0, 1, _("Writing the report …"))
        refuse_own_files(to, library)
        write_atomically(to, report.encode())
        return to

    return job
