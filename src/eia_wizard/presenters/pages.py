"""A page put together: its heading, and its cards in reading order."""

from collections.abc import Iterator, Mapping

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Change
from eia_wizard.domain.form import CARRIED_FROM, Collection, Question, Section, Stage
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.cards import collection_card, item_cards
from eia_wizard.presenters.notices import notice_of
from eia_wizard.presenters.places import after, nearest, reading_order, where
from eia_wizard.presenters.progress import Standing
from eia_wizard.presenters.single import question_card
from eia_wizard.presenters.views import Card, FoundPage, PageRow, PageView, Place, StageRow

NOTHING_TO_FIX: Mapping[str, int] = {}


def page_view(reading: Reading, wanted: Place, tables: frozenset[str] = frozenset()) -> PageView:
    """The page of a place, or of the nearest one that is still asked.

    ``tables`` are the collections that are to be shown as tables.
    """
    place = nearest(reading, wanted)
    stage, section = where(reading, place)
    collection = reading.collection_of(place.inside)
    if collection:
        return _item_page(reading, place, stage, collection)
    place = place._replace(inside="")
    next_place = after(reading, place, 1)
    return PageView(
        place=place,
        kicker=_kicker(stage, section if place.item else None),
        title=reading.label(place.item) if place.item else section.title,
        intro=_intro(stage, section, place),
        cards=tuple(_cards(reading, section, place.item, tables)),
        has_back=after(reading, place, -1) is not None,
        has_next=next_place is not None,
        next_title=_title_after(reading, place, next_place) if next_place else "",
    )


def stage_rows(
    reading: Reading, current: Place, to_fix: Mapping[str, int] = NOTHING_TO_FIX
) -> tuple[StageRow, ...]:
    """The stages with how they stand; each opens to its pages.

    ``to_fix`` counts by stage what a check found that stands in the way of something.
    """
    standing = reading.once("standing", lambda: Standing(reading))
    open_at = standing.open_at
    order = reading_order(reading)
    here = current._replace(inside="")
    rows = []
    for stage in reading.form.stages:
        pages = [place for place in order if place.stage == stage.id]
        count = sum(open_at[place] for place in pages)
        rows.append(
            StageRow(
                id=stage.id,
                number=stage.number,
                title=stage.title,
                state=_state(reading, stage, standing, to_fix.get(stage.id, 0)),
                to_fix=to_fix.get(stage.id, 0),
                open_questions=count,
                is_current=stage.id == here.stage,
                pages=tuple(_page_row(reading, p, open_at[p], p == here) for p in pages),
                is_begun=_is_begun(reading, stage),
            )
        )
    return tuple(rows)


def only_words(reading: Reading, change: Change) -> bool:
    """Whether a step changed the words of answers and nothing that a page derives from them.

    Most steps are of this kind, and while a person types they must cost next to nothing.
    """
    names = {collection.label for collection in reading.form.collections.values()}
    return all(_is_reworded(reading, change, key, names) for key in change.keys)


def _is_reworded(reading: Reading, change: Change, key: AnswerKey, names: set[str]) -> bool:
    question = reading.form.question(key.question)
    is_prose = question is not None and question.kind.name in ("text", "long-text")
    return (
        is_prose
        and key.question not in names
        and key in change.before.answers
        and key in change.after.answers
    )


def find_pages(reading: Reading, typed: str, most: int = 12) -> list[FoundPage]:
    """Questions whose words hold all that was typed, each with where it is answered."""
    wanted = typed.casefold().split()
    found: list[FoundPage] = []
    for place in reading_order(reading):
        stage, section = where(reading, place)
        title = _page_title(reading, place)
        for question in section.questions:
            said = _asked_for(reading, question)
            text = f"{title}: {said}" if said else title
            searched = f"{stage.title} {text}".casefold()
            if _can_be_found(reading, question, place) and all(w in searched for w in wanted):
                found.append(FoundPage(place, text, AnswerKey(question.id, place.item)))
    return found[:most]


def _can_be_found(reading: Reading, question: Question, place: Place) -> bool:
    is_asked = bool(question.shows) or reading.is_asked(question, place.item)
    return is_asked and not question.companion_of


def _asked_for(reading: Reading, question: Question) -> str:
    """The words of a question, or the name of the collection that stands in its place."""
    return reading.form.collections[question.shows].title if question.shows else question.text


def _item_page(reading: Reading, place: Place, stage: Stage, collection: Collection) -> PageView:
    return PageView(
        place=place,
        kicker=f"{_kicker(stage, None)} · {collection.title}",
        title=reading.label(place.inside),
        intro=_carried(reading, collection, place.inside),
        cards=item_cards(reading, collection, place.inside),
        has_back=True,
        has_next=True,
        notice=notice_of(reading, collection, place.inside),
    )


def _carried(reading: Reading, collection: Collection, item: str) -> str:
    """Where an item comes from, if it came in with the last assessment."""
    origin = reading.text(f"{collection.id}{CARRIED_FROM}", item)
    is_past = collection.role == "past-actions"
    said = _("Promised in: {origin}.") if is_past else _("Carried over from: {origin}.")
    return said.format(origin=origin) if origin else ""


def _page_row(reading: Reading, place: Place, count: int, is_here: bool) -> PageRow:
    _stage, section = where(reading, place)
    if place.item:
        return PageRow(place, reading.label(place.item), section.title, count, is_here)
    return PageRow(place, section.title, "", count, is_here)


def _kicker(stage: Stage, section: Section | None) -> str:
    said = _("Stage {number} · {title}").format(number=stage.number, title=stage.title)
    return f"{said} · {section.title}" if section else said


def _intro(stage: Stage, section: Section, place: Place) -> str:
    if place.item:
        return ""
    return section.intro or (stage.purpose if section is stage.sections[0] else "")


def _cards(reading: Reading, section: Section, item: str, tables: frozenset[str]) -> Iterator[Card]:
    for question in section.questions:
        if question.companion_of or not reading.is_asked(question, item):
            continue
        if question.shows:
            yield collection_card(reading, question, item, as_table=question.shows in tables)
        else:
            yield question_card(reading, question, item)


def _page_title(reading: Reading, place: Place) -> str:
    _stage, section = where(reading, place)
    return f"{section.title}: {reading.label(place.item)}" if place.item else section.title


def _title_after(reading: Reading, here: Place, there: Place) -> str:
    """The name of the next page; of one in the same section, only what it is asked of."""
    is_near = (here.stage, here.section) == (there.stage, there.section)
    return reading.label(there.item) if is_near and there.item else _page_title(reading, there)


def _state(reading: Reading, stage: Stage, standing: Standing, to_fix: int) -> str:
    if not reading.is_stage_asked(stage):
        return _("Not asked")
    said = [standing.said(stage.id) if _is_begun(reading, stage) else _("Not started")]
    if to_fix:
        said.append(ngettext("{n} to fix", "{n} to fix", to_fix).format(n=to_fix))
    return ", ".join(filter(None, said)) or _("Ready")


def _is_begun(reading: Reading, stage: Stage) -> bool:
    for section in stage.sections:
        for question in section.questions:
            for item in reading.section_items(section):
                if question.shows and not question.where:
                    if any(reading.items(question.shows)) and _is_touched(reading, question.shows):
                        return True
                elif reading.value(AnswerKey(question.id, item)) is not None:
                    return True
    return False


def _is_touched(reading: Reading, collection_id: str) -> bool:
    own = reading.form.collections[collection_id]
    keys = {question.id for question in own.questions}
    return any(key.question in keys for key in reading.assessment.answers)
