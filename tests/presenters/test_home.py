"""What home shows: what needs the person, the list, and what is found."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.tally import Tally
from eia_wizard.presenters.calls import calls
from eia_wizard.presenters.home import EMPTY, LINES, NOTHING, SHUT, WAITING, HomePresenter
from eia_wizard.presenters.home_filters import ORDERS, Wanted, chosen, opens, orders
from eia_wizard.presenters.home_rows import HeadRow, HitRow, MoreRow, Wording
from eia_wizard.search.gist import Due, Found, Gist, Hit
from eia_wizard.store.shelf import Entry

TODAY = date(2026, 3, 1)
KEY = AnswerKey("gap.summary", "g1")
STAGES = {"set-up": "Set up", "listen": "Listen and involve"}


def entry(
    title: str,
    decision: date | None = None,
    review: date | None = None,
    archived: bool = False,
    deleted: bool = False,
    stage: str = "listen",
) -> Entry:
    moment = datetime(2026, 2, 1, tzinfo=UTC)
    return Entry(
        id=title,
        title=title,
        stage=stage,
        size="",
        decision_on=decision,
        review_on=review,
        began_at=moment,
        changed_at=moment,
        archived=archived,
        deleted=deleted,
    )


def due(on: date | None = None, label: str = "Ask", owner: str = "") -> Due:
    return Due(KEY, label, owner, on)


def heads(entries: list[Entry], gists: dict[str, Gist] | None = None) -> list[str]:
    return [call.head for call in calls(entries, gists or {}, TODAY)]


@pytest.fixture
def home() -> HomePresenter:
    made = HomePresenter(STAGES, TODAY)
    made.show_day(TODAY, "ann")
    return made


# What needs the person


def test_a_decision_that_comes_soon_calls() -> None:
    assert heads([entry("Walks", decision=date(2026, 3, 15))]) == ["Decision in 14 days"]


def test_a_decision_that_was_taken_or_is_far_off_does_not_call() -> None:
    far = entry("Far", decision=date(2026, 9, 1))
    past = entry("Past", decision=date(2026, 2, 1))
    assert heads([far, past]) == []


def test_what_was_due_first_calls_first() -> None:
    found = heads(
        [entry("Walks", decision=date(2026, 3, 2)), entry("Runs", review=date(2026, 2, 27))]
    )
    assert found == ["Review was due 2 days ago", "Decision in 1 day"]


def test_an_archived_assessment_calls_nobody() -> None:
    assert heads([entry("Old", review=date(2026, 2, 1), archived=True)]) == []


def test_a_decision_that_waits_for_a_gap_leads_to_the_gap() -> None:
    gist = Gist(Tally(3), gaps=(due(),))
    (call,) = calls([entry("Walks", decision=date(2026, 3, 20))], {"Walks": gist}, TODAY)
    assert call.sentence == "“Walks” still has a gap that is needed before it."
    assert (call.at, call.tone) == (KEY, "block")


def test_actions_whose_day_is_past_call_with_the_oldest_and_its_owner() -> None:
    late = (due(date(2026, 2, 2), "Print"), due(date(2026, 1, 2), "Train", "Ann"), due(TODAY))
    (call,) = calls([entry("Walks")], {"Walks": Gist(actions=late)}, TODAY)
    assert call.head == "2 actions overdue"
    assert call.sentence == "Walks – Train (Ann)"


# Rows


def test_a_row_says_all_of_itself() -> None:
    gist = Gist(Tally(4), actions=(due(date(2026, 1, 1)),), who="ann")
    row = Wording(tuple(STAGES.items()), TODAY, "ann").row(
        entry("Walks", decision=date(2026, 3, 9)), gist
    )
    assert row.said == (
        "Walks; stage 1, Listen and involve; 1 action overdue; 4 to answer; Decision in 8 days; "
        "last changed by You"
    )


@pytest.mark.parametrize(
    ("decision", "review", "said"),
    [
        (TODAY, None, "Decision today"),
        (date(2026, 12, 1), None, "Decision 1 December 2026"),
        (date(2026, 1, 4), None, "Decision was 4 January 2026"),
        (date(2026, 1, 4), date(2026, 12, 1), "Review due 1 December 2026"),
        (None, date(2026, 2, 1), "Review was due 1 February 2026"),
        (None, TODAY, "Review due today"),
        (None, None, ""),
    ],
)
def test_the_date_that_matters_next_is_said(
    decision: date | None, review: date | None, said: str
) -> None:
    wording = Wording(tuple(STAGES.items()), TODAY, "")
    assert wording.row(entry("A", decision, review), None).next_date == said


def test_a_page_pasted_for_a_title_is_cut_in_the_list() -> None:
    row = Wording(tuple(STAGES.items()), TODAY, "").row(entry("x" * 1_000_000), None)
    assert len(row.title) < 200


# Filters and order


def titles(wanted: Wanted, *entries: Entry, **gists: Gist) -> list[str]:
    return [each.title for each in chosen(entries, gists, wanted, TODAY)]


def test_a_title_holds_what_was_typed_in_any_order_as_words_begin() -> None:
    both = entry("Walking groups"), entry("Running groups")
    assert titles(Wanted("GROUPS walk"), *both) == ["Walking groups"]
    assert titles(Wanted("alking"), *both) == []


def test_what_holds_no_letters_is_found_nowhere() -> None:
    assert titles(Wanted("🙂"), entry("Walking groups")) == []


def test_an_assessment_without_a_decision_comes_last() -> None:
    shown = titles(Wanted(order="decision"), entry("A"), entry("B", decision=date(2026, 5, 1)))
    assert shown == ["B", "A"]


def test_the_list_narrows_by_stage_and_by_what_is_outstanding() -> None:
    both = entry("A", stage="set-up"), entry("B")
    late = Gist(Tally(0), actions=(due(date(2026, 1, 1)),), gaps=(due(),))
    assert titles(Wanted(stage="listen"), *both) == ["B"]
    assert titles(Wanted(open="to-answer"), *both, A=Gist(Tally(2)), B=late) == ["A"]
    for what in ("nothing", "actions", "gaps"):
        assert titles(Wanted(open=what), *both, A=Gist(Tally(2)), B=late) == ["B"]


def test_what_is_archived_is_shown_when_asked_for() -> None:
    both = entry("A"), entry("B", archived=True)
    assert titles(Wanted(), *both) == ["A"]
    assert titles(Wanted(shelf="archived"), *both) == ["B"]


def test_what_was_deleted_is_shown_when_asked_for(home: HomePresenter) -> None:
    home.show_entries([entry("A"), entry("B", deleted=True)])
    assert [line.title for line in home.view().lines] == ["A"]
    home.narrow("shelf", "deleted")
    assert [line.title for line in home.view().lines] == ["B"]


@pytest.mark.parametrize("order", [order for order, _words in orders()])
def test_every_order_that_is_offered_can_be_sorted_by(order: str) -> None:
    assert titles(Wanted(order=order), entry("A"), entry("B", TODAY, TODAY)) != []
    assert order in ORDERS


@pytest.mark.parametrize("what", [what for what, _words in opens()])
def test_an_assessment_that_was_not_read_yet_is_shown_only_unfiltered(what: str) -> None:
    assert titles(Wanted(open=what), entry("A")) == ([] if what else ["A"])


# The whole


def test_home_waits_then_invites_then_lists(home: HomePresenter) -> None:
    assert home.view().state == WAITING
    home.show_entries([])
    assert home.view().state == EMPTY
    home.show_entries([entry("Walks")])
    assert home.view().state == LINES


def test_what_is_found_inside_answers_stands_under_a_heading(home: HomePresenter) -> None:
    home.show_entries([entry("Walks"), entry("Runs")])
    home.look("walk")
    hit = Hit("Runs", KEY, "1 Listen", (("no ", False), ("walk", True)))
    gone = Hit("Gone", KEY, "1 Listen", (("walk", True),))
    home.show_found(Found("walk", (hit, gone)))
    first, head, found = home.view().lines
    assert isinstance(first, Entry)
    assert isinstance(head, HeadRow)
    assert isinstance(found, HitRow)
    assert found.said == "Runs; 1 Listen; found walk: no walk"
    assert home.view().heading == "2 found"


def test_an_answer_to_what_is_no_longer_typed_is_not_shown(home: HomePresenter) -> None:
    home.show_entries([entry("Runs")])
    home.look("walk")
    home.look("bike")
    home.show_found(Found("walk", (Hit("Runs", KEY, "", (("walk", True),)),)))
    assert home.view().state == NOTHING


def test_a_search_that_cannot_be_asked_says_so(home: HomePresenter) -> None:
    home.show_entries([entry("Runs")])
    home.look("walk")
    home.show_found(Found("walk", trouble="Not now."))
    assert home.view().note == "Not now."


def test_nothing_is_said_of_answers_that_were_not_read_yet(
    home: HomePresenter, qtbot: QtBot
) -> None:
    home.show_entries([entry("Runs")])
    home.look("walk")
    home.show_found(Found("walk"))
    assert "read by now" in home.view().note
    with qtbot.waitSignal(home.looked) as again:
        home.show_gists({"Runs": Gist()})
    assert again.args == ["walk"]
    home.show_found(Found("walk"))
    assert "no answer holds" in home.view().note


def test_nothing_archived_invites(home: HomePresenter) -> None:
    home.show_entries([entry("Runs")])
    home.narrow("shelf", "archived")
    assert "Nothing is archived" in home.view().note
    home.widen()
    assert home.view().state == LINES


def test_a_library_that_cannot_be_opened_is_said_until_it_can(home: HomePresenter) -> None:
    home.show_trouble("It is damaged.")
    assert (home.view().state, home.view().note) == (SHUT, "It is damaged.")
    home.show_entries([])
    assert home.view().state == EMPTY


def test_the_foot_says_how_many_there_are_and_when_they_were_backed_up(
    home: HomePresenter,
) -> None:
    home.show_entries([entry("Walks"), entry("Runs")])
    assert home.view().foot == "2 assessments in your library on this computer."
    home.show_backup(datetime(2026, 2, 3, 12, tzinfo=UTC))
    assert home.view().foot.endswith("Last backup 3 February 2026.")


def test_a_stage_is_named_as_the_form_of_the_assessment_names_it() -> None:
    wording = Wording(tuple(STAGES.items()), TODAY, "ann")
    known = Gist(stage="Who could lose by it", number=1)
    assert wording.row(entry("A"), known).stage == "Who could lose by it"
    assert wording.row(entry("A"), None).stage == "Listen and involve"


def test_until_it_is_known_a_stage_of_another_form_has_no_name() -> None:
    wording = Wording(tuple(STAGES.items()), TODAY, "ann")
    row = wording.row(replace(entry("A"), form="equity-check"), None)
    assert (row.stage, row.said) == ("", "A")


def test_more_places_than_three_are_counted_and_shown_when_asked_for(home: HomePresenter) -> None:
    home.show_entries([entry("Runs")])
    home.look("walk")
    hits = tuple(Hit("Runs", KEY, f"{n}", (("walk", True),)) for n in range(7))
    home.show_found(Found("walk", hits))
    *_shown, last = home.view().lines
    assert isinstance(last, MoreRow)
    assert last.said == "And 4 more places in “Runs”: show them"
    assert home.view().heading == "7 found"
    home.show_all_places("Runs")
    assert sum(isinstance(line, HitRow) for line in home.view().lines) == 7
    assert not any(isinstance(line, MoreRow) for line in home.view().lines)


def test_much_that_is_open_is_said_as_what_is_done_and_little_as_what_is_left() -> None:
    assert Tally(left=20, every=30, still=12).said() == "18 of 30 answered"
    assert Tally(left=3, every=30, still=2).said() == "3 to answer"
    assert Tally(left=0, every=30, still=0).said() == ""
