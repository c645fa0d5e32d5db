"""Puts the look on the program, and changes it at once when the person or the system asks."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from eia_wizard.ui.look import tokens
from eia_wizard.ui.look.focus import FocusRing
from eia_wizard.ui.look.fonts import font_of, load_fonts, load_roomy_letters
from eia_wizard.ui.look.icons import Icons
from eia_wizard.ui.look.kit import Kit
from eia_wizard.ui.look.palette import colours_of, palette_of, strongest
from eia_wizard.ui.look.style import LookStyle
from eia_wizard.ui.look.tokens import Colours, Sizes

LEAST_SCALE, MOST_SCALE = 1.0, 2.0


class Scheme(StrEnum):
    """Which colours the person wishes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Look(QObject):
    """The look of the program: one, made at the start, that lives as long as the application."""

    changed = Signal()

    def __init__(self, app: QApplication, fonts: Path) -> None:
        super().__init__(app)
        self.setObjectName("look")
        self._app = app
        self._family = load_fonts(fonts)
        self._roomy = load_roomy_letters(fonts, self._family)
        self._scheme = Scheme.SYSTEM
        self._hints = app.styleHints()
        self._access = self._hints.accessibility()
        self.kit = Kit(tokens.LIGHT, Sizes(), Icons(tokens.LIGHT))
        self._style = LookStyle(self.kit)
        app.setStyle(self._style)
        self._ring = FocusRing(app)
        self._hints.colorSchemeChanged.connect(self._follow_system)
        app.screenAdded.connect(self._follow_system)  # it may want its icons with more dots
        self._access.contrastPreferenceChanged.connect(self._follow_system)

    @property
    def colours(self) -> Colours:
        """The colours of the moment."""
        return self.kit.colours

    @property
    def sizes(self) -> Sizes:
        """The sizes of the moment."""
        return self.kit.sizes

    @property
    def icons(self) -> Icons:
        """Icons in the colours of the moment."""
        return self.kit.icons

    def apply(self, scheme: Scheme | str = Scheme.SYSTEM, text_scale: float = 1.0) -> None:
        """Wear a scheme and a text size (1.0 to 2.0) from now on; cheap enough to try out."""
        self._scheme = Scheme(scheme)
        scale = min(max(text_scale, LEAST_SCALE), MOST_SCALE)
        self._ask_for_frame()
        palette, colours = self._chosen()
        sizes = Sizes(scale)
        self.kit.icons.wear(colours, sizes.icon)
        self.kit = replace(self.kit, colours=colours, sizes=sizes)
        self._style.wear(self.kit)
        self._set_fonts(scale)
        self._app.setPalette(palette)
        QToolTip.setPalette(palette)
        self.changed.emit()

    def _chosen(self) -> tuple[QPalette, Colours]:
        """The system's own high contrast wins over everything, with its palette untouched."""
        if self._access.contrastPreference() == Qt.ContrastPreference.HighContrast:
            system = QPalette(self._style.standardPalette())
            return system, colours_of(system)
        if self._scheme is Scheme.CONTRAST:
            palette = strongest(self._is_system_dark())
            return palette, colours_of(palette)
        is_dark = self._scheme is Scheme.DARK or (
            self._scheme is Scheme.SYSTEM and self._is_system_dark()
        )
        colours = tokens.DARK if is_dark else tokens.LIGHT
        return palette_of(colours), colours

    def _is_system_dark(self) -> bool:
        return self._hints.colorScheme() == Qt.ColorScheme.Dark

    def _ask_for_frame(self) -> None:
        """Let the window's own title bar follow the scheme."""
        wishes = {Scheme.DARK: Qt.ColorScheme.Dark, Scheme.LIGHT: Qt.ColorScheme.Light}
        was = self._hints.blockSignals(True)
        self._hints.setColorScheme(wishes.get(self._scheme, Qt.ColorScheme.Unknown))
        self._hints.blockSignals(was)

    def _set_fonts(self, scale: float) -> None:
        font = font_of(tokens.TEXT, scale, self._family)
        if font == self._app.font():
            return
        self._app.setFont(font)
        in_boxes = font_of(tokens.TEXT, scale, self._roomy)
        # Qt's stub asks for bytes here, and PySide6 refuses them.
        self._app.setFont(in_boxes, "QPlainTextEdit")  # type: ignore[arg-type]
        QToolTip.setFont(font_of(tokens.NOTE, scale, self._family))

    def _follow_system(self) -> None:
        self.apply(self._scheme, self.kit.sizes.scale)


def the_look() -> Look:
    """The look of this program, for parts too small to be given it.

    Raises:
        LookupError: if the program has not put one on.
    """
    app = QApplication.instance()
    found = app.findChild(Look, "look", Qt.FindChildOption.FindDirectChildrenOnly) if app else None
    if found is None:
        raise LookupError("The look is put on when the program starts.")
    return found
