"""What a form prints itself is no answer of whoever filled it."""

from eia_wizard.documents.template.opened import open_form
from eia_wizard.documents.template.printed_before import written_in
from eia_wizard.documents.template.standing import Standing
from eia_wizard.documents.word_in.reading import read_word
from templates.paper import heads, package, row, t

HEADS = heads("Action", "Owner", "When")
EXAMPLE = row("Example: print it large", "A. Clerk", "1 May")


def written(empty: str, filled: str) -> Standing:
    blank = package(empty)
    slots = open_form(blank).template.slots
    return written_in(read_word(package(filled)), slots, read_word(blank))


def test_a_row_that_the_form_prints_is_no_row_of_an_answer() -> None:
    blank, mine = row("", "", ""), row("Call", "Jo", "May")
    found = written(t(3, HEADS, EXAMPLE, blank), t(3, HEADS, EXAMPLE, mine))
    assert [*found.rows.values()] == [(("Call", "Jo", "May"),)]


def test_a_printed_row_that_was_written_over_or_said_again_is_an_answer() -> None:
    over = row("Example: print it large", "Jo", "1 May")
    found = written(t(3, HEADS, EXAMPLE, row("", "", "")), t(3, HEADS, over, EXAMPLE, EXAMPLE))
    told = [cells[1] for rows in found.rows.values() for cells in rows]
    assert told == ["Jo", "A. Clerk"]


def test_an_empty_form_that_comes_back_says_nothing() -> None:
    form = t(3, HEADS, EXAMPLE, row("", "", "")) + t(2, row("Title", ""), row("Score", "2"))
    found = written(form, form)
    assert (found.lines, found.rows, found.rest) == ({}, {}, [])


def test_words_beside_the_printed_ones_stay() -> None:
    guide = t(2, row("Papers by", "First Tuesday"), row("Title", ""))
    filled = t(2, row("Papers by", "First Tuesday", "Late!"), row("Title", "Clinics"))
    found = written(guide, filled)
    assert (found.lines, found.rest) == ({"title": ("Clinics",)}, ["Late!"])
