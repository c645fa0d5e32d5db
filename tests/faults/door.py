"""The door through which a case is checked: the program's own checking, with every rule on."""

from datetime import date

from eia_wizard.app.checking import Beside, Inspector, Sealed, all_rules
from eia_wizard.domain.findings import Checked, Finding
from eia_wizard.domain.reading import Reading
from faults.clean_files import Case


def checked(case: Case) -> Checked:
    """Everything that came of a check of a case, as of its own day."""
    return Inspector(all_rules()).inspect(case.reading, Beside({}, _sealed(case)))


def found(case: Case) -> tuple[Finding, ...]:
    """What is amiss with a case, in the program's opinion."""
    return tuple(weighed.finding for weighed in checked(case).findings)


def _sealed(case: Case) -> tuple[Sealed, ...]:
    """The decision points of a case that was sealed, each on the day it was decided."""
    if case.sealed is None:
        return ()
    reading = case.reading
    days = {item: reading.role_value("decision.on", item) for item in _taken(reading)}
    return tuple(
        Sealed(item, day, case.sealed) for item, day in days.items() if isinstance(day, date)
    )


def _taken(reading: Reading) -> list[str]:
    items = reading.items("decisions")
    return [item for item in items if reading.role_text("decision.taken", item) == "yes"]
