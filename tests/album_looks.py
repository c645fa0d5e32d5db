"""How the window looks in the pictures of the album, and which looks are wanted."""

import argparse
from dataclasses import dataclass

SCHEMES, SCALES = ("light", "dark", "contrast"), (100, 150)
SIZES = ((1366, 768), (1920, 1080), (1024, 640))


@dataclass(frozen=True, slots=True)
class LookOf:
    """How the window looks in a picture."""

    scheme: str
    size: tuple[int, int]
    scale: int

    @property
    def name(self) -> str:
        """What the folder of its pictures is called."""
        return f"{self.scheme} {self.size[0]}x{self.size[1]} {self.scale}%"


ALL = tuple(LookOf(scheme, size, scale) for scheme in SCHEMES for size in SIZES for scale in SCALES)


def offer_looks(parser: argparse.ArgumentParser) -> None:
    """Let whoever asks for pictures say in which looks."""
    parser.add_argument("--quick", action="store_true", help="one look only")
    parser.add_argument(
        "--look",
        choices=[look.name for look in ALL],
        action="append",
        metavar="LOOK",
        help="this look, written as its folder is called: “dark 1024x640 150%%”; can be repeated",
    )


def looks_wanted(given: argparse.Namespace) -> tuple[LookOf, ...]:
    """The looks that were named, the first, or all of them."""
    if given.look:
        return tuple(look for look in ALL if look.name in given.look)
    return ALL[:1] if given.quick else ALL
