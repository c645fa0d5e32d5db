"""A command line run from end to end: exit status 0, 1 for a refusal, 2 for wrong usage."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from eia_wizard.cli.parser import make_parser
from eia_wizard.cli.printing import note
from eia_wizard.cli.window import WINDOWS
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.places import default_settings, speak


def run(words: list[str] | None = None) -> int:
    """Run one command; a refusal is one sentence on standard error."""
    try:
        speak()
        status = _dispatch(make_parser().parse_args(words))
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except EiaError as refused:
        note(str(refused))
        return 1
    except BrokenPipeError:
        # Whoever read our output has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as trouble:
        note(_("The result could not be printed: {reason}.").format(reason=trouble.strerror))
        return 1
    except (KeyboardInterrupt, EOFError):
        note(_("Stopped. What was saved stays saved."))
        return 1
    except Exception as bug:  # the outermost edge: a bug becomes a sentence, never a traceback
        return _report(bug)


def _dispatch(arguments: Namespace) -> int:
    settings = default_settings(getattr(arguments, "library", None))
    library = settings.library
    if arguments.command in WINDOWS:
        return WINDOWS[arguments.command](arguments, settings)
    if arguments.command == "list":
        return _list(arguments, library)
    # Loading forms and the store takes several times as long as `list`, so only who needs it pays.
    from eia_wizard.bootstrap import workroom
    from eia_wizard.cli.commands import command_of

    if settings.policy.trouble:
        note(settings.policy.trouble)
    return command_of(arguments)(arguments, library, workroom(settings))


def _list(arguments: Namespace, library: Path) -> int:
    # What a list needs, a window need not wait for.
    from eia_wizard.cli.shelf import list_assessments, list_nothing
    from eia_wizard.store.refusals import CutOff, NoLibrary

    try:
        return list_assessments(arguments, library)
    except NoLibrary:
        if arguments.library:
            raise
        return list_nothing(arguments)
    except CutOff:
        _finish_what_was_cut_off(library)
        return list_assessments(arguments, library)


def _finish_what_was_cut_off(library: Path) -> None:
    """A crash left a save half done: opening the library once brings it to rest."""
    from eia_wizard.bootstrap import workroom
    from eia_wizard.store.opening import open_library

    room = workroom(default_settings(library))
    open_library(library, clock=room.clock, who=room.who, program=room.program).close()


def _report(bug: Exception) -> int:
    if os.environ.get("EIA_WIZARD_DEBUG"):
        import traceback  # five milliseconds that every command would pay for a fault of ours

        traceback.print_exception(bug)
    note(
        _(
            "EIA Wizard met a fault of its own ({name}). What was saved stays saved. "
            "Please report it; with EIA_WIZARD_DEBUG=1 set, the details are shown."
        ).format(name=type(bug).__name__)
    )
    return 1
