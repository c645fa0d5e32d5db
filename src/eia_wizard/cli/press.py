"""The process that writes documents beside others of its kind, begun by the program itself."""

from eia_wizard.app.press_apart import serve
from eia_wizard.bootstrap import figure_painter, now
from eia_wizard.places import speak


def write_apart() -> int:
    """Write what is told, and refuse in the person's language."""
    speak()
    return serve(figure_painter, now)
