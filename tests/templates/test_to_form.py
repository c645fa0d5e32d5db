"""Out of an organisation's form comes a form of the wizard's that is sound from the start."""

from pathlib import Path

import pytest

from eia_wizard.app.template.question_plan import question_plan
from eia_wizard.app.template.to_form import write_form
from eia_wizard.app.template.work import synonyms
from eia_wizard.catalogue.folders import check_folder
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.errors import EiaError
from templates.forms import FORMS
from templates.forms_nhs import COMMISSIONING
from templates.paper import Form

SHARED = Path(__file__).parents[2] / "forms" / "shared"


def made(form: Form, folder: Path) -> Path:
    plan = question_plan(open_form(form.docx).template.slots, synonyms())
    write_form(plan, folder, form.name)
    return folder


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_form_that_is_made_is_sound(form: Form, tmp_path: Path) -> None:
    checked = check_folder(made(form, tmp_path / "ours"), SHARED)
    assert checked.faults == ()


def test_questions_are_in_the_order_and_words_of_the_form(tmp_path: Path) -> None:
    form = check_folder(made(COMMISSIONING, tmp_path / "ours"), SHARED).form
    assert form is not None
    first = [question.text for _stage, _section, question in form.placed()][:3]
    assert first == ["Title of proposal", "Lead officer", "Directorate or team"]
    assert form.roles["assessment.title"] == "title-of-proposal"


def test_a_matrix_becomes_one_collection_with_its_rows(tmp_path: Path) -> None:
    form = check_folder(made(COMMISSIONING, tmp_path / "ours"), SHARED).form
    assert form is not None
    rows = form.collections["impact-by-protected-characteristic"]
    assert [item.label for item in rows.items][:2] == ["Age", "Disability"]
    assert [q.kind.name for q in rows.questions if not q.companion_of] == ["choice", "long-text"]


def test_rows_that_grow_become_actions(tmp_path: Path) -> None:
    form = check_folder(made(COMMISSIONING, tmp_path / "ours"), SHARED).form
    assert form is not None
    actions = form.collection_with_role("actions")
    assert actions is not None
    assert "action.due_on" in form.roles


def test_a_folder_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    made(COMMISSIONING, tmp_path / "ours")
    with pytest.raises(EiaError, match="is there already"):
        made(COMMISSIONING, tmp_path / "ours")
