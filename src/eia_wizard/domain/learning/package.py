"""A learning package: an idea, a case, something to try, and three questions about it."""

from eia_wizard.domain.lazy_dataclass import dataclass

UNDERSTAND, DEVELOP, DO = "understand", "develop", "do"
STRANDS = (UNDERSTAND, DEVELOP, DO)
"""Why and what; how one finds, weighs and hears; how one decides and follows it through."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words under a heading, paragraph by paragraph; ``sources`` are what its facts rest on.

    A paragraph that begins with “- ” is a point of a list.
    """

    heading: str
    text: str
    sources: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Each line of the text."""
        return tuple(self.text.split("\n"))


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that can be chosen, and why it is right or is not."""

    text: str
    because: str
    is_right: bool = False


@dataclass(frozen=True, slots=True)
class LearningQuestion:
    """A question about a package; exactly one of its choices is right."""

    id: str
    text: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """Something to try in the wizard, at a stage or at one of its questions.

    ``example`` is the worked example to try it on where one has no assessment of one's own.
    """

    text: str
    stage: str
    question: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Package:
    """Five to ten minutes on one thing; ``reading`` names the sources for further reading."""

    id: str
    title: str
    strand: str
    number: int
    minutes: int
    summary: str
    idea: tuple[Passage, ...]
    case: Passage
    trial: Trial
    questions: tuple[LearningQuestion, ...]
    reading: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """What its facts rest on and what can be read further, each once."""
        resting = (name for passage in (*self.idea, self.case) for name in passage.sources)
        return tuple(dict.fromkeys((*resting, *self.reading)))
