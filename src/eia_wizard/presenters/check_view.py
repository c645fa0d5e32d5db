"""What the page of findings shows: the three questions, and the findings by what they take."""

from collections.abc import Iterable, Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.days import say_date
from eia_wizard.domain.efforts import DECIDE, EFFORT, EFFORTS, FIND_OUT
from eia_wizard.domain.findings import (
    QUESTIONS,
    Checked,
    Offer,
    Readiness,
    Weighed,
)
from eia_wizard.domain.form import Form
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.ready_for import ready_for, stands_in_the_way
from eia_wizard.domain.standing import outstanding
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.changes import home_page
from eia_wizard.presenters.places import where
from eia_wizard.presenters.views import Place


@dataclass(frozen=True, slots=True)
class ReadyRow:
    """One of the three questions, and its answer in a sentence."""

    question: str
    title: str
    sentence: str
    count: int


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding in words, with the way there and what can be done about it.

    ``stands`` says what it stands in the way of, or that it is worth a look; ``said`` what was
    accepted or has lapsed. ``page`` is nothing where the place is not asked any more.
    """

    weighed: Weighed
    message: str
    todo: str
    why: str
    source: str
    stands: str
    said: str
    under: str
    place: AnswerKey
    page: Place | None
    can_accept: bool
    can_become_action: bool
    offers: tuple[Offer, ...]

    @property
    def blocks(self) -> bool:
        """Whether it stands in the way of anything."""
        return bool(self.weighed.finding.blocks) and self.weighed.accepted is None


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings that take the same kind of effort."""

    title: str
    rows: tuple[FindingRow, ...]


@dataclass(frozen=True, slots=True)
class CheckView:
    """The whole page; ``chosen`` is the question that it is narrowed to, or nothing.

    ``asides`` are sentences about the check itself: rules that do not apply, or failed.
    """

    ready: tuple[ReadyRow, ...]
    chosen: str
    summary: str
    groups: tuple[FindingGroup, ...]
    accepted: tuple[FindingRow, ...]
    asides: tuple[str, ...]


def check_view(reading: Reading, checked: Checked, chosen: str = "") -> CheckView:
    """The page of an assessment's findings, narrowed to what stands in one question's way."""
    open_ones = [w for w in checked.findings if w.accepted is None]
    shown = [w for w in open_ones if not chosen or w.is_in_the_way_of(chosen)]
    return CheckView(
        ready=tuple(_ready(checked.readiness(question)) for question in QUESTIONS),
        chosen=chosen,
        summary=f"{_summary(len(shown), chosen)}{_still_open(reading)}",
        groups=tuple(_groups(reading, shown)),
        accepted=tuple(_row(reading, w) for w in checked.findings if w.accepted),
        asides=tuple(_asides(checked, reading.form)),
    )


def to_fix(reading: Reading, checked: Checked) -> dict[str, int]:
    """How many findings that block something stand on the pages of each stage."""
    counts: dict[str, int] = {}
    for weighed in checked.findings:
        page = home_page(reading, weighed.finding.places[0])
        if page and weighed.accepted is None and weighed.finding.blocks:
            counts[page.stage] = counts.get(page.stage, 0) + 1
    return counts


def stands_in_the_way_of(blocks: tuple[str, ...]) -> str:
    """What a finding stands in the way of, in words."""
    said = stands_in_the_way(blocks)
    if not said:
        return _("Worth a look")
    listed = said[0] if len(said) == 1 else f"{', '.join(said[:-1])} {_('and')} {said[-1]}"
    return _("To fix: it stands in the way of {what}").format(what=listed)


def _ready(readiness: Readiness) -> ReadyRow:
    count = len(readiness.in_the_way)
    said = ngettext("{n} thing stands in the way.", "{n} things stand in the way.", count)
    clear = _("Nothing that can be checked stands in the way.")
    sentence = said.format(n=count) if count else clear
    return ReadyRow(readiness.question, ready_for(readiness.question), sentence, count)


def _summary(count: int, chosen: str) -> str:
    if not count:
        clear = _("Nothing was found here. A check sees what is written, not whether it is true.")
        return clear if chosen else _("Nothing was found. {caution}").format(caution=_caution())
    said = ngettext("{n} finding.", "{n} findings.", count).format(n=count)
    return f"{said} {_caution()}"


