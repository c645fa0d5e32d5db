"""What has to hold between the parts of a form; each thing that does not is a fault."""

from collections.abc import Iterator
from datetime import date

from eia_wizard.catalogue.tables import Faults
from eia_wizard.domain.form import BASIS, Condition, Form, Item, Question
from eia_wizard.domain.layout import Layout, LayoutPart
from eia_wizard.domain.roles import COLLECTION_ROLES, ITEM_ROLES, RETIRED_ROLES, ROLES, Role
from eia_wizard.domain.words import gettext as _

PART_KINDS = (
    "summary",
    "who-is-affected",
    "cycle",
    "stages",
    "chapters",
    "in-short",
    "not-needed",
    "table",
    "scores",
    "collection",
    "decisions",
    "outstanding",
    "not-asked",
    "unrecognised",
    "checked",
    "asked-and-done",
    "chain",
    "group-table",
    "scale-table",
    "evidence-by-type",
    "proposal",
    "decision-asked",
    "gains-and-losses",
    "in-the-way",
    "will-be-done",
    "questions",
    "blank",
    "about",
)
"""The builders of ``report`` that a layout may call; a test holds the two lists together."""

COLLECTION_PARTS = ("collection", "table", "scores")
STAGE_PARTS = ("stages", "chapters", "in-short")


def check_form(form: Form, faults: Faults) -> None:
    """Note everything that does not hold together."""
    for where, sentence in _problems(form):
        faults.add_at(where, sentence)


def _problems(form: Form) -> Iterator[tuple[str, str]]:
    yield from _repeated(form)
    yield from _roles(form)
    yield from _questions(form)
    yield from _limits(form)
    yield from _conditions(form)
    yield from _conditions_in_circles(form)
    yield from _sections(form)
    yield from _collections(form)
    yield from _tombstones(form)
    yield from _facts(form)
    yield from _layouts(form)


def _repeated(form: Form) -> Iterator[tuple[str, str]]:
    items = [item.id for c in form.collections.values() for item in c.items]
    for repeated in sorted({i for i in items if items.count(i) > 1}):
        yield repeated, _("two listed items have this id; a link could not tell them apart.")
    stages = [stage.id for stage in form.stages]
    for repeated in sorted({i for i in stages if stages.count(i) > 1}):
        yield repeated, _("two stages have this id.")


def _roles(form: Form) -> Iterator[tuple[str, str]]:
    for role, question_id in form.roles.items():
        if role in RETIRED_ROLES:
            continue
        known = ROLES.get(role) or _basis_role(role)
        if known is None:
            yield question_id, _("there is no role “{role}”.").format(role=role)
        else:
            yield from _role_fits(form.questions[question_id], known)
    for collection in form.collections.values():
        if collection.role and collection.role not in COLLECTION_ROLES:
            yield collection.id, _("there is no role “{role}”.").format(role=collection.role)
        for item in collection.items:
            if item.role and item.role not in ITEM_ROLES:
                yield item.id, _("there is no role “{role}”.").format(role=item.role)


def _basis_role(role: str) -> Role | None:
    return Role("", ("links",)) if role.endswith(BASIS) and role[: -len(BASIS)] in ROLES else None


def _role_fits(question: Question, role: Role) -> Iterator[tuple[str, str]]:
    if question.kind.name not in role.kinds:
        yield (
            question.id,
            _("the role “{role}” needs one of these kinds: {kinds}.").format(
                role=question.role, kinds=", ".join(role.kinds)
            ),
        )
    if not role.meanings:
        return
    for option in question.terms.options:
        if option.means not in role.meanings:
            yield (
                question.id,
                _("the option “{id}” should say what it means: {known}.").format(
                    id=option.id, known=", ".join(role.meanings)
                ),
            )


def _questions(form: Form) -> Iterator[tuple[str, str]]:
    depths = {depth.id for depth in form.depths}
    for question in (*form.questions.values(), *(q for _s, _c, q in form.placed() if q.shows)):
        if question.depth and question.depth not in depths:
            yield question.id, _("there is no size “{depth}”.").format(depth=question.depth)
        for name in (*question.terms.to, *((question.shows,) if question.shows else ())):
            if name not in form.collections:
                yield question.id, _("there is no collection “{name}”.").format(name=name)
        for name in (*question.answered_by, *((question.where,) if question.where else ())):
            if name not in form.questions:
                yield question.id, _("there is no question “{name}”.").format(name=name)
        yield from _narrowing(form, question)


def _narrowing(form: Form, question: Question) -> Iterator[tuple[str, str]]:
    """``where`` narrows a collection by a links question of its own."""
    by = form.questions.get(question.where)
    if by and (by.kind.name != "links" or by.collection != question.shows):
        yield question.id, _("“where” names a links question of the collection shown.")


def _conditions_in_circles(form: Form) -> Iterator[tuple[str, str]]:
    """Questions that wait for each other would never be asked."""
    for question in form.questions.values():
        seen: set[str] = set()
        ahead = list(_waits_for(question))
        while ahead:
            name = ahead.pop()
            if name == question.id:
                yield question.id, _("it waits for itself, so it would never be asked.")
                break
            if name not in seen and name in form.questions:
                seen.add(name)
                ahead += _waits_for(form.questions[name])


def _waits_for(question: Question) -> Iterator[str]:
    """The questions on whose answers it depends whether this one is asked.

    One that is shown once it has been given an answer, as the program may give it, waits for
    nothing that could not come.
    """
    for condition in question.when:
        for each in condition.spread():
            if not (each.given and each.question == question.id):
                yield each.question


