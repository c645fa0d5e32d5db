"""What other answers suggest for a question; the person's own answer stands over it."""

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.appraisal import appraise, say_confidence, say_reasons
from eia_wizard.domain.form import Question
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import Suggestion


def suggestion_for(reading: Reading, question: Question, item: str) -> Suggestion | None:
    """How far evidence can be leant on, as far as its other answers tell."""
    if question.role != "evidence.confidence":
        return None
    appraisal = appraise(reading, item)
    option = next(
        (o for o in question.terms.options if appraisal and o.means == appraisal.means), None
    )
    if appraisal is None or option is None:
        return None
    chosen = reading.value(AnswerKey(question.id, item))
    return Suggestion(
        words=_("Your answers suggest “{confidence}”. {reasons} Your own judgement counts.").format(
            confidence=say_confidence(reading, appraisal.means), reasons=say_reasons(appraisal)
        ),
        action="" if chosen == option.id else _("Take this over"),
        typed=option.id,
    )
