"""Forms that a second, a third and a fourth person made unseen are found, filled and kept whole."""

import json
from base64 import b64decode
from pathlib import Path

import pytest

from eia_wizard.documents.template.opened import open_form
from templates.filled import filled_whole
from templates.scoring import scored
from templates.table import looks_lost

HERE = Path(__file__).parent
FORMS = sorted(f"{path.parent.name}/{path.stem}" for path in HERE.glob("blind[234]/*.docx"))
MISSED = {
    "blind3/harrowmere-hospitals": ["text: Record no"],
    "blind3/thornshire-county": ["choice: Which conclusion do you reach?"],
    "blind4/nhs-national-ehia": [
        "text: Other groups experiencing health inequalities / which groups"
    ],
    "blind4/thamesgate-borough": ["long text: Short summary"],
}
"""A label beside options that it does not ask for, letters to ring at the head of lines, groups
to name in their own label, and a label whose answer is set under it rather than behind."""
WRONG = {"blind4/thamesgate-borough": ["text: Short summary [p2r3c2/p2]"]}
"""The same label, with its answer in the empty line under it."""


@pytest.mark.parametrize("name", FORMS)
def test_what_waits_is_found_and_nothing_else_and_all_of_it_is_filled(name: str) -> None:
    docx = (HERE / f"{name}.docx").read_bytes()
    truth = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    score = scored(truth, open_form(docx))
    assert (score.missed, score.wrong) == (MISSED.get(name, []), WRONG.get(name, []))
    done = filled_whole(docx)
    assert done.left == ()
    assert looks_lost(docx, b64decode(done.docx)) == []
