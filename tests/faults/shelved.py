"""A case put into a library, as if somebody had typed it."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from eia_wizard.app.deciding import seal
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.session import Session
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.store.library import Library
from faults.clean_files import Case


def put(library: Library, room: Workroom, case: Case) -> str:
    """Begin an assessment that holds what a case holds, sealed where it was; its id."""
    session = edit(library, begin(library, room, case.name, case.form.id))
    if case.sealed is not None:
        _hold(session, case.sealed)
        seal(library, session.assessment, session.form, session.reading.items("decisions")[0])
    _hold(session, case.answers)
    return session.assessment.id


def _hold(session: Session, answers: Mapping[AnswerKey, Value]) -> None:
    """Make a session hold exactly these answers, saved as one step."""
    with session.one_step("Hold"):
        held = MappingProxyType(dict(answers))
        session.assessment = replace(session.assessment, answers=held)
