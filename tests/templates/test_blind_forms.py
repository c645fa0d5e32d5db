"""What is told of the blind forms is true of the files."""

import json
import re
from base64 import b64decode
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from eia_wizard.documents.template.opened import open_form
from templates.blind.hostile import hostile
from templates.filled import filled_whole
from templates.read_back import read_back
from templates.scoring import scored
from templates.table import looks_lost

BLIND = Path(__file__).parent / "blind"
KINDS = {"text", "long", "tick", "choice", "date", "rows", "figure"}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
FORMS = sorted(path.stem for path in BLIND.glob("*.docx"))
BLANK = [name for name in FORMS if not name.endswith("-filled")]
FILLED = [name for name in FORMS if name.endswith("-filled")]


def truth(name: str) -> list[dict[str, object]]:
    return json.loads((BLIND / f"{name}.json").read_text(encoding="utf-8"))


def tables(name: str) -> list[list[list[etree._Element]]]:
    with ZipFile(BLIND / f"{name}.docx") as package:
        root = etree.fromstring(package.read("word/document.xml"))
    found = [t for t in root.iter(f"{W}tbl") if next(t.iterancestors(FALLBACK), None) is None]
    return [[_own(row, "tc", "tr") for row in _own(table, "tr", "tbl")] for table in found]


def _own(parent: etree._Element, tag: str, of: str) -> list[etree._Element]:
    return [
        one for one in parent.iter(f"{W}{tag}") if next(one.iterancestors(f"{W}{of}")) is parent
    ]


def test_there_are_ten_blank_forms_and_five_filled_in() -> None:
    assert (len(BLANK), len(FILLED)) == (10, 5)


@pytest.mark.parametrize("name", FORMS)
def test_every_form_tells_where_to_write(name: str) -> None:
    slots = truth(name)
    assert 15 <= len(slots) <= 80
    assert {slot["kind"] for slot in slots} <= KINDS
    assert all(slot["label"] and slot["section"] and slot["where"] for slot in slots)


@pytest.mark.parametrize("name", FORMS)
def test_no_two_slots_of_a_form_are_told_alike(name: str) -> None:
    told = [(slot["section"], slot["label"]) for slot in truth(name)]
    places = [slot["where"] for slot in truth(name)]
    assert len(set(told)) == len(told)
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("name", BLANK)
def test_every_cell_that_is_told_of_is_in_the_form(name: str) -> None:
    found = tables(name)
    for slot in truth(name):
        place = re.match(r"table (\d+) rows? (\d+)(?: to (\d+)| cell (\d+))", str(slot["where"]))
        if place:
            table, row, last, cell = (int(one or 1) for one in place.groups())
            assert found[table - 1][max(row, last) - 1][cell - 1] is not None


@pytest.mark.parametrize("name", FILLED)
def test_a_filled_form_has_every_slot_of_the_blank_one_in_its_place(name: str) -> None:
    told = [{key: slot[key] for key in slot if key != "answer"} for slot in truth(name)]
    assert told == truth(name.removesuffix("-filled"))


@pytest.mark.parametrize("name", FILLED)
def test_every_answer_can_be_read_in_the_filled_form(name: str) -> None:
    with ZipFile(BLIND / f"{name}.docx") as package:
        parts = [one for one in package.namelist() if re.match(r"word/(doc|head|foot)", one)]
        roots = [etree.fromstring(package.read(one)) for one in parts]
    words = " ".join("".join(p.itertext()) for root in roots for p in root.iter(f"{W}p"))
    said = [slot["answer"] for slot in truth(name) if isinstance(slot["answer"], str)]
    lines = [piece for answer in said for line in answer.split("\n") for piece in line.split(" | ")]
    assert len(lines) > 10
    assert [line for line in lines if line not in words] == []


@pytest.mark.parametrize(("name", "content"), hostile().items())
def test_a_hostile_template_is_no_sound_form(name: str, content: bytes) -> None:
    assert content not in [(BLIND / f"{form}.docx").read_bytes() for form in BLANK]
    assert Path(name).suffix in {".doc", ".docx", ".docm"}


@pytest.mark.parametrize("name", BLANK)
def test_a_form_made_unseen_is_found_whole_and_hardly_anything_else(name: str) -> None:
    form = open_form((BLIND / f"{name}.docx").read_bytes())
    score = scored(truth(name), form)
    assert score.missed == []
    assert len(score.wrong) <= 1
    assert len(score.of_another_kind) <= 1


@pytest.mark.parametrize("name", FILLED)
def test_what_people_wrote_into_a_form_made_unseen_comes_back(name: str) -> None:
    blank = name.removesuffix("-filled")
    form = open_form((BLIND / f"{blank}.docx").read_bytes())
    score = scored(truth(blank), form)
    back = read_back(truth(name), score, form, (BLIND / f"{name}.docx").read_bytes())
    assert (back.wrong, back.invented) == ([], 0)


@pytest.mark.parametrize("name", BLANK)
def test_a_form_made_unseen_is_filled_whole_and_keeps_its_look(name: str) -> None:
    docx = (BLIND / f"{name}.docx").read_bytes()
    done = filled_whole(docx)
    assert done.left == ()
    assert looks_lost(docx, b64decode(done.docx)) == []
