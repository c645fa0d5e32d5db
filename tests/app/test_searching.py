"""What matters and what can be found is as fresh as the library, and holds nothing erased."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from builders import MOMENT, TellInto
from eia_wizard.app.duplicating import duplicate
from eia_wizard.app.editing import begin, edit, erase
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.searching import Searching, search_of
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.standing import outstanding
from eia_wizard.domain.text import LONGEST
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library

CANARY = "CANARYWORD"
PROPOSAL = AnswerKey("proposal")


@pytest.fixture
def searching(library: Library) -> Searching:
    return Searching(library.path, lambda: MOMENT + timedelta(hours=1))


def freshen(searching: Searching) -> int:
    return searching.freshen(lambda: True, lambda: None)


def found(library: Library, typed: str) -> list[AnswerKey]:
    return [hit.key for hit in search_of(library.path).find(typed)]


def bytes_of(library: Library) -> bytes:
    return b"".join(each.read_bytes() for each in library.path.parent.rglob("*") if each.is_file())


def test_an_answer_is_found_with_its_place(
    library: Library, room: Workroom, searching: Searching
) -> None:
    made = begin(library, room, "Walks")
    edit(library, made).answer_typed(PROPOSAL, "Walk in the park")
    freshen(searching)
    hit = search_of(library.path).find("park")[0]
    assert (hit.assessment, hit.key) == (made, PROPOSAL)
    assert hit.place.startswith("0 Set up")
    assert ("park", True) in hit.snippet


def test_the_worked_example_is_found_by_group_evidence_and_figures(
    room: Workroom, tell_into: TellInto, tmp_path: Path
) -> None:
    path, made = tell_into(tmp_path, "musculoskeletal")
    with open_library(path, clock=room.clock, who="Ann", program="t") as library:
        opened = open_assessment(library, made)
    freshen(Searching(path, lambda: MOMENT + timedelta(hours=1)))
    gist = search_of(library.path).gists()[opened.facts.id]
    assert gist.tally.left == sum(1 for _key in outstanding(opened.reading))
    assert gist.who
    for key in found(library, "women"):
        assert opened.reading.value(key) is not None


def test_only_what_changed_is_read_again(
    library: Library, room: Workroom, searching: Searching
) -> None:
    begin(library, room, "Walks")
    begin(library, room, "Runs")
    assert freshen(searching) == 2
    assert freshen(searching) == 0


def test_what_changed_a_moment_ago_is_read_again_next_time(
    library: Library, room: Workroom
) -> None:
    begin(library, room, "Walks")
    searching = Searching(library.path, room.clock)
    assert freshen(searching) == 1
    assert freshen(searching) == 1


def test_a_deleted_assessment_is_not_found(
    library: Library, room: Workroom, searching: Searching
) -> None:
    made = begin(library, room, "Walks")
    freshen(searching)
    library.delete(made)
    freshen(searching)
    assert found(library, "walks") == []
    library.bring_back(made)
    freshen(searching)
    assert found(library, "walks") == [AnswerKey("title")]


def test_an_erased_answer_leaves_no_byte_in_the_search(
    library: Library, room: Workroom, searching: Searching
) -> None:
    made = begin(library, room, "Walks")
    edit(library, made).answer_typed(PROPOSAL, f"Ask {CANARY} about it")
    freshen(searching)
    assert CANARY.lower().encode() in bytes_of(library).lower()
    erase(library, made, PROPOSAL, "a name")
    assert CANARY.lower().encode() not in bytes_of(library).lower()
    freshen(searching)
    assert found(library, CANARY) == []
    assert found(library, "walks") == [AnswerKey("title")]


def test_an_erasure_that_the_search_was_not_told_of_is_noticed(
    library: Library, room: Workroom, searching: Searching
) -> None:
    made = begin(library, room, "Walks")
    edit(library, made).answer_typed(PROPOSAL, f"Ask {CANARY} about it")
    freshen(searching)
    library.purge(made, PROPOSAL, "a name")
    freshen(searching)
    assert CANARY.lower().encode() not in bytes_of(library).lower()


def test_losing_the_file_costs_nothing_but_reading_again(
    library: Library, room: Workroom, searching: Searching
) -> None:
    begin(library, room, "Walks")
    freshen(searching)
    search_of(library.path).path.unlink()
    assert freshen(searching) == 1
    assert found(library, "walks")


def test_open_actions_and_needed_gaps_are_known(
    library: Library, room: Workroom, searching: Searching
) -> None:
    made = begin(library, room, "Walks")
    session = edit(library, made)
    for collection, item in (("actions", "a1"), ("actions", "a2"), ("gaps", "g1")):
        session.add_item(session.form.collection_with_role(collection).id, item)
    for role, item, typed in (
        ("action.summary", "a1", "Train two link workers"),
        ("action.due_on", "a1", "1/2/2026"),
        ("action.status", "a2", "done"),
        ("gap.summary", "g1", "No figures by age"),
        ("gap.needed_before_decision", "g1", "yes"),
    ):
        session.answer_typed(AnswerKey(session.form.with_role(role).id, item), typed)
    freshen(searching)
    gist = search_of(library.path).gists()[made]
    assert [(due.label, due.on) for due in gist.actions] == [
        ("Train two link workers", date(2026, 2, 1))
    ]
    assert [due.label for due in gist.gaps] == ["No figures by age"]


def test_the_longest_answer_is_found_by_how_it_begins(
    library: Library, room: Workroom, searching: Searching
) -> None:
    made = begin(library, room, "Walks")
    edit(library, made).answer_typed(PROPOSAL, ("needle " + "hay\n" * LONGEST)[:LONGEST])
    freshen(searching)
    assert found(library, "needle") == [PROPOSAL]


def test_reading_stops_when_it_is_told_to(
    library: Library, room: Workroom, searching: Searching
) -> None:
    begin(library, room, "Walks")
    assert searching.freshen(lambda: False, lambda: None) == 0


def test_a_duplicate_has_the_same_answers_and_a_history_of_its_own(
    library: Library, room: Workroom
) -> None:
    made = begin(library, room, "Walks")
    edit(library, made).answer_typed(PROPOSAL, "Walk in the park")
    copy = duplicate(library, made)
    title = AnswerKey("title")
    assert library.answers(copy) == library.answers(made) | {title: "Copy of Walks"}
    assert library.facts(copy).listing == replace(
        library.facts(made).listing, title="Copy of Walks"
    )
    assert {visit.origin for visit in library.history(copy)} == {library.own_origin(copy)}
    assert all(visit.position for visit in library.history(copy))
    assert library.records(copy) == []
    assert library.verify() == []
