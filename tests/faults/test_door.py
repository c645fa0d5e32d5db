"""The door of the planted faults says what a check of a library says."""

from pathlib import Path

import pytest

from builders import room_in
from eia_wizard.app.checking import all_rules, check_opened
from eia_wizard.app.opening import open_assessment
from faults.door import found
from faults.planting import Change, changes
from faults.shelved import put
from store.store_builders import opened

SEALED = [change for change in changes() if change.is_fault and change.how.get("sealed")]


@pytest.mark.parametrize("change", SEALED[:1], ids=lambda change: change.name)
def test_a_library_says_the_same_as_the_door(change: Change, tmp_path: Path) -> None:
    case = change.made()
    library = opened(tmp_path / "library.db", create=True)
    now_id = put(library, room_in(tmp_path), case)
    now = open_assessment(library, now_id)
    said = check_opened(library, now, case.as_of, all_rules())
    messages = {weighed.finding.message for weighed in said.findings}
    assert {_dateless(one) for one in messages} == {_dateless(f.message) for f in found(case)}


def _dateless(message: str) -> str:
    """A message without its figures: a seal is of the day on which the test runs."""
    return "".join(letter for letter in message if not letter.isdigit())
