"""A report as a web page, and as an independent reader of web pages sees it."""

import re
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from tinyhtml5.parser import HTMLParser

from documents.document_builders import BluePainter, report, word
from documents.test_any_report import PARTS
from documents.whole_sample import whole_report
from eia_wizard.documents.html.page import write_html
from eia_wizard.documents.html.style import STYLE
from eia_wizard.documents.markdown import write_markdown
from eia_wizard.documents.printed import printed
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import (
    Blank,
    Cell,
    Figure,
    Grid,
    Paragraph,
    Reference,
    Text,
    WebLink,
    line,
)
from eia_wizard.report.parts import Heading, Home, Part, Report, TitleBlock

HOSTILE = [
    "<script>alert(1)</script>",
    "</p></main><script src=//evil.example/x.js></script>",
    '" onload="alert(1)',
    "' onclick='alert(1)",
    "<img src=x onerror=alert(1)>",
    "<!-- no comment --> ]]> <![CDATA[",
    "&lt;b&gt; &amp; &#60; &nbsp;",
    "</title><style>*{display:none}</style>",
    "javascript:alert(1)",
    "\u202eright to left\u2066",
    "nul\x00bell\x07del\x7fnel\x85",
]
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "a", "header", "nav", "main", "footer"),
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "div", "dt", "dd", "br"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td", "span", "strong"),
    *("figure", "figcaption", "svg", "desc", "rect", "g", "path", "text"),
}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def parsed(page: bytes) -> Element:
    """The page as a reader builds it that forgives everything, and what it had to forgive."""
    parser = HTMLParser(namespace_html_elements=False)
    tree: Element = parser.parse(page, override_encoding="utf-8")
    assert parser.errors == []
    return tree


def tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def all_of(tree: Element, *tags: str) -> list[Element]:
    return [each for each in tree.iter() if isinstance(each.tag, str) and tag(each) in tags]


def text(element: Element) -> str:
    return "".join(element.itertext())


def page(*parts: Part) -> Element:
    return parsed(write_html(report(*parts), BluePainter()))


def facts_of(tree: Element) -> list[str]:
    """What keeps people from reading a page, as far as a program can tell."""
    return [
        *(f"no language: {each}" for each in [tree.get("lang")] if each != "en-GB"),
        *(
            f"{len(all_of(tree, one))} of {one}"
            for one in ("h1", "main", "head")
            if len(all_of(tree, one)) != 1
        ),
        *_skipped(tree),
        *(f"the id {each} twice" for each in _twice(tree)),
        *(f"a link to nowhere: {each}" for each in _dead_links(tree)),
        *(
            f"an empty {tag(each)}"
            for each in all_of(tree, *HEADINGS, "th", "a", "li", "dt", "dd", "caption", "title")
            if not text(each).strip()
        ),
        *(
            "a table without caption"
            for each in all_of(tree, "table")
            if not all_of(each, "caption")
        ),
        *(
            "a head without scope"
            for each in all_of(tree, "th")
            if each.get("scope") not in ("col", "row")
        ),
        *(
            "a drawing without words"
            for each in all_of(tree, "svg")
            if each.get("role") != "img" or not each.get("aria-labelledby")
        ),
        *(f"words for nothing: {each}" for each in _unnamed(tree)),
        *(f"a strange {tag(each)}" for each in tree.iter() if tag(each) not in ALLOWED),
        *(
            f"something fetched or run: {name}"
            for each in tree.iter()
            for name in each.attrib
            if name in ("src", "srcset", "style") or name.startswith("on")
        ),
    ]


def _skipped(tree: Element) -> list[str]:
    levels = [int(tag(each)[1]) for each in all_of(tree, *HEADINGS)]
    return [f"h{b} after h{a}" for a, b in pairwise(levels) if b > a + 1]


def _ids(tree: Element) -> list[str]:
    return [name for each in tree.iter() if (name := each.get("id"))]


def _twice(tree: Element) -> list[str]:
    ids = _ids(tree)
    return [each for each in set(ids) if ids.count(each) > 1]


def _dead_links(tree: Element) -> list[str]:
    places = set(_ids(tree))
    links = [each.get("href", "") for each in all_of(tree, "a")]
    return [
        each
        for each in links
        if not (
            each[1:] in places if each.startswith("#") else re.match(r"(https?://|mailto:)", each)
        )
    ]


