import pytest

from builders import TINY, reading, tiny_files, tiny_form
from eia_wizard.catalogue.reader import FormRefused, digest_of, read_form, try_form
from eia_wizard.catalogue.tables import LARGEST_FILE


def faults(**changed: str) -> list[str]:
    return [str(fault) for fault in try_form(tiny_files(**changed)).faults]


def test_the_tiny_form_is_sound() -> None:
    assert faults() == []


def test_the_same_files_are_read_once_and_changed_ones_anew() -> None:
    form = read_form(tiny_files(), "tiny")
    changed = read_form(tiny_files(first=TINY["stages/first.toml"].replace("called", "named")), "t")
    assert read_form(dict(reversed(tiny_files().items())), "the same elsewhere") is form
    assert changed.questions["title"].text == "What is it named?"


def test_a_question_with_evidence_has_a_companion_for_what_it_rests_on() -> None:
    assert tiny_form().questions["proposal.basis"].companion_of == "proposal"


def test_a_basis_leads_only_to_collections_that_the_form_has() -> None:
    assert tiny_form().questions["proposal.basis"].terms.to == ()


def test_every_question_has_a_companion_for_why_it_is_withheld() -> None:
    assert tiny_form().questions["group.why.withheld"].collection == "groups"


def test_every_fault_is_reported_at_once_with_file_question_and_what_to_do() -> None:
    stage = (
        TINY["stages/first.toml"]
        .replace('kind = "yes-no"', 'kind = "maybe"')
        .replace('role = "assessment.title"', 'role = "assessment.titel"')
        .replace('text = "What is proposed?"', "")
        .replace('is = ["yes", "not-sure"]', 'is = ["perhaps"]')
        .replace('depth = "full"', 'depth = "huge"')
        .replace('collection = "pairs"', 'collection = "couples"')
        .replace('each = "groups"', 'each = "crowds"')
        .replace("evidence = true", 'evidence = true\ncolour = "red"')
    )
    impacts = (
        TINY["collections/impacts.toml"]
        .replace('label = "impact.summary"', 'label = "impact.name"')
        .replace('to = ["groups"]', "")
        .replace('{ id = "negative", label = "Negative" }', '{ id = "positive", label = "Bad" }')
    )
    pairs = TINY["collections/pairs.toml"].replace('"impacts", ', '"impaxts", ')
    items = TINY["items/groups.toml"].replace('id = "age"', 'id = "sex"')
    found = faults(first=stage, impacts=impacts, pairs=pairs, items=items)
    for file, where, words in [
        ("stages/first.toml", "digital", "no such kind"),
        ("stages/first.toml", "title", "no role “assessment.titel”"),
        ("stages/first.toml", "proposal", "“text” is missing"),
        ("stages/first.toml", "proposal", "“colour” means nothing here"),
        ("stages/first.toml", "non-digital", "names no option"),
        ("stages/first.toml", "only-full", "no size “huge”"),
        ("stages/first.toml", "first.pairs", "no collection “couples”"),
        ("stages/first.toml", "each-group", "no collection “crowds”"),
        ("collections/impacts.toml", "impacts", "“label” names the question"),
        ("collections/impacts.toml", "impact.groups", "links need “to”"),
        ("collections/impacts.toml", "impact.direction", "stands twice"),
        ("collections/pairs.toml", "pairs", "no collection “impaxts”"),
        ("items/groups.toml", "sex", "two listed items"),
    ]:
        assert any(f.startswith(f"{file}, {where}") and words in f for f in found), (where, words)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "= nothing",
        'a = "\ud800"'.encode("utf-16", "surrogatepass").decode("latin-1"),
        "x" * (LARGEST_FILE + 1),
        "a.b." * 9000 + "c = 1",
        'id = 3\nversion = ["1"]',
    ],
)
def test_a_file_that_is_no_form_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(FormRefused, match="cannot be used"):
        read_form(TINY | {"form.toml": text}, "tiny")


def test_a_missing_file_is_named() -> None:
    files = {name: text for name, text in TINY.items() if name != "stages/first.toml"}
    found = [str(fault) for fault in try_form(files).faults]
    assert any(f.startswith("stages/first.toml: the form names this file") for f in found)


def test_a_control_character_in_a_form_is_cleaned() -> None:
    stage = TINY["stages/first.toml"].replace("What is it called?", "What\\u0000?")
    assert tiny_form(first=stage).questions["title"].text == "What\ufffd?"


def test_a_retired_question_can_still_be_read_but_plays_no_role() -> None:
    stage = TINY["stages/first.toml"] + (
        '\n[[retired]]\nid = "mood"\nkind = "text"\ntext = "What mood?"\non = 2026-01-01\n'
        'because = "Nobody knew."\n'
    )
    form = tiny_form(first=stage)
    assert form.retired["mood"].why == "Nobody knew."
    assert "mood" in form.questions


def test_a_question_cannot_have_been_one_that_is_still_asked() -> None:
    stage = TINY["stages/first.toml"].replace('id = "digital"', 'id = "digital"\nwas = ["title"]')
    assert any("which is still asked" in fault for fault in faults(first=stage))


