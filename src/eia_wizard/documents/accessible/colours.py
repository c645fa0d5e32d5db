"""How far two colours stand apart, as the Web Content Accessibility Guidelines measure it."""

_LEAST_SPREAD = 60


def contrast(one: str, other: str) -> float:
    """The contrast of two colours ``RRGGBB``, from 1 (none) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_colourful(colour: str) -> bool:
    """Whether it is more than black, white or a grey."""
    if not colour:
        return False
    parts = _parts(colour)
    return max(parts) - min(parts) > _LEAST_SPREAD


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16)
