"""The wheel, for whoever has a Python and installs with pipx or uv."""

import os
import subprocess
import sys
from pathlib import Path

from bundles.moment import moment
from bundles.sources import version
from environment import TOP


def make_wheel(to: Path) -> Path:
    """Make the wheel, dated by the commit."""
    steady = {**os.environ, "SOURCE_DATE_EPOCH": str(moment())}
    words = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(to.absolute())]
    done = subprocess.run(words, cwd=TOP, env=steady, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"The wheel could not be made:\n{done.stderr[-2000:]}")
    return to / f"eia_wizard-{version()}-py3-none-any.whl"
