"""How a stage stands, in words that do not grow while somebody works."""

from builders import STAGE_TOML, reading, tiny_form
from eia_wizard.domain.tally import FEW
from eia_wizard.presenters.progress import Standing
from eia_wizard.presenters.views import Place

MORE = "\n".join(
    f'[[section.question]]\nid = "more-{n}"\nkind = "text"\ntext = "More {n}?"\n'
    for n in range(FEW)
)
FORM = tiny_form(
    first=STAGE_TOML.replace(
        '[[section]]\nid = "each-group"', MORE + '\n[[section]]\nid = "each-group"'
    )
)


def said(answers: dict[str, str]) -> str:
    return Standing(reading(FORM, answers)).said("first")


def test_while_much_is_open_it_says_what_is_done() -> None:
    assert said({"title": "T"}) == "1 of 11 answered"


def test_an_answer_never_makes_more_of_it() -> None:
    assert said({"title": "T", "digital": "yes"}) == "2 of 11 answered"


def test_once_little_is_left_it_says_how_little() -> None:
    answers = {f"more-{n}": "x" for n in range(FEW)} | {"title": "T", "proposal": "P"}
    assert said(answers | {"size": "light"}) == "3 to answer"


def test_every_open_question_is_counted_at_its_page() -> None:
    standing = Standing(reading(FORM, {"digital": "yes"}))
    assert standing.open_at[Place("first", "plain")] > FEW
