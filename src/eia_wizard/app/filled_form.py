"""A filled form read: its words and ticks as answers, and whatever fits no answer."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from eia_wizard.app.editing import new_id
from eia_wizard.app.salvage import Lost
from eia_wizard.domain.answered import JOIN
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.form import Collection, Form, Question
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.blank.form import SHEET
from eia_wizard.report.blank.lists import NEW
from eia_wizard.report.blank.rooms import offered

Ticks = Mapping[AnswerKey, list[str]]


@dataclass(slots=True)
class Answered:
    """What a filled form answers, and the words of which no answer could be made."""

    answers: dict[AnswerKey, Value] = field(default_factory=dict)
    lost: list[Lost] = field(default_factory=list)


def answers_of(reading: Reading, words: Mapping[AnswerKey, str], ticks: Ticks) -> Answered:
    """Words and ticks at their rooms as answers, beside those that are known already.

    Nothing is guessed: what a question cannot hold, two ticks where one is asked for, and a name
    that fits nothing are lost, and said to be.
    """
    found, form = Answered(), reading.form
    names = {key: text for key, text in words.items() if key.question in form.collections}
    said = {key: text for key, text in words.items() if key not in names}
    items = _Items(reading, found)
    items.make(said, ticks, names)
    later: list[tuple[AnswerKey, Question, str]] = []
    for key, text in (*said.items(), *_chosen(form, ticks, found)):
        question, own = form.questions[key.question], items.own(key)
        if own is None:
            found.lost.append(Lost(question.text, _label(question, text)))
        elif question.kind.name == "links":
            later.append((own, question, text))
        else:
            _take(found, own, question, text)
    named = _with(reading, found.answers)
    for key, question, text in later:
        _link(found, named, key, question, text)
    return found


class _Items:
    """The items of rows and sheets: new ones, or those that a sheet names."""

    def __init__(self, reading: Reading, found: Answered) -> None:
        self._reading, self._found = reading, found
        self._ids: dict[tuple[str, str], str | None] = {}

    def make(
        self, said: Mapping[AnswerKey, str], ticks: Ticks, names: Mapping[AnswerKey, str]
    ) -> None:
        """An item for every row with something in it; then the sheets, which may name one.

        Rows that name a member of each of two lists come last: all that there is has a name then.
        """
        keys = [*said, *ticks]
        for key in keys:
            if key.item.startswith(NEW):
                self._new(self._collection(key), key.item)
        for key in keys:
            collection = self._collection(key)
            place = (collection.id, key.item) if collection else ("", "")
            if key.item.startswith(SHEET) and collection and place not in self._ids:
                name = names.get(AnswerKey(collection.id, key.item), "")
                self._ids[place] = self._named(collection, key.item, name, said)
        for key in keys:
            collection = self._collection(key)
            if collection and collection.crossing and (collection.id, key.item) not in self._ids:
                self._ids[collection.id, key.item] = self._crossed(
                    collection, key.item, names, said
                )
        for key, name in names.items():
            if (key.question, key.item) not in self._ids:
                self._found.lost.append(Lost("", name))

    def own(self, key: AnswerKey) -> AnswerKey | None:
        """The key of an answer, its item made; ``None`` where nobody said which item it is."""
        if not key.item.startswith((NEW, SHEET)):
            return key
        collection = self._collection(key)
        item = self._ids.get((collection.id, key.item)) if collection else None
        return AnswerKey(key.question, item) if item else None

    def _new(self, collection: Collection | None, place: str) -> str | None:
        if collection is None or not collection.grown:
            return None
        known = self._ids.get((collection.id, place))
        if known:
            return known
        made, key = new_id(), AnswerKey(collection.id)
        before = self._found.answers.get(key, self._reading.assessment.answers.get(key, ()))
        self._found.answers[key] = (*(before if isinstance(before, tuple) else ()), made)
        self._ids[collection.id, place] = made
        return made

    def _crossed(
        self,
        collection: Collection,
        place: str,
        names: Mapping[AnswerKey, str],
        said: Mapping[AnswerKey, str],
    ) -> str | None:
        """The item that two names mean together; what is called by neither is said to be lost."""
        members: list[str] = []
        for member in collection.crossing:
            name = names.get(AnswerKey(member, place), "")
            known = self._known(self._reading.form.collections[member], name, said)
            self._ids[member, place] = known
            if known:
                members.append(known)
            elif name:
                told = _("nothing here is called so: {names}").format(names=name)
                self._found.lost.append(Lost(collection.title, told))
        return JOIN.join(members) if len(members) == len(collection.crossing) else None

    def _known(
        self, collection: Collection, name: str, said: Mapping[AnswerKey, str]
    ) -> str | None:
        """The item of this name, which is there already or stands in this form."""
        wanted = _plain(name)
        if not wanted:
            return None
        for item in self._reading.items(collection.id):
            if _plain(self._reading.label(item)) == wanted:
                return item
        for key, text in said.items():
            if key.question == collection.label and _plain(text) == wanted:
                return self._ids.get((collection.id, key.item))
        return self._ids.get(
            (collection.id, f"{NEW}{wanted.removeprefix(collection.item).strip()}")
        )

    def _named(
        self, collection: Collection, place: str, name: str, said: Mapping[AnswerKey, str]
    ) -> str | None:
        """The item that a sheet is about, made where it is a new one and can be."""
        known = self._known(collection, name, said)
        if known or not _plain(name):
            return known
        made = self._new(collection, place) if collection.label else None
        if made:
            self._found.answers[AnswerKey(collection.label, made)] = name
        return made

    def _collection(self, key: AnswerKey) -> Collection | None:
        form = self._reading.form
        own = form.questions[key.question].collection
        if not own:
            placed = (s.each for _stage, s, q in form.placed() if q.id == key.question)
            own = next(placed, "")
        return form.collections.get(own)


def _chosen(form: Form, ticks: Ticks, found: Answered) -> Iterator[tuple[AnswerKey, str]]:
    """The ticks of each question as a person would type them."""
    for key, chosen in ticks.items():
        question = form.questions[key.question]
        options = offered(question)
        taken = [option for option in options if option.id in chosen]
        if question.kind.name != "choices" and len(taken) > 1:
            both = ", ".join(option.label for option in taken)
            told = _("more than one box was ticked: {labels}").format(labels=both)
            found.lost.append(Lost(question.text, told))
        elif question.kind.name == "rating":
            yield key, str(options.index(taken[0]) + 1)
        else:
            yield key, ", ".join(option.id for option in taken)


def _take(found: Answered, key: AnswerKey, question: Question, text: str) -> None:
    try:
        value: Value = question.kind.read(text, question.terms)
    except Unsuitable as refused:
        found.lost.append(Lost(question.text, f"{text} ({refused})"))
        return
    if not question.kind.is_empty(value):
        found.answers[key] = value


def _link(found: Answered, reading: Reading, key: AnswerKey, question: Question, text: str) -> None:
    """Names as links, where each is what an item is called; else none of them."""
    known = {
        _plain(reading.label(item)): item
        for collection in question.terms.to
        for item in reading.items(collection)
        if item != key.item
    }
    names = [name.strip("-• \t") for name in text.split("\n") if name.strip("-• \t")]
    whole = known.get(_plain(text))
    ids = [whole] if whole else [known.get(_plain(name), "") for name in names]
    strange = [name for name, id_ in zip(names, ids, strict=False) if not id_]
    if strange or (question.terms.one and len(ids) > 1):
        told = _("nothing here is called so: {names}").format(names="; ".join(strange or names))
        found.lost.append(Lost(question.text, told))
    ids = [id_ for id_ in dict.fromkeys(ids) if id_]
    if ids and not (question.terms.one and len(ids) > 1):
        found.answers[key] = tuple(ids)


def _with(reading: Reading, answers: Mapping[AnswerKey, Value]) -> Reading:
    assessment: Assessment = reading.assessment
    for key, value in answers.items():
        assessment = assessment.answering(key, value)
    return Reading(reading.form, assessment, reading.as_of)


def _label(question: Question, text: str) -> str:
    """What was ticked or written, as it was printed."""
    labels = [option.label for option in offered(question) if option.id in text.split(", ")]
    return ", ".join(labels) or text


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".")
