"""An assessment here held against its copy in an exchange file, before anything is done."""

from collections.abc import Mapping, Set

from eia_wizard.app.merging import Merge, merge
from eia_wizard.app.opening import Opened, open_facts
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.store import kinship
from eia_wizard.store.canonical import canonical_text
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.library import Library

Answers = Mapping[AnswerKey, Json]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a merge would do; ``left_out`` counts answers of the copy that were erased here."""

    opened: Opened
    mine: Answers
    found: Merge
    left_out: int
    is_past_known: bool


def compare(library: Library, contents: PackageContents) -> Comparison:
    """How an assessment that is here and its copy differ, and who changed what."""
    assessment_id = contents.assessment_id
    opened = open_facts(library, library.facts(assessment_id))
    mine = _not_erased(library, contents, library.answers(assessment_id))
    left_out = library.left_out(assessment_id, contents)
    is_told = library.standing(assessment_id, contents) is not kinship.Standing.UNTOLD
    past = library.common_past(assessment_id, contents) if is_told else None
    found = merge(
        without(mine, left_out),
        without(contents.answers, left_out),
        without(past or {}, left_out),
        frozenset(opened.form.collections),
    )
    return Comparison(opened, mine, found, len(left_out), past is not None)


def without(answers: Answers, keys: Set[AnswerKey]) -> Answers:
    """The answers that are not among these."""
    return {key: value for key, value in answers.items() if key not in keys}


def _not_erased(library: Library, contents: PackageContents, mine: Answers) -> Answers:
    """The answers here without those that go because they were erased there."""
    texts = library.erased_there(contents.assessment_id, contents)
    going = {key for key in texts if key in mine and canonical_text(mine[key]) in texts[key]}
    return without(mine, going)
