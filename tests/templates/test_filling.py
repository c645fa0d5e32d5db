"""Forms are filled whole, in their own look, and stay sound Word files."""

import json
import subprocess
from base64 import b64decode
from pathlib import Path

import pytest
from lxml import etree

from documents.tools import ooxml_validator
from eia_wizard.documents.checks import findings
from eia_wizard.documents.package_xml import W, read_xml
from eia_wizard.documents.template.answering import fill_form
from eia_wizard.domain.slots import Asked, Entry, Filling, Leftover
from templates.filled import filled_whole
from templates.forms import FORMS
from templates.paper import Form, X, c, heads, old, p, package, r, row, sdt, t


def fill(body: str, *fillings: Filling) -> etree._Element:
    done = fill_form(package(body), Asked("", fillings))
    assert not done.left
    return read_xml(b64decode(done.docx), "word/document.xml")


def words(element: etree._Element) -> list[str]:
    found = ("".join(t.text or "" for t in p.iter(f"{W}t")) for p in element.iter(f"{W}p"))
    return [text for text in found if text]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_slot_is_filled_and_the_file_is_sound(form: Form) -> None:
    done = filled_whole(form.docx)
    assert done.left == ()
    assert findings(b64decode(done.docx)) == []


@pytest.mark.tools
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_open_xml_sdk_finds_nothing_in_a_filled_form(form: Form, tmp_path: Path) -> None:
    file = tmp_path / "filled.docx"
    file.write_bytes(b64decode(filled_whole(form.docx).docx))
    ran = subprocess.run([ooxml_validator(), file], capture_output=True, text=True, check=False)
    assert json.loads(ran.stdout)["errors"] == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_what_is_not_filled_stays_as_it_was(form: Form) -> None:
    done = fill_form(form.docx, Asked("", (Filling("no-such-place", ("Words",)),)))
    before = read_xml(form.docx, "word/document.xml")
    after = read_xml(b64decode(done.docx), "word/document.xml")
    assert etree.tostring(after, method="c14n") == etree.tostring(before, method="c14n")
    assert [each.slot for each in done.left] == ["no-such-place"]


def test_an_answer_takes_the_font_and_size_of_its_empty_cell() -> None:
    look = '<w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="28"/></w:rPr>'
    body = t(2, row("Title", c(p(pr=look))))
    filled = fill(body, Filling("title", ("Clinics nearer home",)))
    run = next(r for r in filled.iter(f"{W}r") if "Clinics" in "".join(r.itertext()))
    assert run.find(f"{W}rPr/{W}sz").get(f"{W}val") == "28"
    assert run.find(f"{W}rPr/{W}rFonts").get(f"{W}ascii") == "Georgia"


def test_an_answer_beside_a_bold_label_is_not_bold() -> None:
    filled = fill(p("Name:", bold=True), Filling("name", ("Jo",)))
    run = next(r for r in filled.iter(f"{W}r") if "Jo" in "".join(r.itertext()))
    assert run.find(f"{W}rPr/{W}b") is None


def test_a_table_grows_and_its_numbers_go_on() -> None:
    body = t(2, heads("No.", "Action", "Owner", "When"), row("1", "", "", ""), row("2", "", "", ""))
    rows = tuple((Entry((f"Action {n}",)), Entry(("Jo",)), Entry(("May",))) for n in range(4))
    filled = fill(body, Filling("action-owner-when", rows=rows))
    numbers = [words(each)[0] for each in filled.iter(f"{W}tr")]
    assert numbers == ["No.", "1", "2", "3", "4"]


def test_a_gap_among_words_takes_only_the_gap() -> None:
    filled = fill(p("Lead: ________ Date: ________"), Filling("lead", ("Jo",)))
    assert words(filled) == ["Lead: Jo Date: ________"]


def test_a_choice_keeps_only_the_form_s_own_word() -> None:
    body = t(2, row("Does it affect staff?", "Yes / No"), row("Team", ""))
    filled = fill(body, Filling("does-it-affect-staff", chosen=("No",)))
    assert "No" in words(filled)
    assert "Yes / No" not in words(filled)


def test_an_option_that_the_form_does_not_offer_is_not_filled() -> None:
    body = p(r("Type: "), sdt("list", "New|Change"))
    done = fill_form(package(body), Asked("", (Filling("type", chosen=("Closure",)),)))
    assert "It offers: New, Change" in done.left[0].why
    assert words(read_xml(b64decode(done.docx), "word/document.xml")) == ["Type: Choose an item."]


