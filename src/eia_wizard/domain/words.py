"""The words that people read, in their language: one catalogue for the whole program.

``gettext.gettext`` of the standard library looks for the catalogue's file at every call; here it
is looked for once, in ``speak``.
"""

from gettext import NullTranslations

_catalogue: list[NullTranslations] = [NullTranslations()]


def speak(catalogue: NullTranslations) -> None:
    """From now on, use the words of this catalogue."""
    _catalogue[0] = catalogue


def gettext(message: str) -> str:
    """The words for this message."""
    return _catalogue[0].gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """The words for this message about so many things."""
    return _catalogue[0].ngettext(one, many, n)
