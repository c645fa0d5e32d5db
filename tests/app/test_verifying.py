"""Whether a Word file says what was decided, word for word, and what has changed since."""

import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from builders import MOMENT, room_in
from documents.document_builders import changed
from documents.tools import soffice
from documents.word_files import p, word_file
from eia_wizard.app.checking import accept, check_opened
from eia_wizard.app.editing import begin, edit, erase, record_decision
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.verified import CHANGED, MATCHES, NOT_OURS, Difference, Point, Verified
from eia_wizard.app.verified_words import told_groups, verified_lines
from eia_wizard.app.verifying import BrokenSeal, verify
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.word_in.reading import read_word_file
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.protection import SENSITIVE, Protection
from eia_wizard.report.record import short_digest
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library, read_library

PROPOSAL, POPULATION = AnswerKey("proposal"), AnswerKey("population")
SUMMARY = AnswerKey("impact.summary", "i1")
BODY = "word/document.xml"
LAYOUTS = ("full", "board", "nhs-england", "by-group", "publication")


class Time:
    """A time that passes."""

    def __init__(self) -> None:
        self.now = MOMENT

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=30)
        return self.now


@dataclass
class Desk:
    """Somebody's computer with a library on it, and an assessment that was decided on."""

    folder: Path
    room: Workroom
    library: Library
    id: str = ""

    def answers(self, key: AnswerKey, typed: str) -> None:
        edit(self.library, self.id).answer_typed(key, typed)
        self.library.close_visits(self.id)

    def decides(self, item: str = "d1") -> str:
        content = record_decision(self.library, self.id, item).content
        assert isinstance(content, dict)
        return short_digest(str(content["answers"]))

    def sends(self, layout: str = "full") -> Path:
        to = self.folder / f"{layout}.docx"
        opened = open_assessment(self.library, self.id)
        return export(self.library, self.room, opened, Wanted(layout=layout), to)

    def verifies(self, file: Path) -> Verified:
        return verify(file, self.library, self.room, read_word_file)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    room = replace(room_in(tmp_path), clock=Time())
    with open_library(
        tmp_path / "l.db", clock=room.clock, who="Ann", program="t", create=True
    ) as library:
        made = begin(library, room, "Walking groups")
        session = edit(library, made)
        session.answer_typed(PROPOSAL, "Walks at ten.\n- On Mondays\n- On Fridays")
        session.answer_typed(POPULATION, "Four hundred people walk.")
        session.add_item("impacts", "i1")
        session.answer_typed(SUMMARY, "Fewer falls")
        session.add_item("decisions", "d1")
        session.answer_typed(AnswerKey("decision.title", "d1"), "Begin the walks")
        library.close_visits(made)
        yield Desk(tmp_path, room, library, made)


@pytest.fixture
def decided(desk: Desk) -> Desk:
    desk.decides()
    return desk


def told(differences: tuple[Difference, ...]) -> list[tuple[str, str]]:
    return [(str(each.key), each.item) for each in differences]


def spoil(file: Path, before: str, after: str, member: str = BODY) -> Path:
    """The file after somebody changed words in it by hand."""
    spoilt = file.with_stem("spoilt")
    spoilt.write_bytes(changed(file.read_bytes(), member, before, after))
    return spoilt


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_was_decided_matches_in_every_layout(decided: Desk, layout: str) -> None:
    found = decided.verifies(decided.sends(layout))
    assert (found.verdict, found.altered, found.later, found.since) == (MATCHES, (), (), ())
    assert found.point is not None
    assert found.point.decision == "Begin the walks"


def test_the_check_in_the_foot_is_the_digest_of_the_decision(desk: Desk) -> None:
    check = desk.decides()
    found = desk.verifies(desk.sends())
    assert found.printed_check == check
    assert found.point is not None
    assert found.point.check == check


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_changed_in_the_assessment_since_is_told_by_its_words(
    decided: Desk, layout: str
) -> None:
    file = decided.sends(layout)
    decided.answers(SUMMARY, "Far fewer falls")
    found = decided.verifies(file)
    assert found.verdict == CHANGED
    assert found.is_as_decided
    assert told(found.since) == [("impact.summary:i1", "Fewer falls")]
    assert found.since[0].question
    assert "says what was decided" in "\n".join(verified_lines(found))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_document_made_after_a_change_does_not_say_what_was_decided(
    decided: Desk, layout: str
) -> None:
    decided.answers(PROPOSAL, "Walks at noon.")
    found = decided.verifies(decided.sends(layout))
    assert (found.verdict, found.is_as_decided, found.altered) == (CHANGED, False, ())
    assert [each.key for each in found.later] == [PROPOSAL]


