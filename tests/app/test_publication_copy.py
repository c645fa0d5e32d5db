"""A copy for the public holds nothing that is not for the public, and is not made too soon."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from documents.tools import soffice
from eia_wizard.app.bringing_home import keep_review
from eia_wizard.app.conversation import conversation
from eia_wizard.app.editing import begin, edit, record_decision
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.notes import add_note
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.publishing import NotToBePublished
from eia_wizard.app.reviewing import Asked, Reviewed
from eia_wizard.app.session import Session
from eia_wizard.app.settling import kept_ours, settled
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.review.model import Edit, Place, Proposal, Remark
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.matters import CHANGE
from eia_wizard.store.kinds import REVIEW_ROUND
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library

CANARY = "Zaunkoenig"
"""A word that nobody would write: wherever it turns up, something has leaked."""
WHO = f"{CANARY} Account"


@pytest.fixture
def library(tmp_path: Path, room: Workroom) -> Iterator[Library]:
    folder = tmp_path / CANARY
    folder.mkdir()
    path = folder / "library.db"
    with open_library(path, clock=room.clock, who=WHO, program="t", create=True) as opened:
        yield opened


@pytest.fixture
def made(library: Library, room: Workroom) -> str:
    id_ = begin(library, room, "Walking groups")
    session = edit(library, id_)
    session.answer_typed(AnswerKey("proposal"), "Walks at ten.")
    withhold(session, "population", f"The {CANARY} estate has four families.")
    session.add_item("impacts", "i1")
    withhold(session, "impact.summary", f"{CANARY} loses her walk", "i1")
    session.add_item("decisions", "d1")
    session.answer_typed(AnswerKey("decision.title", "d1"), "Begin the walks")
    add_note(library, id_, AnswerKey("proposal"), f"{CANARY} says no.")
    review(library, id_)
    record_decision(library, id_, "d1")
    return id_


def review(library: Library, id_: str) -> None:
    """A reviewer whose name, words and proposal are for nobody else, and what was done."""
    place, named = Place(AnswerKey("proposal"), "bookmark"), Place(under=(CANARY,))
    remarks = (
        Remark("1", CANARY, "2026-03-02T10:00:00Z", f"{CANARY} asks.", place, words=CANARY),
        Remark("2", CANARY, "", f"{CANARY} answers.", place, answers="1"),
        Remark("3", "Bo", "", f"{CANARY} stands nowhere.", named),
    )
    edits = (Edit("inserted", CANARY, "", CANARY),)
    was, theirs = "Walks at ten.", f"{CANARY} walks."
    change = Asked(Proposal(place, was, theirs, edits), was, theirs, is_answer=True)
    opened, file = open_assessment(library, id_), Path(f"{CANARY}.docx")
    came = Reviewed(id_, file, "d", opened.facts.changed_at, "full", False, remarks, (change,))
    keep_review(library, opened, came)
    for matter in conversation(library, id_, opened.reading).matters:
        done = (kept_ours if matter.kind == CHANGE else settled)(matter, f"{CANARY} settled it.")
        library.add_record(id_, REVIEW_ROUND, done)


def withhold(session: Session, question: str, typed: str, item: str = "") -> None:
    session.answer_typed(AnswerKey(question, item), typed)
    reasons = session.form.questions[f"{question}.withheld"].terms.options
    session.answer_typed(AnswerKey(f"{question}.withheld", item), reasons[0].id)


def published(library: Library, room: Workroom, id_: str, tmp_path: Path) -> dict[str, str]:
    to = export(
        library,
        room,
        open_assessment(library, id_),
        Wanted(layout="publication"),
        tmp_path / "public.docx",
    )
    with zipfile.ZipFile(to) as package:
        return {n: package.read(n).decode("utf-8", "replace") for n in package.namelist()}


def test_nothing_that_is_withheld_leaks_into_any_part(
    library: Library, room: Workroom, made: str, tmp_path: Path
) -> None:
    parts = published(library, room, made, tmp_path)
    assert "Walks at ten." in parts["word/document.xml"]
    assert not [name for name, text in parts.items() if CANARY in text]


@pytest.mark.parametrize("format_", ["html", "md"])
def test_neither_does_it_in_another_format(
    library: Library, room: Workroom, made: str, tmp_path: Path, format_: str
) -> None:
    wanted, to = Wanted(format_, "publication"), tmp_path / f"public.{format_}"
    text = export(library, room, open_assessment(library, made), wanted, to).read_text("utf-8")
    assert "Walks at ten." in text
    assert CANARY not in text
    assert "eia_" not in text


def test_a_web_page_that_would_keep_people_out_in_word_is_not_made_either(
    library: Library, room: Workroom, made: str, tmp_path: Path
) -> None:
    heavy = "\n".join(f"- see https://example.org/{'x' * 60}/{n}" for n in range(3))
    edit(library, made).answer_typed(AnswerKey("use"), heavy)
    opened, to = open_assessment(library, made), tmp_path / "public.html"
    refused = []
    for format_ in ("docx", "html"):
        try:
            export(library, room, opened, Wanted(format_, "publication"), to)
        except EiaError as error:
            refused.append(str(error))
        else:
            refused.append("")
    assert refused[0] == refused[1]


def test_a_web_page_is_not_made_while_something_stands_in_the_way(
    library: Library, room: Workroom, made: str, tmp_path: Path
) -> None:
    edit(library, made).answer_typed(
        AnswerKey("use"), "Mrs Jane Example, NHS number 943 476 5919, walks daily."
    )
    to = tmp_path / "public.html"
    with pytest.raises(NotToBePublished, match="not made"):
        export(library, room, open_assessment(library, made), Wanted("html", "publication"), to)
    assert not to.exists()


@pytest.mark.tools
def test_neither_does_it_as_a_pdf(
    library: Library, room: Workroom, made: str, tmp_path: Path
) -> None:
    soffice()
    wanted, to = Wanted("pdf", "publication"), tmp_path / "public.pdf"
    pdf = export(library, room, open_assessment(library, made), wanted, to).read_bytes()
    pieces = [pdf]
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        with suppress(zlib.error):
            pieces.append(zlib.decompressobj().decompress(found[1]))
    assert len(pieces) > 3
    for spelt in (CANARY.encode(), CANARY.encode("utf-16-be"), str(tmp_path).encode()):
        assert not [piece for piece in pieces if spelt in piece]


def test_it_carries_no_comments_no_tracked_changes_and_no_answers(
    library: Library, room: Workroom, made: str, tmp_path: Path
) -> None:
    parts = published(library, room, made, tmp_path)
    assert not [name for name in parts if "comment" in name or "customXml" in name]
    assert "trackRevisions" not in parts["word/settings.xml"]
    bookmarks = re.findall(r'w:bookmarkStart [^>]*w:name="([^"]*)"', parts["word/document.xml"])
    assert bookmarks
    assert not [name for name in bookmarks if name.startswith("eia_")]


def test_its_links_still_lead_somewhere(
    library: Library, room: Workroom, made: str, tmp_path: Path
) -> None:
    text = published(library, room, made, tmp_path)["word/document.xml"]
    bookmarks = set(re.findall(r'w:bookmarkStart [^>]*w:name="([^"]*)"', text))
    assert set(re.findall(r'w:anchor="([^"]*)"', text)) <= bookmarks


def test_it_is_not_made_while_something_stands_in_the_way(
    library: Library, room: Workroom, made: str, tmp_path: Path
) -> None:
    edit(library, made).answer_typed(
        AnswerKey("use"), "Mrs Jane Example, NHS number 943 476 5919, walks daily."
    )
    with pytest.raises(NotToBePublished, match="not made"):
        published(library, room, made, tmp_path)
    assert not (tmp_path / "public.docx").exists()
