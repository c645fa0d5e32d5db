"""Words of a filled form that fit no answer, kept as a note where they are seen."""

from collections.abc import Iterable

from eia_wizard.app.notes import add_note, notes
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.salvage import Lost
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.library import Library

_LONGEST = 8_000
"""Letters of one note; what is longer becomes several."""


def keep_words(library: Library, assessment_id: str, lost: Iterable[Lost]) -> None:
    """Keep words beside the title of an assessment; the same words are not kept twice."""
    form = open_assessment(library, assessment_id).form
    title = form.with_role("assessment.title") or next(iter(form.questions.values()))
    known = {note.text for note in notes(library, assessment_id)}
    for text in _texts(lost):
        if text not in known:
            add_note(library, assessment_id, AnswerKey(title.id), text)


def _texts(lost: Iterable[Lost]) -> list[str]:
    opening = _("On the form that was brought in, these words fit no answer:")
    texts: list[str] = []
    for each in lost:
        line = f"{each.question} {each.words}".strip()
        if not texts or len(texts[-1]) + len(line) > _LONGEST:
            texts.append(opening)
        texts[-1] += f"\n{line}"
    return texts