def test_an_answer_that_was_changed_and_changed_back_is_as_decided(decided: Desk) -> None:
    decided.answers(SUMMARY, "Far fewer falls")
    decided.answers(SUMMARY, "Fewer falls")
    assert decided.verifies(decided.sends()).verdict == MATCHES


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_answer_changed_by_hand_is_never_a_match(decided: Desk, layout: str) -> None:
    found = decided.verifies(spoil(decided.sends(layout), "Walks at ten", "Walks at six"))
    assert found.verdict == CHANGED
    assert not found.is_as_decided
    assert any("Walks at six" in each.after for each in found.altered)


def test_an_answer_changed_by_hand_is_told_by_its_question(decided: Desk) -> None:
    found = decided.verifies(spoil(decided.sends(), "Four hundred people", "Nine hundred people"))
    assert told(found.altered) == [("population", "")]
    assert found.altered[0].before == "Four hundred people walk."
    assert found.altered[0].after == "Nine hundred people walk."
    assert not found.since


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(">Document check<", ">Paper check<", id="words of ours"),
        pytest.param("Walking groups", "Running groups", id="title"),
        pytest.param("<w:body>", f"<w:body>{p('Approved.')}", id="a new line"),
        pytest.param("<w:body>", f"<w:body>{p('Approved.', 'TOC1')}", id="a line of the contents"),
        pytest.param("<w:body>", f"<w:body>{p('Approved.', 'Caption')}", id="a caption"),
        pytest.param("<w:body>", f"<w:body>{p('Approved.', 'Note')}", id="small print"),
    ],
)
def test_other_words_changed_by_hand_are_never_a_match(
    decided: Desk, before: str, after: str
) -> None:
    found = decided.verifies(spoil(decided.sends(), before, after))
    assert found.verdict == CHANGED
    assert len(found.altered) >= 1


def test_a_change_that_nobody_accepted_yet_is_no_match(decided: Desk) -> None:
    tracked = '<w:ins w:id="900" w:author="B" w:date="2026-03-02T09:00:00Z">'
    run = '<w:r><w:t xml:space="preserve">Four hundred people walk.</w:t></w:r>'
    found = decided.verifies(spoil(decided.sends(), run, f"{tracked}{run}</w:ins>"))
    assert found.verdict == CHANGED


def test_a_check_changed_by_hand_is_no_match(decided: Desk) -> None:
    file = decided.sends()
    check = decided.verifies(file).printed_check
    for member in ("word/footer1.xml", "word/footer2.xml"):
        file = spoil(file, check, "0123 4567 89ab cdef", member)
    found = decided.verifies(file)
    assert (found.verdict, found.point) == (CHANGED, None)
    assert "0123 4567 89ab cdef" in [each.after for each in found.altered]


def test_words_and_what_is_carried_forged_together_are_no_match(
    decided: Desk, tmp_path: Path
) -> None:
    honest = Path(shutil.copyfile(tmp_path / "l.db", tmp_path / "honest.db"))
    decided.answers(SUMMARY, "More falls")
    forged = decided.sends()
    with read_library(honest) as reader:
        found = verify(forged, reader, decided.room, read_word_file)
    assert (found.verdict, found.is_as_decided) == (CHANGED, False)
    assert SUMMARY in [each.key for each in (*found.later, *found.altered)]


def test_before_any_decision_it_is_held_against_what_stood_there(desk: Desk) -> None:
    file = desk.sends()
    assert desk.verifies(file).verdict == MATCHES
    assert desk.verifies(spoil(file, "Fewer falls", "More falls")).verdict == CHANGED
    desk.answers(SUMMARY, "Far fewer falls")
    found = desk.verifies(file)
    assert (found.verdict, found.point, found.altered) == (CHANGED, None, ())
    assert [each.key for each in found.since] == [SUMMARY]


def test_each_document_is_held_against_its_own_decision(decided: Desk) -> None:
    first = decided.sends()
    session = edit(decided.library, decided.id)
    session.answer_typed(SUMMARY, "Far fewer falls")
    session.add_item("decisions", "d2")
    session.answer_typed(AnswerKey("decision.title", "d2"), "Go on with the walks")
    decided.decides("d2")
    public = decided.sends("publication")
    one, two = decided.verifies(first), decided.verifies(public)
    assert one.point is not None
    assert two.point is not None
    assert (one.point.decision, one.is_as_decided) == ("Begin the walks", True)
    assert (two.point.decision, two.verdict) == ("Go on with the walks", MATCHES)


def test_what_was_accepted_with_a_reason_later_changes_no_document(decided: Desk) -> None:
    file = decided.sends()
    opened = open_assessment(decided.library, decided.id)
    found = check_opened(decided.library, opened, MOMENT.date()).findings
    finding = next(each.finding for each in found if each.finding.may_be_accepted)
    accept(decided.library, decided.id, finding, "The walks are open to everybody.")
    assert decided.verifies(file).verdict == MATCHES
    assert decided.verifies(decided.sends()).verdict == MATCHES


