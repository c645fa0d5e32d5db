"""Terms are found in a text as whole words, the longest first, each where it first stands."""

from eia_wizard.domain.learning.glossary import Glossary, Term

GAP = Term("gap", "gap", "What is not known.", also=("gaps",))
DUTY = Term("duty", "due regard", "To think it through.")
REGARD = Term("regard", "regard", "To look at.")


def found(text: str, *terms: Term) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.term.id) for s in Glossary(terms).spots(text)]


def test_a_term_is_found_however_it_is_written() -> None:
    assert found("Gaps remain.", GAP) == [("Gaps", "gap")]


def test_a_part_of_a_word_is_no_term() -> None:
    assert found("Gapping, agap and gap-free", GAP) == [("gap", "gap")]


def test_the_longest_term_wins() -> None:
    assert found("Have due regard.", REGARD, DUTY) == [("due regard", "duty")]


def test_a_term_is_found_where_it_first_stands() -> None:
    glossary, seen = Glossary([GAP]), set[str]()
    assert len(glossary.spots("gap, gap", seen)) == 1
    assert glossary.spots("gap", seen) == ()


def test_an_empty_glossary_finds_nothing() -> None:
    assert Glossary().spots("anything") == ()
