"""What an organisation settled for everybody at a computer, read before anybody's own wishes."""

import os
from collections.abc import Iterator
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.rules import TunedRule
from eia_wizard.domain.words import gettext as _
from eia_wizard.settings import Policy

PREFERENCES = ("check_spelling", "every_rule")
"""The wishes that can be settled; letters and colours are what a person needs in order to read."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A setting that the organisation settled: its name, what it is, and in which file."""

    name: str
    said: object
    file: Path


def read_policy(file: Path) -> Policy:
    """What the file settles; nothing where there is none, and why where it cannot be used."""
    if not _is_there(file):
        return Policy()
    try:
        return _read(file)
    except EiaError as refused:
        sentence = _(
            "What your organisation settled in “{file}” cannot be used, so nothing of it holds. "
            "Tell whoever looks after your computer: {reason}"
        )
        return Policy(file, trouble=sentence.format(file=file, reason=refused))


def settled_rules(policy: Policy) -> tuple[TunedRule, ...]:
    """What the organisation changed about the quality rules of every form that is begun."""
    if policy.file is None or policy.trouble:
        return ()
    return _settled_in(policy.file, policy.text)[1]


def fixed(policy: Policy) -> tuple[Fixed, ...]:
    """Every setting that a person cannot change here, by its name in the settings."""
    file = policy.file
    return () if file is None else tuple(Fixed(n, said, file) for n, said in _settled(policy))


def _settled(policy: Policy) -> Iterator[tuple[str, object]]:
    if policy.organisation:
        yield "organisation", policy.organisation
    if policy.forms:
        yield "own_forms", policy.forms
    if policy.backups:
        yield "backups", policy.backups
    yield from policy.preferences.items()
    for rule in settled_rules(policy):
        yield rule.rule, rule


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:  # it is shut away: reading it says so
        return True


def _read(file: Path) -> Policy:
    # Almost nobody has such a file, and whoever has none should not wait for what reads it.
    from eia_wizard.catalogue.tables import LARGEST_FILE
    from eia_wizard.files.bounded import read_bounded

    text = read_bounded(file, LARGEST_FILE).decode("utf-8-sig", "replace")
    return _settled_in(file, text)[0]


def _settled_in(file: Path, text: str) -> tuple[Policy, tuple[TunedRule, ...]]:
    from eia_wizard.catalogue.tables import Faults, read_table
    from eia_wizard.catalogue.tuning import rules_in

    faults = Faults()
    table = read_table({file.name: text}, file.name, faults)
    if table is None:
        raise EiaError(str(faults.found[0]))
    folders = {key: _folder(table.text(key)) for key in ("forms", "backups")}
    for key, place in folders.items():
        if place and not place.is_absolute():
            table.fault(_("“{key}” should be a whole path, from the drive on.").format(key=key))
    policy = Policy(
        file=file,
        organisation=" ".join(table.text("organisation").split()),
        forms=folders["forms"],
        backups=folders["backups"],
        preferences={name: table.flag(name) for name in PREFERENCES if table.has(name)},
        text=text,
    )
    rules = rules_in(table, faults)
    table.finish()
    if faults.found:
        raise EiaError(" ".join(str(fault) for fault in faults.found))
    return policy, rules


def _folder(said: str) -> Path | None:
    whole = os.path.expandvars(said)
    whole = os.path.expanduser(whole)  # noqa: PTH111 — a path’s own way refuses unknown accounts
    return Path(whole) if said else None
