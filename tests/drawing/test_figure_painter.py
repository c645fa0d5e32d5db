import subprocess
import sys

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from eia_wizard.drawing.colours import WheelColours
from eia_wizard.drawing.painter import FigurePainter
from eia_wizard.drawing.wheel import WheelPicture, WheelSegment

WHEEL = WheelPicture(tuple(WheelSegment(n, f"Stage number {n}", n, "Ready") for n in range(1, 9)))
COLOURS = WheelColours(
    "#FFFFFF", "#000000", "#555555", ("#224466",) * 9, "#FFFFFF", "#AA0000", "#FFFFFF"
)
PNG = b"\x89PNG\r\n\x1a\n"


def test_the_wheel_is_a_picture_for_paper_at_its_width(qtbot: QtBot) -> None:
    held = FigurePainter(WHEEL, COLOURS).paint("cycle-wheel", 120)
    assert held is not None
    assert held.startswith(PNG)
    image = QImage.fromData(held)
    assert image.width() == round(120 / 25.4 * 300)
    assert round(image.dotsPerMeterX() * 0.0254) == 300


def test_the_stages_are_named_beside_the_wheel(qtbot: QtBot) -> None:
    image = QImage.fromData(FigurePainter(WHEEL, COLOURS).paint("cycle-wheel", 100) or b"")
    beyond_the_wheel = image.copy(0, 0, image.width() // 5, image.height())
    assert is_marked(beyond_the_wheel)


def test_nothing_is_cut_off_at_the_edges(qtbot: QtBot) -> None:
    long = tuple(
        WheelSegment(n, "Mobilise, monitor, evaluate and learn again", n, "3 to answer, 1 to fix")
        for n in range(1, 9)
    )
    image = QImage.fromData(FigurePainter(WheelPicture(long), COLOURS).paint("cycle-wheel", 100))
    wide, high = image.width(), image.height()
    for x, y, w, h in (
        (0, 0, wide, 4),
        (0, high - 4, wide, 4),
        (0, 0, 4, high),
        (wide - 4, 0, 4, high),
    ):
        assert not is_marked(image.copy(x, y, w, h))


def test_another_name_is_no_figure(qtbot: QtBot) -> None:
    assert FigurePainter(WHEEL, COLOURS).paint("no-such-figure", 100) is None


def test_fonts_may_be_loaded_first(qtbot: QtBot) -> None:
    asked: list[bool] = []

    def prepare() -> str:
        asked.append(True)
        return ""

    FigurePainter(WHEEL, COLOURS, prepare=prepare).paint("cycle-wheel", 40)
    assert asked


def test_it_paints_without_a_window_and_without_a_display() -> None:
    program = (
        "from drawing.test_figure_painter import COLOURS, WHEEL\n"
        "from eia_wizard.drawing.painter import FigurePainter\n"
        "print(len(FigurePainter(WHEEL, COLOURS).paint('cycle-wheel', 60)))\n"
    )
    paths = ";".join(f"sys.path.insert(0, {path!r})" for path in reversed(sys.path) if path)
    done = subprocess.run(
        [sys.executable, "-c", f"import sys;{paths}\n{program}"],
        env={"PATH": "", "HOME": "/nowhere", "QT_QPA_PLATFORM": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 1000


def is_marked(image: QImage) -> bool:
    white = 0xFFFFFFFF
    return any(
        image.pixel(x, y) != white
        for y in range(0, image.height(), 2)
        for x in range(0, image.width(), 2)
    )
