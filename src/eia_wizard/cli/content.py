"""Commands about forms and examples, and the first document."""

from argparse import Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from platformdirs import user_documents_path

from eia_wizard.app.blank_form import write_blank
from eia_wizard.app.examples import open_example, tell
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.learning import missing_packages
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.workroom import Workroom
from eia_wizard.bootstrap import figure_painter
from eia_wizard.catalogue.examples import example_files, read_example
from eia_wizard.catalogue.folders import check_folder
from eia_wizard.catalogue.tables import FormFault
from eia_wizard.cli.printing import note, print_json, say
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.domain.roles import ROLES
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.owner_only import owner_only_folder
from eia_wizard.quality import RULES
from eia_wizard.quality.reads import lacking
from eia_wizard.quality.reasons import reason
from eia_wizard.store.opening import open_library

FIRST_EXAMPLE = "musculoskeletal"


def list_forms(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print the forms that can be begun; one with faults is named beside them."""
    listed, faulty = [], []
    for name, folder in room.form_folders().items():
        form = _sound(folder, room)
        if form is None:
            faulty.append(name)
        else:
            listed.append((name, form))
    if arguments.json:
        print_json(
            [
                {"name": name, "id": form.id, "version": form.version, "title": form.title}
                for name, form in listed
            ]
        )
    else:
        say(*(f"{name}  {form.title} ({form.version})" for name, form in listed))
    for name in faulty:
        note(_("The form “{name}” has faults; see “eia-wizard forms check”.").format(name=name))
    return 0


def blank_form(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Write a form to be filled."""
    if arguments.to.suffix.casefold() != ".docx":
        raise EiaError(_("A form to be filled is a Word file: give it a name that ends in .docx."))
    say(str(write_blank(room, arguments.form, arguments.size, arguments.to)))
    return 0


def check_form(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Say everything that is wrong with a form, and what it cannot serve."""
    folder = arguments.folder.resolve()
    read = check_folder(folder, room.shared_beside(folder))
    faults = read.faults
    if read.form:
        faults += tuple(
            FormFault("form.toml", *missing) for missing in missing_packages(room, read.form)
        )
    if arguments.json:
        print_json([{"file": f.file, "where": f.where, "fault": f.fault} for f in faults])
    elif not faults:
        say(_("The form in “{folder}” is sound.").format(folder=arguments.folder))
    for fault in faults:
        note(str(fault))
    if read.form and not faults and not arguments.json:
        say(*_lacking(read.form), *_rules_of(read.form))
    return 1 if faults else 0


def list_examples(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print the worked examples."""
    read = {name: read_example(file) for name, file in example_files(room.examples).items()}
    if arguments.json:
        print_json(
            [
                {"name": n, "title": e.title, "form": e.form, "story": e.story}
                for n, e in read.items()
            ]
        )
    else:
        say(*(f"{name}  {example.title}" for name, example in read.items()))
    return 0


def first_document(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Tell the worked example into a library of its own, and write it as a Word document."""
    folder: Path = arguments.to or user_documents_path() / "EIA Wizard"
    owner_only_folder(folder)
    example = open_example(room, FIRST_EXAMPLE)
    to = folder / f"{example.title}.docx"
    with (
        TemporaryDirectory() as place,
        open_library(
            Path(place) / "library.db",
            clock=room.clock,
            who=room.who,
            program=room.program,
            create=True,
        ) as opened,
    ):
        made = tell(opened, room, example)
        assessment = open_assessment(opened, made)
        painter = figure_painter(assessment.form)
        export(opened, room, assessment, Wanted(), to, painter)
    say(
        _("The worked example is a Word document now. It is in the folder"),
        f"  {folder}",
        _("and is called"),
        f"  {to.name}",
    )
    return 0


def _sound(folder: Path, room: Workroom) -> Form | None:
    """The form in a folder, if nothing is wrong with it."""
    try:
        read = check_folder(folder, room.shared_beside(folder))
    except EiaError:
        return None
    return None if read.faults else read.form


def _lacking(form: Form) -> list[str]:
    """The roles that no question plays: rules and layouts that need them cannot serve."""
    missing = [role for role in ROLES if role not in form.roles]
    if not missing:
        return []
    return [
        _("No question plays these roles, so what needs them stays out: {roles}.").format(
            roles=", ".join(missing)
        )
    ]


def _rules_of(form: Form) -> list[str]:
    """The rules that the form cannot serve, and what it changes about others."""
    unserved = [id_ for id_, rule in RULES.items() if lacking(form, rule)]
    told = [
        _("It changes {rule}, “{title}”: {reason}").format(
            rule=said.rule, title=reason(said.rule).title, reason=said.reason
        )
        for said in form.rules
    ]
    if not unserved:
        return told
    names = ", ".join(f"{id_} ({reason(id_).title})" for id_ in unserved)
    return [_("These rules cannot be read on it: {names}.").format(names=names), *told]
