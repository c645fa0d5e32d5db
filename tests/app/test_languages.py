"""Only a finished language is spoken, except to a translator who asks for another."""

import json
from gettext import NullTranslations
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from eia_wizard.app import languages
from eia_wizard.app.preferences import kept_language, read_preferences, write_preferences
from eia_wizard.settings import Preferences


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Welsh is finished, Irish is begun."""
    for code, words in (("cy", "Cadw"), ("ga", "Sábháil")):
        place = tmp_path / code / "LC_MESSAGES"
        place.mkdir(parents=True)
        spoken = Catalog(locale=code)
        spoken.add("Save", words)
        with (place / "eia_wizard.mo").open("wb") as file:
            write_mo(file, spoken)
    (tmp_path / languages.FINISHED).write_text(json.dumps({"cy": "Cymraeg"}), "utf-8")
    return tmp_path


def heard(folder: Path, wished: str = "", **environment: str) -> str:
    spoken: NullTranslations = languages.words_for(wished, environment, folder)
    return spoken.gettext("Save")


@pytest.mark.parametrize("said", ["cy", "cy_GB.UTF-8", "cy-GB", "fr:cy", "ga:cy:en"])
def test_the_system_is_asked_for_a_finished_language(folder: Path, said: str) -> None:
    assert heard(folder, LANGUAGE=said) == "Cadw"
    assert heard(folder, LANG=said) == "Cadw"


@pytest.mark.parametrize("said", ["", "C", "en_GB.UTF-8", "en:cy", "ga_IE.UTF-8", ":", "../cy"])
def test_else_it_is_english(folder: Path, said: str) -> None:
    assert heard(folder, LANGUAGE=said) == "Save"


def test_the_first_thing_that_the_system_says_holds(folder: Path) -> None:
    assert heard(folder, LC_ALL="en_GB.UTF-8", LANG="cy_GB.UTF-8") == "Save"


def test_what_a_person_wishes_goes_before_the_system(folder: Path) -> None:
    assert heard(folder, "cy", LANG="en_GB.UTF-8") == "Cadw"
    assert heard(folder, "en", LANG="cy_GB.UTF-8") == "Save"


def test_a_wished_language_that_is_no_longer_finished_gives_way(folder: Path) -> None:
    assert heard(folder, "ga", LANG="cy_GB.UTF-8") == "Cadw"


def test_a_translator_hears_what_is_begun(folder: Path) -> None:
    assert heard(folder, "cy", EIA_WIZARD_LANGUAGE="ga") == "Sábháil"
    assert heard(folder, "cy", EIA_WIZARD_LANGUAGE="xx") == "Save"


@pytest.mark.parametrize("rubbish", ["", "[]", "{", '{"cy": ["Cymraeg"]}'])
def test_rubbish_in_place_of_the_list_offers_nothing_that_breaks(
    tmp_path: Path, rubbish: str
) -> None:
    (tmp_path / languages.FINISHED).write_text(rubbish, "utf-8")
    assert all(isinstance(name, str) for name in languages.finished(tmp_path).values())
    assert heard(tmp_path, "cy") == "Save"


def test_a_wished_language_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    write_preferences(file, Preferences(language="cy"))
    assert read_preferences(file).language == kept_language(file) == "cy"
    file.write_text('{"language": 7}', "utf-8")
    assert read_preferences(file).language == kept_language(file) == ""
