"""Rules about headings: how readers who cannot skim find their way."""

from collections.abc import Iterator
from itertools import pairwise

from eia_wizard.documents.accessible.finding import N_, Found, Rule
from eia_wizard.documents.accessible.seen import WHOLE, SeenParagraph, Sight

_TITLES = ("title", "subtitle")
_NOT_HEADINGS = (*_TITLES, "caption", "toc", "figure caption", "table of")
_MANY_LETTERS = 2_000
"""About a page."""

_LONG = 20
"""Words of a heading."""

_SHORT = 12
"""Words of what may pretend to be one."""

_LARGER = 1.3
"""Times the usual size that letters have in a heading where they are not bold."""


def _none(sight: Sight) -> Iterator[Found]:
    is_long = sum(len(seen.text) for seen in sight.body) > _MANY_LETTERS
    if is_long and not any(seen.it.level for seen in sight.body):
        yield Found(WHOLE)


def _skipping(sight: Sight) -> Iterator[Found]:
    last = 0
    for seen in sight.body:
        if seen.it.style.casefold() in _TITLES and not last:
            last = 1
        if not seen.it.level or seen.is_blank:
            continue
        if seen.it.level > last + 1:
            said = {"text": seen.place.words, "level": seen.it.level, "above": last}
            yield Found(seen.place, said)
        last = seen.it.level


def _empty(sight: Sight) -> Iterator[Found]:
    for seen in sight.paragraphs:
        if seen.it.level and seen.is_blank:
            yield Found(seen.place)


def _long(sight: Sight) -> Iterator[Found]:
    for seen in sight.paragraphs:
        count = len(seen.text.split()) if seen.it.level else 0
        if count > _LONG:
            yield Found(seen.place, {"count": count})


def _pretended(sight: Sight) -> Iterator[Found]:
    usual = sight.size
    running = [(s, _looks_like_one(s, usual)) for s in sight.body if not s.is_blank]
    for (seen, is_like_one), (following, is_next_like_one) in pairwise(running):
        is_above_title = following.it.style.casefold() in _TITLES
        if is_like_one and not is_next_like_one and not is_above_title:
            yield Found(seen.place, {"text": seen.place.words})


def _looks_like_one(seen: SeenParagraph, usual: int) -> bool:
    """A short line, bold or larger throughout, that ends no sentence and is marked as nothing."""
    text = seen.text.strip()
    if seen.it.level or seen.it.listed or not text or text[-1] in ".,;:?!" or "\n" in text:
        return False
    if seen.it.style.casefold().startswith(_NOT_HEADINGS) or len(text.split()) > _SHORT:
        return False
    said = [each for each in seen.words if each.text.strip()]
    if any(each.link for each in said) or not any(letter.isalpha() for letter in text):
        return False
    return all(each.look.bold or (usual and each.look.size >= usual * _LARGER) for each in said)


HEADING_RULES = {
    "no-headings": Rule(
        _none,
        N_("There are no headings."),
        N_(
            "Screen reader users step from heading to heading, as others skim; here they must "
            "listen to it all."
        ),
        N_("Put the cursor into each heading and choose Heading 1, 2 or 3 under Home, Styles."),
    ),
    "heading-skips": Rule(
        _skipping,
        N_("The heading “{text}” is of level {level}, with none of the level above before it."),
        N_("A screen reader says the level; where one is left out, readers look for what is gone."),
        N_("Give it the next level down from the heading above it, under Home, Styles."),
    ),
    "heading-empty": Rule(
        _empty,
        N_("There is an empty heading."),
        N_("A screen reader says “heading” and then nothing."),
        N_("Delete it, or choose Normal under Home, Styles."),
    ),
    "heading-long": Rule(
        _long,
        N_("A heading has {count} words."),
        N_("Headings are read as a list; a long one hides what comes after it."),
        N_("Shorten it to a few words, and let the text under it say the rest."),
        advice=True,
        typed=True,
    ),
    "heading-pretended": Rule(
        _pretended,
        N_("“{text}” looks like a heading and is not one."),
        N_("Screen readers, the navigation pane and the table of contents do not know it."),
        N_("Put the cursor into it and choose Heading 1, 2 or 3 under Home, Styles."),
        typed=True,
    ),
}
