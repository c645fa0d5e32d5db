"""What a person does about one matter that a reviewer raised."""

from enum import Enum

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.presenters.review_places import Spot


class Act(Enum):
    """The ways to settle a matter, and what can be done on the way."""

    ACCEPT = "accept"
    ACCEPT_OTHER = "accept-other"
    KEEP = "keep"
    REPLY = "reply"
    SETTLE = "settle"
    MAKE_ACTION = "make-action"
    PLACE = "place"
    OPEN_AGAIN = "open-again"


@dataclass(frozen=True, slots=True)
class Deed:
    """One act: on which matter, with which words, or put at which answer."""

    act: Act
    mark: str
    words: str = ""
    spot: Spot | None = None
