"""Stops with a sentence when Python is too old; any Python 3 can read this file."""

import sys

OLDEST = (3, 11)


def refuse_older_python() -> None:
    """Stop the program with a plain sentence on a Python before 3.11."""
    if sys.version_info < OLDEST:
        sys.exit(
            "EIA Wizard needs Python 3.11 or newer, and this is Python "
            + sys.version.split()[0]
            + ". Install a newer Python and start this command with it."
        )
