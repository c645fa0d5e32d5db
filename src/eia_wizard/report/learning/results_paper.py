"""The results of a form on confidence on a page: counts before and after, and nobody named."""

from collections.abc import Iterator

from eia_wizard.domain.learning.confidence import StatementCount
from eia_wizard.domain.learning.practice import ConfidenceForm
from eia_wizard.domain.prose import Cell, Grid, Paragraph, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.learning.paper import Press, paper
from eia_wizard.report.parts import Heading, Part, Report


def results_paper(
    press: Press, form: ConfidenceForm, training: str, counts: tuple[StatementCount, ...]
) -> Report:
    """What the sheets of a training say."""
    facts = ((_("Training"), training),)
    subtitle = _("Before and after a training")
    return paper(press, form.title, subtitle, facts, _parts(form, counts))


def _parts(form: ConfidenceForm, counts: tuple[StatementCount, ...]) -> Iterator[Part]:
    yield Heading(1, _("How many said what"))
    yield Paragraph(
        line(
            _("Each sheet is one person’s, without a name. Where sheets are few, talk about them.")
        )
    )
    texts = {statement.id: statement.text for statement in form.statements}
    header = (_("How sure are you that you can …"), _("When"), *form.scale)
    rows = tuple(
        row
        for count in counts
        for row in (
            _row(texts[count.statement], _("Before"), count.before),
            _row(texts[count.statement], _("After"), count.after),
        )
    )
    widths = (7, 2, *(2 for _word in form.scale))
    yield Grid(_("Before and after"), header, rows, widths, row_heads=True)


def _row(text: str, moment: str, count: tuple[int, ...]) -> tuple[Cell, ...]:
    return tuple(Cell((line(said),)) for said in (text, moment, *map(str, count)))
