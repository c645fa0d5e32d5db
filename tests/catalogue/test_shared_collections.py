"""A collection that several forms share leaves out what a form could not serve."""

from builders import TINY, tiny_files
from eia_wizard.catalogue.reader import try_form
from eia_wizard.domain.form import Form

SHARED = """
id = "talks"
title = "Talks"
item = "talk"
grown = true
label = "talk.title"
table = ["talk.title", "talk.led-to|talk.said"]
when = { question = "not-asked-here", is = ["yes"] }

[[question]]
id = "talk.title"
kind = "text"
text = "What was it?"

[[question]]
id = "talk.said"
kind = "long-text"
text = "What was said?"
when = { question = "not-asked-here", is = ["yes"] }
answered_by = ["talk.led-to", "talk.deep"]

[[question]]
id = "talk.led-to"
kind = "links"
to = ["requirements"]
text = "To what did it lead?"

[[question]]
id = "talk.about"
kind = "links"
to = ["requirements", "groups"]
text = "About whom?"

[[question]]
id = "talk.deep"
kind = "text"
text = "And further?"
depth = "deepest"
"""


def form_with(place: str) -> tuple[Form | None, list[str]]:
    whole = TINY["form.toml"].replace('"pairs"]', '"pairs", "talks"]')
    shows = '\n[[section.question]]\nid = "first.talks"\nkind = "items"\ncollection = "talks"\n'
    first = TINY["stages/first.toml"].replace(
        '\n[[section]]\nid = "each-group"', shows + '\n[[section]]\nid = "each-group"'
    )
    files = tiny_files(form=whole, first=first) | {place: SHARED}
    read = try_form(files)
    return read.form, [str(fault) for fault in read.faults]


def test_a_shared_collection_leads_only_to_what_the_form_has() -> None:
    form, faults = form_with("shared/collections/talks.toml")
    assert faults == []
    assert form is not None
    assert [q.id for q in form.collections["talks"].questions] == [
        *("talk.title", "talk.said", "talk.about")
    ]
    assert form.questions["talk.about"].terms.to == ("groups",)


def test_a_condition_on_what_the_form_does_not_ask_is_no_condition() -> None:
    form, _faults = form_with("shared/collections/talks.toml")
    assert form is not None
    assert form.questions["talk.said"].when == ()
    assert form.collections["talks"].when == ()


def test_a_column_of_what_was_left_out_is_left_out_too() -> None:
    form, _faults = form_with("shared/collections/talks.toml")
    assert form is not None
    assert form.collections["talks"].table == (("talk.title",), ("talk.said",))


def test_in_the_forms_own_file_the_same_is_a_fault() -> None:
    _form, faults = form_with("collections/talks.toml")
    assert any("no collection “requirements”" in fault for fault in faults)
    assert any("no size “deepest”" in fault for fault in faults)
