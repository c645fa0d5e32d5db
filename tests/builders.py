"""Tiny builders: a small form, an assessment on it, a library with both."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from eia_wizard.app.workroom import Workroom
from eia_wizard.catalogue.reader import read_form
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.form import Form
from eia_wizard.domain.reading import Reading

TOP = Path(__file__).parents[1]
FORMS = TOP / "forms"
DAY = date(2026, 3, 1)
MOMENT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)

FORM_TOML = """
id = "tiny"
version = "1"
title = "A tiny form"
purpose = "To test with."
stages = ["first"]
collections = ["groups", "impacts", "pairs"]
layouts = ["full"]

[[depth]]
id = "light"
label = "Light"

[[depth]]
id = "standard"
label = "Standard"

[[depth]]
id = "full"
label = "Full"
"""

STAGE_TOML = """
id = "first"
title = "The first stage"
purpose = "To begin."
good = "It has begun."

[[section]]
id = "plain"
title = "Plain questions"

[[section.question]]
id = "title"
kind = "text"
text = "What is it called?"
role = "assessment.title"

[[section.question]]
id = "proposal"
kind = "long-text"
text = "What is proposed?"
role = "assessment.proposal"
evidence = true

[[section.question]]
id = "size"
kind = "choice"
text = "What size?"
role = "assessment.size"
options = [
  { id = "light", label = "Light" },
  { id = "standard", label = "Standard" },
  { id = "full", label = "Full" },
]

[[section.question]]
id = "digital"
kind = "yes-no"
text = "Is it digital?"

[[section.question]]
id = "non-digital"
kind = "long-text"
text = "And for those who are not online?"
when = { question = "digital", is = ["yes", "not-sure"] }

[[section.question]]
id = "only-full"
kind = "date"
text = "Which day?"
depth = "full"

[[section.question]]
id = "first.groups"
kind = "items"
collection = "groups"

[[section.question]]
id = "first.impacts"
kind = "items"
collection = "impacts"

[[section.question]]
id = "first.pairs"
kind = "items"
collection = "pairs"

[[section]]
id = "each-group"
title = "Each group"
each = "groups"
when = { question = "group.triage", is = ["closer"] }

[[section.question]]
id = "group.why"
kind = "long-text"
text = "Why does it happen?"
"""

GROUPS_TOML = """
id = "groups"
title = "Groups"
item = "group"
role = "groups"
items_from = "groups"
grown = true
label = "group.name"

[[question]]
id = "group.name"
kind = "text"
text = "What is it called?"
grown_only = true

[[question]]
id = "group.triage"
kind = "choice"
text = "Look closer?"
role = "group.triage"
options = [
  { id = "closer", label = "Yes" },
  { id = "no-difference", label = "No" },
  { id = "not-known", label = "Not known" },
]
"""

ITEMS_TOML = """
[[item]]
id = "sex"
label = "Sex"

[[item]]
id = "age"
label = "Age"
was = ["ages"]
"""

IMPACTS_TOML = """
id = "impacts"
title = "Impacts"
item = "impact"
role = "impacts"
grown = true
label = "impact.summary"

[[question]]
id = "impact.summary"
kind = "text"
text = "What becomes different?"
role = "impact.summary"

[[question]]
id = "impact.groups"
kind = "links"
to = ["groups"]
text = "For whom?"
role = "impact.group"

[[question]]
id = "impact.direction"
kind = "choice"
text = "Good or bad?"
role = "impact.direction"
was = ["impact.sign"]
options = [
  { id = "positive", label = "Positive" },
  { id = "negative", label = "Negative" },
]
"""

PAIRS_TOML = """
id = "pairs"
title = "Pairs"
item = "pair"
crossing = ["impacts", "groups"]
when = { question = "group.triage", is = ["closer"] }

[[question]]
id = "pair.note"
kind = "text"
text = "What of the two?"
"""

LAYOUT_TOML = """
id = "full"
title = "Full"
purpose = "Everything."

[[part]]
kind = "summary"
title = "Summary"

[[part]]
kind = "stages"

[[part]]
kind = "outstanding"
title = "Not yet answered"

[[part]]
kind = "unrecognised"
title = "Kept from elsewhere"
"""

TINY: dict[str, str] = {
    "form.toml": FORM_TOML,
    "stages/first.toml": STAGE_TOML,
    "collections/groups.toml": GROUPS_TOML,
    "items/groups.toml": ITEMS_TOML,
    "collections/impacts.toml": IMPACTS_TOML,
    "collections/pairs.toml": PAIRS_TOML,
    "layouts/full.toml": LAYOUT_TOML,
}


def tiny_form(**changed: str) -> Form:
    """The tiny form, with some of its files put differently: ``form="…"`` for form.toml."""
    return read_form(tiny_files(**changed), "tiny")


def tiny_files(**changed: str) -> dict[str, str]:
    names = {path.split("/")[-1].removesuffix(".toml"): path for path in reversed(TINY)}
    names |= {"groups": "collections/groups.toml", "items": "items/groups.toml"}
    return TINY | {names[name]: text for name, text in changed.items()}


def reading(form: Form, answers: Mapping[str, Value] | None = None) -> Reading:
    """An assessment on a form, its answers written as ``question`` or ``question:item``."""
    assessment = Assessment("A1", form.digest, MOMENT)
    for written, value in (answers or {}).items():
        assessment = assessment.answering(AnswerKey.parse(written), value)
    return Reading(form, assessment, DAY)


TellInto = Callable[[Path, str], tuple[Path, str]]
"""Puts the library of a worked example into a folder: where it lies, and the example's id there."""


def room_in(folder: Path, *, who: str = "Ann") -> Workroom:
    """A workroom with the real forms and examples, Ann at work, and the clock standing still."""
    return Workroom(
        forms=(FORMS, folder / "forms"),
        examples=TOP / "assets" / "examples",
        word_base=TOP / "assets" / "word" / "base.docx",
        program="EIA Wizard test",
        who=who,
        clock=lambda: MOMENT,
    )
