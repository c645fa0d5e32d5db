import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.backup import faults_in
from eia_wizard.store.backup_places import backup_folder
from eia_wizard.store.package import read_package
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.sqlite import to_read
from reliability.store_rig import chance, faults_after_rollback

HERE = Path(__file__).parent
WAYS = {1: "killed", 2: "EIO", 3: "full", 4: "EIO for ever", 5: "full for ever", 6: "short write"}
Day = subprocess.Popen[str]


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    """The program that lives through a day on a faulty disk."""
    if sys.platform != "linux" or shutil.which("gcc") is None:
        pytest.skip("NOT RUN: the faulty disk needs Linux and gcc")
    disk = tmp_path / "faulty_disk.so"
    source = HERE / "faulty_disk.c"
    subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-o", disk, source, "-ldl"], check=True)
    program = subprocess.Popen(
        [sys.executable, str(HERE / "fault_scenario.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "LD_PRELOAD": str(disk)},
    )
    yield program
    program.communicate()


def test_whatever_operation_fails_nothing_acknowledged_is_lost(
    day: Day, tmp_path: Path, times: Callable[[int, int], int]
) -> None:
    folder = tmp_path / "day"
    operations = int(live(day, folder, 0, 1)[-1].split()[1])
    every = [(number, way) for way in WAYS for number in range(1, operations + 1)]
    chosen = chance(3).sample(every, times(60, 1200))
    for number, way in chosen:
        said = live(day, folder, number, way)
        where = f"operation {number} {WAYS[way]}: {said}"
        assert not [line for line in said if line.startswith("escaped")], where
        assert wrong(folder, said) == [], where
    print(f"{len(chosen)} of {len(every)} faults over {operations} operations, nothing lost")


def live(day: Day, folder: Path, number: int, way: int) -> list[str]:
    """Live through a day in a fresh folder; what it said."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    assert day.stdin
    assert day.stdout
    day.stdin.write(f"{number} {way} {folder}\n")
    day.stdin.flush()
    said: list[str] = []
    while (line := day.stdout.readline().rstrip("\n")) != "over":
        assert line or day.poll() is None
        said.append(line)
    return said


def wrong(folder: Path, said: list[str]) -> list[str]:
    """What is not as it should be after that day."""
    library = folder / "library.eialib"
    last = max((int(line.split()[1]) for line in said if line.startswith("ack")), default=-1)
    if not library.exists():
        return [] if last == -1 else ["the library is gone"]
    found = faults_after_rollback(library)
    for each in backup_folder(library).glob("*.eialib"):
        found += [f"backup: {fault}" for fault in faults_in(each)]
    if (folder / "a.eia").exists():
        read_package(folder / "a.eia")
    return found + ([] if written(library) >= last else ["an acknowledged answer is lost"])


def written(library: Path) -> int:
    """The number of the answer that the library holds."""
    with LibraryReader(to_read(library), library) as reader:
        known = [each.id for each in reader.assessments()]
        answers = reader.answers("A1") if known else {}
    return int(str(answers.get(AnswerKey("title"), "-1")).split()[0])
