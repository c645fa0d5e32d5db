"""Whether those who decide have before them what the duty asks for, and it is recorded."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.form import RECORDED_AT, WITHHELD
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.quality.alike import families
from eia_wizard.quality.look import Look, Sealed, listed, shortened
from eia_wizard.quality.phrases import plain, says_nothing
from eia_wizard.quality.rule import Found

DUTIES = ("aim.eliminate", "aim.advance", "aim.relations", "duty.access", "duty.outcomes")
NO_BIDDERS = frozenset({"direct-a", "direct-b", "direct-c", "modification", "urgent"})
"""Routes on which nobody bids against another."""
NOBODY_CHOSEN = "direct-b"
"""Patients choose among all who qualify: there is no award to one of them."""
GROWS_AFTERWARDS = ("decision.", "review.", "publication.", "lead_review.", "measure.result")
ALSO_AFTERWARDS = (
    *(
        "assessment.results",
        "assessment.unexpected",
        "assessment.lessons",
        "assessment.open_issues",
    ),
    *("action.status", "action.outcome", "gap.status", "gap.closed_how", "requirement.bidder"),
    *("requirement.shortfall", "engagement.told", "assessment.award_update"),
)
"""What is filled in as the work goes on, and was never decided on."""
DECIDED = frozenset(
    f"decision.{what}" for what in ("outcome", "reasons", "conditions", "remains", "option")
)
"""What a decision itself says; when it was, who was there and where it is filed may be put right.
"""


def nobody_answers_for_it(look: Look) -> Iterator[Found]:
    """R06: a record that is final, without who decided or who approved."""
    taken = [item for item in look.items("decisions") if look.is_taken(item)]
    for item in taken:
        role = "decision.approved_by"
        if look.is_asked(role, item) and says_nothing(look.text(role, item)):
            yield Found(
                _("{decision} is taken, and nobody is named who approved it.").format(
                    decision=look.name(item)
                ),
                _("Write who approved it, by name or post; the minutes say it."),
                (look.key(role, item), look.key("decision.taken", item)),
                rests_on=(look.meaning("decision.outcome", item),),
            )
    is_final = bool(taken) or look.day("assessment.completed_on") is not None
    if is_final and says_nothing(look.text("assessment.decision_maker")):
        bodies = [body for item in taken if (body := look.text("decision.body", item))]
        yield Found(
            _(
                "The record is final. {body} took a decision, and the assessment names nobody."
            ).format(body=shortened(bodies[0]))
            if bodies
            else _("The record is final, and nobody is named who decides."),
            _("Name every body or person who decides: the duty is theirs and cannot be passed on."),
            (look.key("assessment.decision_maker"), look.list_of("decisions")),
            rests_on=tuple(bodies),
        )


def duties_unanswered(look: Look) -> Iterator[Found]:
    """R35: one of the three aims, or access or outcomes, is unanswered, or all say the same."""
    asked = [role for role in DUTIES if look.is_asked(role)]
    said = {look.key(role): look.text(role) for role in asked}
    empty = tuple(look.key(role) for role in asked if _is_unanswered(look, role))
    if empty:
        yield Found(
            _no_answer(len(empty), is_filled=any(said[key] for key in empty)).format(
                n=len(empty), names=listed([_asked(look, key) for key in empty], most=5)
            ),
            _("Answer each for itself; if it changes nothing, say what you looked at."),
            empty,
        )
    told = {key: plain(text) for key, text in said.items() if key not in empty}
    for family in families(told, look.threshold):
        if len(family) >= 3 or len(family) == len(asked):
            yield Found(
                _("The same words answer {n} of the duties.").format(n=len(family)),
                _("Answer each for itself: they ask for different things."),
                family,
            )


def _no_answer(number: int, *, is_filled: bool) -> str:
    if is_filled:
        return ngettext(
            "One of the duties has no answer, or one that says nothing: {names}.",
            "{n} of the duties have no answer, or one that says nothing: {names}.",
            number,
        )
    return ngettext(
        "One of the duties has no answer: {names}.",
        "{n} of the duties have no answer: {names}.",
        number,
    )


def _is_unanswered(look: Look, role: str) -> bool:
    """Whether a duty has no answer; good relations that are waved off are another rule's."""
    if look.text(role) and role == "aim.relations" and "R36" in look.read_too:
        return False
    return look.says_nothing(role)


def _asked(look: Look, key: AnswerKey) -> str:
    question = look.reading.form.question(key.question)
    return _("“{question}”").format(question=question.name if question else key.question)


