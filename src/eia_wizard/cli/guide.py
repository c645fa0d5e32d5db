"""``guide``: the guide as a document, or printed."""

from argparse import Namespace
from pathlib import Path

from eia_wizard.app.guide import open_guide, write_guide
from eia_wizard.app.workroom import Workroom
from eia_wizard.cli.printing import say
from eia_wizard.domain.guide import Said
from eia_wizard.domain.words import gettext as _


def print_guide(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Write the guide into a file; without one, print what is looked for, or all titles."""
    to: Path | None = arguments.file
    if to is not None:
        write_guide(room, to)
        say(_("Written: {file}").format(file=to))
        return 0
    guide = open_guide(room)
    if not arguments.find:
        for chapter in guide.chapters:
            say(chapter.title, *(f"  {article.title}" for article in chapter.articles))
        return 0
    found = guide.find(arguments.find)
    for article in found[:3]:
        lines = (part.spoken for part in article.parts if isinstance(part, Said))
        say(article.title, *(f"  {line}" for line in lines), "")
    if not found:
        say(_("The guide says nothing about “{words}”.").format(words=arguments.find))
    return 0
