"""``eia-wizard``, and ``python -m eia_wizard``."""

import sys


def main() -> int:
    """Run what was typed, or be the process that reads foreign Word files."""
    # Neither loads what only the other needs: the second starts in half the time.
    if sys.argv[1:] == ["read-word-apart"]:
        from eia_wizard.cli.apart import read_apart

        return read_apart()
    from eia_wizard.cli.run import run

    return run()


if __name__ == "__main__":
    sys.exit(main())
