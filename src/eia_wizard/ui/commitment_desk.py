"""What the window does round the measure of commitment: it is counted beside, then shown."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from eia_wizard.app.commitment import measure_commitment, write_commitment
from eia_wizard.app.progress import Tell
from eia_wizard.domain.commitment import Commitment
from eia_wizard.domain.words import gettext as _
from eia_wizard.drawing.commitment import CommitmentPainter
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.look.charts import ON_PAPER
from eia_wizard.ui.pages.learning.stand import LearnStand
from eia_wizard.ui.parts.messages import MessageBar


def put_commitment_behind(
    stand: LearnStand,
    library: LibraryPresenter,
    messages: MessageBar,
    ask: Callable[[], Asks],
    window: QWidget,
) -> None:
    """Count when that is asked for, and write the report where the person says."""

    def count() -> None:
        today = library.room.clock().date()
        work = library.bench.do(
            _("The assessments are being counted."),
            lambda tell: measure_commitment(library.path, today, tell),
            may_drop=True,
        )
        work.done.connect(stand.show_commitment)
        work.refused.connect(messages.show_trouble)

    def write(found: Commitment) -> None:
        title = _("A measure of commitment")
        to = ask().where_to_save(window, f"{title}.docx")
        if not to:
            return
        family = window.font().family()

        painter = CommitmentPainter(found, ON_PAPER, lambda: family)

        def job(tell: Tell) -> Path:
            tell(0, 1, _("Setting the document …"))
            write_commitment(found, library.room, to, painter)
            return to

        work = library.bench.do(_("“{file}” is being written.").format(file=to.name), job)
        work.done.connect(messages.show_file)
        work.refused.connect(messages.show_trouble)

    stand.commitment_asked.connect(count)
    stand.commitment_report_asked.connect(write)
