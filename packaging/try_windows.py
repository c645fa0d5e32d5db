"""Tries the packages for Windows under Wine: python3 packaging/try_windows.py [--built] [.msi …].

Builds them unless they are said to be built, and tries all unless some are named by their endings;
pictures of every page come into dist/tried/.
"""

import subprocess
import sys

import environment


def main() -> int:
    """Try what the words after this command name; return the exit code."""
    python = environment.make(environment.TEST_LOCK)  # which holds what packages are made with
    trial = environment.TOP / "packaging" / "trying" / "windows_packages.py"
    return subprocess.call([str(python), "-P", str(trial), *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
