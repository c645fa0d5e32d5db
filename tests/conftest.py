"""What every test stands on: no display, the English words, a form and small builders."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
