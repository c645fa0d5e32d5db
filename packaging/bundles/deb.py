"""The package for Debian and its kin: the folder under /usr/lib, a starter, and its desk."""

import platform
import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from bundles.interpreter import binaries
from bundles.laying import put
from bundles.linux import lay_desk
from bundles.moment import date_all, moment
from bundles.pages import FOLDER
from bundles.sources import version
from environment import TOP
from qt_libraries import WITH_DISPLAY, WITHOUT_DISPLAY

HOME = "usr/lib/eia-wizard"
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
_MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}
_CONTROL = """Package: eia-wizard
Version: {version}
Architecture: {machine}
Maintainer: The EIA Wizard team
Installed-Size: {kib}
Depends: {depends}
Suggests: libreoffice-writer
Section: editors
Priority: optional
Description: equality impact assessment along the commissioning cycle
 Walks NHS commissioners in England through an equality impact assessment, keeps
 every draft in a library on their own computer, and writes it as a Word document.
 It works offline and brings its own Python.
"""


def make_deb(folder: Path, to: Path, compression: str = "xz") -> Path:
    """Make the package out of the folder for Linux."""
    with TemporaryDirectory(prefix="eia-wizard-deb-") as place:
        root = Path(place) / "root"
        _lay(folder, root)
        deb = to / f"eia-wizard_{version()}_{_machine()}.deb"
        words = ["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", str(root)]
        said = {"SOURCE_DATE_EPOCH": str(moment()), "PATH": "/usr/bin:/bin"}
        subprocess.run([*words, str(deb)], env=said, check=True, capture_output=True)
    return deb


def needed_glibc(folder: Path) -> str:
    """The oldest C library that every binary in a folder can do with."""
    asked = ["objdump", "-p", *map(str, binaries(folder))]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    major, minor = max((int(major), int(minor)) for major, minor in _GLIBC.findall(said))
    return f"{major}.{minor}"


def _lay(folder: Path, root: Path) -> None:
    home = root / HOME
    home.parent.mkdir(parents=True)
    subprocess.run(["cp", "-a", "--link", str(folder), str(home)], check=True)
    for gone in ("share", "README.txt"):
        subprocess.run(["rm", "-r", str(home / gone)], check=True)
    (root / "usr/bin").mkdir()
    (root / "usr/bin/eia-wizard").symlink_to("../lib/eia-wizard/eia-wizard")
    lay_desk(root / "usr/share")
    papers = root / "usr/share/doc/eia-wizard"
    put(papers / "copyright", _copyright())
    for name in ("licences", FOLDER):
        (papers / name).symlink_to(f"../../../lib/eia-wizard/{name}")
    put(root / "DEBIAN/control", control(home).encode())
    for each in [root, *root.rglob("*")]:
        if each.is_dir() and not each.is_symlink():
            each.chmod(0o755)
    date_all(root)


def control(home: Path) -> str:
    """What the package says of itself: its version, and what it asks of a computer."""
    depends = [f"libc6 (>= {needed_glibc(home)})", *WITHOUT_DISPLAY.values()]
    depends += [*WITH_DISPLAY.values(), "libstdc++6", "libx11-xcb1", "libxcb-render-util0"]
    depends += ["libxcb-image0", "libxcb-randr0", "libxcb-sync1", "libxcb-xfixes0", "libxcb-shm0"]
    size = sum(each.stat().st_size for each in home.rglob("*") if each.is_file())
    return _CONTROL.format(
        version=version(),
        machine=_machine(),
        kib=size // 1024,
        depends=", ".join(dict.fromkeys(depends)),
    )


def _copyright() -> bytes:
    words = (TOP / "LICENSE").read_text("utf-8")
    return (
        f"EIA Wizard is under this licence; it brings parts under others, which are told in\n"
        f"/usr/lib/eia-wizard/licences/index.html.\n\n{words}"
    ).encode()


def _machine() -> str:
    return _MACHINES.get(platform.machine(), platform.machine())
