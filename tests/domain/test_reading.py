from builders import reading, tiny_form
from eia_wizard.domain.answers import AnswerKey

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
    assert keys(read.outstanding()) == [
        "proposal",
        "size",
        "group.why:sex",
        "group.triage:age",
    ]


def test_a_companion_is_never_outstanding() -> None:
    assert "proposal.basis" not in keys(reading(FORM).outstanding())
