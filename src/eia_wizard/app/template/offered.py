"""The answers that can go into a slot, found by part of a question."""

from collections.abc import Iterator, Sequence

from eia_wizard.app.template.pictures import name_of_drawing
from eia_wizard.app.template.pieces import written_name
from eia_wizard.catalogue.synonyms import Synonyms
from eia_wizard.domain.form import Collection, Form, Item
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.mapping import DRAWING, DRAWINGS, Named
from eia_wizard.domain.slots import CHOICE, DATE, FIGURE, TICK, Slot
from eia_wizard.domain.words import gettext as _
from eia_wizard.quality.nearness import nearness

MOST = 60
"""As many are offered at once; whoever wants another types more."""
_STEM = 6
_OF_ITEM, _OF_KIND, _SAME = 0.6, 0.3, 0.9
_OPTIONS = ("choice", "choices", "yes-no", "rating")
_SUITED = {DATE: ("date",), TICK: _OPTIONS, CHOICE: _OPTIONS, FIGURE: (DRAWING, "table")}
"""The kinds of question whose answers suit a kind of slot; words suit all others."""


@dataclass(frozen=True, slots=True)
class AnswerOffer:
    """An answer that can go into a slot: what it is called, and where the wizard asks for it.

    ``item`` is the label of the item that it is about, ``phrases`` what others call the question.
    """

    answer: Named
    name: str
    where: str
    item: str = ""
    kind: str = ""
    phrases: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """As a mapping names it."""
        return written_name(self.answer)

    @property
    def words(self) -> str:
        """Its name and its place in one line."""
        return f"{self.name} ({self.where})" if self.where else self.name


def offered_answers(form: Form, known: Synonyms) -> tuple[AnswerOffer, ...]:
    """Every answer of a form that can be named by itself, in reading order, after the drawings."""
    found = {each.id: each for each in _drawings(known)}
    for named, where in _offered(form):
        question = form.questions[named.question]
        phrases = (question.name, question.text, *known.answers.get(question.role, ()))
        item = _item_label(form, named.to or named.item) if named.to or named.item else ""
        offer = AnswerOffer(
            named,
            name_of(form, named),
            where,
            item,
            question.kind.name,
            tuple(filter(None, phrases)),
        )
        found.setdefault(offer.id, offer)
    return tuple(found.values())


def _drawings(known: Synonyms) -> Iterator[AnswerOffer]:
    for drawing in DRAWINGS:
        name = name_of_drawing(drawing)
        phrases = (name, *known.drawings.get(drawing, ()))
        where = _("a drawing of the whole assessment")
        yield AnswerOffer(Named(DRAWING, drawing), name, where, kind=DRAWING, phrases=phrases)


def fitting(offers: Sequence[AnswerOffer], typed: str, slot: Slot) -> tuple[AnswerOffer, ...]:
    """Those whose question holds the typed words; with none typed, the likeliest for the slot."""
    wanted = typed.casefold().split()
    if wanted:
        return tuple(_holding(offers, wanted)[:MOST])
    label = slot.label or slot.section
    offers = [o for o in offers if o.kind != DRAWING or slot.kind == FIGURE]
    said = {phrase: nearness(label, phrase) for each in offers for phrase in each.phrases}
    first = label.partition(" / ")[0]
    suited = _SUITED.get(slot.kind, ("text", "long-text"))
    said |= {each.item: nearness(first, each.item) for each in offers if each.item}
    of_kind = 1.0 if slot.kind == FIGURE else _OF_KIND

    def likely(offer: AnswerOffer) -> float:
        best = max(said[phrase] for phrase in offer.phrases)
        best += of_kind if offer.kind in suited else 0.0
        return best + _OF_ITEM * ((said[offer.item] > _SAME) - 0.5 if offer.item else 0.0)

    return tuple(sorted(offers, key=likely, reverse=True)[:MOST])


def _holding(offers: Sequence[AnswerOffer], wanted: Sequence[str]) -> list[AnswerOffer]:
    """Those that hold every word; where none does, those that hold most, in order of how many."""
    held = [(sum(_is_in(word, _searched(each)) for word in wanted), each) for each in offers]
    most = max((count for count, _each in held), default=0)
    least = most if most == len(wanted) else max(1, most - 1)
    found = [(count, each) for count, each in held if most and count >= least]
    return [each for _count, each in sorted(found, key=lambda pair: -pair[0])]


def _is_in(word: str, said: str) -> bool:
    """Whether a word stands there, or its beginning, as of “recommended” in “recommendation”."""
    return word in said or (len(word) > _STEM and word[:_STEM] in said)


def name_of(form: Form, named: Named) -> str:
    """What an answer is called; one that the form no longer asks, by its id."""
    if named.question == DRAWING:
        return name_of_drawing(named.item)
    question = form.question(named.question)
    name = question.name if question else named.question
    item = named.to if named.through else named.item
    if not item and question and question.collection:
        home = form.collections.get(question.collection)
        return _("{name}, of all: {collection}").format(
            name=name, collection=home.title if home else question.collection
        )
    return f"{name}: {_item_label(form, item)}" if item else name


def _offered(form: Form) -> Iterator[tuple[Named, str]]:
    for stage, section, question in form.placed():
        where = f"{stage.title} · {section.title}"
        if question.shows:
            yield from ((each, where) for each in _shown(form, form.collections[question.shows]))
        elif section.each:
            for item in _items(form.collections[section.each]):
                yield Named(question.id, item.id), where
        elif not question.collection:
            yield Named(question.id), where


def _shown(form: Form, collection: Collection) -> Iterator[Named]:
    """Answers of all items and of listed ones; of impacts, for each group they are linked to."""
    through, groups = form.roles.get("impact.group", ""), form.collection_with_role("groups")
    for question in collection.questions:
        if collection.grown:
            yield Named(question.id)
        for item in _items(collection):
            yield Named(question.id, item.id)
        if collection.role == "impacts" and through and groups and question.id != through:
            for item in _items(groups):
                yield Named(question.id, "", through, item.id)


def _items(collection: Collection) -> Iterator[Item]:
    return (item for item in collection.items if not item.retired)


def _item_label(form: Form, item_id: str) -> str:
    for collection in form.collections.values():
        for item in collection.items:
            if item_id == item.id:
                return item.label
    return _("an item of your own")


def _searched(offer: AnswerOffer) -> str:
    return " ".join((offer.name, offer.where, *offer.phrases)).casefold()
