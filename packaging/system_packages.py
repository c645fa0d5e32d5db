"""Debian packages the programs need: installs them where it may, else prints the one command."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_PACKAGE_LISTS = Path("/var/lib/apt/lists")
_QUIETLY = ["-qq", "-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]


def see_to(needed: Sequence[str], wished: Sequence[str] = ()) -> None:
    """Install the packages, or print once the command that would; `wished` may fail alone."""
    groups = [group for group in (needed, wished) if group]
    left = [group for group in groups if not (_may_install() and _install(group))]
    if left:
        print(advice([package for group in left for package in group]), flush=True)


def advice(packages: Sequence[str]) -> str:
    """Say which packages are missing and the exact command that installs them."""
    if not shutil.which("apt-get"):
        return (
            "This machine lacks some system libraries or programs. Install what your system "
            f"calls these Debian packages: {' '.join(packages)}"
        )
    return (
        "This machine lacks some system packages. To install them, give this command:\n\n"
        f"    {command(packages)}\n"
    )


def command(packages: Sequence[str]) -> str:
    """Return the command that installs the packages, as this person would type it."""
    install = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    steps = [install] if _knows_packages() else ["apt-get update", install]
    if _is_root():
        return " && ".join(steps)
    if shutil.which("sudo"):
        return " && ".join(f"sudo {step}" for step in steps)
    return f"su -c {shlex.quote(' && '.join(steps))}"


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _knows_packages() -> bool:
    return any(_PACKAGE_LISTS.glob("*_Packages*"))


def _may_install() -> bool:
    return shutil.which("apt-get") is not None and (_is_root() or _has_sudo_without_password())


def _has_sudo_without_password() -> bool:
    return shutil.which("sudo") is not None and _succeeds(["sudo", "-n", "true"])


def _install(packages: Sequence[str]) -> bool:
    print(f"Installing system packages (once): {' '.join(packages)} …", flush=True)
    install = ["install", *_QUIETLY, "-y", "--no-install-recommends", *packages]
    if _apt_get(install) or (_apt_get(["update", *_QUIETLY]) and _apt_get(install)):
        return True
    print("That did not work; it may be that this machine is offline.", flush=True)
    return False


def _apt_get(words: Sequence[str]) -> bool:
    as_root = [] if _is_root() else ["sudo", "-n"]
    return _succeeds([*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *words])


def _succeeds(words: Sequence[str]) -> bool:
    done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return done.returncode == 0
