"""A form for the wizard made of an organisation's Word form, and checked at once."""

from pathlib import Path

from eia_wizard.app.file_names import safe_name
from eia_wizard.app.template.question_plan import question_plan
from eia_wizard.app.template.to_form import write_form
from eia_wizard.app.template.work import synonyms
from eia_wizard.app.workroom import Workroom
from eia_wizard.catalogue.folders import check_folder
from eia_wizard.domain.slots import Template


def make_form(
    room: Workroom, template: Template, name: str, title: str
) -> tuple[Path, tuple[str, ...], tuple[str, ...]]:
    """A folder among the organisation's own forms, what is to decide, and what must be mended.

    Raises:
        EiaError: if the folder is there already, or cannot be written.
    """
    plan = question_plan(template.slots, synonyms())
    folder = room.forms[-1] / safe_name(name)
    write_form(plan, folder, title)
    faults = check_folder(folder, room.shared_beside(folder)).faults
    return folder, tuple(plan.to_decide), tuple(str(fault) for fault in faults)