def _unnamed(tree: Element) -> list[str]:
    places = set(_ids(tree))
    named = (each.get("aria-labelledby", "").split() for each in tree.iter())
    return [name for names in named for name in names if name not in places]


def test_the_whole_sample_can_be_read_by_everybody() -> None:
    assert facts_of(parsed(write_html(whole_report(), BluePainter()))) == []


@settings(max_examples=150, deadline=None)
@given(some.lists(PARTS, max_size=8).map(lambda parts: report(*parts)))
def test_so_can_any_report(made: Report) -> None:
    assert facts_of(parsed(write_html(made, BluePainter()))) == []


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_a_person_typed_is_never_a_tag(hostile: str) -> None:
    key = AnswerKey(hostile, hostile)
    block = TitleBlock(hostile, hostile, ((hostile, line(hostile)),), (hostile, hostile), hostile)
    made = write_html(
        report(
            Home(key),
            Heading(1, f"x{hostile}"),
            Paragraph((Reference(hostile, key), WebLink(hostile, hostile, hostile))),
            Grid(hostile, (hostile,), ((Cell((line(hostile),)),),)),
            Figure(hostile, hostile, hostile),
            title=block,
        ),
        BluePainter(),
    )
    tree = parsed(made)
    assert facts_of(tree) == []
    shown = re.sub("[\x00-\x08\x7f-\x9f]", "\ufffd", hostile)
    assert text(all_of(tree, "main")[0]).count(shown) >= 5


def test_html_markdown_and_word_hold_the_same_words() -> None:
    made = whole_report()
    tree = parsed(write_html(made, None))
    read = all_of(tree, "header", "main", "footer")
    said = _words(" ".join(piece for each in read for piece in each.itertext()))
    markdown = write_markdown(made).decode()
    plain = re.sub(
        r"<br>|\]\(<[^>]*>\)|[\\*|#\[]|<!-- -->|---|^[-\d]\.? ", " ", markdown, flags=re.M
    )
    assert _words(plain) - said <= {"Fact", "Details"}  # the page names its facts without a header
    in_word = printed(read_word(word(*made.parts)))
    lines = " ".join(each.text for each in in_word.lines)
    assert _words(lines) - said <= {"Fact", "Details"} | _words("Contents Age, People A blue")
    assert said <= _words(lines) | _words(made.foot) | {"Age", "People"}


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def test_the_skip_link_comes_first_and_leads_to_the_content() -> None:
    links = all_of(page(Paragraph(line("Words."))), "a")
    assert (links[0].get("href"), text(links[0])) == ("#content", "Skip to the content")


def test_a_reference_leads_to_the_home_of_its_answer() -> None:
    key = AnswerKey("why")
    tree = page(Home(key), Paragraph(line("Because.")), Paragraph((Reference("there", key),)))
    target = next(each.get("href", "") for each in all_of(tree, "a") if text(each) == "there")
    assert target.removeprefix("#") in _ids(tree)


def test_it_fetches_nothing_and_runs_nothing() -> None:
    made = write_html(whole_report(), BluePainter()).decode()
    assert "default-src 'none'" in made
    assert not re.search(r"@import|url\(|<script|<link|<iframe", made)


PAIRS = [
    *((ink, ground) for ink in ("ink", "quiet", "action") for ground in ("page", "card", "tint")),
    ("mark", "mark-tint"),
]


@pytest.mark.parametrize("scheme", [0, 1])
@pytest.mark.parametrize("pair", PAIRS)
def test_every_pair_of_ink_and_ground_can_be_told_apart(scheme: int, pair: tuple[str, str]) -> None:
    schemes = re.findall(r"--page:[^}]*", STYLE)
    colours = dict(re.findall(r"--([\w-]+):(#[0-9a-f]{6})", schemes[scheme]))
    one, other = sorted((_light(colours[each]) for each in pair), reverse=True)
    assert (one + 0.05) / (other + 0.05) >= 4.5


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_room_for_an_answer_is_seen_as_one() -> None:
    room = Blank(AnswerKey("a"), "What", "Write here", lines=3)
    tick = Blank(AnswerKey("b"), "Yes", "☐", option="yes")
    page = write_html(
        report(Paragraph((room,), "box"), Paragraph((tick, Text(" Yes")), "tick")), None
    ).decode()
    assert '<p class="box"><span class="room">Write here</span><br><br></p>' in page
    assert '<p class="tick">☐ Yes</p>' in page
