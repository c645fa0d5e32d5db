"""A preview made anew only where something changed says what one made from nothing says."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from builders import room_in
from eia_wizard.app.examples import open_example, tell
from eia_wizard.app.opening import Opened, open_assessment
from eia_wizard.app.previewing import Surroundings, preview, surroundings
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Question
from eia_wizard.domain.noting import Notebook
from eia_wizard.domain.reading import Reading
from eia_wizard.presenters.preview_pieces import PieceMemory, pieces_of
from eia_wizard.store.opening import open_library


class Told:
    """An example that was told, and what lies round its answers."""

    def __init__(self, known: Surroundings, opened: Opened) -> None:
        self.known, self.opened = known, opened

    def session(self) -> Session:
        reading = self.opened.reading
        return Session(reading.assessment, self.opened.form, reading.as_of, lambda _change: None)


LAYOUTS = ("full", "board", "by-group", "nhs-england", "publication")
WORDS = ("", "Fewer than half come.", "- one\n- two", "Two buses away.\n\nNo lift.", "x" * 200)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    folder: Path = tmp_path_factory.mktemp("again")
    room = room_in(folder)
    with open_library(
        folder / "library.db", clock=room.clock, who="Ann", program="test", create=True
    ) as library:
        id_ = tell(library, room, open_example(room, "musculoskeletal"))
        yield Told(surroundings(library, room, id_), open_assessment(library, id_))


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=some.integers(0, 2**32), layout=some.sampled_from(LAYOUTS))
def test_whatever_is_changed(told: Told, seed: int, layout: str) -> None:
    chance = Random(seed)  # noqa: S311 — nothing to be kept secret
    session = told.session()
    book, memory = Notebook(), PieceMemory()
    shown = session.form.layouts[layout]
    for _step in range(6):
        fresh = preview(told.known, session.reading, shown, None)
        again = preview(told.known, session.reading, shown, None, book)
        assert again == fresh
        assert memory.pieces_of(again) == pieces_of(fresh)
        for _change in range(chance.choice((1, 1, 1, 3))):
            with suppress(EiaError):  # refused in the window too
                change(session, chance)


def test_what_did_not_change_is_the_very_same(told: Told) -> None:
    session = told.session()
    book, memory, shown = Notebook(), PieceMemory(), session.form.layouts["full"]
    before = memory.pieces_of(preview(told.known, session.reading, shown, None, book))
    session.answer(AnswerKey("proposal"), "Something else.")
    after = memory.pieces_of(preview(told.known, session.reading, shown, None, book))
    kept = {id(piece) for piece in before}
    made_anew = [piece for piece in after if id(piece) not in kept]
    assert made_anew
    assert len(made_anew) < len(after) // 10


def change(session: Session, chance: Random) -> None:
    """Answer anything in any way that its kind allows, take an answer back, or undo."""
    reading, form = session.reading, session.form
    if chance.random() < 0.1:
        session.undo()
        return
    grown = [c.id for c in form.collections.values() if c.grown and not c.retired]
    if chance.random() < 0.2:
        name = chance.choice(grown)
        own = [i for i in reading.items(name) if i not in reading.listed_items]
        if own and chance.random() < 0.6:
            item = chance.choice(own)
            if chance.random() < 0.5:
                session.remove_item(name, item)
            else:
                session.move_item(name, item, chance.choice((-1, 1)))
        else:
            session.add_item(name, f"new{chance.randrange(10**6)}")
        return
    question = chance.choice([q for q in form.questions.values() if not q.shows])
    items = reading.items(question.collection) if question.collection else ("",)
    if question.companion_of in form.collections or not items:
        return
    key = AnswerKey(question.id, chance.choice(items))
    session.answer(key, None if chance.random() < 0.25 else any_value(reading, question, chance))


def any_value(reading: Reading, question: Question, chance: Random) -> Value | None:
    options = [option.id for option in question.terms.options if not option.retired]
    match question.kind.name:
        case "text" | "long-text":
            said = chance.choice(WORDS)
            return (said if question.kind.name == "long-text" else said.split("\n")[0]) or None
        case "choice":
            return chance.choice(options)
        case "choices":
            return tuple(chance.sample(options, 1))
        case "yes-no":
            return chance.choice(("yes", "no"))
        case "rating":
            return chance.randint(1, 5)
        case "links":
            targets = [i for name in question.terms.to for i in reading.items(name)]
            return tuple(chance.sample(targets, min(1, len(targets)))) or None
    return None
