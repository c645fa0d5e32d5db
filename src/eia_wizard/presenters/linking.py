"""Links made by typing: what may be meant by part of a name, and items made where needed."""

from collections.abc import Iterator
from dataclasses import replace

from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Change
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.seeds import seed_of
from eia_wizard.presenters.views import Linkable, LinkTarget, QuestionCard

MOST_CHOICES = 40


@dataclass(frozen=True, slots=True)
class LinkChoice:
    """An item that is there, or one to be made in ``collection`` with this ``name``.

    ``is_elsewhere`` looks for the name in other assessments instead; ``is_seed`` takes for its name
    what was said last where it is made.
    """

    words: str
    item: str = ""
    collection: str = ""
    name: str = ""
    is_elsewhere: bool = False
    is_seed: bool = False


def link_choices(
    card: QuestionCard, linked: list[str], typed: str, only: str = ""
) -> tuple[LinkChoice, ...]:
    """What the typed words may mean: items whose names hold them all, then new ones to make.

    ``only`` is a collection to which the choice is narrowed; an item of another that bears the
    typed name is still offered before a new one is made of it.
    """
    wanted = typed.casefold().split()
    homes = [home for home in card.linkable if only in ("", home.id)]
    titles = {home.title for home in homes}
    free = [t for t in card.targets if not (t.id in linked or t.is_removed)]
    fitting = [t for t in free if all(word in t.label.casefold() for word in wanted)]
    near = [t for t in fitting if t.collection in titles or not homes]
    beside = [t for t in fitting if t not in near] if wanted else []
    is_one_of_several = len(titles) > 1 or bool(beside)
    found = [
        LinkChoice(_words(target, is_one_of_several=is_one_of_several), item=target.id)
        for target in (*near, *beside)
    ]
    name = " ".join(typed.split())
    return (*found[:MOST_CHOICES], *_new(homes, card.targets, name), *_elsewhere(homes, name))


def make_linked(
    session: Session, key: AnswerKey, choice: LinkChoice, item: str, stage: str
) -> Change:
    """Make an item with a name and link a question to it, as one step.

    Raises:
        EiaError: if the collection cannot grow, or the name or the link is refused.
    """
    if choice.is_seed:
        seed = seed_of(session.reading, session.question_at(key), key.item)
        choice = replace(choice, name=seed or choice.name)
    collection = session.form.collections[choice.collection]
    if not collection.label:
        raise EiaError(_("Items of “{title}” have no name.").format(title=collection.title))
    before = session.assessment
    label = _("Add {item}: {name}").format(item=collection.item, name=choice.name)
    question = session.question_at(key)
    linked = session.reading.value(key)
    others = linked if isinstance(linked, tuple) and not question.terms.one else ()
    with session.one_step(label):
        session.add_item(collection.id, item, stage)
        session.answer_typed(AnswerKey(collection.label, item), choice.name)
        session.answer(key, (*others, item))
    return Change(before, session.assessment, label)


def _words(target: LinkTarget, *, is_one_of_several: bool) -> str:
    return f"{target.label} ({target.collection})" if is_one_of_several else target.label


def _new(homes: list[Linkable], targets: tuple[LinkTarget, ...], name: str) -> Iterator[LinkChoice]:
    """One for each collection that can grow and has no item of this name yet."""
    for home in homes:
        there = {t.label.casefold() for t in targets if t.collection == home.title}
        if name and home.can_grow and name.casefold() not in there:
            words = _("Add new {item}: “{name}”").format(item=home.noun, name=name)
            yield LinkChoice(words, collection=home.id, name=name)


def _elsewhere(homes: list[Linkable], name: str) -> Iterator[LinkChoice]:
    """Evidence may be there in another assessment."""
    for home in homes:
        if home.role == "evidence" and home.can_grow:
            words = (
                _("Look for “{name}” in other assessments").format(name=name)
                if name
                else _("Use evidence from another assessment")
            )
            yield LinkChoice(words, collection=home.id, name=name, is_elsewhere=True)
