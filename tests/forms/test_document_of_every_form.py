"""Every form that can be begun makes a document in which each of its answers stands once."""

import itertools
from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from builders import DAY, FORMS, MOMENT
from eia_wizard.app.session import Session
from eia_wizard.catalogue.folders import form_folders, open_form
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.form import Form, Question
from eia_wizard.domain.prose import Grid
from eia_wizard.domain.standing import outstanding
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Home
from eia_wizard.report.report import build_report

FOLDERS = form_folders([FORMS])
OPENED: dict[str, Form] = {
    name: open_form(folder, FORMS / "shared")[0] for name, folder in FOLDERS.items()
}
WITH_DOCUMENT = [name for name, form in OPENED.items() if "full" in form.layouts]
BEGUN = [name for name, form in OPENED.items() if form.with_role("assessment.title")]


def a_value(question: Question, session: Session) -> Value | None:
    match question.kind.name:
        case "text" | "long-text":
            return "Words"
        case "choice":
            return question.terms.options[0].id
        case "choices":
            return (question.terms.options[0].id,)
        case "yes-no":
            return "yes"
        case "date":
            return date(2026, 3, 1)
        case "number" | "percentage" | "money":
            return Decimal(3)
        case "rating":
            return 3
        case "links":
            items = [i for name in question.terms.to for i in session.reading.items(name)]
            return tuple(items[:1]) or None
        case _:
            return None


def filled(form: Form) -> Session:
    session = Session(Assessment("A1", form.digest, MOMENT), form, DAY, lambda _change: None)
    for collection in form.collections.values():
        if collection.grown:
            session.add_item(collection.id, f"{collection.id}-1")
    size = form.with_role("assessment.size")
    if size:
        session.answer(AnswerKey(size.id), size.terms.options[-1].id)
    for _round in range(4):
        for key in list(outstanding(session.reading)):
            value = a_value(form.questions[key.question], session)
            if value is not None:
                session.answer(key, value)
    return session


@pytest.fixture(scope="module", params=BEGUN)
def told(request: pytest.FixtureRequest) -> tuple[Form, Session]:
    form = OPENED[request.param]
    return form, filled(form)


def test_every_form_that_can_be_begun_makes_a_document() -> None:
    assert BEGUN == WITH_DOCUMENT


def test_every_question_of_a_form_can_be_answered(told: tuple[Form, Session]) -> None:
    _form, session = told
    left = [key for key in outstanding(session.reading) if "table" not in key.question]
    assert left == []


def test_every_answer_stands_once_in_the_document(told: tuple[Form, Session]) -> None:
    form, session = told
    made = build_report(Brief(session.reading, form.layouts["full"], MOMENT, "test"))
    stood = Counter(part.key for part in made.parts if isinstance(part, Home))
    for part in made.parts:
        if isinstance(part, Grid):
            stood.update(cell.home for row in part.rows for cell in row if cell.home)
    asked = [k for k in session.assessment.answers if not form.questions[k.question].companion_of]
    names = {c.label for c in form.collections.values() if c.label}
    missing = [str(key) for key in asked if not stood[key] and key.question not in names]
    assert missing == []
    assert [str(key) for key, times in stood.items() if times > 1] == []


def test_a_document_never_skips_a_level_of_heading(told: tuple[Form, Session]) -> None:
    form, session = told
    made = build_report(Brief(session.reading, form.layouts["full"], MOMENT, "test"))
    levels = [part.level for part in made.parts if isinstance(part, Heading)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_a_form_calls_its_document_by_its_own_name(told: tuple[Form, Session]) -> None:
    form, session = told
    made = build_report(Brief(session.reading, form.layouts["full"], MOMENT, "test"))
    wanted = form.layouts["full"].subtitle or "Equality impact assessment"
    assert made.title_block.subtitle == wanted


def test_listed_items_of_forms_share_the_ids_of_their_groups() -> None:
    lists = {
        name: [item.id for item in form.collections["groups"].items]
        for name, form in OPENED.items()
        if "groups" in form.collections
    }
    assert len({tuple(ids) for ids in lists.values()}) == 1, lists


def test_a_key_means_the_same_in_every_form() -> None:
    """What carries over between forms has one kind under one id."""
    kinds: dict[str, set[str]] = {}
    for name in BEGUN:
        for question in OPENED[name].questions.values():
            if not question.companion_of:
                kinds.setdefault(question.id, set()).add(question.kind.name)
    assert {i: sorted(k) for i, k in kinds.items() if len(k) > 1} == {}


def test_an_answer_key_of_a_shared_role_is_one_id_in_every_form() -> None:
    ids: dict[str, set[str]] = {}
    for name in BEGUN:
        for role, question in OPENED[name].roles.items():
            ids.setdefault(role, set()).add(question)
    assert {role: sorted(i) for role, i in ids.items() if len(i) > 1} == {}
