"""Long answers in narrow cells leave their gist there and stand whole behind the form."""

import json
from base64 import b64decode

import pytest
from lxml import etree

from eia_wizard.documents.checks import findings
from eia_wizard.documents.package_xml import W, read_xml
from eia_wizard.documents.review.as_filled import as_filled
from eia_wizard.documents.template.annex import add_annex
from eia_wizard.documents.template.answering import fill_form
from eia_wizard.documents.template.crowding import crowds, gist_of
from eia_wizard.documents.template.opened import open_form
from eia_wizard.documents.template.printed_before import written_in
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.documents.word_in.styles import Styles
from eia_wizard.domain.slots import Asked, Entry, FilledForm, Filling, Leftover
from templates.paper import c, heads, package, row, t

SENTENCE = "Women start less often than men."
LONG = (f"{SENTENCE} {'Those who do not start may end up with surgery. ' * 12}".strip(),)
THREE_CENTIMETRES, SEVEN_CENTIMETRES = 1700, 3970
EMPTY = package(
    t(
        2,
        row(c("Evidence", width=6000), c(width=THREE_CENTIMETRES)),
        row(c("Concerns", width=6000), c(width=THREE_CENTIMETRES)),
    )
)


def words(done: FilledForm) -> list[str]:
    body = read_xml(b64decode(done.docx), "word/document.xml")
    found = ("".join(t.text or "" for t in p.iter(f"{W}t")) for p in body.iter(f"{W}p"))
    return [text for text in found if text]


def marks_before(done: FilledForm, text: str) -> list[str]:
    body = read_xml(b64decode(done.docx), "word/document.xml")
    paragraph = next(p for p in body.iter(f"{W}p") if "".join(p.itertext()).startswith(text))
    return [str(each.get(f"{W}name")) for each in marks_in(paragraph)]


def marks_in(paragraph: etree._Element) -> list[etree._Element]:
    return list(paragraph.iter(f"{W}bookmarkStart"))


def narrow(*fillings: Filling) -> FilledForm:
    return fill_form(EMPTY, Asked("", fillings))


@pytest.mark.parametrize(
    ("letters", "width", "is_crowded"),
    [
        (160, THREE_CENTIMETRES, False),
        (400, THREE_CENTIMETRES, True),
        (4000, SEVEN_CENTIMETRES, False),
        (4000, 0, False),
    ],
)
def test_only_many_lines_in_a_narrow_cell_crowd_it(
    letters: int, width: int, is_crowded: bool
) -> None:
    assert crowds(("x" * letters,), width) is is_crowded


def test_a_crowded_cell_has_the_gist_and_says_where_the_whole_is() -> None:
    done = narrow(Filling("evidence", LONG, home="eia_x"))
    told = words(done)
    gist, heading, lead, title, whole = told[1], *told[-4:]
    assert gist.startswith(SENTENCE)
    assert gist.endswith("(See annex, 1.)")
    assert len(gist) < 140
    assert (heading, title) == ("Annex: answers in full", "Annex, 1: Evidence")
    assert whole == LONG[0]
    assert "comment on them, here" in lead
    assert (done.slots, done.shortened) == (("evidence",), ("evidence",))
    assert findings(b64decode(done.docx)) == []


def test_the_bookmark_of_the_answer_is_at_the_whole_not_at_the_gist() -> None:
    done = narrow(Filling("evidence", LONG, home="eia_x"))
    assert marks_before(done, SENTENCE) == []
    assert marks_before(done, "Annex, 1") == ["eia_x"]


def test_a_review_holds_the_whole_answer_against_what_stands_behind_the_form() -> None:
    done = narrow(Filling("evidence", LONG, home="eia_x"))
    (spot,) = json.loads(as_filled(read_word(b64decode(done.docx))))["spots"]
    assert (spot["names"], spot["lines"]) == (["eia_x"], list(LONG))


def test_the_same_words_stand_behind_the_form_once() -> None:
    done = narrow(Filling("evidence", LONG, home="eia_x"), Filling("concerns", LONG, home="eia_x"))
    assert sum(each.endswith("(See annex, 1.)") for each in words(done)) == 2
    assert words(done).count(LONG[0]) == 1


def test_a_long_cell_of_a_row_that_grows_is_told_by_its_column_and_row() -> None:
    body = t(6, heads("Action", "Owner", "When", "Cost", "Measure", "Status"), row(*[""] * 6))
    rows = tuple((Entry(LONG[:1], f"eia_{n}"), Entry(("Jo",))) + (Entry(),) * 4 for n in (1, 2))
    form = package(body)
    done = fill_form(form, Asked("", (Filling(name(form), rows=rows),)))
    assert "Annex, 1: Action, row 1" in words(done)
    assert words(done).count("Jo") == 2


def name(form: bytes) -> str:
    return open_form(form).template.slots[0].id


def test_a_filled_form_is_read_with_the_whole_in_place_of_the_gist() -> None:
    done = narrow(Filling("evidence", LONG), Filling("concerns", ("- None", "- yet")))
    slots = open_form(EMPTY).template.slots
    found = written_in(read_word(b64decode(done.docx)), slots, read_word(EMPTY))
    assert found.lines == {"evidence": LONG, "concerns": ("- None", "- yet")}


def test_a_short_answer_stays_as_it_is_and_nothing_is_added() -> None:
    done = narrow(Filling("evidence", ("Few are offered a class.",)))
    assert words(done) == ["Evidence", "Few are offered a class.", "Concerns"]
    assert done.shortened == ()


@pytest.mark.parametrize(
    ("lines", "gist"),
    [
        (("One thing. Another thing. A third.",), "One thing. Another thing."),
        (("- A point", "- Another", "- The last of them"), "A point; Another …"),
        (("A sentence that never comes to an end",), "A sentence that never …"),
        (("x" * 60,), f"{'x' * 26} …"),
    ],
)
def test_a_gist_is_whole_sentences_or_the_beginning_of_one(
    lines: tuple[str, ...], gist: str
) -> None:
    assert gist_of(lines, 26) == gist


def test_an_annex_has_headings_also_where_the_form_has_no_style_for_them() -> None:
    body = etree.Element(f"{W}body")
    add_annex(body, "Annex", (Leftover("Evidence", LONG),), Styles(None, None))
    assert [each.get(f"{W}val") for each in body.iter(f"{W}outlineLvl")] == ["0", "1"]
