"""A title becomes the name of a file that every machine takes."""

from pathlib import Path

import pytest

from eia_wizard.ui.asking import file_name, named_for


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


@pytest.mark.parametrize(
    ("chosen", "name"),
    [
        ("Walks.docx", "Walks.html"),
        ("Walks.html", "Walks.html"),
        ("Walks", "Walks.html"),
        ("Walks v1.2", "Walks v1.2.html"),
    ],
)
def test_a_web_page_that_was_asked_for_is_named_as_one(chosen: str, name: str) -> None:
    assert named_for(Path(chosen), ".html") == Path(name)


def test_a_name_that_says_what_it_is_stays() -> None:
    assert named_for(Path("Walks.html"), "") == Path("Walks.html")
