"""Each hostile form of the unseen set is refused with a sentence, or read and told of."""

from base64 import b64decode
from pathlib import Path

import pytest

from eia_wizard.app.template.telling import notes_on
from eia_wizard.documents.checks import findings
from eia_wizard.documents.template.reader import FormReader
from eia_wizard.documents.word_in.reader import WordReader
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.slots import Filling
from templates.blind.hostile import hostile
from templates.filled import words_for

HOSTILE = hostile()
REFUSED = {
    "old.doc": r"\(\.doc\)",
    "old-renamed.docx": r"\(\.doc\)",
    "password.docx": "locked with a password",
    "macros.docm": "macros",
    "macros-renamed.docx": "macros",
    "cut-off.docx": "damaged",
    "spoiled.docx": "damaged",
    "table-of-text.docx": "not a Word document",
    "empty.docx": "an empty file",
}
NOT_FILLED = {
    "swells.docx": "more than this program reads",
    "not-well-formed.docx": "damaged, so that some of it may be lost",
}
"""Their places can be looked at; a copy of them would be harmful, or half a form."""
PATIENT = 30.0
"""Seconds: what a file is refused for is asked here, not how long that takes a busy computer."""
TOLD = {
    "protected.docx": "Stop Protection",
    "bound-to-nothing.docx": "",
    "from-outside.docx": "",
}


def test_each_hostile_form_is_expected_to_end_one_way() -> None:
    assert HOSTILE.keys() == REFUSED.keys() | NOT_FILLED.keys() | TOLD.keys()


@pytest.mark.parametrize(("name", "sentence"), REFUSED.items())
def test_what_cannot_be_read_safely_is_refused_with_a_sentence(
    name: str, sentence: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(HOSTILE[name])
    with WordReader(seconds=PATIENT) as reader, pytest.raises(EiaError, match=sentence):
        FormReader(reader).slots(tmp_path / name)


@pytest.mark.parametrize(("name", "sentence"), NOT_FILLED.items())
def test_what_would_be_half_a_form_or_a_burden_is_not_filled(
    name: str, sentence: str, tmp_path: Path
) -> None:
    form = tmp_path / name
    form.write_bytes(HOSTILE[name])
    with WordReader(seconds=PATIENT) as reader, pytest.raises(EiaError, match=sentence):
        FormReader(reader).fill(form, (Filling("title-of-proposal", ("Words",)),))


@pytest.mark.parametrize(("name", "sentence"), TOLD.items())
def test_what_can_be_read_is_told_of_filled_and_never_written_to(
    name: str, sentence: str, tmp_path: Path
) -> None:
    form = tmp_path / name
    form.write_bytes(HOSTILE[name])
    with WordReader(seconds=PATIENT) as reader:
        forms = FormReader(reader)
        template = forms.slots(form)
        docx, done = forms.fill(form, tuple(words_for(slot) for slot in template.slots))
    assert sentence in "\n".join(notes_on(template))
    assert len(done.slots) == len(template.slots) > 40
    assert findings(docx) == []
    assert b64decode(done.docx) == docx
    assert form.read_bytes() == HOSTILE[name]
