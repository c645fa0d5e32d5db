from collections.abc import Callable
from pathlib import Path

from eia_wizard.store.backup import backups, is_sound
from reliability.store_rig import Autosaver, chance, faults_after_rollback, lost
from reliability.volumes import Disk, ext4


def test_no_acknowledged_answer_is_lost_when_the_power_goes(
    tmp_path: Path, times: Callable[[int, int], int]
) -> None:
    cuts = times(40, 100)
    with ext4(tmp_path) as disk:
        library = disk.mounted_at / "library.eialib"
        with Autosaver(library) as saver:
            for number in range(cuts):
                cut(disk, saver, number)
                assert faults_after_rollback(library) == [], f"cut {number}"
                assert lost(library, saver.heard) == [], f"cut {number}"
        assert all(is_sound(each.path) for each in backups(library))
    print(f"{cuts} cuts, {saver.heard.count} acknowledged, none lost")


def test_the_rig_notices_what_sqlites_own_settings_lose(tmp_path: Path) -> None:
    with ext4(tmp_path) as disk:
        library = disk.mounted_at / "library.eialib"
        with Autosaver(library, "default") as saver:
            for number in range(60):
                cut(disk, saver, number)
                faults_after_rollback(library)
                if lost(library, saver.heard):
                    print(f"control: an acknowledged answer lost at cut {number + 1}")
                    return
    raise AssertionError("60 cuts lost nothing: the rig does not cut the power")


def cut(disk: Disk, saver: Autosaver, seed: int) -> None:
    """Let it write for a moment, freeze it, cut the power, and switch on again."""
    saver.start()
    saver.let_write(chance(seed).uniform(0, 0.12))
    saver.stop()
    disk.cut_power()
    saver.kill()
    disk.unmount()
    disk.mount()
