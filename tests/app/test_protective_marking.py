"""A protective marking stands on every page where it was asked for, and nowhere else."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from builders import room_in
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.publishing import NotToBePublished
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.accessible import check
from eia_wizard.documents.package_xml import W, read_xml
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.protection import LONGEST, Protection, protection
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library

SENSITIVE = protection("official-sensitive", "commercial")
LAYOUTS = ["full", "board", "by-group", "nhs-england", "publication"]


@pytest.fixture
def room(tmp_path: Path) -> Workroom:
    return room_in(tmp_path)


@pytest.fixture
def library(tmp_path: Path, room: Workroom) -> Iterator[Library]:
    path = tmp_path / "library.db"
    with open_library(path, clock=room.clock, who=room.who, program="test", create=True) as opened:
        begin(opened, room, "Walking groups")
        yield opened


def document(library: Library, room: Workroom, wanted: Wanted) -> Path:
    (facts,) = library.assessments()
    to = room.forms[1].with_name(f"{wanted.layout or 'usual'}.docx")
    return export(library, room, open_assessment(library, facts.id), wanted, to)


def said(file: Path, member: str) -> str:
    found = read_xml(file.read_bytes(), member)
    return "".join(text.text or "" for text in found.iter(f"{W}t"))


def header(file: Path) -> str:
    with ZipFile(file) as package:
        names = [name for name in package.namelist() if name.startswith("word/header")]
    return "".join(said(file, name) for name in names)


def test_no_document_is_marked_unless_somebody_asks(library: Library, room: Workroom) -> None:
    for layout in LAYOUTS:
        file = document(library, room, Wanted(layout=layout))
        assert "OFFICIAL" not in said(file, "word/document.xml") + header(file), layout


@pytest.mark.parametrize("layout", LAYOUTS[:-1])
def test_it_stands_on_the_first_page_and_above_every_other_one(
    library: Library, room: Workroom, layout: str
) -> None:
    file = document(library, room, Wanted(layout=layout, protection=SENSITIVE))
    assert said(file, "word/document.xml").startswith("OFFICIAL-SENSITIVE: commercial")
    assert header(file).startswith("OFFICIAL-SENSITIVE: commercial")
    assert check(read_word(file.read_bytes()), for_publication=False) == ()


def test_it_stands_at_the_top_of_a_markdown_file_too(library: Library, room: Workroom) -> None:
    file = document(library, room, Wanted("md", protection=Protection("official")))
    assert file.read_text().startswith("**OFFICIAL**")


def test_the_organisation_says_once_what_its_documents_carry(
    library: Library, room: Workroom
) -> None:
    own = edit(library, "library")
    own.answer_typed(AnswerKey("organisation.marking"), "official-sensitive")
    own.answer_typed(AnswerKey("organisation.handling"), "RECIPIENTS ONLY")
    assert header(document(library, room, Wanted())).startswith(
        "OFFICIAL-SENSITIVE: RECIPIENTS ONLY"
    )
    unmarked = Wanted(protection=protection("none"))
    assert "OFFICIAL" not in header(document(library, room, unmarked))
    assert "OFFICIAL" not in header(document(library, room, Wanted(layout="publication")))


def test_a_copy_for_the_public_is_never_sensitive(library: Library, room: Workroom) -> None:
    official = Wanted(layout="publication", protection=protection("official"))
    assert header(document(library, room, official)).startswith("OFFICIAL")
    with pytest.raises(NotToBePublished, match="cannot be OFFICIAL-SENSITIVE"):
        document(library, room, Wanted(layout="publication", protection=SENSITIVE))


@pytest.mark.parametrize(
    ("level", "handling"),
    [("secret", ""), ("official", "COMMERCIAL"), ("official-sensitive", "A" * (LONGEST + 1))],
)
def test_what_cannot_be_a_marking_is_refused_in_a_sentence(level: str, handling: str) -> None:
    with pytest.raises(EiaError, match=r"mark|Handling"):
        protection(level, handling)


def test_handling_words_stay_in_one_line() -> None:
    assert (
        protection("official-sensitive", " two\n lines\t").said == "OFFICIAL-SENSITIVE: two lines"
    )
