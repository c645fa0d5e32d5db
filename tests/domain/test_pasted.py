"""Pastes as Word, Excel, Outlook and browsers really make them become plain words."""

from time import monotonic

import pytest

from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.pasted import plain_words

WORD_HEAD = """<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15"><title>Not for pasting</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; font-family:"Calibri",sans-serif;} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:"Table Normal";}</style><![endif]-->
</head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->"""
WORD_FOOT = "<!--EndFragment--></body></html>"


def from_word(body: str) -> str:
    return plain_words("plain flavour", f"{WORD_HEAD}\n{body}\n{WORD_FOOT}")


def point(mark: str, font: str, level: int, words: str) -> str:
    """A point of a list as Word writes it for others: its mark is text, said to be ignored."""
    gap = "&nbsp;" * 8
    return f"""<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;
mso-list:l0 level{level} lfo1'><![if !supportLists]><span style='font-family:{font};
mso-fareast-font-family:{font};mso-bidi-font-family:{font}'><span
style='mso-list:Ignore'>{mark}<span style='font:7.0pt "Times New Roman"'>{gap} </span></span>
</span><![endif]>{words}<o:p></o:p></p>"""


def test_paragraphs_of_word_lose_their_letters_and_keep_their_words() -> None:
    body = """<p class=MsoNormal><b><span style='font-size:16.0pt;color:#005EB8'>Exercise
classes</span></b><o:p></o:p></p>
<p class=MsoNormal>“Women’s” classes
run on <i>Tuesdays</i>&nbsp;– see <a href="https://x.nhs.uk">the page</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>"""
    assert from_word(body) == "Exercise classes\n“Women’s” classes run on Tuesdays – see the page."


def test_points_of_word_at_every_level_become_ours() -> None:
    body = (
        point("·", "Symbol", 1, "First")
        + point("o", '"Courier New"', 2, "Inside it")
        + point("§", "Wingdings", 3, "Deeper")
    )
    assert from_word(body) == "- First\n- Inside it\n- Deeper"


def test_numbers_of_word_stay_numbers() -> None:
    body = point("1.", "Calibri", 1, "Ask") + point("2.", "Calibri", 1, "Listen")
    assert from_word(body) == "1. Ask\n2. Listen"


def test_a_heading_and_a_point_do_not_run_together() -> None:
    body = "<h1>Aims<o:p></o:p></h1>" + point("·", "Symbol", 1, "Fewer falls")
    assert from_word(body) == "Aims\n- Fewer falls"


def test_a_table_of_word_becomes_a_line_a_row() -> None:
    body = """<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'>
 <td width=200><p class=MsoNormal><b>Group</b><o:p></o:p></p></td>
 <td width=200><p class=MsoNormal>Started<o:p></o:p></p></td></tr>
 <tr><td><p class=MsoNormal>Women<o:p></o:p></p><p class=MsoNormal>and girls</p></td>
 <td><p class=MsoNormal>40<o:p></o:p></p></td></tr></table><p class=MsoNormal>After</p>"""
    assert from_word(body) == "Group | Started\nWomen and girls | 40\nAfter"


def test_comments_and_deleted_words_stay_behind() -> None:
    body = """<p class=MsoNormal>We ask <del cite="mailto:x" datetime="2026-01-01">nobody</del><ins
cite="mailto:x">everyone</ins><span class=MsoCommentReference><span
style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[AB1]</a>
</span></span>
first.</p><div style='mso-element:comment-list'><div style='mso-element:comment'><div
id="_com_1" class=msocomtxt><p class=MsoCommentText>Is this so?</p></div></div></div>"""
    assert from_word(body) == "We ask everyone first."


def test_codes_of_fields_and_what_word_did_not_find_stay_behind() -> None:
    body = """<p class=MsoNormal>See <!--[if supportFields]><span style='mso-element:field-begin'>
</span>PAGEREF _Toc1 \\h <span style='mso-element:field-separator'></span><![endif]--><b>Error!
Bookmark not defined.</b><!--[if supportFields]><span style='mso-element:field-end'></span>
<![endif]--> and <span style='display:none;mso-hide:all'>hidden</span>on.</p>"""
    assert from_word(body) == "See and on."


