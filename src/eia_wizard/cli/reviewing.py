"""``review``: what reviewers wrote into a copy of an assessment, told and taken in."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from eia_wizard.app.opening import Opened, open_assessment
from eia_wizard.app.plain import plain_place, plain_question
from eia_wizard.app.reviewing import Asked, Reviewed, read_review
from eia_wizard.app.taking_in import TakenIn, Wanted, take_in
from eia_wizard.app.workroom import Workroom
from eia_wizard.cli.printing import note, print_json, say
from eia_wizard.cli.writing import open_to_write
from eia_wizard.documents.review.model import Place, Remark
from eia_wizard.documents.word_in.reader import read_apart
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.store.opening import read_library

ALL, NONE = "all", "none"
_LONGEST = 400


def review_document(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print what was asked in a reviewed copy, and take it in where the person says so."""
    with read_library(library) as reader:
        opened = open_assessment(reader, arguments.id)
        reviewed = read_review(reader, opened, arguments.file, read_apart)
    taken = None
    if arguments.accept:
        wanted = _wanted(arguments.accept, reviewed)
        with open_to_write(library, room) as opened_library:
            taken = take_in(opened_library, reviewed, wanted, room.clock)
    if arguments.json:
        print_json(_data(reviewed) | ({"taken_in": _taken_data(taken)} if taken else {}))
    else:
        say(*_lines(opened, reviewed))
        note("\n".join(_outcome(taken) if taken else _how(reviewed, arguments.id)))
    return 0


def _wanted(typed: list[str], reviewed: Reviewed) -> Wanted:
    """What was typed after ``--accept``, made sure of.

    Raises:
        EiaError: if nothing is proposed for an answer that was named.
    """
    named = {AnswerKey.parse(each) for each in typed if each not in (ALL, NONE)}
    proposed = {each.place.key for each in reviewed.asked if each.is_answer}
    for key in named:
        if key not in proposed:
            raise EiaError(
                _("Nothing is proposed for “{key}” in this document.").format(key=str(key)[:80])
            )
    return lambda key: ALL in typed or key in named


# As data


def _data(reviewed: Reviewed) -> dict[str, Json]:
    remarks = [each for each in reviewed.remarks if each.place.key]
    asked = [each for each in reviewed.asked if each.place.key]
    unplaced: list[Json] = [
        {"kind": "comment", **_remark_data(each)}
        for each in reviewed.remarks
        if each not in remarks
    ]
    unplaced += [
        {"kind": "change", **_asked_data(each)} for each in reviewed.asked if each not in asked
    ]
    return {
        "assessment": reviewed.assessment,
        "export": reviewed.exported_at.isoformat(),
        "layout": reviewed.layout,
        "digest": reviewed.digest,
        "mended": reviewed.is_mended,
        "comments": [_remark_data(each) for each in remarks],
        "changes": [_asked_data(each) for each in asked],
        "unplaced": unplaced,
    }


def _remark_data(each: Remark) -> dict[str, Json]:
    return {
        **_place_data(each.place),
        "author": each.author,
        "date": each.date,
        "text": each.text,
        "number": each.number,
        "replies_to": each.answers,
        "resolved": each.is_resolved,
        "words": each.words,
    }


def _asked_data(each: Asked) -> dict[str, Json]:
    return {
        **_place_data(each.place),
        "before": each.before,
        "after": each.after,
        "author": each.author,
        "tracked": each.proposal.is_tracked,
        "is_answer": each.is_answer,
        "edits": [
            {"kind": edit.kind, "author": edit.author, "date": edit.date, "text": edit.text}
            for edit in each.proposal.edits
        ],
    }


def _place_data(place: Place) -> dict[str, Json]:
    key = place.key or AnswerKey("")
    return {
        "question": key.question,
        "item": key.item,
        "placed_by": place.placed_by,
        "under": list(place.under),
    }


def _taken_data(taken: TakenIn) -> Json:
    return {
        "answers": [str(key) for key in taken.answers],
        "notes": taken.notes,
        "refused": [{"key": str(key), "reason": reason} for key, reason in taken.refused],
    }


# As lines for a person


def _lines(opened: Opened, reviewed: Reviewed) -> Iterator[str]:
    if reviewed.is_mended:
        yield _("The file is damaged. It was read as far as it can be.")
    yield from _titled(_("Comments"), [_remark_lines(opened, r) for r in reviewed.remarks])
    answers = [each for each in reviewed.asked if each.is_answer]
    others = [each for each in reviewed.asked if not each.is_answer]
    yield from _titled(_("Changes to answers"), [_asked_lines(opened, a) for a in answers])
    yield from _titled(
        _("Changes to words that are no answer"), [_asked_lines(opened, a) for a in others]
    )
    if not (reviewed.remarks or reviewed.asked):
        yield _("Nobody has changed anything in this document, or written a comment.")


def _titled(title: str, told: list[list[str]]) -> Iterator[str]:
    if told:
        yield f"{title} ({len(told)})"
        for lines in told:
            yield from (f"  {line}" for line in lines)
        yield ""


def _remark_lines(opened: Opened, each: Remark) -> list[str]:
    who = each.author or _("Nobody named")
    done = _(" (resolved)") if each.is_resolved else ""
    return [*_where(opened, each.place), f"  {who}{done}: {_short(each.text)}"]


def _asked_lines(opened: Opened, each: Asked) -> list[str]:
    who = each.author or _("Not tracked, so nobody is named")
    was = _("  was: {words}").format(words=_short(each.before) or _("nothing"))
    now = _("  now: {words}").format(words=_short(each.after) or _("nothing"))
    return [*_where(opened, each.place), f"  {who}", was, now]


def _where(opened: Opened, place: Place) -> list[str]:
    if place.key is None:
        return [" · ".join(place.under) or _("Somewhere outside the answers")]
    reading = opened.reading
    where = " · ".join(filter(None, (plain_place(reading, place.key), "")))
    sure = "" if place.placed_by == "bookmark" else " " + _unsure(place.placed_by)
    return [f"{where}: {plain_question(reading, place.key)} [{place.key}]{sure}"]


def _unsure(placed_by: str) -> str:
    if placed_by == "order":
        return _("(told by its neighbours, so look twice)")
    if placed_by == "words":
        return _("(told by its own words under another heading)")
    return _("(told by the headings above it)")


def _short(text: str) -> str:
    one = " ".join(text.split())
    return one if len(one) <= _LONGEST else f"{one[:_LONGEST].rsplit(' ', 1)[0]}…"


def _how(reviewed: Reviewed, typed: str) -> Iterator[str]:
    if reviewed.remarks or reviewed.asked:
        yield _(
            "Nothing was taken in yet. “eia-wizard review {id} FILE --accept all” makes every "
            "change an answer and keeps the comments; QUESTION[:ITEM] in place of all takes one "
            "answer, none keeps everything and changes nothing."
        ).format(id=typed)


def _outcome(taken: TakenIn) -> Iterator[str]:
    if not taken.is_anything:
        yield _("Nothing new: what this document asks was taken in before, or not wanted.")
    else:
        count = len(taken.answers)
        yield ngettext("One answer was changed.", "{n} answers were changed.", count).format(
            n=count
        )
        yield ngettext("One comment was kept.", "{n} comments were kept.", taken.notes).format(
            n=taken.notes
        )
    for key, reason in taken.refused:
        yield _("“{key}” was not changed. {reason}").format(key=key, reason=reason)
