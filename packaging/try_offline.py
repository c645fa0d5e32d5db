"""Shows that nothing goes online: python3 packaging/try_offline.py.

Walks the worked example through every page of the window, and through the command line, while the
system notes every socket; then does the walk again where there is no network at all.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import environment
from trying.said import Trial
from trying.sockets import can_trace, traced


def main() -> int:
    """Watch the program at its work; the exit code."""
    trial = Trial()
    python = str(environment.make(environment.RUN_LOCK))
    if not can_trace():
        trial.skip("sockets", "strace is not installed, or may not watch here")
        return 0
    with TemporaryDirectory(prefix="eia-wizard-offline-") as place:
        _watch(python, Path(place), trial)
        _go_without(python, Path(place), trial)
    return trial.end()


def _watch(python: str, place: Path, trial: Trial) -> None:
    library = str(place / "library.db")
    program = [python, "-P", "-m", "eia_wizard"]
    made = traced(
        [*program, "example", "add", "musculoskeletal", "--library", library], *_at(place)
    )
    id_ = made.said.strip()
    commands = {
        "the whole window, page by page": ["walk", "--to", str(place / "walk")],
        "a Word document": ["export", id_, "--to", str(place / "a.docx"), "--library", library],
        "a web page": ["export", id_, "--to", str(place / "a.html"), "--library", library],
        "a check": ["check", id_, "--library", library],
        "an exchange file": ["save-copy", id_, "--to", str(place / "a.eia"), "--library", library],
        "a Word file read back": ["review", id_, str(place / "a.docx"), "--library", library],
        "the library looked over": ["doctor", "--library", library],
    }
    trial.hold("the worked example", not made.reaching_out, _told(made.families))
    for step, words in commands.items():
        done = traced([*program, *words], *_at(place))
        trial.hold(f"{step}: no socket to anywhere", not done.reaching_out, _told(done.families))
        trial.hold(f"{step}: done", done.code == 0, done.said[-200:] if done.code else "")


def _go_without(python: str, place: Path, trial: Trial) -> None:
    step = "the whole window where there is no network"
    alone = ["unshare", "--net", "--map-root-user"]
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], check=False).returncode:
        trial.skip(step, "this computer cannot take the network away from one program")
        return
    words = [*alone, python, "-P", "-m", "eia_wizard", "walk", "--to", str(place / "again")]
    done = subprocess.run(words, env=_at(place)[0], capture_output=True, check=False)
    trial.hold(step, done.returncode == 0)


def _at(place: Path) -> tuple[dict[str, str], Path]:
    own = {"HOME": str(place), "QT_QPA_PLATFORM": "offscreen"}
    return {"PATH": os.environ.get("PATH", os.defpath)} | own, place / "trace"


def _told(families: frozenset[str]) -> str:
    return f"sockets of {', '.join(sorted(families))}" if families else "no socket at all"


if __name__ == "__main__":
    sys.exit(main())
