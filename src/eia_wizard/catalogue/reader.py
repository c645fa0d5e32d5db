"""A form read from its files into plain objects, or refused with every fault at once."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from eia_wizard.catalogue.check import check_form
from eia_wizard.catalogue.fitting import fitted, surroundings
from eia_wizard.catalogue.parts import (
    Part,
    read_collection,
    read_items,
    read_layout,
    read_sources,
    read_stage,
)
from eia_wizard.catalogue.questions import read_conditions
from eia_wizard.catalogue.tables import Faults, FormFault, Table, read_table
from eia_wizard.catalogue.tuning import read_tuning
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import (
    BASIS,
    CARRIED_FROM,
    RECORDED_AT,
    WITHHELD,
    Collection,
    CycleMapping,
    Depth,
    Form,
    Item,
    ItemSet,
    Question,
    Source,
)
from eia_wizard.domain.kinds import KINDS
from eia_wizard.domain.layout import Layout
from eia_wizard.domain.terms import Option, Terms
from eia_wizard.domain.words import gettext as _

FORMS_AT_HAND = 8
"""How many forms stay read: the library's assessments are answered on a few."""

WITHHELD_REASONS = {
    "personal": "It is about a person who could be recognised",
    "commercial": "It is commercially sensitive",
    "legal": "It is legal advice",
    "not-final": "It is not final",
}


class FormRefused(EiaError):
    """A form with faults; each names its file, its question and what to do."""

    def __init__(self, name: str, faults: list[FormFault]) -> None:
        self.faults = tuple(faults)
        listed = "\n".join(f"  {fault}" for fault in faults)
        opening = _("The form “{name}” cannot be used. To mend: {n}.").format(
            name=name, n=len(faults)
        )
        super().__init__(f"{opening}\n{listed}")


class ReadForm(NamedTuple):
    """What could be read of a form, and everything that is wrong with it."""

    form: Form | None
    faults: tuple[FormFault, ...]


def read_form(files: Mapping[str, str], name: str) -> Form:
    """The form in these files, by path within its folder.

    Raises:
        FormRefused: with every fault at once.
    """
    read = try_form(files)
    if read.form is None or read.faults:
        raise FormRefused(name, list(read.faults))
    return read.form


def try_form(files: Mapping[str, str]) -> ReadForm:
    """As much of a form as can be read, with its faults; read once, for a form is a value."""
    return _read(tuple(sorted(files.items())))


