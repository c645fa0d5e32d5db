"""A palette made of the tokens, and tokens read off the system's own palette."""

from PySide6.QtGui import QColor, QPalette

from eia_wizard.ui.look.tokens import Colours

Role = QPalette.ColorRole
Group = QPalette.ColorGroup
INKS = (Role.WindowText, Role.Text, Role.ButtonText, Role.PlaceholderText)
"""What words are drawn with, and drawn fainter where nothing can be done."""


def palette_of(colours: Colours) -> QPalette:
    """The palette that plain Qt widgets draw with.

    ``PlaceholderText`` is the ink of secondary words, ``Midlight`` a hairline, ``Mid`` the border
    of a control, ``AlternateBase`` the tint of a selected row, ``Accent`` the action colour.
    """
    palette = QPalette()
    for role, colour in _roles(colours).items():
        palette.setColor(role, QColor(colour))
    for role in (*INKS, Role.HighlightedText):
        palette.setColor(Group.Disabled, role, QColor(colours.off))
    palette.setColor(Group.Disabled, Role.Highlight, QColor(colours.hairline))
    return palette


def colours_of(palette: QPalette) -> Colours:
    """The tokens of a high-contrast palette of the system: its own colours and nothing between."""
    page, ink = _hex(palette, Role.Window), _hex(palette, Role.WindowText)
    card, on_card = _hex(palette, Role.Base), _hex(palette, Role.Text)
    action, on_action = _hex(palette, Role.Highlight), _hex(palette, Role.HighlightedText)
    off = palette.color(Group.Disabled, Role.Text).name().upper()
    return Colours(
        page=page,
        card=card,
        ink=on_card,
        quiet_ink=on_card,
        hairline=ink,
        edge=on_card,
        off=off,
        off_edge=off,
        action=action,
        action_hover=action,
        on_action=on_action,
        tint=card,
        hover=card,
        warn=on_card,
        warn_tint=card,
        block=on_card,
        block_tint=card,
        on_block=card,
        ok=on_card,
        ok_tint=card,
        focus=action,
        stages=(on_card,) * 9,
        on_stage=card,
        is_dark=QColor(card).lightness() < QColor(on_card).lightness(),
    )


def strongest(is_dark: bool) -> QPalette:
    """Black and white, for a person who asks for contrast where the system offers none."""
    ground, ink = ("#000000", "#FFFFFF") if is_dark else ("#FFFFFF", "#000000")
    action, on_action = ("#FFFF00", "#000000") if is_dark else ("#00007F", "#FFFFFF")
    off = "#A6A6A6" if is_dark else "#666666"
    palette = QPalette(QColor(ground))
    for role in (Role.Window, Role.Base, Role.AlternateBase, Role.Button, Role.ToolTipText):
        palette.setColor(role, QColor(ground))
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.ToolTipBase, Role.Mid):
        palette.setColor(role, QColor(ink))
    for role in (Role.PlaceholderText, Role.Midlight, Role.BrightText, Role.Dark):
        palette.setColor(role, QColor(ink))
    for role in (Role.Highlight, Role.Link, Role.LinkVisited, Role.Accent):
        palette.setColor(role, QColor(action))
    palette.setColor(Role.HighlightedText, QColor(on_action))
    for role in INKS:
        palette.setColor(Group.Disabled, role, QColor(off))
    return palette


def _roles(c: Colours) -> dict[QPalette.ColorRole, str]:
    return {
        Role.Window: c.page,
        Role.WindowText: c.ink,
        Role.Base: c.card,
        Role.AlternateBase: c.tint,
        Role.Text: c.ink,
        Role.PlaceholderText: c.quiet_ink,
        Role.Button: c.card,
        Role.ButtonText: c.ink,
        Role.BrightText: c.block,
        Role.Light: c.card,
        Role.Midlight: c.hairline,
        Role.Mid: c.edge,
        Role.Dark: c.edge,
        Role.Shadow: c.ink,
        Role.Highlight: c.action,
        Role.HighlightedText: c.on_action,
        Role.Accent: c.action,
        Role.Link: c.action,
        Role.LinkVisited: c.action,
        Role.ToolTipBase: c.ink,
        Role.ToolTipText: c.card,
    }


def _hex(palette: QPalette, role: QPalette.ColorRole) -> str:
    return palette.color(Group.Active, role).name().upper()
