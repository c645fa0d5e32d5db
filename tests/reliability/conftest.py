"""Rigs run short by default, and in full with ``python -m pytest tests/reliability --full``."""

from collections.abc import Callable

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run the reliability rigs in full")


@pytest.fixture
def times(request: pytest.FixtureRequest) -> Callable[[int, int], int]:
    """How often to do it: ``times(short, full)``."""
    is_full = bool(request.config.getoption("--full", default=False))
    return lambda short, full: full if is_full else short
