"""How much of a foreign Word file is read; beyond it, reading ends with a sentence."""

from eia_wizard.files.archive import Bounds

FILE = Bounds(file=50_000_000, members=4_000, member=24_000_000, total=400_000_000, ratio=400)
"""Of the package. Pictures count, but are not read; 24 MB of the body are 2,000 pages."""

PART = 12_000_000
"""Bytes of any part but the body."""

PARTS = 400
"""Headers and footers together: a document has a few in each section."""

ELEMENTS = 400_000
"""Elements of XML, all parts together: more than 1,000 pages."""

DEEP = 40
"""Tables, controls and boxes inside one another."""

STYLES = 5_000
COMMENTS = 20_000
SPAN = 1_000
"""Columns that one cell may span; Word itself stops at 63."""

TEXT = 4_000
"""Letters of a name, an address or an instruction; longer ones are cut."""
