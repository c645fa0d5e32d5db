"""Forms that a second person made without sight of the finder are found, filled and kept whole."""

import json
from base64 import b64decode
from pathlib import Path

import pytest

from eia_wizard.documents.template.opened import open_form
from templates.filled import filled_whole
from templates.scoring import scored
from templates.table import looks_lost

BLIND = Path(__file__).parent / "blind2"
FORMS = sorted(path.stem for path in BLIND.glob("*.docx"))


@pytest.mark.parametrize("name", FORMS)
def test_what_waits_is_found_and_nothing_else_and_all_of_it_is_filled(name: str) -> None:
    docx = (BLIND / f"{name}.docx").read_bytes()
    truth = json.loads((BLIND / f"{name}.json").read_text(encoding="utf-8"))
    score = scored(truth, open_form(docx))
    assert (score.missed, score.wrong) == ([], [])
    done = filled_whole(docx)
    assert done.left == ()
    assert looks_lost(docx, b64decode(done.docx)) == []
