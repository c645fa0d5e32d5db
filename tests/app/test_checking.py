"""An assessment of a library is checked, and what was accepted is known again, or lapses."""

from datetime import date
from pathlib import Path

import pytest

from eia_wizard.app.checking import accept, check_opened, take_back
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.exchange import bring_in, leave_to_a_person, save_copy
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.findings import Weighed
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library

TODAY = date(2026, 3, 1)
REVIEW = AnswerKey("review-on")


@pytest.fixture
def made(library: Library, room: Workroom) -> str:
    return begin(library, room, "Walks")


def late_review(library: Library, made: str) -> Weighed:
    checked = check_opened(library, open_assessment(library, made), TODAY)
    (found,) = [each for each in checked.findings if each.finding.rule == "R22"]
    return found


def test_an_accepted_finding_stands_in_nobodys_way_and_says_who_and_why(
    library: Library, made: str
) -> None:
    accept(library, made, late_review(library, made).finding, "The panel sets it in May.")
    found = late_review(library, made)
    assert found.accepted is not None
    assert (found.accepted.who, found.accepted.reason) == ("Ann", "The panel sets it in May.")


def test_an_acceptance_lapses_when_its_facts_change(library: Library, made: str) -> None:
    accept(library, made, late_review(library, made).finding, "The panel sets it in May.")
    edit(library, made).answer(REVIEW, date(2026, 1, 1))
    found = late_review(library, made)
    assert found.accepted is None
    assert found.lapsed is not None


def test_an_acceptance_is_taken_back(library: Library, made: str) -> None:
    finding = late_review(library, made).finding
    accept(library, made, finding, "The panel sets it in May.")
    take_back(library, made, finding)
    assert late_review(library, made).accepted is None


def test_nothing_is_accepted_without_a_reason(library: Library, made: str) -> None:
    with pytest.raises(EiaError, match="reason"):
        accept(library, made, late_review(library, made).finding, "  ")


def test_what_nobody_may_accept_is_refused(library: Library, made: str) -> None:
    checked = check_opened(library, open_assessment(library, made), TODAY)
    blocked = next(each.finding for each in checked.findings if not each.finding.may_be_accepted)
    with pytest.raises(EiaError, match="cannot be accepted"):
        accept(library, made, blocked, "We are in a hurry.")


def test_an_acceptance_leaves_the_answers_as_they_are(library: Library, made: str) -> None:
    before = library.answers(made)
    accept(library, made, late_review(library, made).finding, "The panel sets it in May.")
    assert library.answers(made) == before


def test_an_acceptance_travels_in_the_exchange_file(
    library: Library, made: str, room: Workroom, tmp_path: Path
) -> None:
    accept(library, made, late_review(library, made).finding, "The panel sets it in May.")
    file = save_copy(
        library, open_assessment(library, made), tmp_path / "walks.eia", with_history=False
    )
    elsewhere = tmp_path / "elsewhere.db"
    with open_library(elsewhere, clock=room.clock, who="Bo", program="t", create=True) as theirs:
        bring_in(theirs, file, "", leave_to_a_person)
        found = late_review(theirs, made)
    assert found.accepted is not None
    assert found.accepted.who == "Ann"
