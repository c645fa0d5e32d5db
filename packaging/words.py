"""Gathers the words of the program for translators: python3 packaging/words.py

Writes the template, brings every language's file up to date without losing a translation, and
compiles those in which something is translated.
"""

import subprocess
import sys

from python_needed import refuse_older_python


def main() -> int:
    """Gather the words in the test environment, which has what reads and writes such files."""
    refuse_older_python()
    import environment  # a Python that is to be refused could not read it

    python = environment.make(environment.TEST_LOCK)
    gathering = environment.TOP / "packaging" / "word_files.py"
    return subprocess.call([str(python), "-P", str(gathering)], cwd=environment.TOP)


if __name__ == "__main__":
    sys.exit(main())
