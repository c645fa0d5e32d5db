"""``move``: an assessment to another form or version, with a plain list of what changes first."""

from argparse import Namespace
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from eia_wizard.app.moving import Aside, Move, form_before, form_to_move_to, move, plan_move
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.workroom import Workroom
from eia_wizard.cli.printing import note, print_json, say
from eia_wizard.cli.writing import ask, open_to_write
from eia_wizard.domain.answers import Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.store.opening import read_library
from eia_wizard.store.reader import LibraryReader

LONGEST_SHOWN = 160


def move_assessment(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Say what moving changes, and move where the person says so."""
    with read_library(library) as reader:
        planned = _planned(reader, room, arguments)
    if not arguments.json:
        say(*_lines(planned))
    if not arguments.dry_run:
        _make_sure(arguments)
        with open_to_write(library, room) as opened:
            planned = _planned(opened, room, arguments)
            move(opened, open_assessment(opened, arguments.id), planned)
    if arguments.json:
        print_json({"moved": not arguments.dry_run, **_data(planned)})
    elif not arguments.dry_run:
        note(_("Moved. “eia-wizard move {id} --back” undoes it.").format(id=arguments.id))
    return 0


def _planned(reader: LibraryReader, room: Workroom, arguments: Namespace) -> Move:
    assessment = open_assessment(reader, arguments.id)
    if arguments.back:
        return plan_move(reader, assessment, form_before(reader, assessment))
    return plan_move(reader, assessment, form_to_move_to(reader, room, arguments.to))


def _make_sure(arguments: Namespace) -> None:
    """Go on only where the person wants it: said beforehand, or asked now.

    Raises:
        EiaError: if they do not, or nobody is there to be asked.
    """
    if arguments.yes or ask(_("Move it? yes or no: "), ("yes", "no")) == "yes":
        return
    raise EiaError(_("Nothing was moved. Say --yes to move it, or --dry-run only to look."))


def _lines(planned: Move) -> Iterator[str]:
    yield _("From “{before}” ({was}) to “{after}” ({version}):").format(
        before=planned.source.title,
        was=planned.source.version,
        after=planned.target.form.title,
        version=planned.target.form.version,
    )
    yield ngettext("One answer carries over.", "{n} answers carry over.", planned.carried).format(
        n=planned.carried
    )
    if planned.returned:
        yield ngettext(
            "One answer that was kept aside is shown again.",
            "{n} answers that were kept aside are shown again.",
            planned.returned,
        ).format(n=planned.returned)
    yield ngettext(
        "One question is asked then and has no answer yet.",
        "{n} questions are asked then and have no answer yet.",
        planned.open,
    ).format(n=planned.open)
    yield from _changed_words(planned)
    yield from _kept_aside(planned.aside)


def _changed_words(planned: Move) -> Iterator[str]:
    if planned.reworded:
        yield _("Asked in other words:")
        for each in planned.reworded:
            yield f"  {each.before}"
            yield f"  → {each.after}"
    if planned.unfit:
        yield _("Carried over, and to be looked at:")
        for unfit in planned.unfit:
            yield f"  {_name(unfit.question, unfit.item)}: {_short(unfit.said)}"
            yield f"    {unfit.reason}"


def _kept_aside(aside: tuple[Aside, ...]) -> Iterator[str]:
    if not aside:
        yield _("Nothing is kept aside.")
        return
    yield _("Kept, and not shown on that form:")
    for question, answers in groupby(aside, key=lambda each: each.question):
        yield f"  {question}"
        yield from (f"    {_item(each.item)}{_short(each.said)}" for each in answers)


def _item(item: str) -> str:
    return f"{item}: " if item else ""


def _name(question: str, item: str) -> str:
    return f"{question} ({item})" if item else question


def _short(said: str) -> str:
    one = " ".join(said.split())
    return one if len(one) <= LONGEST_SHOWN else f"{one[:LONGEST_SHOWN].rsplit(' ', 1)[0]}…"


def _data(planned: Move) -> dict[str, Json]:
    form = planned.target.form
    return {
        "to": {"id": form.id, "version": form.version},
        "carried": planned.carried,
        "returned": planned.returned,
        "open": planned.open,
        "reworded": [{"before": each.before, "after": each.after} for each in planned.reworded],
        "unfit": [
            {"key": str(each.key), "question": each.question, "reason": each.reason}
            for each in planned.unfit
        ],
        "aside": [
            {
                "key": str(each.key),
                "question": each.question,
                "item": each.item,
                "said": each.said,
            }
            for each in planned.aside
        ],
    }
