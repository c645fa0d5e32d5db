"""The files of translators in GNU gettext's format: a template, and one for each language."""

import json
import sys
from collections import OrderedDict
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

TOP = Path(__file__).resolve().parents[1]
SOURCES = TOP / "src" / "eia_wizard"
HOME = TOP / "assets" / "i18n"
TEMPLATE, FINISHED = HOME / "eia_wizard.pot", HOME / "finished.json"
WAITS = "needs a translator"
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
}
UNDATED = datetime(2026, 1, 1, tzinfo=UTC)
"""The same words make the same files on any day."""


def main() -> int:
    """Write the template and every language."""
    words = gathered()
    TEMPLATE.write_bytes(written(words))
    for file in languages():
        spoken = brought_up_to_date(file.read_bytes(), file.parents[1].name, words)
        file.write_bytes(written(spoken))
        said = translated(spoken)
        compiled = file.with_suffix(".mo")
        compiled.unlink(missing_ok=True)
        if said:
            compiled.write_bytes(as_machine_object(spoken))
        print(f"{spoken.locale_identifier}: {said} of {len(spoken)} translated")
    FINISHED.write_text(finished(), "utf-8")
    return 0


def languages() -> list[Path]:
    """The file of each language."""
    return sorted(HOME.glob("*/LC_MESSAGES/eia_wizard.po"))


def gathered() -> Catalog:
    """Every message of the program, with the files that say it."""
    head = "# The words of EIA Wizard, for translators; docs/translating.md tells how."
    words = Catalog(
        project="EIA Wizard", version="", header_comment=head, creation_date=UNDATED, fuzzy=False
    )
    found = extract_from_dir(SOURCES, [("**.py", "python")], keywords=KEYWORDS)
    for name, line, message, _comments, _context in found:
        words.add(message, locations=[(f"src/eia_wizard/{Path(name).as_posix()}", line)])
    return words


def brought_up_to_date(file: bytes, language: str, words: Catalog) -> Catalog:
    """A language's words: what was translated stays, what is new waits for a translator.

    What was translated and the program says no longer is kept at the end of the file.
    """
    spoken = read_po(BytesIO(file), locale=language)
    spoken.update(words, no_fuzzy_matching=True)
    spoken.creation_date = UNDATED
    worth = {id_: each for id_, each in spoken.obsolete.items() if _is_said(each.string)}
    spoken.obsolete = OrderedDict(worth)
    for message in spoken:
        if message.id:
            others = [each for each in message.user_comments if each != WAITS]
            message.user_comments = others if _is_said(message.string) else [WAITS, *others]
    return spoken


def finished() -> str:
    """The languages in which nothing waits, each by its own name: they alone are offered."""
    spoken = [
        read_po(BytesIO(each.read_bytes()), locale=each.parents[1].name) for each in languages()
    ]
    names = {each.locale_identifier: own_name(each) for each in spoken if is_finished(each)}
    return json.dumps(names, ensure_ascii=False, indent=1) + "\n"


def is_finished(spoken: Catalog) -> bool:
    """Whether every message has its words, none of them in doubt."""
    return all(_is_whole(each.string) and not each.fuzzy for each in spoken if each.id)


def own_name(spoken: Catalog) -> str:
    """What a language calls itself."""
    return str(spoken.locale.get_display_name()) if spoken.locale else ""


def translated(spoken: Catalog) -> int:
    """How many messages have their words in the language."""
    return sum(1 for message in spoken if message.id and _is_said(message.string))


def written(words: Catalog) -> bytes:
    """The file, in the order of the sources and without numbers of lines, which change daily."""
    file = BytesIO()
    write_po(file, words, width=100, sort_by_file=True, include_lineno=False)
    return file.getvalue()


def as_machine_object(spoken: Catalog) -> bytes:
    """The compiled form; what a translator marked as doubtful is left out."""
    file = BytesIO()
    write_mo(file, spoken)
    return file.getvalue()


def _is_whole(words: str | Sequence[str] | None) -> bool:
    return all((words,) if isinstance(words, str) else words or ("",))


def _is_said(words: str | Sequence[str] | None) -> bool:
    return any((words,) if isinstance(words, str) else words or ())


if __name__ == "__main__":
    sys.exit(main())
