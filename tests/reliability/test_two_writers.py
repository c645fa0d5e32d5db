import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Racer = subprocess.Popen[str]


@pytest.fixture
def racers(tmp_path: Path) -> Iterator[list[Racer]]:
    command = [
        sys.executable,
        str(Path(__file__).with_name("racer.py")),
        str(tmp_path / "library.eialib"),
    ]
    started = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _each in range(2)
    ]
    for racer in started:
        assert hear(racer) == "ready"
    yield started
    for racer in started:
        racer.communicate()


def test_of_two_writers_exactly_one_wins(
    racers: list[Racer], times: Callable[[int, int], int]
) -> None:
    for number in range(times(20, 200)):
        start = time.monotonic() + 0.01
        for racer in racers:
            tell(racer, str(start))
        answers = [hear(racer) for racer in racers]
        assert sorted(answer.split()[0] for answer in answers) == ["refused", "won"], number
        refusal = next(answer for answer in answers if answer.startswith("refused"))
        assert "open in another window or program" in refusal
        for racer in racers:
            tell(racer, "end")
        assert hear(racers[answers.index("won")]) == "closed"


def test_a_writer_that_is_killed_frees_the_library(
    racers: list[Racer], times: Callable[[int, int], int]
) -> None:
    first, second = racers
    tell(first, "0")
    assert hear(first) == "won"
    first.kill()
    first.wait()
    tell(second, "0")
    assert hear(second) == "won"


def tell(racer: Racer, line: str) -> None:
    assert racer.stdin
    racer.stdin.write(f"{line}\n")
    racer.stdin.flush()


def hear(racer: Racer) -> str:
    assert racer.stdout
    return racer.stdout.readline().strip()
