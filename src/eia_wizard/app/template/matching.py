"""Which answer belongs into which slot: suggested by label, synonyms and role, never decided."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from eia_wizard.app.template.reasons import asks_why_it_was_settled
from eia_wizard.app.template.sign_off import SignOff
from eia_wizard.app.template.telling_words import likeness
from eia_wizard.app.template.their_words import words_for
from eia_wizard.app.template.twice import said_once
from eia_wizard.catalogue.synonyms import Synonyms
from eia_wizard.domain.form import Collection, Form, Question
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.mapping import DRAWING, DRAWINGS, GUESS, NONE, SURE, Match
from eia_wizard.domain.slots import CHOICE, DATE, FIGURE, LONG_TEXT, ROWS, TEXT, TICK, Slot
from eia_wizard.quality.nearness import nearness

_SURE, _GUESS = 0.9, 0.62
_OF_KIND = 0.06
_ORDER = re.compile(
    r"\W*(?:please )?(?:insert|paste|attach|add|include)\W+(?:here )?", re.IGNORECASE
)
_EXPLAINED = re.compile(r"[:(–]|\s-\s|,? (?:such as|including|that is|e\.g)\b", re.IGNORECASE)
_IF_NONE = "assessment.not_needed"
"""What is asked only where no assessment is needed: hardly any form has a place for it."""
_KINDS = {
    DATE: ("date",),
    TICK: ("choice", "choices", "yes-no", "rating"),
    CHOICE: ("choice", "choices", "yes-no", "rating"),
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question with every phrase by which a form may ask it."""

    question: Question
    phrases: tuple[str, ...]


