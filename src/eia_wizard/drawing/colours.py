"""The colours a drawing is given, and how they mix."""

from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class WheelColours:
    """The colours of the wheel, as ``#RRGGBB``.

    ``stages`` are those of stage 0 (the hub) to stage 8, ``on_stage`` is readable on each;
    ``tint`` says how much of a stage's colour its segment has when it is not the present one.
    """

    ground: str
    ink: str
    quiet_ink: str
    stages: tuple[str, ...]
    on_stage: str
    badge: str
    on_badge: str
    tint: float = 0.15

    def stage(self, role: int) -> str:
        """The colour of a stage; roles beyond the last begin again after the hub's."""
        outer = self.stages[1:]
        return self.stages[0] if role == 0 else outer[(role - 1) % len(outer)]

    def tinted(self, role: int) -> str:
        """The quiet ground of a stage that is not the present one."""
        return mixed(self.stage(role), self.ground, self.tint)


def mixed(colour: str, ground: str, part: float) -> str:
    """A colour laid over a ground, ``part`` of it (0 to 1)."""
    pairs = (
        (int(colour[i : i + 2], 16) * part + int(ground[i : i + 2], 16) * (1 - part))
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{round(channel):02X}" for channel in pairs)
