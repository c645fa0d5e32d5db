"""Every word goes through one catalogue, and the files of translators hold them all."""

import json
import os
import subprocess
import sys
from gettext import GNUTranslations
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest

from builders import TOP

ADVICE = "Words changed: run python3 packaging/words.py"


@pytest.fixture(scope="module")
def words() -> ModuleType:
    spec = spec_from_file_location("words", TOP / "packaging" / "words.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_word_on_screen_escapes_the_catalogue_and_longer_words_break_no_page() -> None:
    walked = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("pseudo.py"))],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env=environment(),
    )
    pages = json.loads(walked.stdout)
    assert len(pages) == 5
    assert {name: told for name, told in pages.items() if told["unmarked"] or told["cut"]} == {}


def test_the_files_of_translators_hold_every_word_of_the_program(words: ModuleType) -> None:
    found = words.messages()
    assert len(found) > 2_000
    for file in sorted(words.HOME.glob("*/LC_MESSAGES/*.po")):
        assert set(words.read(file.read_text("utf-8"))) - {("", "")} == set(found), ADVICE
    assert words.template(found) == (words.HOME / "eia_wizard.pot").read_text("utf-8"), ADVICE


def test_a_translation_is_kept_and_compiled_and_the_rest_is_english(words: ModuleType) -> None:
    save = words.Message("Save “{name}”\nor not")
    pages = words.Message("{n} page", "{n} pages")
    found = {save: ["a.py"], pages: ["a.py"], words.Message("New"): ["b.py"]}
    said = {save: ("Cadw “{name}”",), pages: tuple(f"ffurf {n}" for n in range(6))}
    kept = words.read(words.catalogue(found, said, "cy"))
    assert {each: kept[each] for each in said} == said
    spoken = GNUTranslations(BytesIO(words.as_machine_object(said, "cy")))  # type: ignore[arg-type]
    assert spoken.gettext(save.one) == "Cadw “{name}”"
    assert [spoken.ngettext(*pages, n) for n in (0, 2, 6, 20)] == [
        "ffurf 0",
        "ffurf 2",
        "ffurf 4",
        "ffurf 5",
    ]
    assert spoken.gettext("New") == "New"


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": f"{TOP / 'src'}{os.pathsep}{TOP / 'tests'}"}
