"""The real window on a real display, read through AT-SPI as a screen reader reads it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builders import TOP

HERE = Path(__file__).parent
BUS = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
ACTIVE = {"push button", "button", "check box", "radio button", "text", "combo box", "list"}
FIELDS = {"text", "combo box"}

SCRIPT = f"""
{BUS} --launch-immediately & bus=$!
sleep 1
"$1" "{HERE}/window.py" "$2" "$3" & window=$!
{SYSTEM_PYTHON} "{HERE}/tree.py" "$4" 40 "$2/seen.json"
status=$?
kill $window $bus
exit $status
"""


def missing() -> str:
    """What is not on this computer and would have to be."""
    wanted = [name for name in ("xvfb-run", "dbus-run-session") if not shutil.which(name)]
    if not BUS.exists():
        wanted.append("at-spi2-core")
    ask = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(ask, capture_output=True).returncode:
        wanted.append("python3-gi with gir1.2-atspi-2.0")
    return ", ".join(wanted)


pytestmark = [
    pytest.mark.tools,
    pytest.mark.skipif(
        bool(missing()) and "CI" not in os.environ,
        reason=f"To look from outside, install {missing()}.",
    ),
]
Thing = dict[str, object]


def look_at(folder: Path, page: str, until: str) -> list[Thing]:
    """Everything AT-SPI tells of the program, once something of this name is shown."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": f"{TOP / 'src'}{os.pathsep}{TOP / 'tests'}",
        "XDG_DATA_HOME": str(folder),
    }
    command = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--"]
    words = ["bash", "-c", SCRIPT, "look", sys.executable, str(folder), page, until]
    done = subprocess.run([*command, *words], env=environment, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stdout.decode(errors="replace")[-2_000:]
    found = json.loads((folder / "seen.json").read_text(encoding="utf-8"))
    assert isinstance(found, list)
    return found


PAGES = {
    "home": "Search titles, answers and evidence",
    "proposal": "What is proposed?",
    "evidence": "Evidence 1. Census 2021",
}


@pytest.fixture(scope="module", params=PAGES)
def things(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Thing]:
    found = look_at(tmp_path_factory.mktemp("seen"), request.param, PAGES[request.param])
    return [each for each in found if "showing" in str(each["states"])]


def test_every_control_has_a_name_or_a_label(things: list[Thing]) -> None:
    stops = [each for each in things if each["role"] in ACTIVE and "focusable" in states(each)]
    assert stops
    assert [each for each in stops if not (each["name"] or each["labels"])] == []


def test_headings_are_headings_with_words(things: list[Thing]) -> None:
    headings = [each for each in things if each["role"] == "heading"]
    assert headings
    assert all(each["name"] for each in headings)


def test_one_thing_has_the_focus(things: list[Thing]) -> None:
    assert len([each for each in things if "focused" in states(each)]) <= 1


def test_what_can_be_checked_says_so(things: list[Thing]) -> None:
    boxes = [each for each in things if each["role"] in ("check box", "radio button")]
    assert all("checkable" in states(each) for each in boxes)


def test_a_field_of_a_question_is_labelled_by_its_heading(tmp_path: Path) -> None:
    found = look_at(tmp_path, "proposal", PAGES["proposal"])
    field = next(
        each for each in found if each["role"] in FIELDS and each["name"] == "What is proposed?"
    )
    assert field["labels"] == ["What is proposed?"]
    assert "editable" in states(field)


def states(thing: Thing) -> list[str]:
    held = thing["states"]
    assert isinstance(held, list)
    return held
