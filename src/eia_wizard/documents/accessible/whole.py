"""Rules about the document as a whole: its title, its language, its way round."""

import re
from collections.abc import Iterator

from eia_wizard.documents.accessible.finding import N_, Found, Rule
from eia_wizard.documents.accessible.seen import WHOLE, Sight
from eia_wizard.documents.word_in.model import Words

_FILE_NAME = re.compile(
    r"^(microsoft word\b.*|document ?\d*|untitled.*|title|.*\.(docx?|dotx?|odt|rtf|pdf|tmp))$", re.I
)
_LONG = 22_000
"""Letters that fill about ten pages."""


def _untitled(sight: Sight) -> Iterator[Found]:
    if not sight.reading.property("title").strip():
        yield Found(WHOLE)


def _titled_by_accident(sight: Sight) -> Iterator[Found]:
    title = sight.reading.property("title").strip()
    if title and _FILE_NAME.match(title):
        yield Found(WHOLE, {"title": title})


def _no_language(sight: Sight) -> Iterator[Found]:
    if not sight.reading.settings.language:
        yield Found(WHOLE)


def _protected(sight: Sight) -> Iterator[Found]:
    if sight.reading.settings.protected:
        yield Found(WHOLE)


def _no_contents(sight: Sight) -> Iterator[Found]:
    has_contents = any(instruction.startswith("TOC") for instruction, _story in sight.fields)
    if sight.letters > _LONG and not has_contents:
        yield Found(WHOLE)


def _no_page_numbers(sight: Sight) -> Iterator[Found]:
    is_numbered = any(
        instruction.startswith(("PAGE", "SECTIONPAGES")) and story in ("header", "footer")
        for instruction, story in sight.fields
    )
    if sight.letters > _LONG and not is_numbered:
        yield Found(WHOLE)


def _columns(sight: Sight) -> Iterator[Found]:
    if sight.reading.settings.columns > 1:
        yield Found(WHOLE, {"count": sight.reading.settings.columns})


def _mended(sight: Sight) -> Iterator[Found]:
    if sight.reading.is_mended:
        yield Found(WHOLE)


def _hidden(sight: Sight) -> Iterator[Found]:
    for seen in sight.paragraphs:
        if any(isinstance(each, Words) and each.look.hidden for each in seen.it.pieces):
            yield Found(seen.place)


def _unnamed_controls(sight: Sight) -> Iterator[Found]:
    for control, place in sight.controls:
        if control.kind not in ("rich text", "repeat", "picture") and not control.title.strip():
            yield Found(place)


WHOLE_RULES = {
    "no-title": Rule(
        _untitled,
        N_("The document has no title among its properties."),
        N_("A screen reader says the title first; without one it says the name of the file."),
        N_("In Word, choose File, then Info, and type a title on the right."),
        typed=True,
    ),
    "title-by-accident": Rule(
        _titled_by_accident,
        N_("The title among its properties, “{title}”, says nothing about the document."),
        N_("A screen reader says the title first, and a search shows it."),
        N_("In Word, choose File, then Info, and type a title on the right."),
        typed=True,
    ),
    "no-language": Rule(
        _no_language,
        N_("The document does not say which language it is in."),
        N_("A screen reader may read it out with the sounds of another language."),
        N_(
            "Select everything, choose Review, Language, Set Proofing Language, then "
            "English (United Kingdom), and Set As Default."
        ),
    ),
    "protected": Rule(
        _protected,
        N_("Editing is restricted."),
        N_(
            "People who use a screen reader or change colours and sizes to read often cannot work "
            "with a restricted document."
        ),
        N_("Choose Review, Restrict Editing, then Stop Protection."),
    ),
    "no-contents": Rule(
        _no_contents,
        N_("It has more than about ten pages and no table of contents."),
        N_("Readers who cannot skim have no quick way to what they need."),
        N_("Choose References, Table of Contents, and one of the automatic tables."),
        advice=True,
    ),
    "no-page-numbers": Rule(
        _no_page_numbers,
        N_("It has more than about ten pages and no page numbers."),
        N_("Nobody can say to another reader where something is."),
        N_("Choose Insert, Page Number."),
        advice=True,
    ),
    "columns": Rule(
        _columns,
        N_("Part of it is set in {count} columns."),
        N_("With the letters enlarged, readers lose their way from one column to the next."),
        N_("Choose Layout, Columns, One."),
        advice=True,
    ),
    "mended": Rule(
        _mended,
        N_("The file is damaged inside: this check could read only what is still whole."),
        N_("Other programs may refuse it or show only a part."),
        N_("Open it in Word, save it under another name, and check that one."),
        advice=True,
    ),
    "hidden-words": Rule(
        _hidden,
        N_("There are hidden words."),
        N_("Some screen readers say them, and others pass them over: readers get different texts."),
        N_("Choose Home, Show ¶, and delete them or take Hidden off under Font."),
        advice=True,
    ),
    "control-without-title": Rule(
        _unnamed_controls,
        N_("A box to fill in has no title."),
        N_("A screen reader says only that there is a box, not what belongs in it."),
        N_("Click into it, choose Developer, Properties, and give it a title."),
    ),
}
