"""A piece of evidence begun from an entry of the catalogue, and a gap filled with a proxy."""

from eia_wizard.app.reusing import evidence_home, link
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.sources import EvidenceSource, Proxy
from eia_wizard.domain.words import gettext as _


def evidence_of(reading: Reading, source: EvidenceSource) -> str:
    """The piece of evidence of this assessment that was begun from a source, or nothing."""
    home = reading.form.collection_with_role("evidence")
    wanted = (source.title.casefold(), source.publisher.casefold())
    for item in reading.items(home.id) if home else ():
        told = (reading.role_text(f"evidence.{name}", item) for name in ("title", "publisher"))
        if tuple(text.casefold() for text in told) == wanted:
            return item
    return ""


def make_evidence(
    session: Session,
    source: EvidenceSource,
    new_item: str,
    stage: str = "",
    linked_by: AnswerKey | None = None,
    group: str = "",
) -> str:
    """Begin a piece of evidence with what the catalogue knows of a source, as one step; its id.

    What it says, its day and whom it breaks down by are left to whoever has read it. One that is
    there already is linked, not made twice.

    Raises:
        EiaError: if this form has no place for evidence.
    """
    there = evidence_of(session.reading, source)
    with session.one_step(_("Add evidence: {name}").format(name=source.title)):
        if not there:
            session.add_item(evidence_home(session.form), new_item, stage)
            _fill(session, source, new_item, group)
        link(session, linked_by, there or new_item)
    return there or new_item


def use_proxy(session: Session, proxy: Proxy, gap: str) -> None:
    """Write a proxy down under a gap, after what was written there before."""
    question = session.form.with_role("gap.proxy")
    if question is None:
        return
    before = session.reading.text(question.id, gap)
    said = f"{proxy.title}. {proxy.care}"
    if said not in before:
        session.answer_typed(AnswerKey(question.id, gap), f"{before}\n{said}".strip())


def _fill(session: Session, source: EvidenceSource, item: str, group: str) -> None:
    for role, typed in (
        ("title", source.title),
        ("publisher", source.publisher),
        ("type", _option(session, source.kind)),
        ("reference", source.address or source.reach),
        ("limits", source.cannot_tell),
        ("groups", group),
    ):
        question = session.form.with_role(f"evidence.{role}")
        if question and typed:
            session.answer_typed(AnswerKey(question.id, item), typed)


def _option(session: Session, means: str) -> str:
    question = session.form.with_role("evidence.type")
    options = question.terms.options if question else ()
    return next((option.id for option in options if option.means == means), "")
