"""What people learn from reads at about age 12: grade 7 of the automated readability index."""

from collections.abc import Iterator

import pytest

from builders import room_in
from eia_wizard.app.learning import open_learning
from eia_wizard.domain.learning.learning import Learning

textstat = pytest.importorskip("textstat", reason="the readability library is not installed")

AGE_12 = 7.0
NAMES_AND_LISTS = 11.0
"""One passage may list groups, sources or words of the law by name."""


@pytest.fixture(scope="module")
def learning(tmp_path_factory: pytest.TempPathFactory) -> Learning:
    return open_learning(room_in(tmp_path_factory.mktemp("room")))


def sentences(*texts: str) -> str:
    """Each line as a sentence, without the mark of a list."""
    lines = [line.removeprefix("- ") for text in texts for line in text.split("\n") if line]
    return " ".join(line if line[-1] in ".?!:”" else f"{line}." for line in lines)


def whole(learning: Learning) -> Iterator[tuple[str, str]]:
    for package in learning.packages:
        asked = [t for q in package.questions for c in q.choices for t in (c.text, c.because)]
        told = [passage.text for passage in (*package.idea, package.case)]
        yield package.id, sentences(package.summary, *told, package.trial.text, *asked)
    for exercise in learning.exercises:
        steps = [step.text for step in exercise.steps]
        yield exercise.id, sentences(exercise.aim, *steps, exercise.given, *exercise.look_for)
    for agenda in learning.agendas:
        yield agenda.id, sentences(agenda.aim, *(part.note for part in agenda.parts))


def test_the_glossary_reads_hardly_harder_though_it_explains_the_law(learning: Learning) -> None:
    meant = sentences(*(term.meaning for term in learning.glossary.terms))
    assert textstat.automated_readability_index(meant) <= AGE_12 + 2


def test_packages_exercises_and_agendas_read_at_about_age_12(learning: Learning) -> None:
    ages = {name: textstat.automated_readability_index(text) for name, text in whole(learning)}
    assert {name: age for name, age in ages.items() if age > AGE_12} == {}


def test_no_passage_is_much_harder_than_the_rest(learning: Learning) -> None:
    passages = {
        f"{package.id}, {each.heading}": textstat.automated_readability_index(sentences(each.text))
        for package in learning.packages
        for each in (*package.idea, package.case)
    }
    assert {name: age for name, age in passages.items() if age > NAMES_AND_LISTS} == {}
