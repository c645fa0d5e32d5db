from builders import TINY, reading, tiny_form
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.standing import kept_unasked, outstanding

FORM = tiny_form()


def keys(outstanding: object) -> list[str]:
    return [str(key) for key in outstanding]  # type: ignore[attr-defined]


def test_listed_items_come_first_then_those_of_the_person() -> None:
    assert reading(FORM, {"groups": ("g1",)}).items("groups") == ("sex", "age", "g1")


def test_crossed_items_are_made_of_their_members() -> None:
    pairs = reading(FORM, {"impacts": ("i1", "i2")}).items("pairs")
    assert pairs == ("i1+sex", "i1+age", "i2+sex", "i2+age")


def test_a_condition_is_looked_up_at_the_members_of_a_crossed_item() -> None:
    read = reading(FORM, {"impacts": ("i1",), "group.triage:age": "closer"})
    assert read.asked_items("pairs") == ("i1+age",)


def test_a_section_is_asked_for_each_item_that_its_condition_lets_in() -> None:
    read = reading(FORM, {"group.triage:sex": "closer", "group.triage:age": "not-known"})
    section = FORM.stages[0].sections[1]
    assert read.section_items(section) == ("sex",)


def test_a_hidden_question_is_not_outstanding_and_its_answer_is_kept() -> None:
    read = reading(FORM, {"digital": "no", "non-digital": "By letter"})
    question = FORM.questions["non-digital"]
    assert not read.is_asked(question)
    assert read.value(AnswerKey("non-digital")) == "By letter"


def test_a_smaller_size_asks_less_and_a_larger_one_more() -> None:
    question = FORM.questions["only-full"]
    assert not reading(FORM, {"size": "standard"}).is_asked(question)
    assert reading(FORM, {"size": "full"}).is_asked(question)


def test_while_no_size_is_chosen_the_middle_one_is_asked() -> None:
    assert reading(FORM).size() == "standard"


def test_an_answer_under_a_former_name_is_still_read() -> None:
    read = reading(FORM, {"impacts": ("i1",), "impact.sign:i1": "negative"})
    assert read.meaning("impact.direction", "i1") == "negative"


def test_an_answer_of_a_renamed_item_is_still_read() -> None:
    assert reading(FORM, {"group.triage:ages": "closer"}).meaning("group.triage", "age") == "closer"


def test_a_link_to_a_renamed_item_has_its_present_name() -> None:
    assert reading(FORM).name_of("ages").label == "Age"


def test_an_item_is_called_by_its_label_question() -> None:
    read = reading(FORM, {"impacts": ("i1",), "impact.summary:i1": "No class"})
    assert read.label("i1") == "No class"


def test_an_item_without_a_name_is_called_by_its_place() -> None:
    assert reading(FORM, {"impacts": ("i1", "i2")}).label("i2") == "Impact 2"


def test_an_item_taken_out_of_its_list_is_remembered_as_removed() -> None:
    name = reading(FORM, {"impact.summary:i1": "No class"}).name_of("i1")
    assert (name.label, name.removed) == ("No class", True)


def test_an_item_that_never_was_is_removed_without_a_name() -> None:
    assert reading(FORM).name_of("nobody").removed


def test_a_question_for_grown_items_is_not_asked_of_listed_ones() -> None:
    read, question = reading(FORM, {"groups": ("g1",)}), FORM.questions["group.name"]
    assert not read.is_asked(question, "sex")
    assert read.is_asked(question, "g1")


def test_what_is_asked_and_not_answered_is_outstanding_item_by_item() -> None:
    read = reading(FORM, {"title": "T", "digital": "no", "group.triage:sex": "closer"})
    assert keys(outstanding(read)) == [
        "proposal",
        "size",
        "group.why:sex",
        "group.triage:age",
    ]


def test_a_companion_is_never_outstanding() -> None:
    assert "proposal.basis" not in keys(outstanding(reading(FORM)))


def first(was: str, becomes: str) -> str:
    """The file of the first stage with a line put differently."""
    assert was in TINY["stages/first.toml"]
    return TINY["stages/first.toml"].replace(was, becomes)


WAITING = 'when = { question = "digital", is = ["yes", "not-sure"] }'


def test_a_condition_may_let_a_question_in_unless_it_was_answered_so() -> None:
    form = tiny_form(first=first(WAITING, 'when = { question = "digital", is_not = ["no"] }'))
    question = form.questions["non-digital"]
    assert reading(form).is_asked(question)
    assert reading(form, {"digital": "yes"}).is_asked(question)
    assert not reading(form, {"digital": "no"}).is_asked(question)


def test_a_condition_may_name_another_that_serves_as_well() -> None:
    either = WAITING.replace(" }", ', or = [{ question = "size", is = ["full"] }] }')
    form = tiny_form(first=first(WAITING, either))
    question = form.questions["non-digital"]
    assert not reading(form, {"digital": "no"}).is_asked(question)
    assert reading(form, {"digital": "yes", "size": "light"}).is_asked(question)
    assert reading(form, {"digital": "no", "size": "full"}).is_asked(question)


def test_a_stage_may_wait_and_then_asks_nothing_nor_do_the_collections_it_shows() -> None:
    waits = 'title = "The first stage"\nwhen = { question = "digital", is = ["yes"] }'
    form = tiny_form(first=first('title = "The first stage"', waits))
    stage, impacts = form.stages[0], {"impacts": ("i1",)}
    unasked = reading(form, impacts)
    assert not unasked.is_stage_asked(stage)
    assert keys(outstanding(unasked)) == []
    asked = reading(form, impacts | {"digital": "yes"})
    assert asked.is_stage_asked(stage)
    assert "impact.summary:i1" in keys(outstanding(asked))


def test_a_collection_that_no_page_shows_at_this_size_is_not_outstanding_and_is_kept() -> None:
    shown = 'id = "first.impacts"\ndepth = "full"'
    form = tiny_form(first=first('id = "first.impacts"', shown))
    answers = {"impacts": ("i1",), "impact.direction:i1": "positive"}
    small = reading(form, answers | {"size": "light"})
    assert not small.is_collection_asked("impacts")
    assert not [key for key in keys(outstanding(small)) if key.startswith("impact")]
    assert "impact.direction:i1" in keys(kept_unasked(small))
    assert reading(form, answers | {"size": "full"}).is_collection_asked("impacts")


def test_a_section_with_nothing_to_ask_at_this_size_is_not_asked() -> None:
    deep = 'text = "Why does it happen?"\ndepth = "full"'
    form = tiny_form(first=first('text = "Why does it happen?"', deep))
    section, closer = form.stages[0].sections[1], {"group.triage:sex": "closer"}
    assert reading(form, closer | {"size": "light"}).section_items(section) == ()
    assert reading(form, closer | {"size": "full"}).section_items(section) == ("sex",)


def test_while_no_size_is_chosen_answers_may_call_for_one() -> None:
    full = 'label = "Full"\nwhen = { question = "digital", is = ["yes"] }'
    form = tiny_form(form=TINY["form.toml"].replace('label = "Full"', full))
    assert reading(form, {"digital": "no"}).size() == "standard"
    assert reading(form, {"digital": "yes"}).size() == "full"
    assert reading(form, {"digital": "yes", "size": "light"}).size() == "light"
