"""The pages for IT departments, in every package, for a browser: nobody there has the project."""

import re
from pathlib import Path

from markdown_it import MarkdownIt

from bundles.browser import for_a_browser
from bundles.laying import put
from environment import TOP

FOLDER = "for-it"
PAGES = ("for-it", "data-protection", "storage", "installing", "accessibility")
_LINK = re.compile(r"\[([^]]+)\]\(([^)]+)\)")


def put_pages(folder: Path) -> None:
    """Lay each page, with its links leading to the others of them."""
    for name in PAGES:
        put(folder / FOLDER / f"{name}.html", _page(name).encode())


def _page(name: str) -> str:
    said = (TOP / "docs" / f"{name}.md").read_text("utf-8")
    title = said.splitlines()[0].lstrip("# ")
    body = MarkdownIt("commonmark").enable("table").render(_LINK.sub(_led, said))
    return for_a_browser(title, body.replace("<th>", '<th scope="col">'))


def _led(link: re.Match[str]) -> str:
    """A link to another of the pages; what leads elsewhere in the project is only said."""
    words, to = link.groups()
    name = to.removesuffix(".md")
    if name in PAGES:
        return f"[{words}]({name}.html)"
    return link[0] if to.startswith("https://") else words
