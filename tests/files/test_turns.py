"""Of two that begin at the same moment, one waits for the other."""

import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from builders import TOP
from eia_wizard.files.turns import take_turn

HOLD = "import sys, pathlib; from eia_wizard.files.turns import take_turn; "
HOLD += "held = take_turn(pathlib.Path(sys.argv[1]), 0); print(flush=True); input()"


def test_who_comes_second_waits_until_the_turn_is_given_back(tmp_path: Path) -> None:
    order: list[str] = []
    give_back = take_turn(tmp_path / "turn", 0)

    def second() -> None:
        take_turn(tmp_path / "turn", 20)()
        order.append("second")

    waiting = Thread(target=second)
    waiting.start()
    order.append("first")
    give_back()
    waiting.join()
    assert order == ["first", "second"]


def test_a_turn_ends_with_its_process(tmp_path: Path) -> None:
    turn, place = tmp_path / "turn", {"PYTHONPATH": str(TOP / "src")}
    command = [sys.executable, "-c", HOLD, str(turn)]
    with subprocess.Popen(
        command, env=place, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout
        holder.stdout.readline()
        began = time.monotonic()
        take_turn(turn, 0.1)()
        assert time.monotonic() - began >= 0.1
        holder.kill()
    began = time.monotonic()
    take_turn(turn, 20)()
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("place", ["not there/turn", "."])
def test_where_there_are_no_turns_nobody_waits(tmp_path: Path, place: str) -> None:
    began = time.monotonic()
    take_turn(tmp_path / place, 20)()
    assert time.monotonic() - began < 10
