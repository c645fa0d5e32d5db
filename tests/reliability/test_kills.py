from collections.abc import Callable
from pathlib import Path

from eia_wizard.store.backup import backups, is_sound
from eia_wizard.store.header import has_journal
from reliability.store_rig import Autosaver, chance, faults_after_rollback, lost


def test_no_acknowledged_answer_is_lost_however_often_the_program_is_killed(
    tmp_path: Path, times: Callable[[int, int], int]
) -> None:
    library = tmp_path / "library.eialib"
    luck = chance(1)
    kills, cut_off = times(40, 200), 0
    with Autosaver(library) as saver:
        for number in range(kills):
            saver.start()
            saver.let_write(luck.uniform(0, 0.12))
            saver.kill()
            cut_off += has_journal(library)
            assert faults_after_rollback(library) == [], f"kill {number}"
            assert lost(library, saver.heard) == [], f"kill {number}"
    print(f"{kills} kills, {saver.heard.count} acknowledged, {cut_off} writes cut off, none lost")
    assert all(is_sound(each.path) for each in backups(library))
