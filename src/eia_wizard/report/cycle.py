"""The commissioning cycle as a drawing, with the same in words."""

from collections.abc import Iterator

from eia_wizard.domain.form import Stage
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.prose import Figure, Paragraph, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Part

WHEEL = "cycle-wheel"
"""What the painter knows the drawing by."""


def cycle(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The wheel of the form's stages, with alt text that says what it shows."""
    stages = brief.reading.form.stages
    if len(stages) < 3 or not any(brief.reading.is_stage_asked(stage) for stage in stages[1:]):
        return
    yield Heading(1, part.title, new_page=part.new_page)
    if part.intro:
        yield Paragraph(line(part.intro))
    yield Figure(
        WHEEL, alt_of_wheel(stages), _("The stages of the commissioning cycle"), width_mm=150
    )


def alt_of_wheel(stages: tuple[Stage, ...]) -> str:
    """What the wheel shows, in words."""
    told = _("A wheel of {n} stages round “{hub}”: {stages}.").format(
        n=len(stages) - 1,
        hub=stages[0].title,
        stages="; ".join(f"{stage.number} {stage.title}" for stage in stages[1:]),
    )
    return told if len(told) <= 250 else f"{told[:249]}…"
