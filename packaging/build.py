"""Makes packages for people without Python: python3 packaging/build.py TARGET …

They come into dist/, from the locked packages; what two builds of one commit make is the same.
"""

import subprocess
import sys

from python_needed import refuse_older_python


def main() -> int:
    """Build what the words after this command name; return the exit code."""
    refuse_older_python()
    # Imported here because a Python that is to be refused could not read these.
    import build_tools
    import environment
    import system_packages

    needed = [*environment.missing_packages(), *build_tools.missing_packages(sys.argv[1:])]
    system_packages.see_to(needed)
    python = environment.make(environment.TEST_LOCK)  # which holds what writes the bill
    words = [str(python), "-P", str(environment.TOP / "packaging" / "bundles" / "targets.py")]
    return subprocess.call([*words, *sys.argv[1:]])


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