def _limits(form: Form) -> Iterator[tuple[str, str]]:
    for question in form.questions.values():
        least, most = question.terms.least, question.terms.most
        if least is not None and most is not None and least > most:
            yield question.id, _("“least” is more than “most”.")


def _conditions(form: Form) -> Iterator[tuple[str, str]]:
    for where, condition in _all_conditions(form):
        asked = form.questions.get(condition.question)
        if asked is None:
            yield where, _("its condition names no question: “{id}”.").format(id=condition.question)
            continue
        known = {option.id for option in asked.terms.options}
        if asked.kind.name == "yes-no":
            known = {"yes", "no", "not-sure"}
        for option in condition.options:
            if option not in known:
                yield (
                    where,
                    _("its condition names no option of “{id}”: “{option}”.").format(
                        id=asked.id, option=option
                    ),
                )


def _all_conditions(form: Form) -> Iterator[tuple[str, Condition]]:
    for where, conditions in _waiting(form):
        for condition in conditions:
            yield from ((where, each) for each in condition.spread())


def _waiting(form: Form) -> Iterator[tuple[str, tuple[Condition, ...]]]:
    """Everything that has conditions, with them."""
    shown = [question for _stage, _section, question in form.placed() if question.shows]
    yield from ((question.id, question.when) for question in (*form.questions.values(), *shown))
    for stage in form.stages:
        yield from ((section.id, section.when) for section in stage.sections)
    yield from ((collection.id, collection.when) for collection in form.collections.values())
    yield from ((depth.id, depth.when) for depth in form.depths)


def _sections(form: Form) -> Iterator[tuple[str, str]]:
    for stage in form.stages:
        ids = [section.id for section in stage.sections]
        for repeated in sorted({i for i in ids if ids.count(i) > 1}):
            yield repeated, _("two sections of “{stage}” have this id.").format(stage=stage.id)
        for section in stage.sections:
            if section.each and section.each not in form.collections:
                yield section.id, _("there is no collection “{name}”.").format(name=section.each)


def _collections(form: Form) -> Iterator[tuple[str, str]]:
    shown = {question.shows for _stage, _section, question in form.placed() if not question.where}
    for collection in form.collections.values():
        for name in collection.crossing:
            if name not in form.collections:
                yield collection.id, _("there is no collection “{name}”.").format(name=name)
            elif form.collections[name].crossing:
                yield (
                    collection.id,
                    _("it crosses “{name}”, which crosses others itself.").format(name=name),
                )
        if any(mark in collection.id for mark in (":", "+", " ", ".")):
            yield collection.id, _("the id of a collection holds no colon, plus, point or space.")
        own = {q.id for q in form.questions.values() if q.collection == collection.id}
        if collection.grown and collection.label not in own:
            yield collection.id, _("“label” names the question that an item is called by.")
        if collection.id not in shown and not collection.retired and form.stages:
            yield collection.id, _("no stage shows all its items, so some could be hidden.")
        for name in (name for column in collection.table for name in column):
            if name not in own:
                yield (
                    collection.id,
                    _("its table names no question of its own: “{name}”.").format(name=name),
                )
        known = {item_set.id for item_set in collection.sets}
        for item in collection.items:
            if item.belongs_to and item.belongs_to not in known:
                yield item.id, _("there is no set “{name}”.").format(name=item.belongs_to)


def _tombstones(form: Form) -> Iterator[tuple[str, str]]:
    for old, new in form.renamed.items():
        if old in form.questions:
            yield new, _("it says it was “{old}”, which is still asked.").format(old=old)


def _facts(form: Form) -> Iterator[tuple[str, str]]:
    items = [item for c in form.collections.values() for item in c.items]
    facts: list[Question | Item] = [*form.questions.values(), *items]
    for fact in facts:
        for name in fact.sources:
            if name not in form.sources:
                yield fact.id, _("there is no source “{id}”.").format(id=name)
        yield from _dated(fact.id, fact.correct_at, fact.check_by, needed=bool(fact.sources))
    for source_id, source in form.sources.items():
        yield from _dated(source_id, source.correct_at, source.check_by, needed=True)


def _dated(
    where: str, correct_at: date | None, check_by: date | None, *, needed: bool
) -> Iterator[tuple[str, str]]:
    if needed and not (correct_at and check_by):
        yield where, _("a fact says when it was found correct and by when to check it again.")
    if correct_at and check_by and check_by <= correct_at:
        yield where, _("“check_by” should come after “correct_at”.")


def _layouts(form: Form) -> Iterator[tuple[str, str]]:
    for layout in form.layouts.values():
        for part in layout.parts:
            if part.kind not in PART_KINDS:
                yield (
                    layout.id,
                    _("the layout names no part “{kind}”. Parts: {known}.").format(
                        kind=part.kind, known=", ".join(PART_KINDS)
                    ),
                )
            yield from _layout_part(form, layout, part)


def _layout_part(form: Form, layout: Layout, part: LayoutPart) -> Iterator[tuple[str, str]]:
    stages = {stage.id for stage in form.stages}
    for name in part.of:
        if part.kind in COLLECTION_PARTS and name not in form.collections:
            yield layout.id, _("there is no collection “{name}”.").format(name=name)
        if part.kind in STAGE_PARTS and name not in stages:
            yield layout.id, _("there is no stage “{name}”.").format(name=name)
    for name in (name for column in part.columns for name in column.split("|")):
        if name not in form.questions:
            yield layout.id, _("there is no question “{name}”.").format(name=name)