def relations_waved_off(look: Look) -> Iterator[Found]:
    """R36: good relations are answered with a phrase that says nothing."""
    said = look.text("aim.relations")
    if said and look.says_nothing("aim.relations"):
        yield Found(
            _("Of good relations it says only “{said}”.").format(said=said.strip()),
            _("Say who could feel set against whom, or what you looked at to be sure."),
            (look.key("aim.relations"),),
        )


def only_online(look: Look) -> Iterator[Found]:
    """R37: something is digital, and there is no other way to it."""
    digital = look.meaning("assessment.digital")
    if digital in ("yes", "not-sure") and says_nothing(look.text("assessment.non_digital_route")):
        yield Found(
            _("Part of it is digital, and nothing is said of those who are not online.")
            if digital == "yes"
            else _("Part of it may be digital, and nothing is said of those who are not online."),
            _("Say how they are served as well and as soon; or record who cannot be."),
            (look.key("assessment.non_digital_route"), look.key("assessment.digital")),
        )


def bought_without_equality(look: Look) -> Iterator[Found]:
    """R38: something is bought without a requirement, a measure, or an update before award."""
    if not _is_bought(look):
        return
    route, basis = look.meaning("assessment.route"), (look.key("assessment.procurement"),)
    wanted = look.is_list_asked("requirements")
    if wanted and not any(look.text("requirement.text", r) for r in look.items("requirements")):
        yield Found(
            _("Something is bought, and the specification asks for nothing on equality."),
            _("Agree with the provider what it must do, and for whom.")
            if route in NO_BIDDERS
            else _("Write what the provider must do, and for whom, before bids are asked for."),
            (look.list_of("requirements"), *basis),
        )
    wanted = look.is_list_asked("measures")
    if wanted and not any(look.text("measure.title", m) for m in look.items("measures")):
        yield Found(
            _("Something is bought, and no measure will show for whom it works."),
            _("Add a measure that the provider returns by group."),
            (look.list_of("measures"), *basis),
        )
    yield from _no_update_before_award(look, route)


def _is_bought(look: Look) -> bool:
    kinds = look.meanings("assessment.decision_kind")
    return look.is_yes("assessment.procurement") or bool(kinds & {"award", "extend"})


def _no_update_before_award(look: Look, route: str) -> Iterator[Found]:
    role = "assessment.award_update"
    awards = [i for i in look.items("decisions") if look.meaning("decision.kind", i) == "award"]
    learned = look.text("assessment.extend_learned")
    is_near = awards or look.day("assessment.completed_on")
    if not is_near or route == NOBODY_CHOSEN or not look.is_asked(role) or learned:
        return
    if says_nothing(look.text(role)):
        yield Found(
            _("{award} comes, and nothing says what the chosen provider cannot meet.").format(
                award=look.name(awards[0]) if awards else _("The award of a contract")
            ),
            _("Ask the provider what it cannot meet of each requirement, before you sign.")
            if route in NO_BIDDERS
            else _("Hold the best bid against each requirement, before the contract is signed."),
            (look.key(role), look.list_of("decisions")),
            rests_on=(route,),
        )


def changed_since_it_was_decided(look: Look) -> Iterator[Found]:
    """R45: words that were decided on are others now."""
    if not look.sealed:
        return
    last: Sealed = max(look.sealed, key=lambda point: point.on)
    changed = tuple(
        sorted(
            key
            for key in last.answers
            if _was_decided_on(look, key) and _is_other(look, key, last.answers.get(key))
        )
    )
    if changed:
        yield Found(
            ngettext(
                "One answer is no longer what was decided on: {names}.",
                "{n} answers are no longer what was decided on: {names}.",
                len(changed),
            ).format(n=len(changed), names=listed([_asked(look, key) for key in changed], most=3)),
            _("Take the change to those who decided on {day}, or put it back.").format(
                day=look.said(last.on)
            ),
            changed,
        )


def _is_other(look: Look, key: AnswerKey, then: Value | None) -> bool:
    """Whether an answer is another now; a list that only grew is the same."""
    now = look.reading.assessment.answers.get(key)
    if isinstance(then, tuple) and _is_a_list(look, key):
        return not set(then) <= set(now if isinstance(now, tuple) else ())
    return then != now


def _is_a_list(look: Look, key: AnswerKey) -> bool:
    """Whether an answer lists items, or links to some."""
    question = look.reading.form.question(key.question)
    is_links = question is not None and question.kind.name == "links"
    return is_links or key.question in look.reading.form.collections


def _was_decided_on(look: Look, key: AnswerKey) -> bool:
    """Whether an answer is of the kind that a decision rests on."""
    question = look.reading.form.question(key.question)
    if question is None or key.question.endswith((WITHHELD, RECORDED_AT)):
        return False
    role = question.role
    is_later = role in ALSO_AFTERWARDS or role.startswith(GROWS_AFTERWARDS)
    return role in DECIDED or not is_later
