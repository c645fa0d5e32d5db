"""Nothing goes online: the system is asked, not the program."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from builders import TOP, TellInto
from trying.sockets import can_trace, traced

SURROUNDINGS = {
    "PATH": os.environ.get("PATH", os.defpath),
    "PYTHONPATH": str(TOP / "src"),
    "QT_QPA_PLATFORM": "offscreen",
}
LOOKED = "import socket, sys; socket.socket(socket.AF_INET); sys.exit(3)"
WINDOW = """
import sys
from PySide6.QtCore import QTimer
from eia_wizard.ui import run
opened = run.open_window
def for_a_moment(*given):
    window = opened(*given)
    window.painted.connect(lambda: QTimer.singleShot(1500, window.close))
    return window
run.open_window = for_a_moment
from eia_wizard.cli.run import run as start
sys.exit(start(["window", "--library", sys.argv[1]]))
"""

pytestmark = [
    pytest.mark.tools,
    pytest.mark.skipif(not can_trace(), reason="strace is not there, or may not watch here"),
]


def test_a_socket_would_be_seen(tmp_path: Path) -> None:
    found = traced([sys.executable, "-c", LOOKED], SURROUNDINGS, tmp_path / "trace")
    assert (found.code, found.reaching_out) == (3, {"AF_INET"})


def test_an_export_opens_no_socket(tmp_path: Path, tell_into: TellInto) -> None:
    library, made = tell_into(tmp_path, "musculoskeletal")
    own = SURROUNDINGS | {"HOME": str(tmp_path)}
    to = str(tmp_path / "a.docx")
    words = ["-P", "-m", "eia_wizard", "export", made, "--to", to, "--library", str(library)]
    found = traced([sys.executable, *words], own, tmp_path / "trace")
    assert (found.code, found.reaching_out) == (0, frozenset()), found.said


def test_a_window_on_a_library_opens_no_socket(tmp_path: Path, tell_into: TellInto) -> None:
    library, _made = tell_into(tmp_path, "musculoskeletal")
    own = SURROUNDINGS | {"HOME": str(tmp_path)}
    found = traced([sys.executable, "-c", WINDOW, str(library)], own, tmp_path / "trace")
    assert (found.code, found.reaching_out) == (0, frozenset()), found.said


def test_no_module_that_speaks_with_a_network_is_loaded_by_the_window() -> None:
    ask = "import sys, eia_wizard.cli.behind; print(*sys.modules)"
    own = {**SURROUNDINGS, "HOME": os.environ.get("HOME", "/")}
    said = subprocess.run(
        [sys.executable, "-c", ask], env=own, capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"ssl", "http.client", "PySide6.QtNetwork", "ftplib", "smtplib"} & set(said)
