"""What every test stands on: no display, the English words, a form and small builders."""

import os

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# On the build machine every run tries the same examples; at a desk each run tries others.
settings.register_profile("steady", derandomize=True)
if "CI" in os.environ:
    settings.load_profile("steady")


@pytest.fixture(scope="session", autouse=True)
def one_application(qapp: QApplication) -> QApplication:
    """The one application of the process: a document's drawings would make a lesser one."""
    return qapp
