"""Every word goes through one catalogue, and the files of translators hold them all."""

import json
import os
import subprocess
import sys
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog

import word_files
from builders import TOP

ADVICE = "Words changed: run python3 packaging/words.py"


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


def test_the_files_of_translators_hold_every_word_of_the_program() -> None:
    words = word_files.gathered()
    assert len(words) > 2_000
    assert word_files.written(words) == word_files.TEMPLATE.read_bytes(), ADVICE
    for file in word_files.languages():
        kept = file.read_bytes()
        language = file.parents[1].name
        spoken = word_files.brought_up_to_date(kept, language, words)
        assert word_files.written(spoken) == kept, ADVICE
        waiting = kept.count(f"# {word_files.WAITS}\n".encode())
        assert waiting == len(spoken) - word_files.translated(spoken)


def test_a_translation_is_kept_and_compiled_and_the_rest_is_english() -> None:
    words = Catalog()
    for message in ("Save “{name}”\nor not", ("{n} page", "{n} pages"), "New", "Doubtful"):
        words.add(message)
    begun = (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=3; plural=n==0 ? 0 : n==6 ? 1 : 2;\\n"\n\n'
        'msgid "Save “{name}”\\nor not"\nmsgstr "Cadw “{name}”"\n\n'
        'msgid "{n} page"\nmsgid_plural "{n} pages"\n'
        'msgstr[0] "dim"\nmsgstr[1] "chwech"\nmsgstr[2] "rhai"\n\n'
        '#, fuzzy\nmsgid "Doubtful"\nmsgstr "Amheus"\n\n'
        'msgid "Gone"\nmsgstr "Wedi mynd"\n'
    )
    spoken = word_files.brought_up_to_date(begun.encode(), "cy", words)
    assert spoken["New"].user_comments == [word_files.WAITS]
    assert b'#~ msgid "Gone"' in word_files.written(spoken)
    heard = GNUTranslations(BytesIO(word_files.as_machine_object(spoken)))  # type: ignore[arg-type]
    assert heard.gettext("Save “{name}”\nor not") == "Cadw “{name}”"
    assert [heard.ngettext("{n} page", "{n} pages", n) for n in (0, 6, 2)] == [
        *("dim", "chwech", "rhai"),
    ]
    assert [heard.gettext(each) for each in ("New", "Doubtful")] == ["New", "Doubtful"]


def test_only_a_language_in_which_nothing_waits_is_finished() -> None:
    assert word_files.FINISHED.read_text("utf-8") == word_files.finished(), ADVICE
    spoken = Catalog(locale="cy")
    spoken.add("New", "Newydd")
    spoken.add(("{n} page", "{n} pages"), ("dim", "un", "dwy", "tair", "chwe", "rhai"))
    assert word_files.is_finished(spoken)
    assert word_files.own_name(spoken) == "Cymraeg"
    for waiting in ({"string": ""}, {"string": "Amheus", "flags": ["fuzzy"]}):
        spoken.add("Doubtful", **waiting)  # type: ignore[arg-type]  # one of two kinds
        assert not word_files.is_finished(spoken)


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": f"{TOP / 'src'}{os.pathsep}{TOP / 'tests'}"}
