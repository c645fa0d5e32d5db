"""A reviewed document held against what was exported."""

from collections.abc import Mapping, Sequence

from eia_wizard.documents.review.exported import Exported
from eia_wizard.documents.review.model import Review
from eia_wizard.documents.review.moves import settled
from eia_wizard.documents.review.passages import Passage
from eia_wizard.documents.review.placing import beginnings, owners
from eia_wizard.documents.review.proposals import proposals
from eia_wizard.documents.review.remarks import remarks
from eia_wizard.documents.word_in.model import Reading
from eia_wizard.domain.answers import AnswerKey


def review(
    reading: Reading,
    found: Sequence[Passage],
    exported: Exported,
    known: Mapping[str, AnswerKey],
) -> Review:
    """Every comment and change, each placed as well as it can be.

    ``found`` are the passages of the document; ``known`` are the bookmarks of answers that the
    export did not have.
    """
    found = settled(found)
    whose = owners(found, beginnings(found, exported, known), exported)
    return Review(
        tuple(remarks(reading, found, whose)),
        tuple(proposals(found, whose, exported)),
    )