def digest_of(files: Mapping[str, str]) -> str:
    """SHA-256 of the form's files, by which a kept form is found again."""
    canonical = json.dumps(dict(files), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


@lru_cache(maxsize=FORMS_AT_HAND)
def _read(texts: tuple[tuple[str, str], ...]) -> ReadForm:
    files, faults = dict(texts), Faults()
    table = read_table(files, "form.toml", faults)
    if table is None:
        return ReadForm(None, tuple(faults.found))
    form = _assemble(table, files, faults)
    table.finish()
    check_form(form, faults)
    return ReadForm(form, tuple(faults.found))


def _assemble(table: Table, files: Mapping[str, str], faults: Faults) -> Form:
    stages = [
        read_stage(inner, number)
        for number, inner in enumerate(_named(table.texts("stages"), "stages", files, faults))
    ]
    depths = [_depth(inner) for inner in table.tables("depth")]
    collections = _collections(table, stages, depths, files, faults)
    return _with_questions(
        Form(
            id=table.text("id", needed=True),
            version=table.text("version", needed=True),
            title=table.text("title", needed=True),
            purpose=table.text("purpose", needed=True),
            digest=digest_of(files),
            depths=tuple(depths),
            stages=tuple(part.stage for part in stages if part.stage),
            collections={p.collection.id: p.collection for p in collections if p.collection},
            questions={},
            renamed={},
            retired={r.question.id: r for part in (*stages, *collections) for r in part.retired},
            roles={},
            sources=_sources(table, files, faults),
            layouts=_layouts(table, files, faults),
            mappings=tuple(_mapping(inner) for inner in table.tables("mapping")),
            rules=read_tuning(files, faults),
        ),
        faults,
    )


def _named(
    names: tuple[str, ...], folder: str, files: Mapping[str, str], faults: Faults
) -> list[Table]:
    """The tables of the files that a form names, its own before the shared ones."""
    tables = []
    for name in names:
        own, shared = f"{folder}/{name}.toml", f"shared/{folder}/{name}.toml"
        read = read_table(files, own if own in files or shared not in files else shared, faults)
        if read is not None:
            tables.append(read)
    return tables


def _collections(
    table: Table, stages: list[Part], depths: list[Depth], files: Mapping[str, str], faults: Faults
) -> list[Part]:
    """The collections that a form names; a shared one is fitted to what else the form has."""
    tables = _named(table.texts("collections"), "collections", files, faults)
    parts = [_collection(inner, files, faults) for inner in tables]
    common = {inner.text("id") for inner in tables if inner.file.startswith("shared/")}
    placed = [q for p in stages if p.stage for s in p.stage.sections for q in s.questions]
    form = surroundings([p.collection for p in parts if p.collection], depths, placed)
    return [
        part._replace(collection=fitted(part.collection, form))
        if part.collection and part.collection.id in common
        else part
        for part in parts
    ]


def _collection(table: Table, files: Mapping[str, str], faults: Faults) -> Part:
    items: tuple[Item, ...] = ()
    sets: tuple[ItemSet, ...] = ()
    for listed in _named(table.texts("items_from"), "items", files, faults):
        more_items, more_sets = read_items(listed)
        items, sets = items + more_items, sets + more_sets
    return read_collection(table, items, sets)


def _sources(table: Table, files: Mapping[str, str], faults: Faults) -> dict[str, Source]:
    tables = _named(table.texts("sources"), "sources", files, faults)
    return {source.id: source for inner in tables for source in read_sources(inner)}


def _layouts(table: Table, files: Mapping[str, str], faults: Faults) -> dict[str, Layout]:
    tables = _named(table.texts("layouts"), "layouts", files, faults)
    return {layout.id: layout for layout in map(read_layout, tables)}


def _depth(table: Table) -> Depth:
    depth = Depth(
        id=table.text("id", needed=True),
        label=table.text("label", needed=True),
        help=table.text("help"),
        when=read_conditions(table),
    )
    table.finish()
    return depth


def _mapping(table: Table) -> CycleMapping:
    pairs = {key: str(value) for key, value in table.pairs("parts").items()}
    mapping = CycleMapping(
        table.text("id", needed=True), table.text("title", needed=True), pairs, table.text("source")
    )
    table.finish()
    return mapping


def _with_questions(form: Form, faults: Faults) -> Form:
    """The form with its questions by id, its renamed ones and its roles."""
    questions: dict[str, Question] = {}
    for question in (*_all_questions(form), *(r.question for r in form.retired.values())):
        if question.shows:
            continue
        if question.id in questions:
            faults.add_at(question.id, _("two questions have this id; rename one."))
        questions[question.id] = _led_only_to(question, form.collections)
    companions = [_withheld(question) for question in questions.values()]
    for collection in form.collections.values():
        companions += [_list_of(collection), _recorded_at(collection, form), _carried(collection)]
    for companion in companions:
        if companion.id in questions:
            faults.add_at(companion.id, _("the program needs this id for itself; choose another."))
        questions[companion.id] = companion
    renamed = {old: question.id for question in questions.values() for old in question.was}
    asked = [q for q in questions.values() if q.role and q.id not in form.retired]
    roles = {question.role: question.id for question in asked}
    for question in asked:
        if roles[question.role] != question.id:
            faults.add_at(
                question.id,
                _("“{other}” plays the role “{role}” too; one question plays a role.").format(
                    other=roles[question.role], role=question.role
                ),
            )
    return replace(form, questions=questions, renamed=renamed, roles=roles)


def _all_questions(form: Form) -> list[Question]:
    placed = [question for _stage, _section, question in form.placed()]
    return placed + [q for collection in form.collections.values() for q in collection.questions]


def _led_only_to(question: Question, collections: Mapping[str, Collection]) -> Question:
    """A basis may lead to evidence, gaps and engagement, as far as the form has them."""
    if not question.id.endswith(BASIS):
        return question
    to = tuple(name for name in question.terms.to if name in collections)
    return replace(question, terms=replace(question.terms, to=to))


def _withheld(question: Question) -> Question:
    options = tuple(Option(i, label, i) for i, label in WITHHELD_REASONS.items())
    return Question(
        id=f"{question.id}{WITHHELD}",
        kind=KINDS["choice"],
        text="Why this answer is not for publication",
        terms=Terms(options=options),
        collection=question.collection,
        companion_of=question.id,
        was=tuple(f"{old}{WITHHELD}" for old in question.was),
    )


def _list_of(collection: Collection) -> Question:
    return Question(
        id=collection.id,
        kind=KINDS["items"],
        text=collection.title,
        terms=Terms(to=(collection.id,)),
        companion_of=collection.id,
        was=collection.was,
    )


def _recorded_at(collection: Collection, form: Form) -> Question:
    options = tuple(Option(stage.id, stage.title, stage.id) for stage in form.stages)
    return Question(
        id=f"{collection.id}{RECORDED_AT}",
        kind=KINDS["choice"],
        text="The stage in which this was first recorded",
        terms=Terms(options=options),
        collection=collection.id,
        companion_of=collection.id,
        was=tuple(f"{old}{RECORDED_AT}" for old in collection.was),
    )


def _carried(collection: Collection) -> Question:
    return Question(
        id=f"{collection.id}{CARRIED_FROM}",
        kind=KINDS["text"],
        text="The assessment from which this was carried over",
        collection=collection.id,
        companion_of=collection.id,
        was=tuple(f"{old}{CARRIED_FROM}" for old in collection.was),
    )
