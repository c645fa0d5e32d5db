"""What other assessments can find: evidence with its uses, and partners with what was promised."""

from datetime import timedelta

from builders import FORMS, MOMENT, reading
from eia_wizard.app.editing import begin, edit, erase
from eia_wizard.app.lending import lent, partner_key, partner_name
from eia_wizard.app.searching import Searching, search_of
from eia_wizard.app.workroom import Workroom
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.search.index import SearchFile
from eia_wizard.search.kept import CONVERSATION, EVIDENCE, KeptItem, KeptItems, Wanted
from eia_wizard.store.library import Library

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
SURVEY: dict[str, Value] = {
    "title": "Walks",
    "evidence": ("e1",),
    "evidence.title:e1": "GP survey",
    "evidence.publisher:e1": "Ipsos",
    "evidence.says:e1": "Women wait longer.",
    "evidence.groups:e1": ("sex",),
}


def items(answers: dict[str, Value]) -> list[KeptItem]:
    return list(lent(reading(FORM, answers)))


def put(library: Library, room: Workroom, title: str, publisher: str = "Ipsos") -> str:
    made = begin(library, room, title)
    session = edit(library, made)
    session.add_item("evidence", f"e-{title}")
    for question, typed in (("title", "GP survey"), ("publisher", publisher), ("says", "Women")):
        session.answer_typed(AnswerKey(f"evidence.{question}", f"e-{title}"), typed)
    session.answer(AnswerKey("evidence.groups", f"e-{title}"), ("sex",))
    return made


def searched(library: Library) -> SearchFile:
    Searching(library.path, lambda: MOMENT + timedelta(hours=1)).freshen(lambda: True, lambda: None)
    return search_of(library.path)


def test_evidence_says_in_which_answers_it_is_used() -> None:
    used = SURVEY | {"group.know.basis:sex": ("e1",), "group.know.basis:age": ("e1",)}
    (found,) = items(used | {"group.triage:sex": "closer", "group.triage:age": "closer"})
    assert found.content["used"] == [f"{FORM.questions['group.know'].name} (Sex, Age)"]
    assert found.about == ("sex",)


def test_evidence_without_a_title_is_lent_to_nobody() -> None:
    assert items({"evidence": ("e1",), "evidence.says:e1": "Women wait longer."}) == []


def test_a_partner_is_known_by_its_name_whatever_was_added_to_it() -> None:
    spelt = ("Eastfield Women’s Circle, paid for its time", "EASTFIELD WOMEN'S CIRCLE (paid)")
    assert len({partner_key(each.replace("’", "'")) for each in spelt}) == 1
    assert partner_name(spelt[0]) == "Eastfield Women’s Circle"


def test_a_conversation_brings_what_was_promised_and_how_far_it_is() -> None:
    (found,) = items(
        {
            "engagement": ("c1",),
            "engagement.title:c1": "Tea",
            "engagement.through:c1": "Women’s Circle",
            "actions": ("a1",),
            "action.summary:a1": "A class for women",
            "action.status:a1": "done",
            "engagement.led-to:c1": ("a1",),
        }
    )
    assert found.sort == CONVERSATION
    assert found.content["promised"] == [["A class for women", "done", ""]]


def test_the_same_source_in_two_assessments_is_found_once(library: Library, room: Workroom) -> None:
    put(library, room, "Walks")
    put(library, room, "Talks")
    put(library, room, "Books", publisher="Another")
    found = searched(library).items(Wanted(EVIDENCE)).first
    assert sorted(each.assessments for each in found) == [1, 2]


def test_what_is_looked_for_is_found_by_word_group_and_age(
    library: Library, room: Workroom
) -> None:
    here = put(library, room, "Walks")
    session = edit(library, here)
    session.answer_typed(AnswerKey("evidence.published-on", "e-Walks"), "2024-05-01")
    search = searched(library)
    for wanted in (
        Wanted(EVIDENCE, typed="ips wom"),
        Wanted(EVIDENCE, group="sex"),
        Wanted(EVIDENCE, since="2024-01-01"),
    ):
        assert search.items(wanted).total == 1
    for unwanted in (
        Wanted(EVIDENCE, typed="men"),
        Wanted(EVIDENCE, group="age"),
        Wanted(EVIDENCE, since="2025-01-01"),
        Wanted(EVIDENCE, not_in=here),
        Wanted(CONVERSATION),
    ):
        assert search.items(unwanted) == KeptItems()


def test_nothing_of_evidence_that_was_erased_is_left_in_the_search(
    library: Library, room: Workroom
) -> None:
    made = put(library, room, "Walks", publisher="CANARYWORD")
    assert b"CANARYWORD" in searched(library).path.read_bytes()
    erase(library, made, AnswerKey("evidence.publisher", "e-Walks"), "A name")
    assert b"CANARYWORD" not in searched(library).path.read_bytes()


def test_a_long_finding_is_cut_between_words_and_says_so() -> None:
    (found,) = items(SURVEY | {"evidence.says:e1": "wait longer " * 100})
    assert str(found.content["says"]).endswith(("wait …", "longer …"))
