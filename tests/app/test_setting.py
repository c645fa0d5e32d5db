"""A document is looked over before it is put in place: what is for the public must be for all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from documents.word_files import h, members, p, tbl, tr, word_file, zipped
from eia_wizard.app.progress import nobody
from eia_wizard.app.setting import BadlyMade, NotForEverybody, format_called, put_in_place
from eia_wizard.domain.errors import EiaError

SOUND = word_file(h(1, "Effects") + p("Better for all."))
BUILT = word_file(h(1, "Effects") + tbl(tr("Group", "Effect"), tr("Older", "Better")))
TYPED = word_file(h(1, "Effects") + p("- First") + p("- Second"))
UNTITLED = zipped(members(h(1, "Effects")) | {"docProps/core.xml": b"<x/>"})
ADVICE = word_file(h(1, "Effects") + p("THIS IS VERY IMPORTANT FOR EVERYBODY"))


@pytest.fixture
def put(tmp_path: Path) -> Callable[[bytes, bool], bytes]:
    def put(document: bytes, is_public: bool) -> bytes:
        to = tmp_path / "out.docx"
        put_in_place(format_called("docx"), document, to, nobody, is_public=is_public)
        return to.read_bytes()

    return put


@pytest.mark.parametrize("is_public", [False, True])
@pytest.mark.parametrize("document", [SOUND, ADVICE])
def test_what_everybody_can_read_is_written(
    put: Callable[[bytes, bool], bytes], document: bytes, is_public: bool
) -> None:
    assert put(document, is_public) == document


@pytest.mark.parametrize("document", [TYPED, UNTITLED])
def test_what_a_person_typed_or_did_not_type_does_not_stop_a_review_copy(
    put: Callable[[bytes, bool], bytes], document: bytes
) -> None:
    assert put(document, False) == document


@pytest.mark.parametrize("document", [BUILT, TYPED])
def test_a_copy_for_the_public_that_some_could_not_read_is_not_written(
    put: Callable[[bytes, bool], bytes], tmp_path: Path, document: bytes
) -> None:
    with pytest.raises(NotForEverybody, match="some people could not read it") as refused:
        put(document, True)
    assert "(under “Effects”" in str(refused.value)
    assert list(tmp_path.iterdir()) == []


def test_a_fault_of_ours_is_owned_up_to_and_the_document_is_there(
    put: Callable[[bytes, bool], bytes], tmp_path: Path
) -> None:
    with pytest.raises(BadlyMade, match="That is a fault of ours") as said:
        put(BUILT, False)
    assert "A table has no header row." in str(said.value)
    assert (tmp_path / "out.docx").read_bytes() == BUILT


def test_many_faults_are_told_by_their_number(put: Callable[[bytes, bool], bytes]) -> None:
    table = tbl(tr("Group", "Effect"), tr("Older", "Better")) + p("x")
    with pytest.raises(NotForEverybody, match=r"- and 4 more$"):
        put(word_file(h(1, "A") + table * 9), True)


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(EiaError, match="Formats: docx, pdf, html, md"):
        format_called("odt")
