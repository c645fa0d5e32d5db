"""An organisation's own Word file may be anything: its look is taken without harm, or refused.

Every third kind in a short run; ``python -m pytest tests/reliability --full`` takes all of them.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

from builders import room_in
from eia_wizard.app.own_look import look_in
from eia_wizard.documents.checks import findings
from eia_wizard.documents.word_in.reader import WordReader
from eia_wizard.domain.errors import EiaError
from reliability.hostile_word import KINDS


def test_hostile_files_give_a_look_without_harm_or_are_refused_in_a_sentence(
    tmp_path: Path, times: Callable[[int, int], int]
) -> None:
    room = replace(room_in(tmp_path), own_look=tmp_path / "kept" / "own-look.docx")
    hostile, kept = tmp_path / "hostile.docx", tmp_path / "look.docx"
    tried = dict(list(KINDS.items())[:: times(3, 1)])
    refused: list[str] = []
    with WordReader() as read:
        for name, make in tried.items():
            hostile.write_bytes(make())
            try:
                look = look_in(hostile, read, room)
            except EiaError as why:
                refused.append(str(why))
                continue
            assert findings(look.file) == [], name
            kept.write_bytes(look.file)
            with ZipFile(kept) as parts:
                read_back = [parts.read(part).decode("latin-1") for part in parts.namelist()]
            assert not any("External" in part for part in read_back), name
    assert len(refused) > len(tried) // 4
    assert [each for each in refused if not each.endswith(".")] == []
