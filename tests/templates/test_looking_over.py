"""A Word form is looked over: confirmed, given other answers, kept, and taken over by the next."""

from pathlib import Path

import pytest

from builders import room_in
from eia_wizard.app.template.kept import keep, keep_no_more, kept_forms
from eia_wizard.app.template.mapping_files import write_mapping
from eia_wizard.app.template.offered import offered_answers
from eia_wizard.app.template.opening import OpenedForm, open_word_form
from eia_wizard.app.template.pieces import Piece, Pieces, pieces_of, text_of
from eia_wizard.app.template.work import synonyms
from eia_wizard.catalogue.folders import open_form as open_our_form
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.domain.mapping import GUESS, NONE, SURE, Named
from eia_wizard.domain.slots import FilledForm, Filling, Owner, Template
from eia_wizard.presenters.word_forms.looking_over import LookingOver
from templates.forms_nhs import COMMISSIONING
from templates.paper import c, h, heads, p, package, row, t

FORMS = Path(__file__).parents[2] / "forms"
BODY = (
    h(1, "About")
    + t(2, row("Title", ""), row("Lead officer", ""), row("Fax", ""))
    + p("Is it new?  ☐ Yes  ☐ No")
    + h(1, "Actions")
    + t(2, heads("Action", "Owner"), row(c(""), c("")), row(c(""), c("")))
)


class Here:
    """Reads forms in this process: those of these tests are our own."""

    def slots(self, form: Path) -> Template:
        return open_form(form.read_bytes()).template

    def fill(
        self, form: Path, fillings: tuple[Filling, ...], owner: Owner | None = None
    ) -> tuple[bytes, FilledForm]:
        raise NotImplementedError


@pytest.fixture(scope="module")
def ours() -> Form:
    return open_our_form(FORMS / "commissioning", FORMS / "shared")[0]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Their form.docx"
    path.write_bytes(package(BODY))
    return path


def opened(file: Path, ours: Form, tmp_path: Path) -> OpenedForm:
    kept = kept_forms(room_in(tmp_path))
    return open_word_form(Here(), file, ours, kept, synonyms())


@pytest.fixture
def over(file: Path, ours: Form, tmp_path: Path, qapp: object) -> LookingOver:
    return LookingOver(opened(file, ours, tmp_path), ours, synonyms(), None)


def grade(over: LookingOver, slot: str) -> str:
    return next(m.grade for m in over.mapping.matches if m.slot.id == slot)


def text(over: LookingOver, slot: str) -> str:
    return next(m.text for m in over.mapping.matches if m.slot.id == slot)


def add(over: LookingOver, slot: str, name: str) -> None:
    over.add_named(slot, name)


@pytest.mark.parametrize(
    "said", ["{lead}", "A {lead}, {who}\nB: {know:age} (now)", "{a}; {b}\n{c}", "{a} and {b}"]
)
def test_a_text_survives_being_taken_to_pieces(said: str) -> None:
    assert text_of(pieces_of(said)) == said


def test_a_bracket_typed_as_wording_names_no_answer() -> None:
    assert text_of(Pieces((Piece(Named("lead"), "by {x}"),))) == "by x {lead}"


def test_every_answer_is_offered_once_and_by_name(ours: Form) -> None:
    offers = offered_answers(ours, synonyms())
    assert len({each.id for each in offers}) == len(offers)
    assert "lead" in {each.id for each in offers}
    assert any(each.answer.through and each.item == "Age" for each in offers)


def test_an_answer_is_found_by_part_of_its_question(over: LookingOver) -> None:
    assert over.offers("fax", "led by")[0].id == "lead"


def test_what_is_likeliest_for_a_place_comes_first(over: LookingOver) -> None:
    assert "lead" in [each.id for each in over.offers("lead-officer", "")[:3]]


def test_a_second_answer_follows_the_first_with_words_between(over: LookingOver) -> None:
    add(over, "title", "lead")
    over.say_before("title", 1, "Lead:")
    assert text(over, "title") == "{title}\nLead: {lead}"
    over.put_on_line("title", 1, False)
    assert text(over, "title") == "{title} Lead: {lead}"
    over.move_up("title", 1)
    over.take_off("title", 0)
    assert text(over, "title") == "{title}"


