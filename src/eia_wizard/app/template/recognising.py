"""A filled form known again: which of the kept forms it is, whatever was written into it."""

from collections.abc import Sequence
from pathlib import Path

from eia_wizard.app.template.kept import KeptForm
from eia_wizard.documents.template.known import share_of_labels
from eia_wizard.documents.word_in.reader import ReadWord

_ENOUGH = 0.6
"""The share of a form's labels by which it is known: whoever fills one in deletes a few."""


def known_form(file: Path, read: ReadWord, kept: Sequence[KeptForm]) -> KeptForm | None:
    """The kept form that a file is most like, if it is like one.

    Raises:
        EiaError: if it cannot be read.
    """
    found = read(file)
    shares = [
        (share_of_labels(found, [match.slot for match in each.mapping.matches]), each)
        for each in kept
    ]
    share, best = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return best if share >= _ENOUGH else None
