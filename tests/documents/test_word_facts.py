"""Short answers line up, however long their names are, and never stand alone at a foot."""

from lxml import etree

from documents.document_builders import body, word
from eia_wizard.documents.package_xml import W
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import Bullets, Paragraph, line
from eia_wizard.report.parts import Fact, Heading, Home, Part

LONG = "Counts that are not to be shown up to"
SHORT = tuple(Fact(name, line("Yes")) for name in ("Who", "When", "How", "Why"))


def facts(*parts: Part) -> list[etree._Element]:
    styles = ((p, p.find(f"{W}pPr/{W}pStyle")) for p in body(word(*parts)).iter(f"{W}p"))
    return [p for p, style in styles if style is not None and style.get(f"{W}val") == "Fact"]


def kept(*parts: Part) -> list[str]:
    """The words of paragraphs that stay with the next."""
    paragraphs = body(word(*parts)).iter(f"{W}p")
    found = [p for p in paragraphs if p.find(f"{W}pPr/{W}keepNext") is not None]
    return ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in found]


def hanging(paragraph: etree._Element) -> str:
    indent = paragraph.find(f"{W}pPr/{W}ind")
    return "" if indent is None else str(indent.get(f"{W}hanging"))


def test_usual_names_stand_as_the_style_has_them() -> None:
    assert {hanging(each) for each in facts(*SHORT)} == {""}


def test_a_long_name_moves_the_whole_list() -> None:
    made = facts(Fact("Who", line("Ann")), Home(AnswerKey("a")), Fact(LONG, line("7")))
    (room,) = {hanging(each) for each in made}
    assert int(room) > 3260


def test_another_list_stays_where_it_is() -> None:
    made = facts(Fact(LONG, line("7")), Paragraph(line("Between")), *SHORT)
    assert {hanging(each) for each in made[1:]} == {""}


def test_a_short_list_stays_on_one_page() -> None:
    assert kept(*SHORT) == ["WhoYes", "WhenYes", "HowYes"]


def test_of_a_long_list_two_lines_at_least_stand_on_each_page() -> None:
    made = kept(*(Fact(f"Fact {n}", line("yes")) for n in range(1, 9)))
    assert made == ["Fact 1yes", "Fact 2yes", "Fact 7yes"]


def test_of_boxes_to_tick_two_at_least_stand_on_each_page() -> None:
    assert kept(*(Paragraph(line(str(n)), "tick") for n in range(1, 7))) == ["1", "2", "5"]


def test_a_note_stays_with_what_it_is_about() -> None:
    note = Paragraph(line("Rests on: Evidence 1"), "note")
    assert kept(Paragraph(line("Words")), note) == ["Words"]
    assert kept(Bullets((line("One"), line("Two"))), note) == ["Two"]
    assert kept(SHORT[0], note, note) == ["WhoYes", "Rests on: Evidence 1"]


def test_a_name_told_whole_stays_with_the_facts_under_it() -> None:
    assert kept(Heading(3, "Action 1"), Paragraph(line("All of it")), SHORT[0]) == ["All of it"]


def test_the_last_chapter_never_has_a_page_to_itself() -> None:
    first = (Heading(1, "Record"), Bullets((line("One"), line("Two"))))
    assert kept(*first, Heading(1, "About"), Paragraph(line("Words"))) == ["Two"]
    assert not kept(Heading(1, "About"), Paragraph(line("Words")))


def test_what_opens_a_chapter_stays_with_its_first_heading() -> None:
    opening = (Paragraph(line("Lead"), "lead"), Paragraph(line("Note"), "note"))
    made = kept(Heading(1, "Stage"), *opening, Heading(2, "Section"), Paragraph(line("Words")))
    assert made == ["Lead", "Note"]


def test_what_a_list_rests_on_stays_with_it() -> None:
    rests = Paragraph(line("Rests on: Evidence 1"), "note")
    assert kept(rests, Home(AnswerKey("a")), SHORT[0]) == ["Rests on: Evidence 1"]
