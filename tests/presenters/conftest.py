"""What every test of the presenters begins with."""

import pytest


@pytest.fixture(autouse=True)
def _search_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits in a test until the person has settled."""
    monkeypatch.setattr("eia_wizard.presenters.search.AT_FIRST_MS", 0)
