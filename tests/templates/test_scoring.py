"""A slot counts as found where it lies, whatever it is called."""

from eia_wizard.documents.template.opened import open_form
from templates.paper import package, row, t
from templates.scoring import scored


def test_a_slot_is_told_by_its_place_and_its_name_is_counted_apart() -> None:
    form = open_form(package(t(2, row("Name", ""), row("Team", ""))))
    truth = [
        {"kind": "text", "label": "Name", "where": "table 1 row 1 cell 2"},
        {"kind": "date", "label": "Which service", "where": "table 1 row 2 cell 2"},
    ]
    score = scored(truth, form)
    assert (score.found, score.wrong) == (2, [])
    assert score.of_another_kind == ["Which service: text, not date"]
    assert score.of_another_name == ["Team, not Which service"]


def test_a_slot_of_the_right_name_at_another_place_is_missed_and_wrong() -> None:
    form = open_form(package(t(2, row("Name", ""))))
    score = scored([{"kind": "text", "label": "Name", "where": "table 1 row 1 cell 1"}], form)
    assert score.missed == ["text: Name"]
    assert len(score.wrong) == 1