def test_what_a_person_puts_in_is_sure_and_what_they_take_out_is_nothing(
    over: LookingOver,
) -> None:
    add(over, "fax", "lead")
    assert grade(over, "fax") == SURE
    over.leave_empty("fax")
    assert grade(over, "fax") == NONE


def test_every_step_can_be_undone(over: LookingOver) -> None:
    before = over.mapping
    add(over, "fax", "lead")
    over.leave_empty("title")
    assert over.undo() == "title"
    assert over.undo() == "fax"
    assert over.mapping == before
    assert not over.can_undo


def test_rows_get_another_collection_and_another_column(over: LookingOver) -> None:
    slot = next(m.slot for m in over.mapping.matches if m.slot.columns)
    over.choose_rows(slot.id, "evidence")
    view = over.slot(slot.id)
    assert view.rows == "evidence"
    question = view.questions[0].id
    over.choose_column(slot.id, "Owner", question)
    assert dict((c.head, c.question) for c in over.slot(slot.id).columns)["Owner"] == question


def test_a_kept_form_is_known_again_whatever_was_typed_into_it(
    over: LookingOver, file: Path, ours: Form, tmp_path: Path
) -> None:
    add(over, "fax", "lead")
    keep(room_in(tmp_path), file, over.mapping)
    again = opened(file, ours, tmp_path)
    assert again.is_kept
    assert again.mapping == over.mapping


def test_the_next_edition_takes_over_what_is_found_again_and_says_what_is_new(
    over: LookingOver, file: Path, ours: Form, tmp_path: Path, qapp: object
) -> None:
    add(over, "fax", "lead")
    keep(room_in(tmp_path), file, over.mapping)
    newer = tmp_path / "Their form 2.docx"
    newer.write_bytes(package(BODY.replace("Title", "Name of proposal").replace("Fax", "Email")))
    after = LookingOver(opened(newer, ours, tmp_path), ours, synonyms(), None)
    assert text(after, "lead-officer") == text(over, "lead-officer")
    assert grade(after, "name-of-proposal") in (GUESS, NONE)
    told = "\n".join(after.view().changed)
    assert "another edition of “Their form”" in told
    assert "New: “Email”" in told
    assert "Gone: “Fax”" in told


def test_a_mapping_that_was_passed_on_is_taken_over_and_can_be_given_back(
    over: LookingOver, file: Path, ours: Form, tmp_path: Path
) -> None:
    before = over.mapping
    add(over, "fax", "lead")
    write_mapping(over.mapping, tmp_path / "m.toml")
    fresh = LookingOver(opened(file, ours, tmp_path), ours, synonyms(), None)
    from eia_wizard.app.template.mapping_files import read_mapping

    fresh.take_over(read_mapping(tmp_path / "m.toml"))
    assert text(fresh, "fax") == "{lead}"
    fresh.undo()
    assert fresh.mapping == before


def test_a_form_can_be_kept_no_more(over: LookingOver, file: Path, tmp_path: Path) -> None:
    room = room_in(tmp_path)
    id_ = keep(room, file, over.mapping).id
    keep_no_more(room, id_)
    assert kept_forms(room) == ()
    with pytest.raises(EiaError, match="not kept any more"):
        keep_no_more(room, id_)


def test_a_mapping_that_was_damaged_leaves_the_others_in_the_list(
    over: LookingOver, file: Path, tmp_path: Path
) -> None:
    room = room_in(tmp_path)
    kept = keep(room, file, over.mapping)
    other = kept.file.parent.with_name("broken")
    other.mkdir()
    (other / "form.docx").write_bytes(b"")
    (other / "mapping.toml").write_text("slot = [", encoding="utf-8")
    assert [each.id for each in kept_forms(room)] == [kept.id]


def test_the_way_leads_from_guess_to_guess_before_what_has_nothing(
    ours: Form, tmp_path: Path, qapp: object
) -> None:
    file = tmp_path / "NHS.docx"
    file.write_bytes(COMMISSIONING.docx)
    over = LookingOver(opened(file, ours, tmp_path), ours, synonyms(), None)
    slot, guesses = over.next_open(""), 0
    while grade(over, slot) == GUESS:
        over.accept(slot)
        assert grade(over, slot) == SURE
        slot, guesses = over.next_open(slot), guesses + 1
    assert guesses > 1
    assert [m.grade for m in over.mapping.matches].count(GUESS) == 0
    assert grade(over, slot) == NONE
