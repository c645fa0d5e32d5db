"""The settings of a person in groups, each built from its field and what it can be."""

from collections.abc import Mapping

from eia_wizard.app.languages import ENGLISH
from eia_wizard.app.preferences import CHOICES, LANGUAGE
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.preferences.views import ChoiceView, GroupView, SettingView
from eia_wizard.presenters.wishes import scheme_names
from eia_wizard.settings import Policy, Preferences

USUAL = Preferences()
LOOK, WRITE, CHECK = "look", "write", "check"


@dataclass(frozen=True, slots=True)
class _Said:
    """A setting in words: its group, its title, and why one might change it."""

    group: str
    title: str
    why: str


def setting_groups(
    wished: Preferences, policy: Policy, languages: Mapping[str, str]
) -> tuple[GroupView, ...]:
    """Every setting there is, in the order in which people look for them.

    ``languages`` are those that are finished beside English; without one there is no choice.
    """
    said, fixed = _said(), fixed_words()
    shown = {
        name: _setting(name, said[name], wished, policy, fixed, _choices(name, languages))
        for name in Preferences._fields
        if name != LANGUAGE or languages
    }
    return tuple(
        GroupView(title, tuple(shown[name] for name in shown if said[name].group == group))
        for group, title in _groups().items()
    )


def value_of(name: str, chosen: str) -> object:
    """What a setting is, from the words by which it was chosen."""
    if name == LANGUAGE:
        return chosen
    return next(each for each in CHOICES[name] if str(each) == chosen)


def changed_names(wished: Preferences, policy: Policy) -> tuple[str, ...]:
    """The settings that are not as they came, and can be put back."""
    names = (name for name in Preferences._fields if name not in policy.preferences)
    return tuple(name for name in names if getattr(wished, name) != getattr(USUAL, name))


def fixed_words() -> str:
    """Who settled what cannot be changed here."""
    return _("Settled by your organisation, for everybody at this computer.")


def _setting(
    name: str,
    said: _Said,
    wished: Preferences,
    policy: Policy,
    fixed: str,
    choices: tuple[ChoiceView, ...],
) -> SettingView:
    now = getattr(wished, name)
    return SettingView(
        name=name,
        title=said.title,
        why=said.why,
        choices=choices,
        chosen=str(now),
        is_usual=now == getattr(USUAL, name),
        fixed=fixed if name in policy.preferences else "",
    )


def _choices(name: str, languages: Mapping[str, str]) -> tuple[ChoiceView, ...]:
    if name == LANGUAGE:
        spoken = {"": _("As on this computer"), **ENGLISH, **languages}
        return tuple(ChoiceView(code, words) for code, words in spoken.items())
    values = CHOICES[name]
    if set(values) == {True, False}:
        return ()
    words = _names_of_choices().get(name, {})
    return tuple(ChoiceView(str(value), words.get(str(value), str(value))) for value in values)


def _names_of_choices() -> dict[str, Mapping[str, str]]:
    percent = {str(size): _("{n} %").format(n=size) for size in CHOICES["text_size"]}
    return {"scheme": scheme_names(), "text_size": percent}


def _groups() -> dict[str, str]:
    return {
        LOOK: _("How it looks"),
        WRITE: _("While you write"),
        CHECK: _("When an assessment is checked"),
    }


def _said() -> dict[str, _Said]:
    return {
        "text_size": _Said(
            LOOK,
            _("Size of letters"),
            _("On any page, Ctrl and + makes them larger, Ctrl and - smaller."),
        ),
        "scheme": _Said(
            LOOK,
            _("Colours"),
            _("“As on this computer” follows your system, by day and by night."),
        ),
        LANGUAGE: _Said(
            LOOK,
            _("Language"),
            _("The words of the window, from the next start on. Questions stay as their form has."),
        ),
        "check_spelling": _Said(
            WRITE,
            _("Check spelling"),
            _("A wave stands under words that are not known; F7 goes to the next one."),
        ),
        "preview": _Said(
            WRITE,
            _("Show the document beside the questions"),
            _("As it would read if you exported it now. Ctrl+Shift+P does the same."),
        ),
        "every_rule": _Said(
            CHECK,
            _("Read every rule"),
            _("Also those about wording and follow-up that many do not need."),
        ),
    }
