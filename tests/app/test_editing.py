"""What is refused before anything is begun, what can be erased, and what a decision keeps."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import tiny_files
from eia_wizard.app.editing import begin, edit, erase, new_id, record_decision
from eia_wizard.app.examples import open_example, tell
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library

TITLE = AnswerKey("title")
CANARY = "CANARY-Jane-Doe"
RETIRED = """
[[retired]]
id = "old-note"
kind = "text"
text = "Any note?"
on = 2026-01-01
because = "Nobody used it."
"""


@pytest.fixture
def library(tmp_path: Path, room: Workroom) -> Iterator[Library]:
    path = tmp_path / "place" / "library.db"
    with open_library(path, clock=room.clock, who=room.who, program="test", create=True) as library:
        yield library


def holds(library: Library, text: str) -> bool:
    files = [each for each in library.path.parent.rglob("*") if each.is_file()]
    return any(text.encode() in each.read_bytes() for each in files)


@pytest.mark.parametrize("title", ["", "  \n ", "x" * 300_000])
def test_without_a_fitting_title_nothing_is_begun(
    library: Library, room: Workroom, title: str
) -> None:
    with pytest.raises(EiaError):
        begin(library, room, title)
    assert library.assessments() == []
    assert library.assessments("library") == []


def test_an_erased_title_leaves_the_list_the_decisions_and_every_file(
    library: Library, room: Workroom
) -> None:
    made = begin(library, room, CANARY)
    session, item = edit(library, made), new_id()
    session.add_item("decisions", item)
    session.answer(AnswerKey("decision.title", item), CANARY)
    record_decision(library, made, item)
    library.back_up()
    erase(library, made, TITLE, "a name")
    erase(library, made, AnswerKey("decision.title", item), "a name")
    assert library.facts(made).listing.title == ""
    assert not holds(library, CANARY)


def test_a_decision_record_says_only_which_decision_it_is(library: Library, room: Workroom) -> None:
    made = begin(library, room, "Walking groups")
    session, item = edit(library, made), new_id()
    session.add_item("decisions", item)
    content = record_decision(library, made, item).content
    assert isinstance(content, dict)
    assert content["about"] == {"decision": item}


def test_what_was_said_of_a_removed_item_can_be_erased(library: Library, room: Workroom) -> None:
    made = begin(library, room, "Walking groups")
    session, item = edit(library, made), new_id()
    session.add_item("evidence", item)
    session.answer(AnswerKey("evidence.title", item), CANARY)
    session.remove_item("evidence", item)
    erase(library, made, AnswerKey("evidence.title", item), "a name")
    assert not holds(library, CANARY)


@pytest.mark.parametrize("key", ["never-known", "old-note"])
def test_what_the_form_does_not_ask_can_be_erased(library: Library, key: str) -> None:
    stage = tiny_files()["stages/first.toml"] + RETIRED
    form = library.keep_form("tiny", "1", "T", tiny_files(first=stage))
    library.begin("A1", form)
    library.write("A1", {AnswerKey(key): CANARY})
    erase(library, "A1", AnswerKey(key), "a name")
    assert not holds(library, CANARY)


@pytest.mark.parametrize(
    ("key", "named"),
    [("titel", "no question “titel”"), ("proposal", "under “proposal”"), ("\udcff", "no question")],
)
def test_only_what_is_kept_nowhere_is_refused(
    library: Library, room: Workroom, key: str, named: str
) -> None:
    made = begin(library, room, "Walking groups")
    with pytest.raises(EiaError, match=named):
        erase(library, made, AnswerKey(key), "a name")


def test_an_example_that_is_interrupted_is_not_left_in_the_list(
    library: Library, room: Workroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("eia_wizard.app.examples.record_decision", stop)
    example = open_example(room, "self-referral")
    with pytest.raises(KeyboardInterrupt):
        tell(library, room, example)
    assert all(facts.deleted_at for facts in library.assessments())
