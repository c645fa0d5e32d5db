"""What reading an assessment for its quality found: findings, acceptances, and readiness."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import datetime
from typing import NamedTuple

from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.rules import TunedRule

LEAD = "lead"
DECISION = "decision"
PUBLICATION = "publication"
QUESTIONS = (LEAD, DECISION, PUBLICATION)
"""What can be asked: ready for the equality lead, for the decision, to publish?"""


class About(NamedTuple):
    """What a finding is about, whatever its words: a rule, and the first of its places."""

    rule: str
    place: AnswerKey


@dataclass(frozen=True, slots=True)
class Offer:
    """Something safer to put in an answer: what was seen, what would stand instead.

    ``value`` is the whole answer as it would be then; nothing is ever put there unasked.
    """

    key: AnswerKey
    seen: str
    instead: str
    value: Value


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing amiss with an assessment, told by its own facts.

    ``blocks`` names the questions it stands in the way of; ``places`` the answers it is about,
    first the one to go to. ``facts`` is a short digest of the very values it rests on: an
    acceptance holds as long as they are the same.
    """

    rule: str
    theme: str
    blocks: tuple[str, ...]
    message: str
    why: str
    source: str
    todo: str
    places: tuple[AnswerKey, ...]
    may_be_accepted: bool
    facts: str
    offers: tuple[Offer, ...] = ()

    @property
    def about(self) -> About:
        """By which the same finding is known again after its words changed."""
        return About(self.rule, self.places[0])


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that somebody took the responsibility for, with the reason that prints."""

    about: About
    facts: str
    reason: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Weighed:
    """A finding with its acceptance, or with one that lapsed because its facts changed."""

    finding: Finding
    accepted: Accepted | None = None
    lapsed: Accepted | None = None

    def is_in_the_way_of(self, question: str) -> bool:
        """Whether it blocks a question and nobody has accepted it."""
        return self.accepted is None and question in self.finding.blocks


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """A rule that this form cannot serve, with the roles it lacks."""

    rule: str
    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleFault:
    """A rule that failed on these answers; ``reason`` names the failure, never what was typed."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Readiness:
    """The answer to one of the three questions, with what stands in the way."""

    question: str
    in_the_way: tuple[Weighed, ...]

    @property
    def is_ready(self) -> bool:
        """Whether nothing stands in the way."""
        return not self.in_the_way


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything that came of a check.

    ``read`` names the rules that were read, ``off`` those that were not because nobody wants
    them, ``tuned`` what the form changes about them; ``titles`` is what each rule is called.
    """

    findings: tuple[Weighed, ...]
    read: tuple[str, ...] = ()
    not_applicable: tuple[NotApplicable, ...] = ()
    faults: tuple[RuleFault, ...] = ()
    off: tuple[str, ...] = ()
    tuned: tuple[TunedRule, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)

    def title(self, rule: str) -> str:
        """What a rule is called, with the number by which it is spoken of."""
        title = self.titles.get(rule, "")
        return f"{title} ({rule})" if title else rule

    def readiness(self, question: str) -> Readiness:
        """Whether the assessment is ready for one of ``QUESTIONS``."""
        stands = (each for each in self.findings if each.is_in_the_way_of(question))
        return Readiness(question, tuple(stands))

    def at(self, key: AnswerKey) -> tuple[Weighed, ...]:
        """The findings that are about an answer."""
        return tuple(each for each in self.findings if key in each.finding.places)


def weighed(
    findings: Iterable[Finding], acceptances: Mapping[About, Accepted]
) -> Iterator[Weighed]:
    """The findings with what was said to each; an acceptance of other facts has lapsed."""
    for finding in findings:
        said = acceptances.get(finding.about) if finding.may_be_accepted else None
        if said is None:
            yield Weighed(finding)
        elif said.facts == finding.facts:
            yield Weighed(finding, accepted=said)
        else:
            yield Weighed(finding, lapsed=said)
