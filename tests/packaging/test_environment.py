"""The pure parts of making the environment and finding what the machine lacks."""

import json
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

import environment
import python_needed
import qt_libraries
import system_packages

TOP = environment.TOP
LOCKS = [environment.RUN_LOCK, environment.TEST_LOCK]
HERE = Path("/home/someone/eia wizard/.venv")


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    file = tmp_path / "requirements.lock"
    file.write_text("lxml==6.1.3\n")
    return file


@pytest.fixture
def ordinary_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "_is_root", lambda: False)
    monkeypatch.setattr(system_packages, "_knows_packages", lambda: True)
    has(monkeypatch, "apt-get", "sudo")


def has(monkeypatch: pytest.MonkeyPatch, *programs: str) -> None:
    monkeypatch.setattr(
        system_packages.shutil, "which", lambda name: name if name in programs else None
    )


def locked(lock: str) -> set[str]:
    lines = (TOP / "packaging" / lock).read_text("utf-8").splitlines()
    return {line.split()[0] for line in lines if "==" in line}


def test_a_stamp_stays_the_same_while_nothing_changes(lock: Path) -> None:
    assert environment.stamp_for(lock, (3, 11), HERE) == environment.stamp_for(lock, (3, 11), HERE)


def test_a_changed_lock_has_another_stamp(lock: Path) -> None:
    before = environment.stamp_for(lock, (3, 11), HERE)
    lock.write_text("lxml==6.1.4\n")
    assert environment.stamp_for(lock, (3, 11), HERE) != before


def test_another_python_has_another_stamp(lock: Path) -> None:
    ours = environment.stamp_for(lock, (3, 11), HERE)
    assert environment.stamp_for(lock, (3, 12), HERE) != ours


def test_a_moved_environment_has_another_stamp(lock: Path) -> None:
    ours = environment.stamp_for(lock, (3, 11), HERE)
    assert environment.stamp_for(lock, (3, 11), HERE.parent / "moved" / ".venv") != ours


def test_debians_own_python_asks_for_the_plain_venv_package() -> None:
    assert environment.venv_package((3, 11), "python3.11") == "python3-venv"


def test_a_python_beside_debians_own_asks_for_its_numbered_venv_package() -> None:
    assert environment.venv_package((3, 13), "python3.11") == "python3.13-venv"


def test_being_offline_is_said_in_a_sentence() -> None:
    said = environment.why_installing_failed("Retrying: Temporary failure in name resolution")
    assert "offline" in said


def test_another_failure_is_told_in_pips_own_words() -> None:
    assert "No space left" in environment.why_installing_failed("OSError: No space left on device")


@pytest.mark.usefixtures("ordinary_person")
def test_someone_with_sudo_is_given_one_command_with_sudo() -> None:
    assert system_packages.command(["python3-venv", "libgl1"]) == (
        "sudo apt-get install -y --no-install-recommends python3-venv libgl1"
    )


@pytest.mark.usefixtures("ordinary_person")
def test_someone_without_sudo_is_given_one_command_with_su(monkeypatch: pytest.MonkeyPatch) -> None:
    has(monkeypatch, "apt-get")
    assert system_packages.command(["libgl1"]) == (
        "su -c 'apt-get install -y --no-install-recommends libgl1'"
    )


@pytest.mark.usefixtures("ordinary_person")
def test_a_machine_that_knows_no_packages_is_told_to_update_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(system_packages, "_knows_packages", lambda: False)
    assert system_packages.command(["libgl1"]).startswith("sudo apt-get update && sudo apt-get ")


def test_a_machine_without_apt_is_given_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    has(monkeypatch)
    assert "apt-get" not in system_packages.advice(["libgl1"])
    assert "libgl1" in system_packages.advice(["libgl1"])


def test_nothing_missing_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    system_packages.see_to([])
    assert capsys.readouterr().out == ""


def test_a_failed_wish_is_the_only_thing_left_to_say(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_packages, "_may_install", lambda: True)
    monkeypatch.setattr(system_packages, "_install", lambda packages: packages == ["libgl1"])
    system_packages.see_to(["libgl1"], ["poppler-utils"])
    said = capsys.readouterr().out
    assert "poppler-utils" in said
    assert "libgl1" not in said


def test_missing_libraries_become_each_package_once() -> None:
    libraries = {"liba.so.1": "a", "liba-more.so.1": "a", "libb.so.2": "b"}
    assert qt_libraries.packages_of(libraries, libraries) == ["a", "b"]


def test_window_libraries_matter_only_with_a_display() -> None:
    assert "libxcb-cursor.so.0" in qt_libraries.needed(has_display=True)
    assert "libxcb-cursor.so.0" not in qt_libraries.needed(has_display=False)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux asks for these libraries")
def test_a_library_that_is_not_there_is_found_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_libraries, "WITHOUT_DISPLAY", {"libno-such-thing.so.1": "no-such"})
    monkeypatch.delenv("DISPLAY", raising=False)
    assert qt_libraries.missing_packages() == ["no-such"]


def test_an_older_python_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(python_needed.sys, "version_info", (3, 10, 13))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer"):
        python_needed.refuse_older_python()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_registry_and_no_folder_of_a_machine(lock: str) -> None:
    text = (TOP / "packaging" / lock).read_text("utf-8")
    assert "://" not in text
    assert "/" not in text


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash(lock: str) -> None:
    lines = (TOP / "packaging" / lock).read_text("utf-8").splitlines()
    after = [following for line, following in pairwise(lines) if "==" in line]
    assert all(line.startswith("    --hash=sha256:") for line in after)


def test_the_test_lock_lists_everything_the_program_runs_with() -> None:
    assert locked(environment.RUN_LOCK) <= locked(environment.TEST_LOCK)


def test_what_builds_the_program_is_locked() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))
    assert set(project["build-system"]["requires"]) <= locked(environment.RUN_LOCK)


def test_the_validator_is_locked_by_its_hash_and_names_no_registry() -> None:
    lock = json.loads((TOP / "packaging/validator/package-lock.json").read_text("utf-8"))
    packages = [about for place, about in lock["packages"].items() if place]
    assert all(about["integrity"] and "resolved" not in about for about in packages)
