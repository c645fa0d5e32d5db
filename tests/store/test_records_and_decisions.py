import pytest

from eia_wizard.domain.answers import Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.decisions import seal_digest
from eia_wizard.store.kinds import COMMENT, RECORDS
from eia_wizard.store.library import Library
from eia_wizard.store.refusals import said_plainly
from store.store_builders import TITLE, WHY, form_of


@pytest.mark.parametrize("kind", RECORDS)
def test_every_kind_of_record_can_be_added(library: Library, kind: str) -> None:
    content: Json = {"answers": library_digest_of_none(), "said": kind}
    record = library.add_record("A1", kind, content)
    assert library.record(record.id) == record
    assert library.verify() == []


def library_digest_of_none() -> str:
    return seal_digest([])


def test_records_come_in_the_order_of_time_and_by_kind(library: Library) -> None:
    for said in ("one", "two"):
        library.add_record("A1", COMMENT, {"said": said})
    library.add_record("A1", "sign-off", {"by": "Ann"})
    assert [each.content for each in library.records("A1", COMMENT)] == [
        {"said": "one"},
        {"said": "two"},
    ]
    assert [each.position for each in library.records("A1")] == [1, 2, 3]


def test_many_records_are_added_together_or_not_at_all(library: Library) -> None:
    made = library.add_records("A1", [(COMMENT, {"said": "one"}), ("sign-off", {"by": "Ann"})])
    assert library.records("A1") == made
    with pytest.raises(ValueError, match="gossip"):
        library.add_records("A1", [(COMMENT, {"said": "two"}), ("gossip", {})])
    assert library.records("A1") == made
    assert library.verify() == []


def test_an_unknown_kind_of_record_is_a_mistake_of_the_program(library: Library) -> None:
    with pytest.raises(ValueError, match="gossip"):
        library.add_record("A1", "gossip", {})


def test_a_decision_keeps_the_answers_it_was_taken_on(library: Library) -> None:
    library.write("A1", {TITLE: "then", WHY: "because"})
    point = library.seal("A1", {"decided": "go ahead"}, form_of(library))
    library.write("A1", {TITLE: "now", WHY: None})
    assert library.sealed(point.id) == {TITLE: "then", WHY: "because"}


def test_a_decision_closes_the_visits_and_names_the_form(library: Library) -> None:
    library.write("A1", {TITLE: "then"})
    point = library.seal("A1", {"decided": "go ahead"}, form_of(library))
    assert [each.position for each in library.history("A1")] == [1]
    match point.content:
        case {"about": {"decided": "go ahead"}, "form": form}:
            assert form == form_of(library)
        case other:
            pytest.fail(str(other))
    assert library.verify() == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record SET who = 'Eve'",
        "UPDATE record SET content = '1'",
        "DELETE FROM record",
        "UPDATE visit SET value = '1'",
        "UPDATE visit SET value = NULL, salt = NULL, who = 'Eve'",
        "DELETE FROM visit",
        "UPDATE sealed_answer SET value = '1'",
        "DELETE FROM sealed_answer",
        "UPDATE form SET title = 'Other'",
        "DELETE FROM form",
        "DELETE FROM assessment",
    ],
)
def test_what_is_only_added_to_cannot_be_changed(library: Library, statement: str) -> None:
    library.write("A1", {TITLE: "x"})
    library.seal("A1", {}, form_of(library))
    with pytest.raises(EiaError):
        behind_the_back(library, statement)
    assert library.verify() == []


def behind_the_back(library: Library, statement: str) -> None:
    with said_plainly(library.path), library._database.writing() as connection:
        connection.execute(statement)


def test_a_form_is_kept_once_and_read_back_whole(library: Library) -> None:
    files = {"form.toml": "x = 1\n", "stages/é.toml": "y"}
    digest = library.keep_form("f", "2", "Form", files)
    assert library.keep_form("f", "2", "Form", dict(reversed(files.items()))) == digest
    assert library.form_files(digest) == files
    assert [(each.id, each.version) for each in library.forms()] == [
        ("commissioning", "1"),
        ("f", "2"),
    ]
    with pytest.raises(EiaError, match="form"):
        library.form_files("nothing")