def _still_open(reading: Reading) -> str:
    """How much is not answered: what is not said cannot be checked."""
    count = sum(1 for _key in outstanding(reading))
    if not count:
        return ""
    said = ngettext(
        "{n} question is not answered yet.", "{n} questions are not answered yet.", count
    )
    return f" {said.format(n=count)}"


def _caution() -> str:
    return _("A check reads what is written. Whether it is true, and enough, is for people to say.")


def _groups(reading: Reading, shown: list[Weighed]) -> Iterator[FindingGroup]:
    for effort in EFFORTS:
        of_it = [w for w in shown if EFFORT.get(w.finding.rule, EFFORTS[-1]) == effort]
        of_it.sort(key=lambda w: not w.finding.blocks)
        if of_it:
            rows = tuple(_row(reading, weighed) for weighed in of_it)
            yield FindingGroup(effort_title(effort), rows)


def effort_title(effort: str) -> str:
    """What an effort is, as a heading."""
    titles = {
        "fill": _("A name, a date or a number to fill in"),
        "join": _("A link to make"),
        "write": _("A sentence or two to write"),
        "reword": _("Words or figures to take out, or to say otherwise"),
        "decide": _("Something to decide, or to put in the plan"),
        "find-out": _("Something to find out, or people to ask"),
    }
    return titles[effort]


def _row(reading: Reading, weighed: Weighed) -> FindingRow:
    finding = weighed.finding
    place = finding.places[0]
    page = home_page(reading, place)
    return FindingRow(
        weighed=weighed,
        message=finding.message,
        todo=finding.todo,
        why=finding.why,
        source=finding.source,
        stands=stands_in_the_way_of(finding.blocks),
        said=_said(weighed),
        under=_under(reading, place, page),
        place=place,
        page=page,
        can_accept=finding.may_be_accepted and weighed.accepted is None,
        can_become_action=_can_act(reading.form, weighed),
        offers=finding.offers,
    )


def _said(weighed: Weighed) -> str:
    if weighed.accepted:
        said = weighed.accepted
        return _("Accepted by {who} on {day}: “{reason}”").format(
            who=said.who, day=say_date(said.at.date()), reason=said.reason
        )
    if weighed.lapsed:
        said = weighed.lapsed
        return _(
            "{who} accepted this on {day} (“{reason}”). "
            "What it rested on has changed since, so it counts again."
        ).format(who=said.who, day=say_date(said.at.date()), reason=said.reason)
    return ""


def _under(reading: Reading, place: AnswerKey, page: Place | None) -> str:
    if page is None:
        return ""
    stage, section = where(reading, page)
    named = f"{stage.number} {stage.title} · {section.title}"
    is_item = bool(place.item) and reading.collection_of(place.item) is not None
    return f"{named} · {reading.label(place.item)}" if is_item else named


def _can_act(form: Form, weighed: Weighed) -> bool:
    """Whether it is a piece of work, and the form has a plan to put it in."""
    if weighed.accepted or EFFORT.get(weighed.finding.rule) not in (DECIDE, FIND_OUT):
        return False
    actions = form.collection_with_role("actions")
    return actions is not None and actions.grown and form.with_role("action.summary") is not None


def _asides(checked: Checked, form: Form) -> Iterator[str]:
    if checked.faults:
        names = _listed(checked.title(fault.rule) for fault in checked.faults)
        yield _(
            "These checks failed on this assessment, a fault of the program and not of yours: "
            "{rules}. All others were made."
        ).format(rules=names)
    if checked.not_applicable:
        names = _listed(checked.title(each.rule) for each in checked.not_applicable)
        yield _(
            "“{form}” does not ask what these checks need, so they were not made: {rules}."
        ).format(form=form.title, rules=names)
    if checked.off:
        names = _listed(checked.title(rule) for rule in checked.off)
        yield _(
            "Not looked at, unless “Read every rule” is ticked under “Preferences”: {rules}."
        ).format(rules=names)
    for tuned in checked.tuned:
        if tuned.reason:
            yield _("Set by this form: {rule}. {reason}").format(
                rule=checked.title(tuned.rule), reason=tuned.reason
            )


def _listed(names: Iterable[str]) -> str:
    return "; ".join(names)
