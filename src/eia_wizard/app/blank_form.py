"""A form as a Word document to be filled, before there is any assessment."""

from pathlib import Path

from eia_wizard.app.progress import Tell, nobody
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.blank.form import TO_FILL, blank_layout
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Report
from eia_wizard.report.report import build_report

WORD = "docx"


def write_blank(room: Workroom, name: str, size: str, to: Path, tell: Tell = nobody) -> Path:
    """Write a form with room for every answer, in a size or in all of them; whole or not at all.

    Raises:
        EiaError: if there is no such form or size, or the file cannot be written.
    """
    # python-docx takes a third as long to load as the whole window takes to show.
    from eia_wizard.app.setting import format_called, put_in_place

    found = room.open_form(name)
    report = blank_report(found.form, size or _largest(found.form), room)
    document = format_called(WORD).write(report, None, room.look())
    own = room.organisations_look
    put_in_place(format_called(WORD), document, to, tell, is_public=False, look=own)
    return to


def blank_report(form: Form, size: str, room: Workroom) -> Report:
    """The form on paper.

    Raises:
        EiaError: if it has no such size.
    """
    layout = form.layouts.get(TO_FILL) or blank_layout()
    now = room.clock()
    return build_report(Brief(empty_reading(form, size, room), layout, now, room.program))


def empty_reading(form: Form, size: str, room: Workroom) -> Reading:
    """A form of which nothing is answered but the size.

    Raises:
        EiaError: if it has no such size.
    """
    now, asked = room.clock(), form.with_role("assessment.size")
    empty = Assessment("", form.digest, now)
    sizes = [depth.id for depth in form.depths]
    if size and size not in sizes:
        raise EiaError(
            _("There is no size “{name}”. Sizes: {names}.").format(
                name=size, names=", ".join(sizes) or "–"
            )
        )
    sized = empty.answering(AnswerKey(asked.id), size) if asked and size else empty
    return Reading(form, sized, now.date())


def _largest(form: Form) -> str:
    return form.depths[-1].id if form.depths else ""
