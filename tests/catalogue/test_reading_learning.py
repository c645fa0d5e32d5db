"""The learning folder: what is sound is used, and every fault of every file is told at once."""

from eia_wizard.catalogue.learning.check import Known
from eia_wizard.catalogue.learning.reader import ReadLearning, try_learning
from eia_wizard.domain.form import Source

PACKAGE = """
id = "{id}"
title = "A package"
strand = "understand"
number = {number}
minutes = 6
summary = "What it is about."
reading = ["book"]

[[idea]]
heading = "The idea"
text = "One thing."

[case]
heading = "A case"
text = "It happened."

[try]
text = "Do it."
stage = "first"
""" + "".join(
    f"""
[[question]]
id = "q{n}"
text = "Which?"
choice = [
  {{ text = "This", because = "It is.", right = true }},
  {{ text = "That", because = "It is not." }},
]
"""
    for n in range(3)
)

EXERCISE = """
id = "why-five-times"
title = "Why, five times"
number = 1
stages = ["first"]
company = "both"
aim = "To get beneath the first reason."
materials = ["A pen"]
look_for = ["A reason that can be acted on"]
packages = ["one"]
step = [{ text = "Ask why.", minutes = 5 }]
"""

SOURCES = """
[[source]]
id = "book"
title = "A book"
correct_at = 2026-01-01
check_by = 2027-01-01
"""


def read(**files: str) -> ReadLearning:
    """The folder with these files; two underscores stand for a slash, and each ends in .toml."""
    named = {f"{name.replace('__', '/')}.toml": text for name, text in files.items()}
    return try_learning({"sources.toml": SOURCES, **named})


def package(name: str = "one", number: int = 1) -> str:
    return PACKAGE.replace("{id}", name).replace("{number}", str(number))


def test_packages_stand_by_strand_and_number() -> None:
    later = package("two", 2).replace('"understand"', '"do"')
    found = read(packages__a=later, packages__b=package("three", 2), packages__c=package())
    assert [each.id for each in found.learning.packages] == ["one", "three", "two"]
    assert found.faults == ()


def test_a_package_with_a_fault_is_left_out_and_the_rest_works() -> None:
    broken = package("two").replace('heading = "A case"', 'headding = "A case"')
    found = read(packages__a=package(), packages__b=broken, exercises__e=EXERCISE)
    assert [each.id for each in found.learning.packages] == ["one"]
    assert [each.id for each in found.learning.exercises] == ["why-five-times"]
    assert {fault.file for fault in found.faults} == {"packages/b.toml"}
    assert len(found.faults) == 2


def test_every_fault_of_every_file_is_told_at_once() -> None:
    found = read(
        packages__a=package().replace("minutes = 6", "minutes = 60"),
        packages__b="this is no TOML",
        exercises__e=EXERCISE.replace("minutes = 5", "minutes = 0"),
        agendas__a='id = "hour"\ntitle = "An hour"\naim = "To begin."\n',
        poem="roses = 1",
    )
    said = "\n".join(map(str, found.faults))
    for expected in (
        "packages/a.toml: a package takes 5 to 10 minutes.",
        "packages/b.toml: this is not valid TOML",
        "whole number above nought",
        "an agenda has one “part” or more",
        "poem.toml: nothing reads this file",
    ):
        assert expected in said


def test_exactly_one_choice_is_right() -> None:
    found = read(packages__a=package().replace(", right = true", ""))
    assert [f.fault for f in found.faults] == ["exactly one of its choices is right."] * 3


def test_what_a_package_rests_on_is_there() -> None:
    found = read(packages__a=package().replace('["book"]', '["book", "gone"]'))
    assert [(f.where, f.fault) for f in found.faults] == [("one", "there is no source “gone”.")]


def test_a_source_may_come_from_elsewhere() -> None:
    text = package().replace('["book"]', '["law"]')
    found = try_learning({"packages/a.toml": text}, Known(sources={"law": Source("law", "An Act")}))
    assert found.faults == ()
    assert found.learning.sources["law"].title == "An Act"


def test_two_things_of_one_name_are_a_fault() -> None:
    same = EXERCISE.replace('"why-five-times"', '"one"')
    found = read(packages__a=package(), exercises__e=same)
    assert "the id is used in packages/a.toml too" in found.faults[0].fault


def test_an_exercise_leads_to_packages_that_are_there() -> None:
    found = read(exercises__e=EXERCISE)
    assert found.faults[0].fault == "there is no learning package “one”."


def test_a_term_with_a_fault_is_left_out_alone() -> None:
    terms = """
[[term]]
id = "gap"
name = "gap"
meaning = "What is not known."

[[term]]
id = "duty"
name = "duty"
meaning = "What must be done."
sources = ["book"]
"""
    found = read(glossary=terms)
    assert [term.id for term in found.learning.glossary.terms] == ["gap"]
    assert [f.where for f in found.faults] == ["duty"]


def test_no_word_is_explained_twice() -> None:
    terms = """
[[term]]
id = "gap"
name = "gap"
meaning = "What is not known."

[[term]]
id = "hole"
name = "hole"
also = ["Gap"]
meaning = "Nothing there."
"""
    assert read(glossary=terms).faults[0].fault == "“Gap” is explained under “gap” too."
