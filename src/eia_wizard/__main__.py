"""``eia-wizard``, and ``python -m eia_wizard``."""

import sys

from eia_wizard.cli.run import run


def main() -> int:
    """Run what was typed."""
    return run()


if __name__ == "__main__":
    sys.exit(main())