def test_an_option_must_mean_what_its_role_knows() -> None:
    stage = TINY["stages/first.toml"].replace('{ id = "light"', '{ id = "tiny"')
    assert any("should say what it means" in fault for fault in faults(first=stage))
    mended = stage.replace('label = "Light" }', 'label = "Light", means = "light" }')
    assert faults(first=mended) == []


def test_two_questions_cannot_play_one_role() -> None:
    stage = (
        TINY["stages/first.toml"]
        .replace('text = "Is it digital?"', 'text = "Is it digital?"\nrole = "assessment.digital"')
        .replace('text = "Which day?"', 'text = "Which day?"\nrole = "assessment.began_on"')
    )
    assert faults(first=stage) == []
    twice = stage.replace("assessment.began_on", "assessment.title")
    assert any("plays the role" in fault for fault in faults(first=twice))


def test_a_fact_of_law_needs_a_source_and_its_dates() -> None:
    stage = TINY["stages/first.toml"].replace(
        'text = "Is it digital?"', 'text = "Is it digital?"\nsources = ["the-act"]'
    )
    found = faults(first=stage)
    assert any("no source “the-act”" in fault for fault in found)
    assert any("when it was found correct" in fault for fault in found)


def test_the_digest_of_a_form_changes_with_any_of_its_words() -> None:
    changed = tiny_files(first=TINY["stages/first.toml"].replace("proposed", "planned"))
    assert digest_of(TINY) != digest_of(changed)


@pytest.mark.parametrize(
    ("file", "was", "becomes", "said"),
    [
        ("pairs", '["impacts", "groups"]', '["pairs", "groups"]', "crosses others itself"),
        ("first", 'kind = "date"', 'kind = "number"\nleast = nan', "should be a number"),
        ("first", 'kind = "date"', 'kind = "number"\nleast = 5\nmost = 2', "more than “most”"),
        ("first", 'id = "only-full"', 'id = "title.withheld"', "needs this id for itself"),
        ("first", 'id = "only-full"', 'id = "impacts"', "needs this id for itself"),
        ("first", 'id = "only-full"', 'id = "only-full"\ncollection = "groups"', "kind “items”"),
        ("first", 'collection = "impacts"', 'collection = "impacts"\nwhere = "title"', "“where”"),
        ("first", 'id = "each-group"', 'id = "plain"', "two sections"),
        ("impacts", 'id = "impacts"', 'id = "im:pacts"', "no colon"),
        ("full", 'kind = "stages"', 'kind = "stages"\nof = ["tenth"]', "no stage “tenth”"),
        ("full", 'kind = "stages"', 'kind = "stages"\ncolumns = ["mood"]', "no question “mood”"),
        (
            "first",
            'collection = "groups"',
            'collection = "groups"\nwhen = { question = "mood", is = ["bad"] }',
            "names no question: “mood”",
        ),
        (
            "first",
            'when = { question = "digital", is = ["yes", "not-sure"] }',
            'when = { question = "non-digital", is = ["yes"] }',
            "waits for itself",
        ),
        (
            "first",
            'is = ["yes", "not-sure"] }',
            'is = ["yes"], is_not = ["no"] }',
            "under “is”, or those that keep it out",
        ),
        (
            "first",
            'is = ["yes", "not-sure"] }',
            'is = ["yes"], given = true }',
            "or it says “given = true”",
        ),
        (
            "first",
            'is = ["yes", "not-sure"] }',
            'is = ["yes"], or = [{ question = "mood", is = ["bad"] }] }',
            "names no question: “mood”",
        ),
        (
            "first",
            'is = ["yes", "not-sure"] }',
            'is = ["yes"], or = [{ question = "non-digital", is = ["yes"] }] }',
            "waits for itself",
        ),
        (
            "form",
            'label = "Full"',
            'label = "Full"\nwhen = { question = "mood", is = ["bad"] }',
            "names no question: “mood”",
        ),
    ],
)
def test_what_would_go_wrong_later_is_a_fault_now(
    file: str, was: str, becomes: str, said: str
) -> None:
    names = {"pairs": "collections/pairs.toml", "impacts": "collections/impacts.toml"}
    names |= {"first": "stages/first.toml", "full": "layouts/full.toml", "form": "form.toml"}
    text = TINY[names[file]]
    assert was in text
    found = faults(**{file: text.replace(was, becomes, 1)})
    assert any(said in fault for fault in found), found


def test_a_question_may_be_shown_only_once_it_has_been_given_an_answer() -> None:
    whenever = '{ question = "non-digital", given = true }'
    first = TINY["stages/first.toml"].replace(
        '{ question = "digital", is = ["yes", "not-sure"] }', whenever
    )
    form = tiny_form(first=first)
    asked = form.questions["non-digital"]
    assert not reading(form).is_asked(asked)
    assert reading(form, {"non-digital": "By telephone"}).is_asked(asked)


def test_a_form_that_a_library_keeps_may_name_a_role_that_is_retired() -> None:
    stage = TINY["stages/first.toml"].replace(
        'text = "Is it digital?"', 'text = "Is it digital?"\nrole = "partner.promised"'
    )
    assert faults(first=stage) == []
    assert faults(first=stage.replace("partner.promised", "partner.promise")) != []
