"""Whoever is cut off while what goes where in a Word form is kept has it as before, or as after."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE, Popen

from builders import room_in
from eia_wizard.app.template.kept import keep, kept_forms
from reliability import mapping_keeper
from reliability.mapping_keeper import PLACES, kept_of
from reliability.store_rig import chance
from templates.paper import p, package

TESTS = Path(__file__).resolve().parents[1]
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{TESTS.parent / 'src'}{os.pathsep}{TESTS}"}


def test_a_kept_form_is_whole_however_often_the_program_is_killed(
    tmp_path: Path, times: Callable[[int, int], int]
) -> None:
    (tmp_path / "Our form.docx").write_bytes(package(p("Name: ______")))
    room, luck = room_in(tmp_path), chance(7)
    keep(room, tmp_path / "Our form.docx", kept_of("{lead}"))
    for number in range(times(4, 60)):
        words = [sys.executable, mapping_keeper.__file__, str(tmp_path)]
        with Popen(words, stdout=PIPE, env=ENVIRONMENT) as keeper:
            assert keeper.stdout is not None
            for _turn in range(luck.randint(2, 40)):
                assert keeper.stdout.readline() == b"keeping\n"
            keeper.kill()
        (kept,) = kept_forms(room)
        said = {match.text for match in kept.mapping.matches}
        assert len(kept.mapping.matches) == PLACES, f"kill {number}"
        assert said in ({"{title}"}, {"{lead}"}), f"kill {number}"
        assert kept.file.read_bytes() == (tmp_path / "Our form.docx").read_bytes()
