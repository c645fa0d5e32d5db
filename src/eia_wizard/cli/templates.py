"""``template``: an organisation's own Word form, its slots found, matched, filled and read."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from eia_wizard.app.exchange import take_in
from eia_wizard.app.exporting import material_of
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.template.kept import empty_form_of
from eia_wizard.app.template.mapping_files import read_mapping, write_mapping
from eia_wizard.app.template.other_forms import folder_called, mapping_for
from eia_wizard.app.template.outcomes import (
    changed_lines,
    filled_json,
    filled_lines,
    suggested_json,
    suggested_lines,
)
from eia_wizard.app.template.question_plan import question_plan
from eia_wizard.app.template.reading_back import draft_of_form, lost_lines
from eia_wizard.app.template.telling import notes_on, slots_json, slots_lines
from eia_wizard.app.template.to_form import write_form
from eia_wizard.app.template.work import fill_form, suggested, synonyms, try_form
from eia_wizard.app.workroom import Workroom
from eia_wizard.bootstrap import figure_painter
from eia_wizard.cli.printing import note, print_json, say
from eia_wizard.cli.writing import open_to_write
from eia_wizard.documents.template.reader import FormReader
from eia_wizard.documents.word_in.reader import WordReader, read_apart
from eia_wizard.domain.answers import Json
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.opening import read_library


@contextmanager
def forms_read() -> Iterator[FormReader]:
    """Whoever reads forms, for as long as one command takes."""
    with WordReader() as reader:
        yield FormReader(reader)


def list_slots(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print every place of a form that waits for an answer."""
    with forms_read() as forms:
        template = forms.slots(arguments.file)
    if arguments.json:
        print_json(slots_json(template))
    else:
        say(*slots_lines(template))
    for each in notes_on(template):
        note(each)
    return 0


def suggest(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Write a mapping with a suggestion for every place, to be looked over."""
    form = room.open_form(arguments.form).form
    with forms_read() as forms:
        template = forms.slots(arguments.file)
    mapping = suggested(form, template, arguments.file.name, synonyms())
    write_mapping(mapping, arguments.to)
    if arguments.json:
        print_json(suggested_json(mapping))
    else:
        say(*suggested_lines(mapping, arguments.to))
    for each in notes_on(template):
        note(each)
    return 0


def fill(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Fill an organisation's form from an assessment; the form itself is only read."""
    mapping = read_mapping(arguments.mapping)
    with read_library(library) as reader, forms_read() as forms:
        opened = open_assessment(reader, arguments.id)
        mapping = mapping_for(room, mapping, opened.form, synonyms())
        if arguments.try_it:
            again = try_form(forms, opened.reading, arguments.file, mapping, arguments.to)
            say(*changed_lines(again), str(arguments.to))
            return 0
        material = material_of(reader, opened.facts)
        outcome = fill_form(
            forms,
            material,
            arguments.file,
            mapping,
            arguments.to,
            with_guesses=arguments.with_guesses,
            with_annex=arguments.annex,
            painter_for=figure_painter,
        )
    if arguments.json:
        print_json(filled_json(outcome))
    else:
        say(*filled_lines(outcome, arguments.to))
    return 0


def read(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Make an assessment of what somebody wrote into an organisation's form."""
    mapping = read_mapping(arguments.mapping)
    ours = room.open_form(arguments.form or folder_called(room, mapping.questions))
    mapping = mapping_for(room, mapping, ours.form, synonyms())
    empty = arguments.empty or empty_form_of(room, mapping)
    draft = draft_of_form(arguments.file, read_apart, mapping, ours, room.clock(), empty)
    with open_to_write(library, room, create=True) as opened:
        done = take_in(opened, draft.contents, "copy", lambda conflict: conflict.mine)
    if empty is None:
        note(
            _("Give the empty form with --empty, so that what it prints is not taken for answers.")
        )
    for each in lost_lines(draft):
        note(each)
    if arguments.json:
        answers = len(draft.contents.answers)
        lost: list[Json] = [{"label": e.question, "words": e.words} for e in draft.lost]
        print_json({"id": done.id, "answers": answers, "lost": lost})
    else:
        say(done.id)
    return 0


def make_form(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Write a starting form folder with the questions of an organisation's own form."""
    with forms_read() as forms:
        template = forms.slots(arguments.file)
    plan = question_plan(template.slots, synonyms())
    write_form(plan, arguments.folder, arguments.title or arguments.file.stem)
    for each in plan.to_decide:
        note(each)
    say(_("The form is in “{folder}”. See what is left to decide:").format(folder=arguments.folder))
    say(f'  eia-wizard forms check "{arguments.folder}"')
    return 0
