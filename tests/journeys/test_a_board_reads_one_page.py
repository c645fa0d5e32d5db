"""What a board reads is one page, however much there is to say."""

from pathlib import Path

import pytest

from builders import FORMS, MOMENT, TOP, TellInto, reading, room_in
from documents.papers import laid_out, pages_of
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.opening import open_assessment
from eia_wizard.catalogue.folders import open_form
from eia_wizard.documents.word.writer import write_word
from eia_wizard.domain.answers import Value
from eia_wizard.domain.prose import Bullets, Paragraph, words
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Report
from eia_wizard.report.report import build_report
from eia_wizard.store.opening import open_library

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
EXAMPLES = sorted(path.stem for path in (TOP / "assets" / "examples").glob("*.toml"))
BASE = (TOP / "assets" / "word" / "base.docx").read_bytes()


def _crowded() -> dict[str, Value]:
    """Forty impacts, actions and gaps, each of them told at length."""
    told = "A long story of people who would have to go further than they can, " * 4
    answers: dict[str, Value] = {
        "title": "Somewhat closer to home " * 5,
        "proposal": f"{told}. {told}",
        "decisions": ("d1",),
        "decision.title:d1": f"Whether {told}",
        "decision.body:d1": "Committee in common of the three boards of the north and the coast",
    }
    for collection, role, singular in (
        ("impacts", "impact.summary", "i"),
        ("actions", "action.summary", "a"),
        ("gaps", "gap.summary", "g"),
    ):
        items = tuple(f"{singular}{n}" for n in range(40))
        question = FORM.with_role(role)
        own = FORM.collections[collection].label if question is None else question.id
        answers |= {collection: items} | {f"{own}:{item}": told for item in items}
    groups = ("disability", "age", "race", "sex")
    answers |= {f"impact.direction:i{n}": "negative" for n in range(40)}
    answers |= {f"impact.group:i{n}": groups for n in range(40)}
    answers |= {f"action.owner:a{n}": "Head of commissioning for the coast" for n in range(40)}
    answers |= {f"gap.needed-before-decision:g{n}": "yes" for n in range(40)}
    return answers


def made(answers: dict[str, Value]) -> Report:
    marking = "Review copy: it holds answers that are not for publication"
    brief = Brief(reading(FORM, answers), FORM.layouts["board"], MOMENT, "test", marking=marking)
    return build_report(brief)


def lines(report: Report) -> list[str]:
    found = []
    for part in report.parts:
        match part:
            case Bullets(items=items):
                found += [words(item) for item in items]
            case Paragraph(line=said):
                found.append(words(said))
    return found


@pytest.mark.tools
def test_it_is_one_page_for_every_example_and_where_there_is_far_too_much_to_say(
    tell_into: TellInto, tmp_path: Path
) -> None:
    papers = [tmp_path / "crowded.docx"]
    papers[0].write_bytes(write_word(made(_crowded()), None, BASE))
    for name in EXAMPLES:
        place = tmp_path / name
        place.mkdir()
        room = room_in(place)
        path, id_ = tell_into(place, name)
        with open_library(path, clock=room.clock, who=room.who, program="test") as library:
            opened = open_assessment(library, id_)
            if "board" in opened.form.layouts:
                wanted = Wanted(layout="board")
                papers.append(export(library, room, opened, wanted, tmp_path / f"{name}.docx"))
    assert len(papers) > 2
    pages = {name: pages_of(pdf) for name, pdf in laid_out(papers, tmp_path).items()}
    assert pages == dict.fromkeys(pages, 1)


def test_what_is_left_out_is_counted_with_the_chapter_that_tells_it() -> None:
    said = lines(made(_crowded()))
    assert any("more in the full assessment under “Action plan”" in each for each in said)
    counted = next(each for each in said if "(Negative:" in each)
    shown = [each for each in said if each.startswith("Negative (")]
    assert shown
    assert f"And {40 - len(shown)} more" in counted


def test_the_heaviest_harm_comes_first() -> None:
    answers: dict[str, Value] = {"size": "full", "impacts": ("i1", "i2", "i3")}
    for n, (direction, severity) in enumerate([("positive", 5), ("negative", 1), ("negative", 5)]):
        answers |= {
            f"impact.summary:i{n + 1}": f"Impact number {n + 1}",
            f"impact.direction:i{n + 1}": direction,
            f"impact.likelihood:i{n + 1}": 4,
            f"impact.severity:i{n + 1}": severity,
        }
    said = [each for each in lines(made(answers)) if "Impact number" in each]
    assert [each.split("Impact number ")[1][0] for each in said] == ["3", "2", "1"]


def test_a_point_is_cut_at_a_pause_or_a_word_and_says_so() -> None:
    shown = [each for each in lines(made(_crowded())) if each.startswith("Negative (")]
    assert all(" …" in each for each in shown)
