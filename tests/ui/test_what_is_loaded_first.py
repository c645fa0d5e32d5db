"""What is seen first waits for next to nothing of the program."""

import os
import subprocess
import sys

from builders import TOP


def test_what_is_seen_first_needs_little_of_the_program() -> None:
    ask = "import sys, eia_wizard.ui.beginning.start; print(*sys.modules)"
    own = {**os.environ, "PYTHONPATH": str(TOP / "src")}
    said = subprocess.run(
        [sys.executable, "-c", ask], env=own, capture_output=True, text=True, check=True
    ).stdout.split()
    ours = [name for name in said if name.startswith("eia_wizard.")]
    assert not {"sqlite3", "dataclasses", "datetime", "eia_wizard.ui.look"} & set(said)
    assert len(ours) < 40
