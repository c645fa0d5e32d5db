"""A program of its own that tries to open a library for writing at a given moment."""

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.store.opening import open_library


def main(path: Path) -> None:
    print("ready", flush=True)
    for line in sys.stdin:
        _race(path, float(line))


def _race(path: Path, start: float) -> None:
    while time.monotonic() < start:
        pass
    try:
        library = open_library(
            path, clock=lambda: datetime.now(UTC), who="racer", program="rig", create=True
        )
    except EiaError as error:
        print(f"refused {error}", flush=True)
        sys.stdin.readline()
        return
    print("won", flush=True)
    sys.stdin.readline()
    library.close()
    print("closed", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
