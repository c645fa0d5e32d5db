"""Every setting is offered in words, holds at once, goes back, or says who settled it."""

from pathlib import Path

from PySide6.QtCore import QObject

from eia_wizard.app.preferences import CHOICES, LANGUAGE
from eia_wizard.presenters.preferences.page import PreferencesPresenter
from eia_wizard.presenters.preferences.settings import setting_groups, value_of
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.settings import Policy, Preferences

POLICY = Policy(Path("/etc/policy.toml"), preferences={"every_rule": True})


def made(parent: QObject, policy: Policy) -> tuple[Wishes, PreferencesPresenter]:
    wished = Preferences(every_rule=bool(policy.preferences))
    wishes = Wishes(wished, None, parent, policy.preferences)
    return wishes, PreferencesPresenter(wishes, policy, {}, parent)


def all_of(name: str) -> tuple[object, ...]:
    return ("", "en", "cy") if name == LANGUAGE else CHOICES[name]


def test_a_language_is_only_asked_for_where_there_is_a_finished_one_beside_english() -> None:
    shown = [s for group in setting_groups(Preferences(), Policy(), {}) for s in group.settings]
    assert LANGUAGE not in [each.name for each in shown]
    wished = Preferences(language="cy")
    (spoken,) = [
        each
        for group in setting_groups(wished, Policy(), {"cy": "Cymraeg"})
        for each in group.settings
        if each.name == LANGUAGE
    ]
    assert spoken.chosen == "cy"
    assert [each.words for each in spoken.choices] == ["As on this computer", "English", "Cymraeg"]


def test_every_field_of_the_preferences_is_on_the_page_once_with_all_it_can_be() -> None:
    groups = setting_groups(Preferences(), Policy(), {"cy": "Cymraeg"})
    shown = [setting for group in groups for setting in group.settings]
    assert sorted(each.name for each in shown) == sorted(Preferences._fields)
    for each in shown:
        assert each.title
        assert each.why
        assert each.is_usual
        offered = [c.id for c in each.choices] or ["True", "False"]
        assert [value_of(each.name, id_) for id_ in offered] == list(all_of(each.name))


def test_what_is_chosen_is_wished_and_what_is_put_back_can_be_taken_back() -> None:
    parent = QObject()
    wishes, presenter = made(parent, Policy())
    shown: list[object] = []
    presenter.shown.connect(shown.append)
    presenter.choose("text_size", "150")
    presenter.choose("check_spelling", "False")
    presenter.choose("scheme", "dark")
    assert wishes.wished == Preferences(scheme="dark", text_size=150, check_spelling=False)
    assert shown[-1] == presenter.groups()
    presenter.back("scheme")
    assert wishes.wished.scheme == "system"
    presenter.all_back()
    assert wishes.wished == Preferences()
    presenter.take_back()
    assert wishes.wished == Preferences(text_size=150, check_spelling=False)


def test_what_the_organisation_settled_stays_and_says_so() -> None:
    parent = QObject()
    wishes, presenter = made(parent, POLICY)
    presenter.choose("every_rule", "False")
    presenter.all_back()
    assert wishes.wished.every_rule
    shown = [s for group in presenter.groups() for s in group.settings if s.fixed]
    assert [each.name for each in shown] == ["every_rule"]
