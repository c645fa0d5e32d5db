"""How sure people were before and after, shown statement by statement: first the one, then both."""

from collections.abc import Iterator

from eia_wizard.domain.learning.confidence import StatementCount
from eia_wizard.domain.learning.practice import ConfidenceForm
from eia_wizard.domain.showing import Show, Slide
from eia_wizard.domain.words import gettext as _


def show_confidence(
    form: ConfidenceForm, counts: tuple[StatementCount, ...], stages: tuple[str, ...], opening: str
) -> Show:
    """The results of a training; what was said after it is hidden until people have guessed."""
    first = Slide(form.title, text=(opening,))
    return Show(form.title, stages, (first, *_slides(form, counts)))


def surely(counts: tuple[int, ...]) -> tuple[int, int]:
    """How many are in the upper half of the scale, of how many."""
    return sum(counts[(len(counts) + 1) // 2 :]), sum(counts)


def _slides(form: ConfidenceForm, counts: tuple[StatementCount, ...]) -> Iterator[Slide]:
    texts = {statement.id: statement.text for statement in form.statements}
    for count in counts:
        yield Slide(
            title=texts[count.statement],
            kicker=_("How sure are you that you can …"),
            text=(_("Sure before: {share}.").format(share=_said(count.before)),),
            answer=(_("Sure after: {share}.").format(share=_said(count.after)),),
            notes=(_("Let people guess before you show what was said after."),),
        )


def _said(counts: tuple[int, ...]) -> str:
    sure, everybody = surely(counts)
    return _("{n} of {all}").format(n=sure, all=everybody) if everybody else _("nobody asked")
