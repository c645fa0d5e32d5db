"""What is done about what reviewers raised: each deed a record, beside the answers it changes."""

from eia_wizard.app.conversation import OPENED_AGAIN, PLACED, REPLY, value_mark
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.matters import ACCEPTED, KEPT, SETTLED, Matter
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.text import clean_paragraphs, is_blank
from eia_wizard.domain.words import gettext as _

MOST = 4_000
"""Letters of a reply or a reason: it prints in the margin of a document."""


def replied(matter: Matter, typed: str) -> Json:
    """A reply to a comment.

    Raises:
        EiaError: if it says nothing, or too much.
    """
    if is_blank(typed):
        raise EiaError(_("Write the reply first: it says nothing yet."))
    return _told(REPLY, matter, words=_said(typed))


def settled(matter: Matter, typed: str = "", action: str = "") -> Json:
    """A comment, or a change to no answer, marked as settled, with what was done about it.

    ``action`` is the item that was made of it: without it, the matter is open again.
    """
    return _told(SETTLED, matter, words=_said(typed), action=action)


def kept_ours(matter: Matter, typed: str = "") -> Json:
    """A change not taken; nobody has to say why."""
    return _told(KEPT, matter, words=_said(typed))


def accepted(matter: Matter, before: Reading, after: Reading, words: str = "") -> Json:
    """A change that became the answer; undo, which brings the earlier one back, opens it again."""
    if matter.key is None:
        raise EiaError(_("Say first at which question this belongs."))
    was, became = (value_mark(reading, matter.key) for reading in (before, after))
    return _told(ACCEPTED, matter, was=was, became=became, words=words)


def opened_again(matter: Matter) -> Json:
    """A matter that is not settled after all."""
    return _told(OPENED_AGAIN, matter)


def placed(matter: Matter, key: AnswerKey) -> Json:
    """A matter put at the question that it is about."""
    return {"what": PLACED, "of": matter.mark, "question": key.question, "item": key.item}


def _told(what: str, matter: Matter, **said: str) -> Json:
    question, item = matter.key or ("", "")
    given: dict[str, Json] = {name: words for name, words in said.items() if words}
    return {"what": what, "of": matter.mark, "question": question, "item": item, **given}


def _said(typed: str) -> str:
    said = clean_paragraphs(typed).text
    if len(said) > MOST:
        raise EiaError(
            _("This is too long to stand beside a comment: {n:,} letters at most.").format(n=MOST)
        )
    return said
