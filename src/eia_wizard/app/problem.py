"""A report of a problem: what helps whoever mends it, and not a word of any assessment."""

import platform
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.bounded import read_bounded
from eia_wizard.settings import Preferences
from eia_wizard.store.backup import backups
from eia_wizard.store.shelf import entries

LARGEST_LOG = 1_000_000
MOST_LINES = 200
_NOTED = re.compile(
    r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d )?\w+|  [\w<>. -]{1,80}:\d{1,7} [\w<>.]{1,80}"
)
"""A line of the log of faults: when and what kind, or a place in the program."""


def problem_report(
    library: Path, room: Workroom, wished: Preferences, window: Mapping[str, str], log: Path
) -> str:
    """Facts about the program and the computer, counts of what there is, and faults by place.

    No title, answer, name of a person, of a file or of a folder of theirs is in it.
    """
    preferences = {name: str(value) for name, value in wished._asdict().items()}
    return "\n".join(
        (
            _("Report of a problem with EIA Wizard"),
            "",
            _("What I did, what I expected, and what happened instead (write it here):"),
            "",
            "",
            *_part(_("The program"), _program(room)),
            *_part(_("The window"), window),
            *_part(_("Preferences"), preferences),
            *_part(_("The library"), _library(library)),
            *_part(_("What the organisation settled"), _settled(room)),
            _("Faults that were noted, the latest last"),
            *(_faults(log) or [f"  {_('none')}"]),
            "",
        )
    )


def _part(title: str, facts: Mapping[str, str]) -> Iterator[str]:
    yield title
    yield from (f"  {name}: {said}" for name, said in facts.items())
    yield ""


def _program(room: Workroom) -> dict[str, str]:
    return {
        _("version"): room.program,
        _("written"): room.clock().isoformat(),
        "Python": platform.python_version(),
        _("system"): f"{platform.system()} {platform.release()} {platform.machine()}",
    }


def _library(library: Path) -> dict[str, str]:
    try:
        listed = entries(library)
        return {
            _("assessments"): str(len(listed)),
            _("archived"): str(sum(entry.archived for entry in listed)),
            _("bytes"): str(library.stat().st_size),
            _("backups"): str(len(backups(library))),
        }
    except (EiaError, OSError) as refused:
        return {_("cannot be read"): type(refused).__name__}


def _settled(room: Workroom) -> dict[str, str]:
    """Which kinds of things were settled, never what they are."""
    policy = room.policy
    return {
        _("folder for forms"): str(policy.forms is not None),
        _("folder for backups"): str(policy.backups is not None),
        _("settings"): ", ".join(sorted(policy.preferences)) or _("none"),
        _("can be used"): str(not policy.trouble),
    }


def _faults(log: Path) -> list[str]:
    """The last lines of the log that are what it writes by itself; any other is left out."""
    try:
        lines = read_bounded(log, LARGEST_LOG).decode("utf-8", "replace").splitlines()
    except EiaError:
        return []
    return [f"  {line}" for line in lines if _NOTED.fullmatch(line)][-MOST_LINES:]