def test_a_protective_marking_makes_no_difference_and_one_with_other_words_does(
    decided: Desk,
) -> None:
    to, opened = decided.folder / "marked.docx", open_assessment(decided.library, decided.id)
    for handling, verdict in (("", MATCHES), ("APPROVED BY THE BOARD", CHANGED)):
        wanted = Wanted(layout="full", protection=Protection(SENSITIVE, handling))
        export(decided.library, decided.room, opened, wanted, to)
        assert decided.verifies(to).verdict == verdict


def test_another_version_of_this_program_makes_no_difference(decided: Desk) -> None:
    decided.room = replace(decided.room, program="EIA Wizard 0.9")
    file = decided.sends()
    later = replace(decided.room, program="EIA Wizard 99.1.dev2")
    assert verify(file, decided.library, later, read_word_file).verdict == MATCHES


def test_an_answer_erased_since_is_no_match_and_does_not_come_back(decided: Desk) -> None:
    file = decided.sends()
    erase(decided.library, decided.id, PROPOSAL, "It named a patient")
    found = decided.verifies(file)
    assert found.verdict == CHANGED
    assert PROPOSAL not in decided.library.answers(decided.id)


def test_what_is_no_paper_of_this_program_is_not_ours(decided: Desk, tmp_path: Path) -> None:
    file = tmp_path / "letter.docx"
    file.write_bytes(word_file(p("Dear all")))
    found = decided.verifies(file)
    assert (found.verdict, found.is_of_this_program) == (NOT_OURS, False)


def test_a_copy_from_another_library_is_held_against_what_it_carries(decided: Desk) -> None:
    file = decided.sends()
    found = verify(file, None, decided.room, read_word_file)
    assert (found.verdict, found.carries, found.altered) == (NOT_OURS, True, ())
    assert found.printed_check
    spoilt = verify(
        spoil(file, "Four hundred people", "Nine hundred people"),
        None,
        decided.room,
        read_word_file,
    )
    assert (spoilt.verdict, told(spoilt.altered)) == (NOT_OURS, [("population", "")])


def test_a_public_copy_from_another_library_can_be_held_against_nothing(decided: Desk) -> None:
    found = verify(decided.sends("publication"), None, decided.room, read_word_file)
    assert (found.verdict, found.carries, found.altered) == (NOT_OURS, False, ())


def test_a_public_copy_tells_nothing_of_what_is_withheld(decided: Desk) -> None:
    session = edit(decided.library, decided.id)
    session.answer_typed(AnswerKey("population"), "The estate has four families.")
    reasons = session.form.questions["population.withheld"].terms.options
    session.answer_typed(AnswerKey("population.withheld"), reasons[0].id)
    decided.decides()
    file = decided.sends("publication")
    assert decided.verifies(file).verdict == MATCHES
    decided.answers(AnswerKey("population"), "The estate has five families.")
    assert decided.verifies(file).verdict == MATCHES


def test_a_library_whose_seal_was_broken_proves_nothing(decided: Desk, tmp_path: Path) -> None:
    file = decided.sends()
    with closing(sqlite3.connect(tmp_path / "l.db")) as opened, opened:
        guards = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for (name,) in opened.execute(guards).fetchall():
            opened.execute(f"DROP TRIGGER {name}")
        opened.execute("UPDATE sealed_answer SET value = '\"More falls\"' WHERE item = 'i1'")
    with pytest.raises(BrokenSeal, match="doctor"):
        decided.verifies(file)


def test_the_seal_of_a_decision_holds_until_somebody_tampers(decided: Desk) -> None:
    point = decided.library.records(decided.id, "decision-point")[-1]
    assert decided.library.seal_holds(point)
    assert isinstance(point.content, dict)
    other = replace(point, content={**point.content, "answers": "0" * 64})
    assert not decided.library.seal_holds(other)


@pytest.mark.tools
@pytest.mark.parametrize("layout", ["full", "publication"])
def test_it_still_matches_after_libreoffice_saved_it(
    decided: Desk, tmp_path: Path, layout: str
) -> None:
    file, folder = decided.sends(layout), tmp_path / "saved"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice(), profile, "--headless", "--convert-to", "docx", "--outdir", str(folder)]
    subprocess.run([*command, str(file)], check=True, capture_output=True, timeout=120)
    found = decided.verifies(folder / file.name)
    assert (found.verdict, found.altered) == (MATCHES, ())


def test_no_answer_is_told_twice() -> None:
    """What is another in the document and in the assessment stands in one group of its own."""
    asked = {n: Difference(AnswerKey(n), f"What of {n}?") for n in ("both", "paper", "library")}
    verified = Verified(
        CHANGED,
        point=Point("The choice", MOMENT, "Ann", "ab12"),
        later=(asked["both"], asked["paper"]),
        since=(asked["both"], asked["library"]),
    )
    groups = dict(told_groups(verified))
    assert groups == {
        "Changed since the decision, in this document and in the assessment": ("What of both?",),
        "Other answers in this document than were decided": ("What of paper?",),
        "Changed in the assessment only": ("What of library?",),
    }
