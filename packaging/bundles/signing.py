"""A signature on what is handed out, where there is a certificate to sign with."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

COMMAND = "EIA_WIZARD_SIGN"
"""The command that signs a file in place; the file is put at its end, or in the place of {}."""


def sign(file: Path) -> None:
    """Sign a file with the command that the environment names, or say that it is not signed."""
    said = os.environ.get(COMMAND, "").strip()
    if not said:
        print(f"{file.name} is not signed: no command is named in {COMMAND}.", flush=True)
        return
    words = shlex.split(said)
    asked = [word.replace("{}", str(file)) for word in words]
    done = subprocess.run(asked if "{}" in said else [*words, str(file)], check=False)
    if done.returncode:
        sys.exit(f"{file.name} could not be signed: the command in {COMMAND} did not succeed.")
