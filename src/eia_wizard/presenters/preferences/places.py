"""Where things of the person lie, and what their organisation settled about them."""

from pathlib import Path

from eia_wizard.app.settled import why_elsewhere
from eia_wizard.app.settled_rules import rules_in_words
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.preferences.settings import fixed_words
from eia_wizard.presenters.preferences.views import PlaceView
from eia_wizard.store.backup_places import backup_folder

LIBRARY, BACKUPS, FORMS, WORDS = "library", "backups", "forms", "words"


def places_of(library: Path, room: Workroom) -> tuple[PlaceView, ...]:
    """Where assessments, backups and forms lie."""
    policy = room.policy
    backups = backup_folder(library)
    return (
        PlaceView(
            LIBRARY,
            _("Your assessments"),
            library,
            _("One file on this computer. Nobody else sees it unless you send them something."),
        ),
        PlaceView(
            BACKUPS,
            _("Backups"),
            backups,
            _("Made and checked by themselves after half an hour of work."),
            why_elsewhere(backups / library.name, room) or _fixed(policy.backups),
        ),
        PlaceView(
            FORMS,
            _("Forms of your own organisation"),
            room.forms[-1],
            _("Each in a folder of its own; they are offered when an assessment is begun."),
            _fixed(policy.forms),
        ),
    )


def settled_words(room: Workroom) -> str:
    """What an organisation settled besides folders and settings, or why nothing of it holds."""
    policy = room.policy
    if policy.file is None or policy.trouble:
        return policy.trouble
    rules = rules_in_words(policy)
    if not any((policy.organisation, policy.forms, policy.backups, policy.preferences, rules)):
        return _("Your organisation’s file “{file}” settles nothing.").format(file=policy.file)
    said = [_("This computer follows what your organisation settled in “{file}”.")]
    if policy.organisation:
        said.append(_("The organisation is called {name}."))
    if rules:
        said.append(
            ngettext(
                "One rule of the check was changed for it:",
                "{n} rules of the check were changed for it:",
                len(rules),
            )
        )
    told = " ".join(said).format(file=policy.file, name=policy.organisation, n=len(rules))
    return "\n".join((told, *(f"– {rule}" for rule in rules)))


def _fixed(settled: Path | None) -> str:
    return fixed_words() if settled else ""
