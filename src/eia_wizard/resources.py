"""Where the program's own content lies: in a bundle, in the installed package, or in a checkout."""

import sys
from pathlib import Path

from eia_wizard.domain.errors import EiaError


def folder(name: str) -> Path:
    """The folder ``forms`` or ``assets``.

    Raises:
        EiaError: if the installation is incomplete.
    """
    here = Path(__file__).resolve().parent
    bundle = Path(getattr(sys, "_MEIPASS", here))
    candidates = (bundle / "content" / name, here / "content" / name, here.parents[1] / name)
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise EiaError(
        f"The folder “{name}” is missing from this installation of EIA Wizard. Install it again."
    )
