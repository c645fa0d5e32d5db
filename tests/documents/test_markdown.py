"""A report as Markdown, and as a Markdown reader sees it."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from documents.document_builders import grid, report
from documents.whole_sample import whole_report
from eia_wizard.documents.formats import FORMATS
from eia_wizard.documents.markdown import write_markdown
from eia_wizard.domain.prose import Bullets, Cell, Figure, Grid, Numbers, Paragraph, Text, WebLink
from eia_wizard.domain.prose import line as plain
from eia_wizard.domain.text import clean_line
from eia_wizard.report.parts import Heading, Part

HOSTILE = [
    "# no heading #",
    "- no list",
    "+ no list",
    "1. no list",
    "12) no list",
    "> no quotation",
    "=== no heading",
    "---",
    "* * *",
    "```no code```",
    "*not* _strong_ **at** __all__ ~~here~~",
    "[no](link) ![no](picture) <b>no mark-up</b> <!-- no comment -->",
    "&amp; no &#35; entity &nbsp;",
    "a | b \\| c \\ d \\",
    "    no code",
    "\tno code",
    "two at the end  ",
    "$no$ $$mathematics$$",
    "www.example.org https://example.org/a_b_c",
]


def markdown(*parts: Part) -> str:
    """The Markdown of these parts, without the title block and the foot."""
    whole = write_markdown(report(*parts)).decode()
    return whole.split("| Reference | EIA-14 |\n\n", 1)[1].rsplit("\n\n---\n", 1)[0]


class _Words(HTMLParser):
    """The words of every element, by its tag."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._open: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._open.append([tag, ""])

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self.handle_data(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        name, text = self._open.pop()
        self.found.append((name, text))
        if self._open:
            self._open[-1][1] += text

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1][1] += data


def read(text: str) -> list[tuple[str, str]]:
    """What a CommonMark reader with tables makes of it: elements and their words."""
    markdown_it = pytest.importorskip("markdown_it", reason="markdown-it-py is not installed")
    words = _Words()
    words.feed(markdown_it.MarkdownIt("commonmark").enable("table").render(text))
    return words.found


@pytest.mark.parametrize("text", HOSTILE)
def test_text_means_itself_in_a_paragraph(text: str) -> None:
    assert read(markdown(Paragraph(plain(text)))) == [("p", text)]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_means_itself_in_a_list(text: str) -> None:
    assert read(markdown(Bullets((plain(text),))))[0] == ("li", text)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_means_itself_in_a_heading(text: str) -> None:
    assert read(markdown(Heading(1, text)))[-1] == ("h2", text.strip())


@pytest.mark.parametrize("text", HOSTILE)
def test_text_means_itself_in_a_table(text: str) -> None:
    assert ("td", text) in read(markdown(grid(("a", "b"), (text, "x"))))


@settings(max_examples=150, deadline=None)
@given(some.text(max_size=30).map(lambda raw: clean_line(raw).text).filter(str.strip))
def test_any_text_means_itself(text: str) -> None:
    assert read(markdown(Paragraph(plain(text)))) == [("p", text)]
    assert ("td", text) in read(markdown(grid(("a", "b"), (text, "x"))))


def test_strong_labels_end_where_they_end() -> None:
    parts = (Text("Label:", strong=True), Text("words"))
    assert read(markdown(Paragraph(parts))) == [("strong", "Label:"), ("p", "Label:words")]
    assert markdown(Paragraph((Text("Label: ", strong=True), Text("words")))) == "**Label:** words"


@pytest.mark.parametrize("said", ["Save as …", "Ctrl+,", "(so)", "*", "Ctrl++"])
@pytest.mark.parametrize("behind", [", and on", ".", ": so", "s", " and on", "€", "*"])
def test_signs_in_strong_words_end_where_they_end(said: str, behind: str) -> None:
    parts = (Text("It says "), Text(said, strong=True), Text(behind))
    assert read(markdown(Paragraph(parts))) == [("strong", said), ("p", f"It says {said}{behind}")]


@pytest.mark.parametrize("behind", [", and on", ".", "s", ")", " and on", "**", "*"])
@pytest.mark.parametrize("before", ["", "Choose ", "(", "x", "“", "**"])
def test_strong_words_among_others_have_stars_and_stay_as_they_are(
    before: str, behind: str
) -> None:
    begin = (Text(before),) if before else ()
    parts = (*begin, Text("New one", strong=True), Text(behind))
    said = markdown(Paragraph(parts))
    assert "**New one**" in said
    assert read(said) == [("strong", "New one"), ("p", f"{before}New one{behind}")]


def test_line_breaks_stay() -> None:
    assert read(markdown(Paragraph(plain("one\ntwo")))) == [("p", "one<br>\ntwo")]
    assert "one<br>two" in markdown(Grid("", ("a",), ((Cell((plain("one"), plain("two"))),),)))


def test_lists_that_follow_each_other_stay_apart() -> None:
    first, second = Numbers((plain("a"), plain("b"))), Numbers((plain("c"),))
    assert markdown(first, second) == "1. a\n2. b\n\n<!-- -->\n\n1. c"


def test_a_safe_address_is_a_link_and_another_is_words() -> None:
    assert markdown(Paragraph((WebLink("Duty", "https://gov.uk/a b", ""),))) == (
        "[Duty](<https://gov.uk/a%20b>)"
    )
    assert markdown(Paragraph((WebLink("Duty", "javascript:x", ""),))) == "Duty (javascript:x)"


def test_a_figure_is_told_in_words() -> None:
    assert markdown(Figure("ages", "Mostly older.", "Figure 1")) == "Mostly older.\n\n**Figure 1**"


def test_an_empty_cell_says_so() -> None:
    assert "| No answer |" in markdown(Grid("", ("a",), ((Cell(()),),)))


def test_every_format_writes_every_construct() -> None:
    for name, each in FORMATS.items():
        assert each.suffix == f".{name}"
    assert FORMATS["md"].write(whole_report(), None, b"").decode().startswith("**Draft**\n\n# ")
