"""A form may change the rules, with a reason, and is told what it got wrong."""

from builders import tiny_files
from eia_wizard.catalogue.reader import read_form, try_form
from eia_wizard.domain.rules import TunedRule


def faults(rules: str) -> list[str]:
    return [str(fault) for fault in try_form(tiny_files() | {"rules.toml": rules}).faults]


def test_a_form_without_rules_of_its_own_changes_none() -> None:
    assert read_form(tiny_files(), "tiny").rules == ()


def test_a_form_switches_a_rule_off_with_a_reason() -> None:
    rules = '[[rule]]\nid = "R33"\non = false\nbecause = "We ask it elsewhere."\n'
    form = read_form(tiny_files() | {"rules.toml": rules}, "tiny")
    assert form.rules == (TunedRule("R33", "We ask it elsewhere.", is_on=False),)


def test_a_change_without_a_reason_is_refused() -> None:
    (fault,) = faults('[[rule]]\nid = "R33"\non = false\n')
    assert "because" in fault


def test_an_unknown_rule_is_refused() -> None:
    (fault,) = faults('[[rule]]\nid = "R99"\non = false\nbecause = "Why not."\n')
    assert "no rule “R99”" in fault


def test_an_unknown_thing_to_block_is_refused() -> None:
    (fault,) = faults('[[rule]]\nid = "R10"\nblocks = ["lunch"]\nbecause = "Why not."\n')
    assert "lead, decision, publication" in fault


def test_a_threshold_that_a_rule_does_not_have_is_refused() -> None:
    (fault,) = faults('[[rule]]\nid = "R10"\nthreshold = 3\nbecause = "Why not."\n')
    assert "no threshold" in fault


def test_a_rule_is_spoken_of_once() -> None:
    rule = '[[rule]]\nid = "R10"\non = true\nbecause = "Why not."\n'
    assert "two tables" in faults(rule + rule)[0]


def test_a_change_that_changes_nothing_is_refused() -> None:
    (fault,) = faults('[[rule]]\nid = "R10"\nbecause = "Why not."\n')
    assert "say what changes" in fault
