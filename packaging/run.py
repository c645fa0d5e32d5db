"""Makes EIA Wizard's environment if need be, then runs it: python3 packaging/run.py [command].

With no command it writes the worked example into a Word document and says where.
"""

import subprocess
import sys

from python_needed import refuse_older_python


def main() -> int:
    """Run EIA Wizard with the words given after this command; return its exit code."""
    refuse_older_python()
    # Imported here because a Python that is to be refused could not read these.
    import environment
    import qt_libraries
    import system_packages

    system_packages.see_to([*environment.missing_packages(), *qt_libraries.missing_packages()])
    python = environment.make(environment.RUN_LOCK)
    return subprocess.call([str(python), "-m", "eia_wizard", *(sys.argv[1:] or ["start"])])


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
