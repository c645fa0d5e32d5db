"""What every test stands on: no display, the English words, a form and small builders."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# On the build machine every run tries the same examples; at a desk each run tries others.
settings.register_profile("steady", derandomize=True)
if "CI" in os.environ:
    settings.load_profile("steady")
