"""Puts the house together: the only file that knows every floor."""

import getpass
import os
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version

from eia_wizard import resources
from eia_wizard.app.workroom import Workroom
from eia_wizard.places import NAME
from eia_wizard.settings import Settings


def program() -> str:
    """The program with its version, as it signs what it makes."""
    try:
        return f"{NAME} {version('eia-wizard')}"
    except PackageNotFoundError:
        return NAME


def account() -> str:
    """Who is at work, by the name of their account."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return os.environ.get("USERNAME", "unknown")


def now() -> datetime:
    """The time, in UTC to the second: the one place where the clock is read."""
    return datetime.now(UTC).replace(microsecond=0)


def workroom(settings: Settings) -> Workroom:
    """What work is done with on this machine."""
    assets = resources.folder("assets")
    return Workroom(
        forms=(resources.folder("forms"), settings.own_forms),
        examples=assets / "examples",
        word_base=assets / "word" / "base.docx",
        program=program(),
        who=account(),
        clock=now,
    )
