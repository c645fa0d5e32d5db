"""Foreign files are read in a process that can be stopped; what it says comes over unchanged."""

import os
from pathlib import Path

import pytest

from documents.document_builders import BASE, BluePainter
from documents.whole_sample import whole_report
from documents.word_files import p, word_file
from eia_wizard.documents.word.writer import write_word
from eia_wizard.documents.word_in.crossing import read_back, written
from eia_wizard.documents.word_in.reader import WordReader, read_apart
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.domain.errors import EiaError

SAMPLE = write_word(whole_report(), BluePainter(), BASE)


def test_a_reading_comes_over_as_it_was() -> None:
    reading = read_word(SAMPLE)
    assert read_back(written(reading)) == reading


@pytest.mark.parametrize("rubbish", ["", "{}", "[]", '{"":"os"}', '{"":"Look","sise":2}', "["])
def test_only_a_reading_is_taken_for_one(rubbish: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_back(rubbish)


def test_the_process_reads_what_we_read(tmp_path: Path) -> None:
    path = tmp_path / "a name with “quotes” and ünïcode.docx"
    path.write_bytes(SAMPLE)
    with WordReader() as read:
        assert read(path) == read_word(SAMPLE)
        assert read(path) == read_word(SAMPLE)


def test_a_refusal_comes_over_as_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(EiaError, match="This is a PDF"):
        read_apart(path)


def test_a_file_that_takes_too_long_is_stopped_and_the_next_one_is_read(tmp_path: Path) -> None:
    slow, plain = tmp_path / "slow.docx", tmp_path / "plain.docx"
    slow.write_bytes(word_file(p("word") * 60_000))
    plain.write_bytes(word_file(p("word")))
    with WordReader(seconds=0.2) as read:
        with pytest.raises(EiaError, match="could not be read in time"):
            read(slow)
        read._seconds = 5
        assert len(read(plain).body) == 1


def test_a_process_that_died_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(word_file(p("word")))
    with WordReader() as read:
        read.start()
        assert read._process is not None
        read._process.kill()
        with pytest.raises(EiaError):
            read(path)
        assert len(read(path).body) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only systems like Unix have pipes by name")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.docx")
    with pytest.raises(EiaError, match="not an ordinary file"):
        read_apart(tmp_path / "pipe.docx")


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(EiaError, match="There is no"):
        read_apart(tmp_path / "none.docx")
