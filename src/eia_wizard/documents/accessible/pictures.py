"""Rules about what is seen: pictures, charts, shapes and boxes."""

import re
from collections.abc import Iterator

from eia_wizard.documents.accessible.finding import N_, Found, Rule
from eia_wizard.documents.accessible.seen import Sight

_LONGEST = 300
_NO_WORDS = re.compile(
    r"^((picture|image|img|photo|figure|chart|graph|diagram|logo|shape|object|graphic)[ _-]?\d*"
    r"|\S+\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp))$",
    re.IGNORECASE,
)
_BY_MACHINE = "description automatically generated"
_BY_MACHINE_TOO = "ai-generated content may be incorrect"


def _without_words(sight: Sight) -> Iterator[Found]:
    for seen in sight.drawings:
        it = seen.it
        if it.kind != "text box" and not (it.is_decorative or it.alt.strip() or it.title.strip()):
            yield Found(seen.place)


def _with_poor_words(sight: Sight) -> Iterator[Found]:
    for seen in sight.drawings:
        alt = (seen.it.alt or seen.it.title).strip()
        plain = alt.casefold()
        if alt and (_NO_WORDS.match(alt) or _BY_MACHINE in plain or _BY_MACHINE_TOO in plain):
            yield Found(seen.place, {"alt": alt[:80]})


def _with_many_words(sight: Sight) -> Iterator[Found]:
    for seen in sight.drawings:
        if len(seen.it.alt) > _LONGEST:
            yield Found(seen.place, {"count": len(seen.it.alt), "most": _LONGEST})


def _floating(sight: Sight) -> Iterator[Found]:
    for seen in sight.drawings:
        if seen.it.is_floating and seen.it.kind != "text box" and not seen.it.is_decorative:
            yield Found(seen.place)


def _boxes(sight: Sight) -> Iterator[Found]:
    for seen in sight.drawings:
        if seen.it.kind == "text box":
            yield Found(seen.place)


def _films(sight: Sight) -> Iterator[Found]:
    for seen in sight.drawings:
        if seen.it.kind == "film":
            yield Found(seen.place)


PICTURE_RULES = {
    "picture-without-words": Rule(
        _without_words,
        N_("A picture, chart or shape has no alternative text."),
        N_("People who cannot see it are told only that something is there."),
        N_(
            "Right-click it, choose View Alt Text, and say in a sentence or two what it shows; or "
            "mark it as decorative."
        ),
    ),
    "picture-with-poor-words": Rule(
        _with_poor_words,
        N_("The alternative text “{alt}” does not say what the picture shows."),
        N_("People who cannot see it learn nothing from the name of a file or a program’s guess."),
        N_("Right-click it, choose View Alt Text, and say what matters about it here."),
    ),
    "picture-with-many-words": Rule(
        _with_many_words,
        N_("An alternative text has {count} letters; {most} are plenty."),
        N_("It is read out in one go, and nobody can go back to a part of it."),
        N_("Keep to the finding, and say the rest in the text or in a table beside it."),
        advice=True,
        typed=True,
    ),
    "picture-floating": Rule(
        _floating,
        N_("A picture, chart or shape is not in line with the text."),
        N_("Screen readers may come to it at the wrong place, or not at all."),
        N_("Right-click it, choose Wrap Text, then In Line with Text."),
    ),
    "text-box": Rule(
        _boxes,
        N_("There is a text box."),
        N_(
            "Its words may be read at the wrong place or not at all, and are cut off when enlarged."
        ),
        N_("Move the words into the text; a border or a shade under Home keeps the look."),
    ),
    "film": Rule(
        _films,
        N_("There is a film."),
        N_("It needs captions for those who cannot hear, and what it shows in words."),
        N_("Link to a page where it has captions and a transcript."),
        advice=True,
    ),
}
