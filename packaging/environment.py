"""The program's own Python environment, .venv: made once, made again when what it rests on changes.

Stamps inside it, one for each thing installed, hold a hash of what it was installed from.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
VENV = TOP / ".venv"
RUN_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"

_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_PROJECT = TOP / "pyproject.toml"
_ASK_HEALTH = "import pip, sys; print(*sys.version_info[:2], sep='.')"
_WHEELS = ("--only-binary=:all:", "--no-binary=bagit")  # bagit is published as source only
_OFFLINE_SIGNS = (
    "Failed to establish a new connection",
    "name resolution",
    "getaddrinfo failed",
    "Network is unreachable",
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeoutError",
)


def missing_packages() -> list[str]:
    """Return the Debian package that Python lacks to make an environment, if it lacks it."""
    if _can_make_environments() or sys.platform != "linux":
        return []
    return [venv_package(sys.version_info[:2], _debian_python())]


def venv_package(version: tuple[int, int], debian_python: str) -> str:
    """Return the package that gives this Python its venv; Debian's own has the plain name."""
    numbered = f"python{version[0]}.{version[1]}"
    return "python3-venv" if debian_python == numbered else f"{numbered}-venv"


def make(lock: str) -> Path:
    """Return the Python of an environment that holds what the lock lists and the program."""
    if not _is_sound():
        _create()
    # The first lock holds what builds the sources in the second.
    for each in dict.fromkeys([RUN_LOCK, lock]):
        if not _is_stamped(_lock_file(each)):
            _install_locked(_lock_file(each))
    if not _is_stamped(_PROJECT):
        _pip_install("--no-index", "--no-deps", "--no-build-isolation", "-e", ".")
        _put_stamp(_PROJECT)
    return _PYTHON


def stamp_for(file: Path, version: tuple[int, int], venv: Path) -> str:
    """Return the stamp of something installed from the file, for this Python, in this place."""
    about = f"{version[0]}.{version[1]} {venv}\n".encode()
    return hashlib.sha256(about + file.read_bytes()).hexdigest()


def why_installing_failed(pip_said: str) -> str:
    """Return a sentence for a person, from what pip wrote to its error stream."""
    if any(sign in pip_said for sign in _OFFLINE_SIGNS):
        return (
            "The packages could not be fetched: this machine seems to be offline. Connect it and "
            "give the command again; later runs need no connection."
        )
    last_words = "\n".join(pip_said.strip().splitlines()[-25:])
    return f"The packages could not be installed. pip said:\n{last_words}"


def _can_make_environments() -> bool:
    return importlib.util.find_spec("ensurepip") is not None


def _debian_python() -> str:
    return Path("/usr/bin/python3").resolve().name


def _is_sound() -> bool:
    locks = (_lock_file(lock) for lock in (RUN_LOCK, TEST_LOCK))
    return _is_alive() and all(_is_stamped(lock) or not _stamp(lock).exists() for lock in locks)


def _is_alive() -> bool:
    try:
        asked = [str(_PYTHON), "-I", "-c", _ASK_HEALTH]
        answer = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return False
    return answer.strip() == f"{sys.version_info[0]}.{sys.version_info[1]}"


def _create() -> None:
    if not _can_make_environments():
        sys.exit(
            "This Python cannot make an environment: its module `ensurepip` is missing. "
            "Install that and give this command again."
        )
    print("Making the environment (once) …", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    # Of the two Pythons, not the one inside the folder just removed.
    python = getattr(sys, "_base_executable", None) or sys.executable
    made = subprocess.run([python, "-m", "venv", str(VENV)], check=False)
    if made.returncode:
        sys.exit(f"The environment could not be made in {VENV}.")


def _install_locked(lock: Path) -> None:
    print(f"Installing the packages of {lock.name} (once) …", flush=True)
    _pip_install("--require-hashes", "--no-build-isolation", *_WHEELS, "-r", str(lock))
    _put_stamp(lock)


def _lock_file(lock: str) -> Path:
    return TOP / "packaging" / lock


def _stamp(file: Path) -> Path:
    return VENV / f"{file.name}.stamp"


def _is_stamped(file: Path) -> bool:
    stamp = _stamp(file)
    return stamp.exists() and stamp.read_text("utf-8") == stamp_for(
        file, sys.version_info[:2], VENV
    )


def _put_stamp(file: Path) -> None:
    _stamp(file).write_text(stamp_for(file, sys.version_info[:2], VENV), "utf-8")


def _pip_install(*words: str) -> None:
    quietly = ["--quiet", "--no-input", "--disable-pip-version-check"]
    pip = [str(_PYTHON), "-m", "pip", *quietly, "install", "--compile", *words]
    done = subprocess.run(
        pip, cwd=TOP, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode:
        sys.exit(why_installing_failed(done.stderr))