class Matcher:
    """Suggests what goes into the slots of a form, out of one of the wizard's forms."""

    def __init__(self, form: Form, synonyms: Synonyms) -> None:
        self._form, self._synonyms = form, synonyms
        asked = (q for _s, _e, q in form.placed() if not q.collection)
        self._whole = self._asked(q for q in asked if not q.role.startswith(_IF_NONE))
        self._groups = form.collection_with_role("groups")
        self._group_names = dict(self._names_of_groups())

    def suggest(self, slots: Sequence[Slot]) -> tuple[Match, ...]:
        """A suggestion for each slot, in order; where two fit one answer the better keeps it."""
        signing = SignOff(self._form, self._synonyms, len(slots))
        under = Counter(slot.section for slot in slots)
        found = (
            self._signed(slot, signing) or self._by_name(slot, is_alone=under[slot.section] == 1)
            for slot in slots
        )
        return tuple(said_once(found, self._form))

    def columns(self, slot: Slot, collection: str) -> tuple[tuple[str, str], ...]:
        """What of a collection may stand under each head of the rows."""
        found = self._form.collections.get(collection)
        columns = self._columns(slot, found) if found else []
        return tuple((head, f"{{{question.id}}}") for head, question in columns)

    def _signed(self, slot: Slot, signing: SignOff) -> Match | None:
        text = signing.text_for(slot)
        return None if text is None else Match(slot, GUESS if text else NONE, text)

    def _by_name(self, slot: Slot, *, is_alone: bool) -> Match:
        """What its label asks for; the only place under a heading may be asked for by that."""
        match = self._match(slot)
        is_for_words = slot.kind in (TEXT, LONG_TEXT)
        if not (match.is_empty and is_alone and is_for_words and slot.section):
            return match
        found = self._of_whole(replace(slot, label=slot.section))
        return replace(found, slot=slot, grade=NONE if found.is_empty else GUESS)

    def _match(self, slot: Slot) -> Match:
        if slot.kind == FIGURE:
            return self._figure(slot)
        if slot.kind == ROWS:
            return self._rows(slot)
        item, rest = self._group_in(slot.label)
        if item:
            return self._of_group(slot, item, rest)
        return self._of_whole(slot)

    def _figure(self, slot: Slot) -> Match:
        """The drawing that the words for it ask for: always a guess, since few forms say which."""
        asked = _ORDER.sub("", f"{slot.label}")
        known = self._synonyms.drawings
        scored = [(max(nearness(asked, p) for p in known[d]), d) for d in DRAWINGS if d in known]
        score, best = max(scored, default=(0.0, ""))
        return Match(slot, GUESS, f"{{{DRAWING}:{best}}}") if score >= _GUESS else Match(slot)

    # What is said once of the whole

    def _of_whole(self, slot: Slot) -> Match:
        reasons = self._form.with_role("decision.reasons")
        if reasons and asks_why_it_was_settled(slot):
            return Match(slot, GUESS, f"{{{reasons.id}}}")
        wanted = _KINDS.get(slot.kind)
        asked = [a for a in self._whole if wanted is None or a.question.kind.name in wanted]
        best, score = _best(slot, slot.label, asked)
        if best is None or score < _GUESS:
            return self._of_many(slot)
        grade = SURE if score >= _SURE and self._suits(slot, best) else GUESS
        match = Match(slot, grade, f"{{{best.id}}}")
        if slot.kind == CHOICE:
            words = words_for(best, slot.choices, self._synonyms)
            is_whole = len(words) >= len(slot.choices) - 1
            if not words:
                return Match(slot)
            return replace(match, words=words, grade=grade if is_whole else GUESS)
        if slot.kind == TICK:
            words = words_for(best, (slot.label,), self._synonyms)
            meanings = tuple(meaning for meaning, _said in words)
            return replace(match, ticked_by=meanings, grade=GUESS) if meanings else Match(slot)
        return match

    def _of_many(self, slot: Slot) -> Match:
        """The names of all items, where a box for words asks for what a collection holds."""
        grown = [c for c in self._form.collections.values() if c.grown and c.label]
        scored = [(self._called(slot.label, c), c.label) for c in grown]
        score, label = max(scored, default=(0.0, ""))
        is_for_words = slot.kind in (TEXT, LONG_TEXT)
        return (
            Match(slot, GUESS, f"{{{label}}}") if is_for_words and score >= _GUESS else Match(slot)
        )

    def _called(self, label: str, collection: Collection) -> float:
        names = (collection.title, *self._synonyms.collections.get(collection.role, ()))
        return max(likeness(label, name) for name in names)

    def _suits(self, slot: Slot, question: Question) -> bool:
        wanted = _KINDS.get(slot.kind)
        if wanted:
            return question.kind.name in wanted
        return slot.kind in (TEXT, LONG_TEXT)

    # What is said of one group

    def _group_in(self, label: str) -> tuple[str, str]:
        """The group that a label begins with or is, and what else it says."""
        first, _mark, rest = label.partition(" / ")
        last = label.rpartition(" / ")[2]
        second, _mark, after = rest.partition(" / ")
        asked = [(first, rest), (label, ""), (last, first), (second, after)]
        asked += [(brief, other) for name, other in asked if (brief := _brief(name)) != name]
        for name, other in filter(lambda pair: pair[0], asked):
            scores = {i: max(nearness(name, p) for p in ps) for i, ps in self._group_names.items()}
            best = max(scores, key=lambda item: scores[item], default="")
            if best and scores[best] >= _SURE:
                return best, other
        return "", ""

    def group_in(self, label: str) -> str:
        """The id of the group that a label tells of, or nothing."""
        return self._group_in(label)[0]

    def _of_group(self, slot: Slot, item: str, head: str) -> Match:
        through = self._form.roles.get("impact.group", "")
        direction = self._form.roles.get("impact.direction", "")
        summary = self._form.roles.get("impact.summary", "")
        if (slot.kind in (TICK, TEXT)) and direction and (meaning := self._meaning(head)):
            text = f"{{{direction}[{through}={item}]}}"
            grade = SURE if slot.kind == TICK else GUESS
            return self._with_triage(Match(slot, grade, text, ticked_by=(meaning,)), item)
        if slot.kind == TICK:
            return Match(slot)
        if slot.kind == CHOICE and direction:
            question = self._form.questions[direction]
            words = words_for(question, slot.choices, self._synonyms)
            if not words:
                return Match(slot)
            return Match(slot, GUESS, f"{{{direction}[{through}={item}]}}", words=words)
        own = [q for q in self._group_questions() if q.kind.name in ("text", "long-text")]
        best, score = _best(slot, head or slot.section, self._asked(own))
        if best and score >= _GUESS and head:
            grade = SURE if score >= _SURE else GUESS
            return self._with_reason(Match(slot, grade, f"{{{self._at(best, item)}}}"), item)
        if summary and through:
            match = Match(slot, GUESS, f"{{{summary}[{through}={item}]}}")
            return self._with_reason(match, item)
        return Match(slot)

    def _with_triage(self, match: Match, item: str) -> Match:
        """Who is not looked at closer has no impacts, and is ticked by why that is."""
        triage = self._form.roles.get("group.triage", "")
        means = {"none": "no-difference", "unknown": "not-known"}.get(match.ticked_by[0], "")
        if not (triage and means):
            return match
        text = f"{match.text} {{{triage}:{item}}}"
        return replace(match, text=text, ticked_by=(*match.ticked_by, means))

    def _with_reason(self, match: Match, item: str) -> Match:
        """Who is not looked at closer has a reason for it where the others have what is known."""
        reason = self._form.roles.get("group.reason", "")
        if not reason or f"{{{reason}:" in match.text:
            return match
        return replace(match, text=f"{match.text}\n{{{reason}:{item}}}")

    def _at(self, question: Question, item: str) -> str:
        return f"{question.id}:{item}"

    def _meaning(self, head: str) -> str:
        last = head.rpartition(" / ")[2]
        scored = {
            meaning: max(nearness(last, phrase) for phrase in phrases)
            for meaning, phrases in self._synonyms.meanings.items()
            if meaning in ("positive", "negative", "none", "unknown")
        }
        best = max(scored, key=lambda meaning: scored[meaning])
        return best if scored[best] >= _SURE else ""

    def _group_questions(self) -> Iterator[Question]:
        groups = self._groups.id if self._groups else ""
        for stage in self._form.stages:
            for section in stage.sections:
                if section.each == groups:
                    yield from section.questions
        if self._groups:
            yield from self._groups.questions

    def _names_of_groups(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for item in self._groups.items if self._groups else ():
            if not item.retired:
                yield item.id, (item.label, *self._synonyms.items.get(item.role or item.id, ()))

    # Rows

    def _rows(self, slot: Slot) -> Match:
        scored = [(self._fit(slot, c), c) for c in self._form.collections.values() if c.grown]
        score, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        if best is None or score < _GUESS:
            return Match(slot)
        columns = self._columns(slot, best)
        is_sure = score >= _SURE and len(columns) == len(slot.columns)
        return Match(
            slot,
            SURE if is_sure else GUESS,
            rows=best.id,
            columns=tuple((head, f"{{{question.id}}}") for head, question in columns),
        )

    def _fit(self, slot: Slot, collection: Collection) -> float:
        title = max(self._called(text, collection) for text in (slot.label, slot.section))
        columns = self._columns(slot, collection)
        share = len(columns) / max(len(slot.columns), 1)
        return 0.55 * title + 0.5 * share

    def _columns(self, slot: Slot, collection: Collection) -> list[tuple[str, Question]]:
        asked = self._asked(q for q in collection.questions if not q.companion_of)
        found: list[tuple[str, Question]] = []
        taken: set[str] = set()
        for head in slot.columns:
            left = [each for each in asked if each.question.id not in taken]
            best, score = _best(Slot("", "", head, TEXT, "", 0), head, left)
            if best and score >= _GUESS:
                found.append((head, best))
                taken.add(best.id)
        return found

    def _asked(self, questions: Iterator[Question] | Sequence[Question]) -> tuple[_Asked, ...]:
        known: Mapping[str, tuple[str, ...]] = self._synonyms.answers
        return tuple(
            _Asked(q, tuple(filter(None, (q.short, q.text, *known.get(q.role, ())))))
            for q in questions
            if not q.shows and not q.companion_of
        )


def _brief(name: str) -> str:
    """A name without what explains it, as in “Sex: women and men” or “Race (with Roma)”."""
    return _EXPLAINED.split(name, maxsplit=1)[0].strip()


def _best(slot: Slot, label: str, asked: Sequence[_Asked]) -> tuple[Question | None, float]:
    """The question whose phrases are nearest to a label; one of a fitting kind goes before."""
    best, most = None, 0.0
    wanted = _KINDS.get(slot.kind, ("text", "long-text"))
    for each in asked:
        score = max((likeness(label, phrase) for phrase in each.phrases), default=0.0)
        score += _OF_KIND if each.question.kind.name in wanted else -_OF_KIND
        if score > most:
            best, most = each.question, score
    return best, most - _OF_KIND
