"""Keys that come through IBus are heard in the order in which they were typed."""

import os

import pytest

from eia_wizard.ui.beginning.start import hear_keys_in_order

MODE = "IBUS_ENABLE_SYNC_MODE"


@pytest.mark.parametrize(("before", "then"), [(None, "1"), ("0", "0")])
def test_keys_wait_for_each_other_unless_somebody_settled_otherwise(
    monkeypatch: pytest.MonkeyPatch, before: str | None, then: str
) -> None:
    monkeypatch.setenv(MODE, before or "")
    if before is None:
        monkeypatch.delenv(MODE)
    hear_keys_in_order()
    assert os.environ[MODE] == then
