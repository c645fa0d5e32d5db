"""A library that could not be opened: what is said of it, so that one knows what to do next."""

from pathlib import Path

from eia_wizard.domain.words import gettext as _
from eia_wizard.store.refusals import DamagedLibrary, NotALibrary


def said_of_unopened(failure: object, sentence: str, path: Path) -> tuple[str, bool]:
    """What is said, and whether there is a sound backup that could take its place."""
    match failure:
        case DamagedLibrary(backup=backup):
            return sentence, backup is not None
        case NotALibrary():
            said = _(
                "“{path}” is not a library of EIA Wizard, and has been left as it is. Move it "
                "out of its folder, or give it another name, and start EIA Wizard again: a new "
                "library is then begun in its place."
            )
            return said.format(path=path), False
        case _:
            return sentence, False