def test_hyphens_and_spaces_that_guide_the_line_become_plain() -> None:
    body = "<p>multi&shy;disciplinary co&#8209;production 10&nbsp;000&#8203; people</p>"
    assert from_word(body) == "multidisciplinary co-production 10 000 people"


def test_lists_of_a_browser_become_ours() -> None:
    html = "<h2>Aims</h2><ul><li>One<ul><li>Two</li></ul></li><li><p>Three</p></li></ul>"
    assert plain_words("", html) == "Aims\n- One\n- Two\n- Three"
    assert plain_words("", "<ol><li>Ask<li>Listen</ol>End") == "1. Ask\n2. Listen\nEnd"


def test_a_range_of_excel_becomes_a_line_a_row() -> None:
    html = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<style>td{}</style></head><body><table><!--StartFragment--><col width=64>
<tr height=20><td>Group</td><td>Count</td></tr>
<tr><td>Women</td><td align=right>12</td></tr><!--EndFragment--></table></body></html>"""
    assert plain_words("Group\tCount\nWomen\t12", html) == "Group | Count\nWomen | 12"


def test_words_that_were_broken_by_a_line_of_html_stay_apart() -> None:
    assert plain_words("", "<p>one\n   two</p>\n<p>three<br>four</p>") == "one two\nthree\nfour"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("•\tOne\r\n•\tTwo", "- One\n- Two"),
        ("·\tOne\no\tInside\n§\tDeeper", "- One\n- Inside\n- Deeper"),
        ("\uf0b7\tOne\n\uf0a7 Two", "- One\n- Two"),
        ("1.\tAsk\n2.\tListen", "1. Ask\n2. Listen"),
        ("a)\tAsk", "a) Ask"),
        ("– one\n* two", "- one\n- two"),
        ("Group\tCount\nWomen\t\t12", "Group | Count\nWomen | | 12"),
        ("\tIndented", "Indented"),
        (
            "co\x1eproduction multi\x1fdisciplinary 10\u00a0000",
            "co-production multidisciplinary 10 000",
        ),
        ("See Error! Reference source not found. there", "See there"),
        ("a word ", "a word "),
        ("a line \n", "a line"),
        ("“Smart” ‘quotes’ – and … stay", "“Smart” ‘quotes’ – and … stay"),
        ("🙂 بانو 2 < 3 & <b>", "🙂 بانو 2 < 3 & <b>"),
        ("", ""),
        (" \n\t\n", ""),
    ],
)
def test_plain_flavours_become_the_same(text: str, plain: str) -> None:
    assert plain_words(text) == plain


@pytest.mark.parametrize(
    "html",
    ["", "<![foo[x]]>", "<style>p{}", "<!--StartFragment-->", "<img src=x>"],
)
def test_html_without_words_gives_way_to_the_plain_flavour(html: str) -> None:
    assert plain_words("The words", html) == "The words"


def test_odd_html_still_gives_its_words() -> None:
    assert plain_words("", "</p></td><b>One</i><p>Two</ul></li>") == "One\nTwo"


@pytest.mark.parametrize(
    "html", ["<a " * 60_000, "<!--" * 60_000, "<div>" * 20_000 + "</b>" * 20_000, "<li>" * 60_000]
)
def test_rubbish_holds_nothing_up(html: str) -> None:
    before = monotonic()
    assert plain_words("The words", html) == "The words"
    assert monotonic() - before < 5


def test_html_beyond_all_bounds_is_not_read() -> None:
    assert plain_words("The words", "<p>x</p>" * 600_000) == "The words"


def test_more_words_than_an_answer_holds_are_refused() -> None:
    with pytest.raises(Unsuitable, match="200,000"):
        plain_words("", f"<p>{'word ' * 60_000}</p>")
