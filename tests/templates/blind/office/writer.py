"""LibreOffice, started unseen and left when the forms are made."""

import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uno

_PATIENCE = 60


@contextmanager
def desktop() -> Iterator[Any]:
    """Give the desktop of a LibreOffice of our own."""
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"blind{time.monotonic_ns()}"
        process = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation=file://{profile}",
                f"--accept=pipe,name={pipe};urp;",
            ]
        )
        found = _reach(pipe)
        try:
            yield found
        finally:
            found.terminate()
            process.wait(_PATIENCE)


def _reach(pipe: str) -> Any:
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", here
    )
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return there.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", there
            )
        except Exception:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
