"""A filled form is known again by its labels, and taken for no other."""

from base64 import b64decode

import pytest

from eia_wizard.documents.template.known import share_of_labels
from eia_wizard.documents.template.opened import open_form
from eia_wizard.documents.word_in.reading import read_word
from templates.filled import filled_whole
from templates.forms import FORMS
from templates.paper import Form

SLOTS = {form.name: open_form(form.docx).template.slots for form in FORMS}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_filled_form_has_more_of_its_own_labels_than_of_any_other(form: Form) -> None:
    filled = read_word(b64decode(filled_whole(form.docx).docx))
    shares = {name: share_of_labels(filled, slots) for name, slots in SLOTS.items()}
    assert max(shares, key=lambda name: shares[name]) == form.name
    assert shares[form.name] >= 0.6
