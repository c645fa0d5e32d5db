"""Tries the packages for Linux: python3 packaging/try_linux.py [--built] [--bare SUITE].

Builds everything twice and compares, then installs the .deb into a bare Debian tree that has never
seen the project (as root, with debootstrap) and works in it; pictures come into dist/tried/linux.
"""

import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import environment
from trying.bare import HOME, Bare
from trying.said import Trial
from trying.screen import Screen, can_have_desktop
from trying.settling import settle_for_linux
from trying.starts import Starts

DIST = environment.TOP / "dist"
TWICE = (
    "import sys; sys.path[:0] = [sys.argv[1]]; from bundles import sums, targets\n"
    "from pathlib import Path\n"
    "print(sums.sum_of_folder(targets.made_for_linux(Path(sys.argv[2]))))"
)


def main(words: list[str]) -> int:
    """Build, compare, install and use; the exit code."""
    trial = Trial()
    top = environment.TOP / "packaging"
    if "--built" not in words:
        subprocess.run([sys.executable, str(top / "build.py"), "linux-folder", "deb"], check=True)
    _compare(top, trial)
    suite = words[words.index("--bare") + 1] if "--bare" in words else "bookworm"
    if os.geteuid() or not shutil.which("debootstrap"):
        trial.skip("a bare Debian", "it needs root and debootstrap")
        return trial.end()
    place = Path(mkdtemp(prefix="eia-wizard-bare-"))
    with Bare.made(place, suite) as bare:
        _use(bare, next(DIST.glob("*.deb")), trial)
        _use_folder(bare, next(DIST.glob("*.tar.xz")), trial)
    place.rmdir()
    return trial.end()


def _compare(top: Path, trial: Trial) -> None:
    python = str(environment.make(environment.TEST_LOCK))
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        made = [_built(python, top, Path(place)) for place in (one, other)]
    trial.hold("two builds of one commit are the same", made[0] == made[1], made[0])


def _built(python: str, top: Path, place: Path) -> str:
    words = [python, "-c", TWICE, str(top), str(place)]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


def _use(bare: Bare, deb: Path, trial: Trial) -> None:
    done = bare.install(deb)
    if not trial.hold("the .deb installs with what it asks for", done.returncode == 0):
        print(done.stderr[-2000:])
        return
    trial.hold("no Python but its own is there", not bare.has("usr/bin/python3"))
    made = bare.run("eia-wizard", "example", "add", "musculoskeletal")
    trial.hold("the worked example is brought in", made.returncode == 0, made.stderr[-300:])
    out = bare.run("eia-wizard", "export", made.stdout.strip(), "--to", f"/{HOME}/walks.docx")
    trial.hold("a Word document is exported", bare.has(f"{HOME}/walks.docx"), out.stderr[-300:])
    bare.run("eia-wizard", "walk", "--to", f"/{HOME}/walk")
    pictures = bare.take(f"{HOME}/walk", DIST / "tried" / "linux")
    trial.hold("every page can be looked at", pictures > 50, f"{pictures} pictures")
    _start(bare, trial, "eia-wizard", "linux")
    lost = bare.place / "usr/lib/eia-wizard/eia-wizard"
    lost.unlink()
    bare.repair(deb)
    trial.hold("a repair brings back what was lost", lost.exists())
    settled = bare.place / "etc/eia-wizard/policy.toml"
    named = settle_for_linux(settled)
    said = bare.run("eia-wizard", "settled").stdout
    trial.hold("what an administrator settled holds", named in said, said)
    bare.run("apt-get", "-y", "-qq", "remove", "eia-wizard")
    trial.hold("it is removed, whole", not bare.has("usr/lib/eia-wizard"))
    trial.hold("what an administrator settled is still there", settled.exists())
    kept = bare.has(f"{HOME}/.local/share/EIA Wizard/library.db")
    trial.hold("what was written is still there", kept)


def _start(bare: Bare, trial: Trial, starter: str, pictures: str) -> None:
    """Start the window as people do, on a screen."""
    if not can_have_desktop():
        trial.skip("the window on a screen", "it needs Xvfb, xwd, ImageMagick, openbox and xdotool")
        return
    library = bare.place / HOME / ".local/share/EIA Wizard/library.db"
    with Screen.begun() as screen, screen.with_desktop(), bare.seen_on(screen) as start:
        window, close = partial(start, starter, "window"), partial(screen.press, "alt+F4")
        Starts(library, screen, window, close, trial).all(DIST / "tried" / pictures)


def _use_folder(bare: Bare, archive: Path, trial: Trial) -> None:
    """Unpack the folder where the program was removed, and find what was written with it."""
    place = "opt/Zoë’s own"
    shutil.unpack_archive(archive, bare.place / place)
    starter = f"/{place}/{archive.name.removesuffix('.tar.xz')}/eia-wizard"
    said = bare.run(starter, "list").stdout
    trial.hold("the folder finds what was written with the package", "Tarnwick" in said)
    document = f"{HOME}/again.docx"
    bare.run(starter, "export", said.split()[0] if said else "", "--to", f"/{document}")
    trial.hold("it exports a Word document", bare.has(document))
    _start(bare, trial, starter, "linux-folder")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
