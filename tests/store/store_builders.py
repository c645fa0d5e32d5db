"""Tiny builders for tests of the store."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library
from eia_wizard.store.shelf import Listing

TITLE = AnswerKey("title")
WHY = AnswerKey("group.why", "sex")
FORM_FILES = {"form.toml": 'id = "commissioning"', "stages/0-set-up.toml": 'id = "set-up"'}


class SteadyClock:
    """A clock that moves on by a second each time it is asked."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def opened(
    path: Path, *, create: bool = False, who: str = "Ann", program: str = "0.1.0"
) -> Library:
    """The library, open for writing by Ann."""
    return open_library(path, clock=SteadyClock(), who=who, program=program, create=create)


def made(path: Path) -> Library:
    """A new library with one form and one assessment, A1."""
    library = opened(path, create=True)
    form = library.keep_form("commissioning", "1", "Commissioning", FORM_FILES)
    library.begin("A1", form, listing=Listing("Moving the clinic", "listen", "light"))
    return library


def form_of(library: Library, assessment_id: str = "A1") -> str:
    """The digest of the assessment's form."""
    return library.facts(assessment_id).form_digest


def values(library: Library, key: AnswerKey, assessment_id: str = "A1") -> list[object]:
    """The values in the history of an answer, oldest first."""
    return [each.value for each in library.history(assessment_id, key)]
