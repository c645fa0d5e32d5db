"""Rules about how letters look: size, contrast, colour, kind of letter."""

from collections.abc import Iterator

from eia_wizard.documents.accessible.colours import contrast, is_colourful
from eia_wizard.documents.accessible.finding import N_, Found, Rule
from eia_wizard.documents.accessible.seen import WHOLE, SeenParagraph, Sight
from eia_wizard.documents.word_in.model import Look, Words

_BODY, _LEAST = 24, 20
"""Half points: running text, and everything else that is read."""

_LARGE, _LARGE_BOLD = 36, 28
_SINGLE = 240
_WITH_SERIFS = {
    *("times", "times new roman", "cambria", "georgia", "garamond", "book antiqua", "palatino"),
    *("palatino linotype", "bookman old style", "century", "century schoolbook", "baskerville"),
    *("liberation serif", "constantia", "perpetua", "rockwell"),
}


def _small(sight: Sight) -> Iterator[Found]:
    if 0 < sight.size < _BODY:
        yield Found(WHOLE, {"size": _points(sight.size)})


def _tiny(sight: Sight) -> Iterator[Found]:
    met: set[int] = set()
    for seen, words in _worded(sight):
        size = words.look.size
        if 0 < size < _LEAST and not words.look.raised and size not in met:
            met.add(size)
            yield Found(seen.place, {"size": _points(size)})


def _faint(sight: Sight) -> Iterator[Found]:
    """Each pair of colours is told once, where it is first met."""
    met: set[tuple[str, str, float]] = set()
    for seen, words in _worded(sight):
        pair = (words.look.colour, words.look.shade or seen.ground or "FFFFFF")
        needed = _needed(words.look)
        if (*pair, needed) in met or not pair[0] or pair[1] == "unknown":
            continue
        met.add((*pair, needed))
        found = contrast(*pair)
        if found < needed:
            yield Found(seen.place, {"ratio": f"{found:.1f}", "needed": needed})


def _needed(look: Look) -> float:
    is_large = look.size >= (_LARGE_BOLD if look.bold else _LARGE)
    return 3.0 if is_large else 4.5


def _by_colour_alone(sight: Sight) -> Iterator[Found]:
    """Words inside a paragraph that differ from those round them by their colour and no more."""
    for seen in sight.paragraphs:
        said = [each for each in seen.words if each.text.strip()]
        plain = {_but_colour(each.look) for each in said}
        if len(said) < 2 or len(plain) > 1 or any(each.link for each in said):
            continue
        colours = {each.look.colour for each in said}
        if len(colours) > 1 and any(is_colourful(each) for each in colours):
            yield Found(seen.place)


def _but_colour(look: Look) -> tuple[bool, bool, bool, int, str]:
    return (look.bold, look.italic, look.underline, look.size, look.shade)


def _close_lines(sight: Sight) -> Iterator[Found]:
    for seen in sight.body:
        if 0 < seen.it.line < _SINGLE and len(seen.text) > 100:
            yield Found(seen.place)


def _serifs(sight: Sight) -> Iterator[Found]:
    font = max(sight.fonts, key=sight.fonts.__getitem__, default="")
    if font.casefold() in _WITH_SERIFS:
        yield Found(WHOLE, {"font": font})


def _worded(sight: Sight) -> Iterator[tuple[SeenParagraph, Words]]:
    for seen in sight.paragraphs:
        for words in seen.words:
            if words.text.strip():
                yield seen, words


def _points(size: int) -> str:
    return f"{size / 2:g}"


LOOK_RULES = {
    "letters-small": Rule(
        _small,
        N_("Most of the text is set in {size} point; 12 is the least."),
        N_("Many people cannot read it without enlarging it, and on paper nobody can."),
        N_("Right-click Normal under Home, Styles, choose Modify, and set 12 point or more."),
    ),
    "letters-tiny": Rule(
        _tiny,
        N_("Some words are set in {size} point; 10 is the least, even for notes and footers."),
        N_("Many people cannot read them without enlarging them, and on paper nobody can."),
        N_("Make them 10 point or more, best by changing the style."),
    ),
    "contrast": Rule(
        _faint,
        N_("Letters stand out too little from what is behind them: {ratio} to 1, not {needed}."),
        N_("People with low vision, and anybody in bright light, cannot read them."),
        N_("Choose a darker colour for the letters, or a lighter one behind them."),
    ),
    "colour-alone": Rule(
        _by_colour_alone,
        N_("Some words differ from those round them by their colour only."),
        N_("People who do not see that colour, or who listen, miss what it means."),
        N_("Say it in words too, or make them bold."),
        advice=True,
    ),
    "lines-close": Rule(
        _close_lines,
        N_("Lines are closer together than single spacing."),
        N_("Readers with low vision or dyslexia lose the line."),
        N_("Set line spacing to 1.15 or more under Home, Line and Paragraph Spacing."),
    ),
    "serifs": Rule(
        _serifs,
        N_("Most of the text is set in {font}, whose letters have serifs."),
        N_("Plain letters, such as those of Arial, are easier on a screen and with dyslexia."),
        N_("Right-click Normal under Home, Styles, choose Modify, and choose a plain font."),
        advice=True,
    ),
}
