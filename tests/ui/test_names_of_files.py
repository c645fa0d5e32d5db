"""A title becomes the name of a file that every machine takes."""

import pytest

from eia_wizard.ui.asking import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Exercise classes: second year.docx", "Exercise classes- second year.docx"),
        ("Walking/running?.docx", "Walking-running-.docx"),
        ('A "new" service\nin two lines.docx', "A -new- service in two lines.docx"),
        ("Ways in – all of them.docx", "Ways in – all of them.docx"),
    ],
)
def test_what_windows_refuses_in_a_name_is_left_out(title: str, name: str) -> None:
    assert file_name(title) == name
