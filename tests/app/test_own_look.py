"""Documents in the look of an organisation's own Word file, and nothing else of that file."""

import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.shared import Pt, RGBColor, Twips

from builders import TellInto, room_in
from documents.document_builders import png
from documents.tools import ooxml_validator
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.file_names import Names
from eia_wizard.app.handouts import GLOSSARY, press_of, write_handout
from eia_wizard.app.many import Outcome
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.own_look import forget_look, keep_look, look_in, told_of_look
from eia_wizard.app.summary_of_many import write_summary
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.accessible import check
from eia_wizard.documents.checks import findings
from eia_wizard.documents.package_xml import W, read_xml
from eia_wizard.documents.word_in.reading import read_word, read_word_file
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.opening import open_library

CANARY = "Zaunkoenig"
LAYOUTS = ("full", "board", "publication")


@pytest.fixture
def room(tmp_path: Path) -> Workroom:
    return replace(room_in(tmp_path), own_look=tmp_path / "kept" / "own-look.docx")


def base_of(folder: Path, *, size: int = 12) -> Path:
    """An organisation's file: its fonts, colours, logo and words at the top, and much to hide."""
    made = Document()
    made.core_properties.author = made.core_properties.comments = f"{CANARY} author"
    made.core_properties.keywords = f"{CANARY} C:\\people\\{CANARY}"
    made.add_paragraph(f"{CANARY} words of the body")
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Verdana", Pt(size)
    made.styles["Heading 1"].font.color.rgb = RGBColor(0x7A, 0x00, 0x4D)
    for faint in ("Title", "Subtitle", "Heading 2", "Heading 3", "Heading 4", "Caption"):
        made.styles[faint].font.color.rgb = RGBColor(0x40, 0x40, 0x40)
    made.styles.add_style(f"{CANARY} style", 1)
    section = made.sections[0]
    section.page_width, section.page_height = Twips(11_906), Twips(16_838)
    section.left_margin = section.right_margin = Twips(1_600)
    logo = folder / f"{CANARY}.png"
    logo.write_bytes(png(40, 20))
    line = section.header.paragraphs[0]
    line.add_run("North Valley Integrated Care Board ")
    line.add_run().add_picture(str(logo), width=Pt(60))
    hidden = line.add_run(f"{CANARY} hidden")
    hidden.font.hidden = True
    section.footer.paragraphs[0].text = "Improving lives together"
    made.add_comment(made.paragraphs[0].runs, text=f"{CANARY} comment", author=CANARY)
    file = folder / f"{CANARY}.docx"
    made.save(str(file))
    return file


def exported(room: Workroom, tell_into: TellInto, folder: Path) -> dict[str, Path]:
    path, id_ = tell_into(folder, "self-referral")
    with open_library(path, clock=room.clock, who=room.who, program="test") as library:
        opened = open_assessment(library, id_)
        return {
            name: export(library, room, opened, Wanted(layout=name), folder / f"{name}.docx")
            for name in LAYOUTS
        }


@pytest.fixture
def documents(room: Workroom, tell_into: TellInto, tmp_path: Path) -> dict[str, Path]:
    keep_look(look_in(base_of(tmp_path), read_word_file, room), room)
    return exported(room, tell_into, tmp_path)


def test_every_document_has_the_fonts_colours_page_and_logo(documents: dict[str, Path]) -> None:
    for file in documents.values():
        made = Document(str(file))
        assert made.styles["Normal"].font.name == "Verdana"
        assert str(made.styles["Heading 1"].font.color.rgb) == "7A004D"
        section = made.sections[0]
        assert section.left_margin == Twips(1_600)
        for header in (section.header, section.first_page_header):
            assert header.paragraphs[0].text.startswith("North Valley Integrated Care Board")
            assert header.part.element.xpath(".//a:blip")
        assert section.footer.paragraphs[0].text == "Improving lives together"
        assert "Page" in section.footer.paragraphs[-1].text


def test_nothing_else_of_the_file_is_in_any_document(documents: dict[str, Path]) -> None:
    for name, file in documents.items():
        with ZipFile(file) as package:
            for member in package.namelist():
                assert CANARY.encode() not in package.read(member), (name, member)
                assert CANARY not in member


def test_they_are_sound_and_everybody_can_read_them(documents: dict[str, Path]) -> None:
    for name, file in documents.items():
        docx = file.read_bytes()
        assert findings(docx) == []
        found = check(read_word(docx), for_publication=name == "publication")
        assert [(each.rule, each.where) for each in found if not each.is_advice] == []


@pytest.mark.tools
def test_the_open_xml_sdk_finds_nothing(documents: dict[str, Path]) -> None:
    for file in documents.values():
        ran = subprocess.run([ooxml_validator(), file], capture_output=True, text=True, check=False)
        assert json.loads(ran.stdout)["errors"] == []


def test_what_a_file_lacks_is_said(room: Workroom, tmp_path: Path) -> None:
    told = " ".join(told_of_look(look_in(base_of(tmp_path), read_word_file, room)))
    assert re.search("Taken from your file: [^.]*headings 1", told)
    assert "no style for: contents 1" in told
    assert "EIA Wizard’s own is used instead" in told


def test_faults_that_come_from_the_file_are_said_and_stop_only_what_is_for_the_public(
    room: Workroom, tell_into: TellInto, tmp_path: Path
) -> None:
    look = look_in(base_of(tmp_path, size=9), read_word_file, room)
    assert "letters-small" in {each.rule for each in look.faults}
    assert any("12 is the least" in sentence for sentence in told_of_look(look))
    keep_look(look, room)
    with pytest.raises(EiaError, match="for the public"):
        exported(room, tell_into, tmp_path)
    assert (tmp_path / "full.docx").exists()
    assert not (tmp_path / "publication.docx").exists()


def test_the_usual_look_comes_back(room: Workroom, tmp_path: Path) -> None:
    usual = room.look()
    keep_look(look_in(base_of(tmp_path), read_word_file, room), room)
    assert room.look() != usual
    forget_look(room)
    assert room.look() == usual


def test_a_header_reads_the_words_that_are_seen(room: Workroom, tmp_path: Path) -> None:
    look = look_in(base_of(tmp_path), read_word_file, room)
    header = read_xml(look.file, "word/header1.xml")
    said = "".join(text.text or "" for text in header.iter(f"{W}t"))
    assert said == "North Valley Integrated Care Board"


def test_handouts_and_the_page_about_many_exports_have_it_too(
    room: Workroom, tmp_path: Path
) -> None:
    keep_look(look_in(base_of(tmp_path), read_word_file, room), room)
    handout = tmp_path / "glossary.docx"
    write_handout(room, press_of(room), GLOSSARY, handout)
    done = write_summary(Outcome(tmp_path, 0, ()), Wanted(), room, Names(()))
    assert done.summary
    for file in (handout, done.summary):
        assert Document(str(file)).styles["Normal"].font.name == "Verdana"


@pytest.mark.parametrize(("high", "is_told"), [(20, False), (200, True)])
def test_a_look_that_leaves_less_room_for_a_board_says_so(
    room: Workroom, tmp_path: Path, high: int, is_told: bool
) -> None:
    file = base_of(tmp_path, size=11)
    made = Document(str(file))
    made.sections[0].left_margin = made.sections[0].right_margin = Twips(1_300)
    made.sections[0].header.add_paragraph().add_run().add_picture(
        str(tmp_path / f"{CANARY}.png"), width=Pt(high), height=Pt(high)
    )
    made.save(str(file))
    told = told_of_look(look_in(file, read_word_file, room))
    assert any("may need a second page" in each for each in told) == is_told
