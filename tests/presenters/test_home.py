from datetime import UTC, date, datetime

from eia_wizard.presenters.home import calls, rows
from eia_wizard.store.shelf import Entry

TODAY = date(2026, 3, 1)


def entry(
    title: str, decision: date | None = None, review: date | None = None, archived: bool = False
) -> Entry:
    moment = datetime(2026, 2, 1, tzinfo=UTC)
    return Entry(
        id=title,
        title=title,
        stage="listen",
        size="",
        decision_on=decision,
        review_on=review,
        began_at=moment,
        changed_at=moment,
        archived=archived,
        deleted=False,
    )


def test_a_decision_that_comes_soon_calls() -> None:
    found = calls([entry("Walks", decision=date(2026, 3, 15))], TODAY)
    assert [call.reason for call in found] == ["The decision is in 14 days"]


def test_a_decision_that_was_taken_or_is_far_off_does_not_call() -> None:
    far = entry("Far", decision=date(2026, 9, 1))
    past = entry("Past", decision=date(2026, 2, 1))
    assert calls([far, past], TODAY) == []


def test_a_review_that_is_overdue_calls_first() -> None:
    found = calls(
        [entry("Walks", decision=date(2026, 3, 2)), entry("Runs", review=date(2026, 2, 27))], TODAY
    )
    assert [(call.reason, call.is_late) for call in found] == [
        ("The review was due 2 days ago", True),
        ("The decision is in 1 day", False),
    ]


def test_an_archived_assessment_calls_nobody() -> None:
    assert calls([entry("Old", review=date(2026, 2, 1), archived=True)], TODAY) == []


def test_the_list_holds_what_was_typed_in_any_order_of_words() -> None:
    shown = rows([entry("Walking groups"), entry("Running groups")], {}, "GROUPS walk")
    assert [row.title for row in shown] == ["Walking groups"]


def test_an_assessment_without_a_decision_comes_last() -> None:
    entries = [entry("A"), entry("B", decision=date(2026, 5, 1))]
    shown = rows(entries, {}, order="decision", descending=False)
    assert [row.title for row in shown] == ["B", "A"]
