"""The door of the planted faults says what a check of a library says."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from builders import room_in
from eia_wizard.app.checking import all_rules, check_opened
from eia_wizard.app.deciding import seal
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey, Value
from faults.door import found
from faults.planting import Change, changes
from store.store_builders import opened

SEALED = [change for change in changes() if change.is_fault and change.how.get("sealed")]


@pytest.mark.parametrize("change", SEALED[:1], ids=lambda change: change.name)
def test_a_library_says_the_same_as_the_door(change: Change, tmp_path: Path) -> None:
    case = change.made()
    library = opened(tmp_path / "library.db", create=True)
    session = edit(library, begin(library, room_in(tmp_path), "Sealed", case.form.id))
    _hold(session, case.sealed or {})
    decision = session.reading.items("decisions")[0]
    seal(library, session.assessment, session.form, decision)
    _hold(session, case.answers)
    now = open_assessment(library, session.assessment.id)
    said = check_opened(library, now, case.as_of, all_rules())
    messages = {weighed.finding.message for weighed in said.findings}
    assert {_dateless(one) for one in messages} == {_dateless(f.message) for f in found(case)}


def _hold(session: Session, answers: Mapping[AnswerKey, Value]) -> None:
    """Make a session hold exactly these answers, saved as one step."""
    with session.one_step("Hold"):
        held = MappingProxyType(dict(answers))
        session.assessment = replace(session.assessment, answers=held)


def _dateless(message: str) -> str:
    """A message without its figures: a seal is of the day on which the test runs."""
    return "".join(letter for letter in message if not letter.isdigit())
