"""Forms that a second and a third person made unseen are found, filled and kept whole."""

import json
from base64 import b64decode
from pathlib import Path

import pytest

from eia_wizard.documents.template.opened import open_form
from templates.filled import filled_whole
from templates.scoring import scored
from templates.table import looks_lost

HERE = Path(__file__).parent
FORMS = sorted(f"{path.parent.name}/{path.stem}" for path in HERE.glob("blind[23]/*.docx"))
MISSED = {
    "blind3/harrowmere-hospitals": ["text: Record no"],
    "blind3/thornshire-county": ["choice: Which conclusion do you reach?"],
}
"""A label beside options that it does not ask for, and letters to ring at the head of lines."""


@pytest.mark.parametrize("name", FORMS)
def test_what_waits_is_found_and_nothing_else_and_all_of_it_is_filled(name: str) -> None:
    docx = (HERE / f"{name}.docx").read_bytes()
    truth = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    score = scored(truth, open_form(docx))
    assert (score.missed, score.wrong) == (MISSED.get(name, []), [])
    done = filled_whole(docx)
    assert done.left == ()
    assert looks_lost(docx, b64decode(done.docx)) == []
