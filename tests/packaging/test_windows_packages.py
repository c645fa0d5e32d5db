"""What is shipped for Windows, by its plans; the packages themselves are tried under Wine."""

import struct
import xml.etree.ElementTree as ET
from pathlib import Path
from uuid import UUID

import pytest

from bundles import archives, chosen, moment, msi, msi_summary, sums, windows, windows_python
from eia_wizard.places import NAME

WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
SCRIPT = Path(msi.__file__).parent / "desk" / "installer.nsi"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder like the one for Windows, with next to nothing in it."""
    folder = tmp_path / windows.folder_name()
    for name in ("python/pythonw.exe", "site/eia_wizard/a & b.txt", "eia-wizard.ico"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return folder


def plan(folder: Path) -> ET.Element:
    return ET.fromstring(msi._plan(folder, sums.sum_of_folder(folder), "0.9.9"))  # noqa: S314 — our own


def test_a_package_for_it_lays_every_file_and_may_repair_each(folder: Path) -> None:
    found = plan(folder)
    laid = {each.get("Source") for each in found.iter(f"{WIX}File")}
    assert laid == {"python/pythonw.exe", "site/eia_wizard/a & b.txt", "eia-wizard.ico"}
    components = {each.get("Id") for each in found.iter(f"{WIX}Component")}
    assert components == {each.get("Id") for each in found.iter(f"{WIX}ComponentRef")}
    assert all(each.get("KeyPath") == "yes" for each in found.iter(f"{WIX}File"))


def test_the_same_folder_has_the_same_numbers_and_an_upgrade_is_known(folder: Path) -> None:
    product, again = plan(folder)[0], plan(folder)[0]
    assert product.attrib == again.attrib
    (folder / "eia-wizard.ico").write_text("another")
    other = plan(folder)[0]
    assert other.get("Id") != product.get("Id")
    assert other.get("UpgradeCode") == product.get("UpgradeCode")


def test_both_installers_open_the_window_by_its_own_program(folder: Path) -> None:
    values = {each.get("Value") for each in plan(folder).iter(f"{WIX}RegistryValue")}
    targets = [each.get("Target") for each in plan(folder).iter(f"{WIX}Shortcut")]
    script = SCRIPT.read_text("utf-8").replace("${NAME}.exe", windows.WINDOW)
    assert f'"[INSTALLDIR]{windows.WINDOW}" "%1"' in values
    assert targets == [f"[INSTALLDIR]{windows.WINDOW}"]
    assert f'"$INSTDIR\\{windows.WINDOW}" "%1"' in script
    assert f'CreateShortCut "$SMPROGRAMS\\${{NAME}}.lnk" "$INSTDIR\\{windows.WINDOW}"' in script


def test_another_build_of_a_version_replaces_it_and_an_older_version_is_refused(
    folder: Path,
) -> None:
    replaced, newer = plan(folder).iter(f"{WIX}UpgradeVersion")
    assert (replaced.get("Maximum"), replaced.get("OnlyDetect")) == ("0.9.10", None)
    assert (newer.get("Minimum"), newer.get("OnlyDetect")) == ("0.9.9", "yes")
    (refusal,) = plan(folder).iter(f"{WIX}Condition")
    assert refusal.text == "Installed OR NOT NEWER"
    assert "nothing was changed" in (refusal.get("Message") or "")


def test_the_installer_for_one_person_asks_for_no_administrator_and_touches_no_words() -> None:
    script = SCRIPT.read_text("utf-8")
    assert "RequestExecutionLevel user" in script
    removed = [line for line in script.splitlines() if "RMDir" in line or "Delete " in line]
    assert removed
    assert not [line for line in removed if f"$LOCALAPPDATA\\{NAME}" in line]
    assert 'RMDir /r "$INSTDIR"' not in script


def test_of_python_for_windows_what_speaks_in_secret_stays_out() -> None:
    left = [n for n in ("_ssl.pyd", "libssl-3.dll", "libcrypto-3.dll", "python311._pth")]
    assert all(chosen.fits(name, windows_python._LEFT_OUT) for name in left)
    assert not chosen.fits("_sqlite3.pyd", windows_python._LEFT_OUT)


def test_of_qt_for_windows_only_what_the_program_loads_is_shipped() -> None:
    assert chosen.is_shipped("PySide6/plugins/platforms/qwindows.dll")
    for name in ("Qt6Network.dll", "Qt6Qml.dll", "opengl32sw.dll", "plugins/tls/qschannel.dll"):
        assert not chosen.is_shipped(f"PySide6/{name}")


def test_two_zips_of_a_folder_are_one_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = archives.make_zip(folder, folder.parent).read_bytes()
    for each in folder.rglob("*"):
        each.touch()
    assert archives.make_zip(folder, folder.parent).read_bytes() == first
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(moment.moment() + 86_400))
    assert archives.make_zip(folder, folder.parent).read_bytes() != first


def test_the_number_and_times_of_a_package_are_written_anew(tmp_path: Path) -> None:
    file, built = tmp_path / "made.msi", 1_800_000_000
    ticks = struct.pack("<Q", (built + msi_summary._SINCE_1601) * msi_summary._TICKS)
    number = b"{8F44AA1B-AB10-4F15-88D4-CF60D3CD6D88}"
    file.write_bytes(b"\0" * 9_000 + number + (b"\x40\0\0\0" + ticks) * 2 + b"msitools 0.101")
    ours = UUID(int=7)
    msi_summary.make_steady(file, ours, built, 1_700_000_000)
    said = file.read_bytes()
    assert f"{{{ours}}}".upper().encode() in said
    assert ticks not in said
    with pytest.raises(ValueError, match="0 times"):
        msi_summary.make_steady(file, ours, built, 0)
