"""Gathers the words of the program for translators: python3 packaging/words.py

Writes the template, brings every language's file up to date without losing a translation, and
compiles those in which something is translated. Only the standard library is needed.
"""

import ast
import re
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TOP = Path(__file__).resolve().parents[1]
SOURCES = TOP / "src" / "eia_wizard"
HOME = TOP / "assets" / "i18n"
NAME = "eia_wizard"
WAITS = "# needs a translator"
HEAD = (
    "Project-Id-Version: EIA Wizard\\n"
    "MIME-Version: 1.0\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Content-Transfer-Encoding: 8bit\\n"
)
PLURALS = {
    "cy": "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5;",
}
"""How many forms a number asks for, by language; Welsh as the Unicode Consortium has it."""

_ENTRY = re.compile(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?) (".*(?:\n".*)*)', re.MULTILINE)


class Message(NamedTuple):
    """What is said, and what is said of several where that differs."""

    one: str
    many: str = ""


Translations = dict[Message, tuple[str, ...]]


def main() -> int:
    """Write the template and every language."""
    found = messages()
    HOME.mkdir(parents=True, exist_ok=True)
    (HOME / f"{NAME}.pot").write_text(template(found), "utf-8")
    for file in sorted(HOME.glob(f"*/LC_MESSAGES/{NAME}.po")):
        language = file.parents[1].name
        known = read(file.read_text("utf-8")) if file.stat().st_size else {}
        file.write_text(catalogue(found, known, language), "utf-8")
        said = {each: known[each] for each in found if any(known.get(each, ()))}
        compiled = file.with_suffix(".mo")
        compiled.unlink(missing_ok=True)
        if said:
            compiled.write_bytes(as_machine_object(said, language))
        print(f"{language}: {len(said)} of {len(found)} translated")
    return 0


def messages() -> dict[Message, list[str]]:
    """Every message of the program, with the files that say it."""
    found: dict[Message, list[str]] = {}
    for file in sorted(SOURCES.rglob("*.py")):
        place = file.relative_to(TOP).as_posix()
        for message in _said_in(ast.parse(file.read_text("utf-8"))):
            places = found.setdefault(message, [])
            if place not in places:
                places.append(place)
    counted = {each.one for each in found if each.many}
    kept = [each for each in found.items() if each[0].many or each[0].one not in counted]
    return dict(sorted(kept, key=lambda each: (each[1][0], each[0])))


def template(found: dict[Message, list[str]]) -> str:
    """The template that a new language begins with."""
    return _file(found, {}, "", "")


def catalogue(found: dict[Message, list[str]], known: Translations, language: str) -> str:
    """A language's file: what was translated stays, what is new waits for a translator."""
    return _file(found, known, language, WAITS)


def read(text: str) -> Translations:
    """The translations in a file; of the rest of the format only what ``catalogue`` writes."""
    found: Translations = {}
    for block in text.split("\n\n")[1:]:
        parts = {name: _unquoted(quoted) for name, quoted in _ENTRY.findall(block)}
        if "msgid" in parts:
            said = tuple(words for name, words in parts.items() if name.startswith("msgstr"))
            found[Message(parts["msgid"], parts.get("msgid_plural", ""))] = said
    return found


def as_machine_object(said: Translations, language: str) -> bytes:
    """The compiled form, as the standard library reads it."""
    head = HEAD.replace("\\n", "\n") + f"Plural-Forms: {PLURALS[language]}\n"
    pairs = {"": head} | {
        "\0".join(part for part in message if part): "\0".join(words)
        for message, words in said.items()
    }
    ids = [key.encode() for key in sorted(pairs)]
    values = [pairs[key.decode()].encode() for key in ids]
    at = 28 + 16 * len(ids)
    tables, strings = [b"", b""], b""
    for number, texts in enumerate((ids, values)):
        for text in texts:
            tables[number] += struct.pack("<II", len(text), at + len(strings))
            strings += text + b"\0"
    start = struct.pack("<7I", 0x950412DE, 0, len(ids), 28, 28 + 8 * len(ids), 0, 0)
    return start + tables[0] + tables[1] + strings


def _said_in(tree: ast.AST) -> Iterator[Message]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        words = [each.value for each in node.args if isinstance(each, ast.Constant)]
        texts = [each for each in words if isinstance(each, str)]
        if node.func.id in ("_", "gettext") and len(texts) == 1:
            yield Message(texts[0])
        elif node.func.id == "ngettext" and len(texts) == 2:
            yield Message(*texts)


def _file(found: dict[Message, list[str]], known: Translations, language: str, waits: str) -> str:
    head = [f'"{line}\\n"' for line in HEAD.split("\\n") if line]
    if language:
        head += [f'"Language: {language}\\n"', f'"Plural-Forms: {PLURALS[language]}\\n"']
    blocks = ["\n".join(['msgid ""', 'msgstr ""', *head])]
    count = int(PLURALS[language][9]) if language else 2
    for message, places in found.items():
        blocks.append(_block(message, places, known.get(message, ()), count, waits))
    return "\n\n".join(blocks) + "\n"


def _block(
    message: Message, places: list[str], said: tuple[str, ...], count: int, waits: str
) -> str:
    lines = [waits] if waits and not any(said) else []
    lines += [f"#: {place}" for place in places[:3]]
    if "{" in message.one:
        lines.append("#, python-brace-format")
    lines.append(f"msgid {_quoted(message.one)}")
    if not message.many:
        return "\n".join([*lines, f"msgstr {_quoted(said[0] if said else '')}"])
    lines.append(f"msgid_plural {_quoted(message.many)}")
    forms = [*said, *[""] * count][:count]
    lines += [f"msgstr[{number}] {_quoted(words)}" for number, words in enumerate(forms)]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _unquoted(quoted: str) -> str:
    return "".join(str(ast.literal_eval(line)) for line in quoted.splitlines())


if __name__ == "__main__":
    sys.exit(main())
