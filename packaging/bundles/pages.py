"""The pages for IT departments, in every package, for a browser: nobody there has the project."""

import re
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt

from bundles.laying import put
from environment import TOP

FOLDER = "for-it"
PAGES = ("for-it", "data-protection", "storage", "installing", "accessibility")
_LINK = re.compile(r"\[([^]]+)\]\(([^)]+)\)")
_PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{title} – EIA Wizard</title>
<meta name="viewport" content="width=device-width">
<style>
body {{ font: 1.05rem/1.5 system-ui, sans-serif }}
main {{ max-width: 50rem; margin: 2rem auto; padding: 0 1rem }}
table {{ border-collapse: collapse }}
th, td {{ border: 1px solid #8a8a8a; padding: .3rem .6rem; text-align: left; vertical-align: top }}
pre {{ overflow-x: auto; padding: .8rem; border: 1px solid #8a8a8a }}
</style></head>
<body><main>
{body}</main></body></html>
"""


def put_pages(folder: Path) -> None:
    """Lay each page, with its links leading to the others of them."""
    for name in PAGES:
        put(folder / FOLDER / f"{name}.html", _page(name).encode())


def _page(name: str) -> str:
    said = (TOP / "docs" / f"{name}.md").read_text("utf-8")
    title = said.splitlines()[0].lstrip("# ")
    body = MarkdownIt("commonmark").enable("table").render(_LINK.sub(_led, said))
    return _PAGE.format(title=escape(title), body=body.replace("<th>", '<th scope="col">'))


def _led(link: re.Match[str]) -> str:
    """A link to another of the pages; what leads elsewhere in the project is only said."""
    words, to = link.groups()
    name = to.removesuffix(".md")
    if name in PAGES:
        return f"[{words}]({name}.html)"
    return link[0] if to.startswith("https://") else words
