"""``eia-wizard``, and ``python -m eia_wizard``."""

import sys


def main() -> int:
    """Run what was typed, or be a process that reads or writes Word files for another."""
    # Neither loads what only the other needs: the second starts in half the time.
    if sys.argv[1:] == ["read-word-apart"]:
        from eia_wizard.cli.apart import read_apart

        return read_apart()
    if sys.argv[1:] == ["write-documents-apart"]:
        from eia_wizard.cli.press import write_apart

        return write_apart()
    from eia_wizard.cli.run import run

    return run()


if __name__ == "__main__":
    sys.exit(main())
