"""A kept Word form filled from an assessment, and a filled one brought in as a draft."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from shiboken6 import isValid

from eia_wizard.app.template.kept import KeptForm
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.word_forms.jobs import Drafted
from eia_wizard.presenters.word_forms.told import Filled
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.paper_dialog import PaperDialog
from eia_wizard.ui.word_forms_errands import FormErrands


class FormFilling:
    """Fills and reads forms, and says what did not fit."""

    def __init__(self, errands: FormErrands) -> None:
        self._errands = errands

    def fill(self, assessment_id: str, title: str, form_id: str, form: str) -> None:
        """Fill a kept form from an assessment into a file of its own."""
        to = self._errands.where(_("{title}, {form}.docx").format(title=title, form=form))
        if to:
            said = _("“{file}” is being written.").format(file=to.name)
            job = self._errands.jobs.fill(assessment_id, form_id, to)
            self._errands.do(said, job, self._show)

    def offer_to_read(self, dialog: PaperDialog, file: Path) -> None:
        """Where a file is a form that is kept, offer to bring in what was written into it."""

        def show(kept: KeptForm | None) -> None:
            if kept and isValid(dialog):
                dialog.offer_filled(kept.title, lambda: self._read(file, kept.id))

        said = _("“{file}” is being looked at.").format(file=file.name)
        work = self._errands.library.bench.do(said, self._errands.jobs.known(file), may_drop=True)
        work.done.connect(show)

    def _read(self, file: Path, form_id: str) -> None:
        said = _("“{file}” is being brought in.").format(file=file.name)
        self._errands.do(said, self._errands.jobs.read_filled(file, form_id), self._take_in)

    def _take_in(self, drafted: Drafted) -> None:
        work = self._errands.library.take_in(drafted.arrival)
        dialog = self._errands.dialog(drafted.told)
        work.done.connect(lambda _done: dialog.show_groups(drafted.told.groups))

    def _show(self, filled: Filled) -> None:
        self._errands.window.messages.show_file(filled.file)
        dialog = self._errands.dialog(filled.told)
        annex = filled.annex
        if annex:
            dialog.add(_("Open the annex"), "open-annex", lambda: _open(annex))
        opener = dialog.add(_("Open the filled form"), "open-filled", lambda: _open(filled.file))
        marked(opener, "primary")
        dialog.show_groups(filled.told.groups)


def _open(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
