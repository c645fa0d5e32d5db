"""What a line of a collection offers, says, and counts."""

from builders import reading, tiny_form
from eia_wizard.domain.form import Question
from eia_wizard.domain.reading import Reading
from eia_wizard.presenters.cards import collection_card
from eia_wizard.presenters.views import CollectionCard, ItemRow

GROUPS = """
id = "groups"
title = "Groups"
item = "group"
role = "groups"
items_from = "groups"
table = ["group.triage", "group.reason"]

[[question]]
id = "group.triage"
kind = "choice"
text = "Look closer?"
role = "group.triage"
options = [
  { id = "closer", label = "Yes" },
  { id = "no-difference", label = "No" },
]

[[question]]
id = "group.reason"
kind = "long-text"
short = "Why not"
text = "How do you know?"
role = "group.reason"
answered_by = ["group.reason-as"]
when = { question = "group.triage", is = ["no-difference"] }

[[question]]
id = "group.reason-as"
kind = "links"
to = ["groups"]
one = true
optional = true
short = "Same reason as"
text = "The same as for another?"
role = "group.reason_as"
when = { question = "group.triage", is = ["no-difference"] }
"""
BEGUN = {"group.triage:sex": "no-difference", "group.triage:age": "no-difference"}
GIVEN = BEGUN | {"group.reason:sex": "Nobody is asked."}


def groups(answers: dict[str, str | tuple[str, ...]]) -> CollectionCard:
    form = tiny_form(groups=GROUPS)
    read = reading(form, answers)
    return collection_card(read, _shown(read), "")


def _shown(read: Reading) -> Question:
    return next(q for _s, _n, q in read.form.placed() if q.shows == "groups")


def row(card: CollectionCard, item: str) -> ItemRow:
    return next(row for _name, rows in card.rows for row in rows if row.id == item)


def test_the_choice_of_the_table_leads_the_line() -> None:
    lead = row(groups({}), "sex").lead
    assert lead is not None
    assert lead.question == "group.triage"


def test_a_reason_given_for_one_is_offered_to_another() -> None:
    (offer,) = row(groups(GIVEN), "age").offers
    assert (offer.key.question, offer.key.item, offer.typed) == ("group.reason-as", "age", "sex")
    assert offer.words == "Same reason as Sex"
    assert offer.hint.startswith("Sex: “")


def test_nothing_is_offered_where_no_reason_was_given_or_none_is_wanted() -> None:
    assert row(groups(BEGUN), "age").offers == ()
    assert row(groups(GIVEN), "sex").offers == ()
    assert row(groups(GIVEN | {"group.triage:age": "closer"}), "age").offers == ()


def test_a_reason_that_no_longer_counts_is_not_offered() -> None:
    assert row(groups(GIVEN | {"group.triage:sex": "closer"}), "age").offers == ()


def test_the_same_reason_stands_in_the_place_of_ones_own() -> None:
    line = row(groups(GIVEN | {"group.reason-as:age": ("sex",)}), "age")
    assert [card.key.question for card in line.cards] == ["group.triage", "group.reason-as"]
    assert line.facts == "Same reason as: Sex"
    assert line.open_questions == 0


def test_how_many_were_looked_at_is_counted() -> None:
    assert groups({}).progress == "0 of 2 looked at."
    assert groups({"group.triage:sex": "closer"}).progress == "1 of 2 looked at."
    assert groups(GIVEN).progress == "All 2 looked at."
