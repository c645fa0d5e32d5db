from pathlib import Path

import pytest

from builders import room_in
from eia_wizard.app.deciding import as_decided, form_then, seal, sealed_points
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import changed_keys
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.library import Library
from store.store_builders import opened

PROPOSAL = AnswerKey("proposal")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return opened(tmp_path / "library.db", create=True)


@pytest.fixture
def session(library: Library, tmp_path: Path) -> Session:
    made = edit(library, begin(library, room_in(tmp_path), "Walks"))
    made.add_item("decisions", "d1")
    made.answer(PROPOSAL, "Walk in the park")
    return made


def test_what_stands_on_the_screen_is_sealed(library: Library, session: Session) -> None:
    now = session.assessment
    made = seal(library, now, session.form, "d1")
    assert sealed_points(library, now.id) == (made,)
    assert (made.item, made.who, made.answers) == ("d1", "Ann", len(now.answers))
    assert as_decided(library, made, now, session.form).answers == now.answers
    assert form_then(library, made, now, session.form) is session.form


def test_what_changed_since_is_known(library: Library, session: Session) -> None:
    made = seal(library, session.assessment, session.form, "d1")
    session.answer(PROPOSAL, "Walk in the woods")
    then = as_decided(library, made, session.assessment, session.form)
    assert changed_keys(then, session.assessment) == (PROPOSAL,)


def test_nothing_is_sealed_while_the_last_words_are_not_saved(
    library: Library, session: Session
) -> None:
    unsaved = session.assessment.answering(PROPOSAL, "Not on the disk")
    with pytest.raises(EiaError, match="not saved yet, so nothing was sealed"):
        seal(library, unsaved, session.form, "d1")
    assert sealed_points(library, unsaved.id) == ()


def test_there_is_no_sealing_under_a_decision_that_is_not_there(
    library: Library, session: Session
) -> None:
    with pytest.raises(EiaError, match="no decision"):
        seal(library, session.assessment, session.form, "d9")
