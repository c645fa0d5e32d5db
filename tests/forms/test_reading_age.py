"""The form reads at about age 12: grade 7 of the automated readability index."""

from collections.abc import Iterator

import pytest

from builders import FORMS
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.form import Form, Question

textstat = pytest.importorskip("textstat", reason="the readability library is not installed")

AGE_12 = 7.0
NAMES_AND_LISTS = 9.0
"""Definitions and openings are often one sentence that lists people by name."""

OUTLIERS = {
    "single-group-basis": "names paragraphs of an Act and a judgment, which may not be reworded",
    "disability": "lists disabled people as they call themselves",
    "justice": "“probation” and “families” are long words in one short line",
    "staff": "“students and volunteers” are long words in one short line",
    "way-building": "one short line that lists what a building needs",
    "way-language": "British Sign Language has no shorter name",
    "way-reading": "one short line",
    "way-privacy": "one sentence of plain words that belong together",
    "duty-involvement": "names the bodies on which the duty lies",
    "procure": "“requirements” is the word of the specification",
    "understand": "one sentence on everything that a good picture of need holds",
    "armed-forces": "lists the people whom the duty covers",
}
"""What reads harder, and why it may."""


def opened(name: str) -> Form:
    return open_form(FORMS / name, FORMS / "shared")[0]


def told(question: Question) -> str:
    """Everything that a person reads about a question, each part ending as a sentence."""
    parts = (question.text, question.why, question.good, question.guidance, *question.prompts)
    return " ".join(part if part[-1] in ".?!" else f"{part}." for part in parts if part)


def questions(form: Form) -> Iterator[tuple[str, str]]:
    for question in form.questions.values():
        if not question.companion_of and question.id not in form.retired:
            yield question.id, told(question)


def openings(form: Form) -> Iterator[tuple[str, str]]:
    for stage in form.stages:
        intros = " ".join(section.intro for section in stage.sections)
        yield stage.id, f"{stage.purpose} {stage.good} {intros}"
    for collection in form.collections.values():
        yield collection.id, collection.intro
        yield from ((item.id, f"{item.definition} {item.note}") for item in collection.items)


def harder_than(limit: float, texts: Iterator[tuple[str, str]]) -> dict[str, float]:
    ages = {name: textstat.automated_readability_index(text) for name, text in texts if text}
    return {name: age for name, age in ages.items() if age > limit and name not in OUTLIERS}


@pytest.mark.parametrize("name", ["commissioning", "organisation", "ehia", "qeia", "equity-check"])
def test_a_question_with_its_help_reads_at_about_age_12(name: str) -> None:
    assert harder_than(AGE_12, questions(opened(name))) == {}


@pytest.mark.parametrize("name", ["commissioning", "organisation", "ehia", "qeia", "equity-check"])
def test_what_stands_round_the_questions_reads_nearly_as_easily(name: str) -> None:
    assert harder_than(NAMES_AND_LISTS, openings(opened(name))) == {}


def test_what_is_listed_as_reading_harder_still_does() -> None:
    form = opened("commissioning")
    hard = {
        **{n: a for n, t in questions(form) if (a := textstat.automated_readability_index(t)) > 7},
        **{n: a for n, t in openings(form) if (a := textstat.automated_readability_index(t)) > 9},
    }
    assert set(OUTLIERS) <= set(hard)
