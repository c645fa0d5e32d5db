"""The commissioning cycle, shown stage by stage."""

from collections.abc import Iterator

from eia_wizard.app.showing.pieces import text_lines
from eia_wizard.domain.form import Form, Stage
from eia_wizard.domain.showing import Show, Slide
from eia_wizard.domain.words import gettext as _


def show_cycle(form: Form) -> Show:
    """The cycle alone: what each stage is for, and what good looks like."""
    title = _("The commissioning cycle")
    opening = Slide(title, text=tuple(text_lines(form.purpose)))
    return Show(title, stages_of(form), (opening, *map(stage_slide, form.stages)))


def stages_of(form: Form) -> tuple[str, ...]:
    """The titles of the stages."""
    return tuple(stage.title for stage in form.stages)


def stage_slide(stage: Stage) -> Slide:
    """What a stage is for; what good looks like is shown when it was talked about."""
    return Slide(
        title=stage.title,
        kicker=_("Stage {n}").format(n=stage.number) if stage.number else "",
        stage=stage.number,
        text=tuple(text_lines(stage.purpose)),
        answer=tuple(text_lines(stage.good)),
        notes=tuple(_notes(stage)),
        is_of_stage=True,
    )


def _notes(stage: Stage) -> Iterator[str]:
    yield _("Ask first: what happens at this stage where you work? Then show what good looks like.")
    if stage.sections:
        names = ", ".join(section.title for section in stage.sections)
        yield _("It has these parts: {names}.").format(names=names)
