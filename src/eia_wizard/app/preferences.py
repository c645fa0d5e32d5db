"""The wishes of the person, kept between starts."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from eia_wizard.files.keeping import keep, read_kept
from eia_wizard.files.owner_only import owner_only_folder
from eia_wizard.settings import SCHEMES, TEXT_SIZES, Preferences

NOTHING: Mapping[str, bool] = {}
CHOICES: dict[str, tuple[object, ...]] = {
    "scheme": SCHEMES,
    "text_size": TEXT_SIZES,
    "check_spelling": (True, False),
    "every_rule": (True, False),
    "preview": (True, False),
}
"""What each wish can be; anything else that is found counts as not said."""
LANGUAGE = "language"
"""A wish that can be any language: which are there is known only where they are looked for."""


def read_preferences(path: Path, fixed: Mapping[str, bool] = NOTHING) -> Preferences:
    """The wishes as they were kept; the usual ones where nothing usable was, the fixed always."""
    kept = {**read_kept(path), **fixed}
    said: dict[str, Any] = {name: kept.get(name) for name in Preferences._fields}
    return Preferences(**{name: wish for name, wish in said.items() if _fits(name, wish)})


def write_preferences(path: Path, preferences: Preferences, fixed: Collection[str] = ()) -> None:
    """Keep the wishes; of what somebody else fixed, what the person had wished before that.

    Raises:
        EiaError: if they cannot be written.
    """
    owner_only_folder(path.parent)
    own = {name: wish for name, wish in preferences._asdict().items() if name not in fixed}
    before = {name: wish for name, wish in read_kept(path).items() if name in fixed}
    keep(path, own | before)


def kept_language(path: Path) -> str:
    """The code of the language that was wished, or nothing."""
    kept = read_kept(path).get(LANGUAGE)
    return kept if isinstance(kept, str) else ""


def _fits(name: str, value: object) -> bool:
    if name == LANGUAGE:
        return isinstance(value, str)
    return any(value == one and type(value) is type(one) for one in CHOICES[name])
