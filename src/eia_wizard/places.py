"""What must be known before anything else: where the library lies, and in which language to speak.

It loads next to nothing, so that a list, or a first window, need not wait for the whole house.
"""

from gettext import translation

from platformdirs import user_data_path

from eia_wizard import resources
from eia_wizard.domain import words
from eia_wizard.settings import Settings

NAME = "EIA Wizard"


def default_settings() -> Settings:
    """Everything in the person's own local data folder, which no network copies about."""
    folder = user_data_path(NAME, appauthor=False)
    return Settings(library=folder / "library.db", own_forms=folder / "forms")


def speak() -> None:
    """Find the words of the person's language; English where there is no catalogue."""
    folder = resources.folder("assets") / "i18n"
    words.speak(translation("eia_wizard", folder, fallback=True))
