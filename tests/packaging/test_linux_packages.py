"""The packages for Linux: built from what is locked, and started where nothing else is."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from builders import TellInto
from bundles import chosen, deb, interpreter, linux, sources
from bundles.package import Package, needed, parsed

pytestmark = pytest.mark.tools


@pytest.fixture(scope="module")
def unpacked(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package for Debian, unpacked as it would lie on a computer."""
    place = tmp_path_factory.mktemp("deb")
    made = deb.make_deb(folder, place, "none")
    root = place / "root"
    subprocess.run(["dpkg-deb", "-x", made, root], check=True)
    return root


def started(starter: Path, *words: object, home: Path) -> subprocess.CompletedProcess[str]:
    """What the program says, started by somebody who has nothing but their home."""
    own = {"HOME": str(home), "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}
    asked = [str(starter), *map(str, words)]
    return subprocess.run(asked, env=own, cwd=home, capture_output=True, text=True, check=False)


def test_it_does_the_whole_work_with_nothing_of_this_computer(
    folder: Path, tmp_path: Path, tell_into: TellInto
) -> None:
    library, made = tell_into(tmp_path, "musculoskeletal")
    document = tmp_path / "assessment.docx"
    home = tmp_path / "home"
    home.mkdir()
    export = ["export", made, "--to", document, "--library", library]
    done = started(folder / "eia-wizard", *export, home=home)
    assert (done.stderr, done.returncode) == ("", 0)
    said = started(folder / "eia-wizard", "accessible", document, home=home)
    assert said.returncode == 0, said.stdout


def test_the_window_opens_and_has_the_library(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    own = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}
    words = [str(folder / "eia-wizard"), "window", "--library", str(library)]
    with subprocess.Popen(words, env=own, stderr=subprocess.PIPE, text=True) as window:
        try:
            holder = library.with_name("library.db.holder")
            until(lambda: holder.exists() and library.exists(), window)
        finally:
            window.terminate()
        assert window.stderr is not None
        said = window.stderr.read().splitlines()
    assert [line for line in said if "propagateSizeHints" not in line] == []


def until(is_so: Callable[[], bool], window: "subprocess.Popen[str]") -> None:
    """Wait until something is so, while the window is open and for a minute at most."""
    for _ in range(600):
        assert window.poll() is None, "the window closed"
        try:
            window.wait(0.1)
        except subprocess.TimeoutExpired:
            if is_so():
                return
    raise AssertionError("the library was not opened")


def test_the_deb_starts_from_where_it_is_installed(unpacked: Path, tmp_path: Path) -> None:
    said = started(unpacked / "usr/bin/eia-wizard", "example", "list", home=tmp_path)
    assert "musculoskeletal" in said.stdout


def test_the_deb_asks_for_what_a_bare_computer_lacks(folder: Path, unpacked: Path) -> None:
    assert (unpacked / deb.HOME / "licences/index.html").is_file()
    control = deb.control(folder)
    assert f"libc6 (>= {deb.needed_glibc(folder)})" in control
    assert "libxcb-cursor0" in control


def test_a_desktop_finds_it_and_knows_whose_an_eia_file_is(unpacked: Path) -> None:
    share = unpacked / "usr/share"
    entry = (share / "applications/eia-wizard.desktop").read_text("utf-8")
    assert "MimeType=application/x-eia-wizard;" in entry
    assert "*.eia" in (share / "mime/packages/eia-wizard.xml").read_text("utf-8")
    for size in linux.MARK_SIZES:
        assert (share / f"icons/hicolor/{size}x{size}/apps/eia-wizard.png").is_file()


def test_nothing_in_it_can_speak_with_a_network_in_secret(folder: Path) -> None:
    names = {path.name for path in folder.rglob("*")}
    assert not [name for name in names if "Network" in name or name.startswith(("_ssl", "libssl"))]


def test_every_binary_finds_its_libraries_beside_it(folder: Path) -> None:
    for each in interpreter.binaries(folder / "python"):
        if "PySide6" not in each.parts:
            said = subprocess.run(["ldd", each], capture_output=True, text=True, check=False).stdout
            assert "not found" not in said, each
            assert sys.base_prefix in ("/usr", "/") or sys.base_prefix not in said, each


def test_it_is_compiled_and_holds_no_place_of_the_machine_it_was_built_on(folder: Path) -> None:
    assert not list(folder.rglob("*.py"))
    site = folder / "python/lib" / interpreter.NAME / "site-packages"
    ours = (site / "eia_wizard/app/policy.pyc").read_bytes()
    assert str(linux.TOP).encode() not in ours
    assert b"eia_wizard/app/policy.py" in ours


def test_every_part_is_in_the_bill_and_its_licence_in_the_folder(folder: Path) -> None:
    bill = json.loads((folder / "sbom.cdx.json").read_text("utf-8"))
    page = (folder / "licences/index.html").read_text("utf-8")
    for part in bill["components"]:
        assert part["name"].title() in page.title()
        assert part["version"] in page, part["name"]
        for inside in part.get("components", ()) if part["name"] == "python" else ():
            assert (folder / "licences/python" / f"{inside['name']}.txt").is_file()
        if part["type"] == "library":
            assert list((folder / "licences" / part["name"]).iterdir()), part["name"]
    told = {part["name"] for part in bill["components"]}
    assert {each.name for each in sources.installed()} < told


def test_what_a_package_needs_comes_along_and_what_extras_need_does_not() -> None:
    about = "Name: one\nRequires-Dist: two>=1\nRequires-Dist: three; extra == 'more'\n"
    there = {
        "one": Package("one", "1", parsed(about), {}),
        "two": Package("two", "1", parsed(""), {}),
        "three": Package("three", "1", parsed(""), {}),
    }
    assert [each.name for each in needed(["One>=0"], there)] == ["one", "two"]


def test_of_qt_only_what_the_program_loads_is_shipped() -> None:
    assert chosen.is_shipped("PySide6/QtCore.abi3.so")
    assert not chosen.is_shipped("PySide6/QtNetwork.abi3.so")
    assert not chosen.is_shipped("PySide6/qml/QtQuick/qmldir")
