"""Whatever a Word file is made of, it ends in a reading or a sentence, in bounded time and memory.

``python -m pytest tests/reliability/test_hostile_word.py --full -s`` prints the table.
"""

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from documents.word_files import p, word_file
from eia_wizard.documents.accessible import check
from eia_wizard.documents.word_in.crossing import written
from eia_wizard.documents.word_in.reader import SECONDS, WordReader
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.domain.errors import EiaError
from reliability.hostile_word import KINDS, mutants

MEMORY_MB = 300


@dataclass(frozen=True)
class Ended:
    """How the reading of one file ended."""

    how: str
    seconds: float
    memory_mb: int


def read_with(reader: WordReader, path: Path) -> Ended:
    """Read a file in the process beside this one; ``stopped`` is what it did not survive."""
    reader.start()
    process = reader._process
    assert process is not None
    forget_most_memory(process.pid)
    began = time.perf_counter()
    try:
        reader(path)
        how = "read"
    except EiaError as refused:
        how = f"refused: {refused}"
    took = time.perf_counter() - began
    if reader._process is not process:
        how = "stopped"
    return Ended(how, took, most_memory(process.pid))


def forget_most_memory(pid: int) -> None:
    """Let the next look at the most memory begin now, where the system allows."""
    with suppress(OSError):
        Path(f"/proc/{pid}/clear_refs").write_text("5")


def most_memory(pid: int) -> int:
    """Megabytes that a process took at its most, where the system tells."""
    with suppress(OSError, StopIteration):
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) // 1024
    return 0


def tell(*lines: str) -> None:
    """Print, where somebody asked to see what a test prints."""
    if "-s" in sys.argv:
        sys.stdout.write("\n".join(["", *lines, ""]))


@pytest.fixture(scope="module")
def table() -> dict[str, Ended]:
    return {}


@pytest.fixture(scope="module")
def reader() -> Iterator[WordReader]:
    with WordReader() as reader:
        yield reader


@pytest.mark.parametrize("kind", KINDS)
def test_every_hostile_file_ends_in_a_reading_or_a_sentence(
    kind: str, reader: WordReader, tmp_path: Path, table: dict[str, Ended]
) -> None:
    path, plain = tmp_path / "hostile.docx", tmp_path / "plain.docx"
    path.write_bytes(KINDS[kind]())
    plain.write_bytes(word_file(p("x")))
    ended = table[kind] = read_with(reader, path)
    assert ended.seconds < SECONDS + 1
    assert ended.memory_mb < MEMORY_MB
    assert len(reader(plain).body) == 1


def test_the_table_is_told(table: dict[str, Ended], capsys: pytest.CaptureFixture[str]) -> None:
    lines = [
        f"{each.seconds * 1000:6.0f} ms {each.memory_mb:4} MB  {kind}: {each.how[:70]}"
        for kind, each in table.items()
    ]
    counted = Counter(each.how.partition(":")[0] for each in table.values())
    with capsys.disabled():
        tell("\n".join(lines), str(dict(counted)))
    assert counted.total() == len(table)


def test_random_changes_end_in_a_reading_or_a_sentence(
    times: Callable[[int, int], int], capsys: pytest.CaptureFixture[str]
) -> None:
    ended, slowest = Counter[str](), 0.0
    for mutant in mutants(seed=6, count=times(400, 30_000)):
        began = time.perf_counter()
        try:
            reading = read_word(mutant)
            check(reading, for_publication=True)
            written(reading)
            ended["read"] += 1
        except EiaError:
            ended["refused"] += 1
        slowest = max(slowest, time.perf_counter() - began)
    with capsys.disabled():
        tell(f"{dict(ended)}, slowest {slowest * 1000:.0f} ms")
    assert slowest < SECONDS
