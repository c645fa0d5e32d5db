"""The process that reads foreign Word files, begun by the program itself."""

from eia_wizard.documents.word_in.apart import main
from eia_wizard.places import speak


def read_apart() -> int:
    """Read what is told, and refuse in the person's language."""
    speak()
    return main()
