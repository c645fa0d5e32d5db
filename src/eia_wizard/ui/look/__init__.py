"""The look: tokens, palette, fonts, icons, and the one style that draws every control."""
