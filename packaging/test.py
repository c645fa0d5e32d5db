"""Makes the test environment if need be, then passes the tests: python3 packaging/test.py.

All tests are shared out among the processors. Words after the command go to pytest, and what they
choose runs in one process: python3 packaging/test.py tests/packaging -k lock
"""

import subprocess
import sys

from python_needed import refuse_older_python

CHECKS = (("ruff", "format", "--check"), ("ruff", "check"), ("mypy",))
# Each worker keeps to a stretch of neighbouring tests, and takes from another's when it is done:
# what a file's tests have in common is made about once. A worker takes up to 700 MB.
SHARED_OUT = ("--numprocesses=auto", "--maxprocesses=8", "--dist=worksteal")


def main() -> int:
    """Run every check in order; return 0, or the exit code of the first that fails."""
    refuse_older_python()
    # Imported here because a Python that is to be refused could not read these.
    import document_tools
    import environment
    import qt_libraries
    import system_packages

    needed = [*environment.missing_packages(), *qt_libraries.missing_packages()]
    system_packages.see_to(needed, document_tools.missing_packages())
    qt_libraries.insist()
    document_tools.see_to_validator()
    python = environment.make(environment.TEST_LOCK)
    for step in (*CHECKS, ("pytest", *(sys.argv[1:] or SHARED_OUT))):
        print(f"\n== {' '.join(step)}", flush=True)
        words = [str(python), "-m", *step]
        code = subprocess.call(words, cwd=environment.TOP, env=document_tools.variables())
        if code:
            print(f"\nStopped: `{' '.join(step)}` did not pass.", flush=True)
            return code
    print("\nEverything passed.", flush=True)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
