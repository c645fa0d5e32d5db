"""A likeness that is none, or of no window that can be, is as good as nothing."""

import json
import zlib
from pathlib import Path

import pytest

from eia_wizard.store.likeness import place_of_likeness
from eia_wizard.ui.beginning.likeness import holds_for, read_likeness

NOTES = b'{"dots": [2, 2], "ratio": 1, "title": "", "standing": "", "scrolled": []}'


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b"rubbish",
        b"[]\n",
        b"[" * 100_000,
        b"{}\nrubbish",
        b'{"dots": [2, 2], "standing": ""}\n' + zlib.compress(bytes(16)),
        b'{"dots": [-2, -2]}\n' + zlib.compress(bytes(16)),
        b'{"dots": [1e9, 1e9]}\n' + zlib.compress(bytes(16)),
        b'{"dots": [2, 2]}\n' + zlib.compress(bytes(16)),
        b'{"dots": [2, 2], "ratio": "1"}\n' + zlib.compress(bytes(16)),
        NOTES + b"\n" + zlib.compress(bytes(15)),
        NOTES.replace(b'"standing": ""', b'"standing": 1') + b"\n" + zlib.compress(bytes(16)),
    ],
)
def test_a_likeness_that_is_none_is_as_good_as_nothing(tmp_path: Path, rubbish: bytes) -> None:
    library = tmp_path / "library.db"
    holds = json.dumps(holds_for(library)).encode()
    told = rubbish.replace(b"{", b'{"holds for": ' + holds + b", ", 1).replace(b", }", b"}")
    place_of_likeness(library).write_bytes(told)
    assert read_likeness(library) is None


@pytest.mark.parametrize(
    "box",
    [
        [10**12, 0, 9, 9, False, "", "", 0, 0],
        [0, 0, 9, 9, False, "", "", -(10**12), 0],
        [0, 0, 9, 9, False, "", "x" * 100_000, 0, 0],
        [0, 0, 9, 9, 0, "", "", 0, 0],
    ],
)
def test_a_text_or_a_column_that_no_window_can_have_is_not_believed(
    tmp_path: Path, box: list[object]
) -> None:
    library = tmp_path / "library.db"
    told = json.loads(NOTES) | {
        "holds for": holds_for(library),
        "box": box,
        "scrolled": [["a", 7], ["b", 10**12], ["c"], 3],
    }
    packed = json.dumps(told).encode() + b"\n" + zlib.compress(bytes(16))
    place_of_likeness(library).write_bytes(packed)
    likeness = read_likeness(library)
    assert likeness is not None
    assert (likeness.box, likeness.scrolled) == (None, [("a", 7)])
