"""What must be known before anything else: where things lie, and in which language to speak.

It loads next to nothing, so that a list, or a first window, need not wait for the whole house.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_data_path

from eia_wizard.app import languages
from eia_wizard.app.policy import read_policy
from eia_wizard.app.preferences import kept_language
from eia_wizard.domain import words
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.settings import Settings

NAME = "EIA Wizard"
POLICY, KEPT = "policy.toml", "preferences.json"


def default_settings(library: Path | None = None) -> Settings:
    """Everything in the person's own local data folder, which no network copies about.

    Another library may be named; own forms lie beside the default one all the same, unless the
    organisation settled where.

    Raises:
        EiaError: if the person has no folder of their own and no library is named.
    """
    try:
        folder = user_data_path(NAME, appauthor=False)
    except RuntimeError as error:
        if library is None:
            raise EiaError(
                _("You have no home folder here. Say which library to use with --library FILE.")
            ) from error
        folder = library.parent
    policy = read_policy(policy_file())
    return Settings(
        library=library or folder / "library.db",
        own_forms=policy.forms or folder / "forms",
        preferences=folder / KEPT,
        own_words=folder / "my-words.txt",
        own_look=folder / "own-look.docx",
        backups=policy.backups,
        policy=policy,
    )


def policy_file() -> Path:
    """Where an organisation settles things for everybody; only administrators can write there."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMFILES", "C:/Program Files")) / NAME / POLICY
    if sys.platform == "darwin":
        return Path("/Library/Application Support") / NAME / POLICY
    return Path("/etc/eia-wizard") / POLICY


def speak() -> None:
    """Find the words of the person's language; English where there is no finished catalogue."""
    folder = languages.catalogues()
    wished = kept_language(_own_folder() / KEPT) if languages.finished(folder) else ""
    words.speak(languages.words_for(wished, _environment(), folder))


def _environment() -> Mapping[str, str]:
    """What says which language is spoken; on Windows that is the language of Windows itself."""
    if sys.platform != "win32":
        return os.environ
    import ctypes
    import locale

    of_windows = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return {"LANG": of_windows, **os.environ}


def _own_folder() -> Path:
    try:
        return user_data_path(NAME, appauthor=False)
    except RuntimeError:  # without a home, nothing was kept there
        return Path()
