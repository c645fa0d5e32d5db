"""Rules about how text is typed: lists, space and emphasis made by hand."""

import re
from collections.abc import Iterator

from eia_wizard.documents.accessible.finding import N_, Found, Rule
from eia_wizard.documents.accessible.seen import SeenParagraph, Sight

_POINT = re.compile(
    r"^\s*([-–—•·*‣▪◦●○■□✓➢►]|o(?=\t)|\d{1,2}[.)]|[a-zA-Z][.)]|\([a-z0-9]{1,3}\))[ \t\u00a0]+\S"
)
_GAP = re.compile(r"\S(?: {4,}|\t{3,}|(?: ?\u00a0){4,})\S")
_SHOUTED = re.compile(r"(?:\b[A-Z][A-Z’'-]+\b[\s,;:–-]*){5,}")
_CAPITALS = re.compile(r"[A-Z][A-Z’'-]")
"""Without it nothing is shouted, and it is found or not in a tenth of the time."""
_FEW = 5
_MANY_ITALIC = 25
_PICTURE_FONTS = ("wingdings", "webdings", "symbol", "zapf dingbats")


def _typed_lists(sight: Sight) -> Iterator[Found]:
    """Two points or more, one after the other, as paragraphs or as lines of one."""
    run: list[SeenParagraph] = []
    for seen in (*sight.paragraphs, None):
        if seen is not None and not seen.it.listed and not seen.it.level and _is_point(seen.text):
            run.append(seen)
            continue
        if len(run) > 1:
            yield Found(run[0].place, {"count": len(run)})
        run = []
        if seen is not None and (count := sum(map(_is_point, seen.text.split("\n")))) > 1:
            yield Found(seen.place, {"count": count})


def _is_point(text: str) -> bool:
    return bool(_POINT.match(text[:80]))


def _blank_lines(sight: Sight) -> Iterator[Found]:
    """Blank paragraphs, told once for each gap; the one that Word wants after a table is no gap."""
    before: SeenParagraph | None = None
    for seen in sight.paragraphs:
        is_gap = seen.is_blank and not seen.after_table and not seen.depth and not seen.it.level
        begins = before is None or not before.is_blank
        if is_gap and begins and not seen.place.story:
            yield Found(seen.place)
        before = seen


def _gaps(sight: Sight) -> Iterator[Found]:
    for seen in sight.paragraphs:
        text = seen.text
        is_likely = "    " in text or "\t\t\t" in text or "\u00a0" in text
        if is_likely and not seen.place.story and _GAP.search(text):
            yield Found(seen.place)


def _capitals(sight: Sight) -> Iterator[Found]:
    for seen in sight.paragraphs:
        in_style = " ".join([each.text for each in seen.words if each.look.capitals])
        is_shouted = _CAPITALS.search(seen.text) and _SHOUTED.search(seen.text)
        if is_shouted or len(in_style.split()) >= _FEW:
            yield Found(seen.place)


def _italics(sight: Sight) -> Iterator[Found]:
    for seen in sight.paragraphs:
        slanted = " ".join([each.text for each in seen.words if each.look.italic])
        if len(slanted.split()) >= _MANY_ITALIC:
            yield Found(seen.place)


def _underlined(sight: Sight) -> Iterator[Found]:
    for seen in sight.paragraphs:
        if any(each.look.underline and not each.link and each.text.strip() for each in seen.words):
            yield Found(seen.place)


def _symbols(sight: Sight) -> Iterator[Found]:
    for seen in sight.paragraphs:
        if any(
            each.symbol or (each.look.font.casefold() in _PICTURE_FONTS and each.text.strip())
            for each in seen.words
        ):
            yield Found(seen.place)


def _justified(sight: Sight) -> Iterator[Found]:
    for seen in sight.paragraphs:
        if seen.it.align in ("both", "distribute", "thaiDistribute") and len(seen.text) > 100:
            yield Found(seen.place)


TYPING_RULES = {
    "list-typed": Rule(
        _typed_lists,
        N_("A list of {count} points is typed by hand."),
        N_("A screen reader does not say that a list begins, nor how many points it has."),
        N_(
            "Select the points, delete what was typed before each, and choose Bullets or Numbering."
        ),
        typed=True,
    ),
    "blank-lines": Rule(
        _blank_lines,
        N_("A blank paragraph makes space."),
        N_("Some screen readers say “blank”, so that listeners think the document has ended."),
        N_("Delete it, and set Spacing Before or After under Layout, or in the style."),
    ),
    "gaps": Rule(
        _gaps,
        N_("Spaces or tabs push words into place."),
        N_("With larger letters they stand anywhere, and some screen readers say each space."),
        N_("Use a table, a tab stop or an indent instead."),
        typed=True,
    ),
    "capitals": Rule(
        _capitals,
        N_("Many words stand in capitals."),
        N_(
            "Capitals are slow to read, above all with dyslexia, and may be spelt letter by letter."
        ),
        N_("Write it in small letters; bold makes a few words stand out."),
        advice=True,
        typed=True,
    ),
    "italics": Rule(
        _italics,
        N_("A long passage is in italics."),
        N_("Slanted letters are hard to read with dyslexia or low vision."),
        N_("Take the italics off; quotation marks or an indent can set a passage apart."),
        advice=True,
    ),
    "underlined": Rule(
        _underlined,
        N_("Words that are no link are underlined."),
        N_("Readers take them for a link; lines under letters also hide their shapes."),
        N_("Take the line away; bold makes a few words stand out."),
        advice=True,
    ),
    "symbols": Rule(
        _symbols,
        N_("There are signs from a font of symbols."),
        N_("They are read out as other letters, or not at all."),
        N_("Say it in words, or choose the sign under Insert, Symbol, from the font of the text."),
        advice=True,
    ),
    "justified": Rule(
        _justified,
        N_("A paragraph is set to both margins."),
        N_("Uneven gaps between words make lines hard to follow, above all with dyslexia."),
        N_("Select it and choose Align Left, or change it in the style."),
    ),
}
