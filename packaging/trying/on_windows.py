"""What somebody does with a package for Windows: install, write, export, upgrade, remove."""

import shutil
from pathlib import Path

from bundles import sums
from bundles.windows_starter import NAME
from trying.other_builds import OtherBuilds
from trying.person import Person
from trying.said import Trial
from trying.settling import settle
from trying.wait import until
from trying.wine import Windows

IN_USE = 5
"""What the installer for one person ends with where the program is open."""

_UNINSTALL = "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall"
_OPENS = "Software\\Classes\\EIAWizard.Assessment\\shell\\open\\command"


def try_installer(windows: Windows, setup: Path, pictures: Path, trial: Trial) -> None:
    """Install for one person, in silence; use, upgrade, and remove it."""
    person = Person(windows, windows.person / "AppData/Local/Programs/EIA Wizard", trial)
    done = windows.run(setup, "/S")
    trial.hold("it installs in silence", done.returncode == 0 and person.program.is_dir())
    menu = windows.person / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
    trial.hold("it is in the start menu", (menu / "EIA Wizard.lnk").exists())
    trial.hold("an .eia file opens with it", _is_opened(windows, "HKCU"))
    entry = f"HKCU\\{_UNINSTALL}\\EIA Wizard"
    trial.hold("it is among the installed programs", bool(windows.says(entry, "DisplayName")))
    person.make_ready()
    person.works(pictures)
    _refuses_while_open(person, setup)
    stray = person.program / "site" / "of-an-older-version.txt"
    stray.write_text("old")
    windows.run(setup, "/S")
    is_new = person.program.is_dir() and not stray.exists()
    trial.hold("a newer one takes its place", is_new)
    person.is_still_there()
    windows.run(person.program / "Uninstall.exe", "/S")
    gone = until(lambda: not person.program.exists())
    trial.hold("it is removed in silence, whole", gone)
    menu_is_clear = not (menu / "EIA Wizard.lnk").exists() and not windows.says(f"HKCU\\{_OPENS}")
    trial.hold("nothing of it stays in the menu or the registry", menu_is_clear)
    person.is_still_there()


def _refuses_while_open(person: Person, setup: Path) -> None:
    program = person.program / NAME
    with person.starts().opened():
        done = person.windows.run(setup, "/S")
        is_refused = done.returncode == IN_USE and program.exists()
        person.trial.hold("it is not replaced while it is open", is_refused)


def try_msi(windows: Windows, msi: Path, pictures: Path, trial: Trial) -> None:
    """Install for every account, as an IT department does; repair, replace and remove it."""
    person = Person(windows, windows.place / "drive_c/Program Files/EIA Wizard", trial)
    windows.installs(msi)
    if not trial.hold("it installs in silence for every account", (person.program / NAME).exists()):
        return
    # Wine keeps one menu for each person; a Windows puts this into everybody's.
    trial.hold("it is in the start menu", any(windows.place.rglob("EIA Wizard.lnk")))
    trial.hold("an .eia file opens with it", _is_opened(windows, "HKLM"))
    person.make_ready()
    person.works(pictures)
    lost = person.program / "site/eia_wizard/app/policy.pyc"
    lost.unlink()
    # Wine does not know the switch for repairs; this is what it stands for.
    windows.installs(msi, "REINSTALL=ALL", "REINSTALLMODE=amus")
    trial.hold("a repair brings back what was lost", lost.exists())
    settled = windows.place / "drive_c/Program Files/EIA Wizard/policy.toml"
    named = settle(settled)
    trial.hold("what an administrator settled holds", named in person.types("settled"))
    newest = _replaces(person, msi)
    windows.run("msiexec", "/x", newest, "/qn")
    trial.hold("it is removed in silence", not (person.program / NAME).exists())
    trial.hold("none is left among the installed programs", _entries(windows) == 0)
    trial.hold("what an administrator settled is still there", settled.exists())
    person.is_still_there()


def _replaces(person: Person, msi: Path) -> Path:
    """Put another build of this version in its place, then a newer version; try to go back."""
    windows, trial = person.windows, person.trial
    with OtherBuilds.of(msi) as builds:
        windows.installs(builds.same_version)
        trial.hold("another build takes its place", builds.is_there(person.program, "another"))
        trial.hold("there is one among the installed programs", _entries(windows) == 1)
        windows.installs(builds.newer)
        trial.hold("a newer version takes its place", builds.is_there(person.program, "newer"))
        trial.hold("there is still one among the installed programs", _entries(windows) == 1)
        done = windows.installs(msi)
        is_kept = builds.is_there(person.program, "newer") and _entries(windows) == 1
        trial.hold("an older version is refused, and changes nothing", is_kept and done != 0)
        person.is_still_there()
        return windows.keeps(builds.newer)


def _entries(windows: Windows) -> int:
    """How often the program is among the installed ones."""
    listed = windows.says(f"HKLM\\{_UNINSTALL}", deep=True)
    return sum("DisplayName" in line and "EIA Wizard" in line for line in listed.splitlines())


def _is_opened(windows: Windows, whose: str) -> bool:
    said = windows.says(f"{whose}\\{_OPENS}")
    return f'{NAME}" "%1"' in said


def try_zip(windows: Windows, archive: Path, pictures: Path, trial: Trial) -> None:
    """Unpack it into a folder with a name in letters of its own, and use it from there."""
    place = windows.place / "drive_c" / "Zoë’s own ẞ"
    shutil.unpack_archive(archive, place)
    person = Person(windows, next(place.iterdir()), trial)
    person.make_ready()
    before = sums.sum_of_folder(person.program)
    person.works(pictures)
    trial.skip("it opens from a share on a network", "Wine 8 misnames a library that lies on one")
    is_the_same = sums.sum_of_folder(person.program) == before
    trial.hold("it writes nothing into its folder, which may be read-only", is_the_same)
