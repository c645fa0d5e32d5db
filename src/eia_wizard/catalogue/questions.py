"""Questions, options and conditions read from their tables."""

from eia_wizard.catalogue.tables import Table
from eia_wizard.domain.form import Condition, Question
from eia_wizard.domain.kinds import KINDS
from eia_wizard.domain.terms import Option, Terms
from eia_wizard.domain.words import gettext as _


def read_question(table: Table, *, collection: str = "") -> Question:
    """One question; whatever is wrong with it is noted, and the rest is read all the same."""
    kind = KINDS.get(table.text("kind", needed=True))
    if kind is None and table.has("kind"):
        kinds = ", ".join(KINDS)
        table.fault(_("there is no such kind of answer. Kinds: {kinds}.").format(kinds=kinds))
    question = Question(
        id=table.text("id", needed=True),
        kind=kind or KINDS["text"],
        text=table.text("text", needed=kind is not KINDS["items"]),
        short=table.text("short"),
        terms=_terms(table),
        why=table.text("why"),
        good=table.text("good"),
        example=table.text("example"),
        guidance=table.text("guidance"),
        prompts=table.texts("prompts"),
        role=table.text("role"),
        depth=table.text("depth"),
        when=read_conditions(table),
        collection=collection,
        shows=table.text("collection"),
        where=table.text("where"),
        learn=table.text("learn"),
        grown_only=table.flag("grown_only"),
        optional=table.flag("optional"),
        answered_by=table.texts("answered_by"),
        was=table.texts("was"),
        sources=table.texts("sources"),
        correct_at=table.day("correct_at"),
        check_by=table.day("check_by"),
    )
    _check(question, table)
    return question


def read_conditions(table: Table, key: str = "when") -> tuple[Condition, ...]:
    """The conditions under ``when``, which must all hold, or under ``or``, of which one must."""
    conditions = []
    for inner in table.tables(key, name="question"):
        conditions.append(_condition(inner))
        inner.finish()
    return tuple(conditions)


def _condition(table: Table) -> Condition:
    wanted, unwanted, given = table.texts("is"), table.texts("is_not"), table.flag("given")
    if [bool(wanted), bool(unwanted), given].count(True) != 1:
        table.fault(
            _(
                "a condition names the options that let the question in, under “is”, or those "
                "that keep it out, under “is_not”; or it says “given = true”."
            )
        )
    return Condition(
        question=table.text("question", needed=True),
        options=wanted or unwanted,
        but_not=bool(unwanted),
        or_else=read_conditions(table, "or"),
        given=given,
    )


def _terms(table: Table) -> Terms:
    return Terms(
        options=tuple(_option(inner) for inner in table.tables("options")),
        to=table.texts("to"),
        one=table.flag("one"),
        least=table.number("least"),
        most=table.number("most"),
        unit=table.text("unit"),
        rough=table.flag("rough"),
    )


def _option(table: Table) -> Option:
    option_id = table.text("id", needed=True)
    option = Option(
        id=option_id,
        label=table.text("label", needed=True),
        means=table.text("means") or option_id,
        was=table.texts("was"),
        retired=table.flag("retired"),
        help=table.text("help"),
    )
    table.finish()
    return option


def _check(question: Question, table: Table) -> None:
    kind, terms = question.kind.name, question.terms
    if kind in ("choice", "choices") and not terms.options:
        table.fault(_("a choice needs its options."))
    if kind not in ("choice", "choices", "rating") and terms.options:
        table.fault(_("only a choice or a rating has options."))
    if kind == "links" and not terms.to:
        table.fault(_("links need “to”: the collections that they may lead to."))
    if kind != "items" and (question.shows or question.where):
        table.fault(_("“collection” and “where” belong to a question of kind “items”."))
    if kind == "items" and not question.shows:
        table.fault(_("a question of kind “items” names the collection that it shows."))
    if any(mark in question.id for mark in (":", "+", " ")):
        table.fault(_("an id holds no colon, plus or space."))
    ids = [option.id for option in terms.options]
    for repeated in sorted({i for i in ids if ids.count(i) > 1}):
        table.fault(_("the option “{id}” stands twice.").format(id=repeated))
