"""Writes both locks anew from pyproject.toml: python3 packaging/lock.py [--upgrade].

Needs `uv` on the path, as nothing else here does. Each version comes with the hashes of the files
published for every system, so one lock serves Linux, Windows and macOS.
"""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
_BUILDS_BAGIT = ["setuptools>=77", "setuptools-scm>=8"]
_HOW = [
    *("--universal", "--python-version", "3.11", "--generate-hashes", "--no-config", "--quiet"),
    *("--no-emit-index-url", "--no-annotate", "--no-header"),
]


def main() -> int:
    """Write packaging/requirements-test.lock, then packaging/requirements.lock in agreement."""
    uv = shutil.which("uv")
    if uv is None:
        sys.exit("The locks are made with uv, and uv is not on the path: pip install uv")
    more = sys.argv[1:]
    _compile(uv, "requirements-test.lock", ["--extra", "test", *more])
    _compile(uv, "requirements.lock", ["--constraints", "packaging/requirements-test.lock", *more])
    return 0


def _compile(uv: str, lock: str, more: list[str]) -> None:
    sources = ["pyproject.toml", "-"]
    output = ["--output-file", f"packaging/{lock}"]
    words = [uv, "pip", "compile", *sources, *_HOW, *output, *more]
    subprocess.run(words, cwd=TOP, input=_build_requirements(), text=True, check=True)
    print(f"Wrote packaging/{lock}")


def _build_requirements() -> str:
    # Nothing is built in isolation, where pip would fetch without hashes: what builds the program,
    # and what builds bagit (published as source only), is locked too.
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))
    return "\n".join([*project["build-system"]["requires"], *_BUILDS_BAGIT])


if __name__ == "__main__":
    sys.exit(main())
