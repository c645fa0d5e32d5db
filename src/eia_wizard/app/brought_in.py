"""What became of a file that was brought in, in sentences."""

from typing import TYPE_CHECKING

from eia_wizard.app.changed_words import told_of_changes
from eia_wizard.app.exchange import BroughtIn
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext

if TYPE_CHECKING:
    from eia_wizard.app.drafts import Draft


def outcome(done: BroughtIn) -> str:
    """What became of the file, in a sentence."""
    match done.how:
        case "new":
            return _("Brought in as a new assessment.")
        case "copy":
            return _("Brought in as a copy beside yours.")
        case _ if not done.changed:
            return _("Nothing had changed there.")
        case _:
            return ngettext(
                "Merged: one answer was taken over.",
                "Merged: {n} answers were taken over.",
                done.changed,
            ).format(n=done.changed)


def besides(done: BroughtIn) -> list[str]:
    """What a person must know beside how many answers were taken over."""
    told = []
    if not done.is_past_known:
        told.append(
            _(
                "Nothing tells what the two copies have in common, so each difference counted as "
                "made on both sides, and what was taken away there has stayed here."
            )
        )
    if done.left_out:
        told.append(
            ngettext(
                "One answer was left out, because it was erased here for good.",
                "{n} answers were left out, because they were erased here for good.",
                done.left_out,
            ).format(n=done.left_out)
        )
    if done.erased:
        told.append(
            ngettext(
                "One answer was erased there for good, so it was erased here and in the backups.",
                "{n} answers were erased there for good, so they were erased here and in the "
                "backups.",
                done.erased,
            ).format(n=done.erased)
        )
    return told + [
        _("This backup could not be removed; delete it yourself: {path}").format(path=path)
        for path in done.kept
    ]


def told_of_draft(draft: "Draft") -> list[str]:
    """What a person must know of an assessment that came out of the words of a Word file."""
    told_too = told_of_changes(draft.changed, draft.comments)
    told = [told_too] if told_too else []
    if draft.from_words:
        told.append(_from_words())
    if draft.lost:
        told.append(
            _("These words fit no answer. They were kept as a note, so that nothing is lost:")
            if draft.from_form
            else _("These words could not be made answers again:")
        )
    for each in draft.lost:
        said = " / ".join(each.words.split("\n"))
        told.append(f"- {each.question} {said}" if each.question else f"- {said}")
    return told


def _from_words() -> str:
    return _(
        "What this program had put into the document was gone, so the answers were read from "
        "its words. Look them over: lists to which items were added, such as evidence or "
        "actions, cannot be made again where the assessment is not known already."
    )