def test_a_control_that_is_bound_is_let_go_so_that_its_words_stay() -> None:
    bound = '<w:dataBinding w:xpath="/a/b" w:storeItemID="{11111111-1111-1111-1111-111111111111}"/>'
    filled = fill(
        p(r("Title: "), sdt("text", "Click here", bound=bound)), Filling("title", ("Clinics",))
    )
    assert filled.find(f".//{W}dataBinding") is None
    assert filled.find(f".//{W}showingPlcHdr") is None
    assert words(filled) == ["Title: Clinics"]


def test_a_date_control_says_the_day_in_its_own_way() -> None:
    body = p(r("Begun: "), sdt("date", "Click to enter a date."))
    filled = fill(body, Filling("begun", ("14 January 2027",)))
    assert words(filled) == ["Begun: 14/01/2027"]
    assert filled.find(f".//{W}date").get(f"{W}fullDate") == "2027-01-14T00:00:00Z"


def test_an_old_list_takes_an_entry_of_its_own() -> None:
    body = p(r("Rating: "), old("list", "Rating", ("High", "Low")))
    filled = fill(body, Filling("rating", chosen=("Low",)))
    assert filled.find(f".//{W}ddList/{W}result").get(f"{W}val") == "1"


def test_what_has_no_place_follows_as_an_annex() -> None:
    annex = (Leftover("What is it for?", ("Fewer falls.", "- and less pain"), "eia_x"),)
    done = fill_form(package(t(2, row("Name", ""))), Asked("", (), None, annex))
    body = read_xml(b64decode(done.docx), "word/document.xml")
    assert words(body)[-4:] == [
        "Further answers",
        "What is it for?",
        "Fewer falls.",
        "and less pain",
    ]
    assert findings(b64decode(done.docx)) == []


def test_a_list_in_place_of_a_prompt_is_a_list_from_its_first_point() -> None:
    body = p("[Describe what will change]", italic=True)
    filled = fill(body, Filling("describe-what-will-change", ("- One", "- Two")))
    assert words(filled) == ["One", "Two"]
    assert filled.find(f".//{W}i") is None


def test_labels_that_follow_one_another_are_all_answered_on_their_lines() -> None:
    filled = fill(
        p("Team:") + p("Head:") + p() + p("Why is it proposed? Say it plainly."),
        Filling("team", ("A",)),
        Filling("head", ("B",)),
    )
    assert words(filled)[:2] == ["Team: A", "Head: B"]


def test_answers_stand_between_the_labels_of_a_line_of_dotted_tabs() -> None:
    stops = "".join(f'<w:tab w:val="left" w:leader="dot" w:pos="{at}"/>' for at in (5000, 9000))
    line = p("Author: \tDate: \t", pr=f"<w:tabs>{stops}</w:tabs>")
    filled = fill(line, Filling("author", ("Jo Day",)), Filling("date", ("2 May 2027",)))
    assert words(filled) == ["Author: Jo DayDate: 2 May 2027"]
    assert len([each for each in filled.iter(f"{W}tab") if each.getparent().tag == f"{W}r"]) == 2


def test_an_answer_in_a_text_box_is_there_for_old_readers_too() -> None:
    box = f"<w:txbxContent>{p('Number: ____')}</w:txbxContent>"
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="w14">{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    filled = fill(
        f"<w:p><w:r>{both}</w:r></w:p>", Filling("number", ("17",), home="eia_" + "0" * 32)
    )
    assert words(filled).count("Number: 17") == 2
    assert len(list(filled.iter(f"{W}bookmarkStart"))) == 1


def test_a_choice_of_letters_is_written_into_its_cell() -> None:
    body = t(2, heads("Group", "P / N"), row("Age", ""))
    assert "N" in words(fill(body, Filling("age", chosen=("N",))))


def test_an_answer_under_guidance_in_grey_is_written_in_the_letters_of_the_label() -> None:
    small = '<w:rPr><w:color w:val="595959"/><w:sz w:val="17"/></w:rPr>'
    guidance = X(f"<w:p><w:r>{small}<w:t>No more than 200 words.</w:t></w:r></w:p>")
    body = t(1, row(c(p("Summary", bold=True), guidance, p(), p()), height=1700))
    root = fill(body, Filling("summary", ("Seven classes.",)))
    (run,) = (r for r in root.iter(f"{W}r") if "".join(r.itertext()) == "Seven classes.")
    assert run.find(f".//{W}sz") is None
