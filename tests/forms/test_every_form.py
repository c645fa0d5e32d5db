"""Every form that is shipped is sound, and every question in it is fit to be asked."""

from datetime import date

import pytest

from builders import FORMS
from eia_wizard.catalogue.check import PART_KINDS
from eia_wizard.catalogue.folders import check_folder, form_folders, open_form
from eia_wizard.domain.form import Form, Question
from eia_wizard.report.report import BUILDERS

FOLDERS = form_folders([FORMS])
OPENED: dict[str, Form] = {
    name: open_form(folder, FORMS / "shared")[0] for name, folder in FOLDERS.items()
}
QUESTIONS = [
    pytest.param(question, id=f"{name}/{question.id}")
    for name, form in OPENED.items()
    for question in form.questions.values()
    if not question.companion_of
]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_form_has_no_fault(name: str) -> None:
    assert check_folder(FOLDERS[name], FORMS / "shared").faults == ()


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_asked_in_words_and_knows_its_size(question: Question) -> None:
    assert question.text[0].isupper()
    assert len(question.text) <= 120
    assert not question.text.endswith(".") or question.text.count(".") > 1


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_with_options_offers_a_choice(question: Question) -> None:
    options = [option for option in question.terms.options if not option.retired]
    assert len(options) != 1


def test_the_layouts_call_only_parts_that_the_report_can_build() -> None:
    assert set(PART_KINDS) == set(BUILDERS)


def test_the_nine_stages_stand_in_their_order() -> None:
    stages = [stage.id for stage in OPENED["commissioning"].stages]
    assert stages == [
        *("set-up", "understand", "review", "listen", "choose"),
        *("design", "procure", "decide", "monitor"),
    ]


def test_the_nine_protected_characteristics_stand_apart_under_their_legal_names() -> None:
    groups = OPENED["commissioning"].collections["groups"]
    protected = [item.label for item in groups.items if item.belongs_to == "protected"]
    assert protected == [
        "Age",
        "Disability",
        "Gender reassignment",
        "Marriage and civil partnership",
        "Pregnancy and maternity",
        "Race",
        "Religion or belief",
        "Sex",
        "Sexual orientation",
    ]


def test_no_choice_is_made_beforehand() -> None:
    text = "\n".join(file.read_text("utf-8") for file in FORMS.rglob("*.toml"))
    assert "default" not in text


def test_every_source_of_law_still_has_a_day_on_which_it_is_checked_again() -> None:
    for form in OPENED.values():
        for source in form.sources.values():
            assert source.correct_at
            assert source.check_by
            assert source.check_by > date(2026, 11, 22)


def test_short_names_tell_the_plain_questions_of_a_section_apart() -> None:
    for form in OPENED.values():
        for stage in form.stages:
            for section in stage.sections:
                names = [q.name for q in section.questions if not (q.shows or q.companion_of)]
                assert len(names) == len(set(names)), (section.id, names)
