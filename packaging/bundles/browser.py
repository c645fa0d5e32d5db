"""A page for a browser, plain and wide enough to read, which asks for nothing from anywhere."""

from html import escape

_PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{title} – EIA Wizard</title>
<meta name="viewport" content="width=device-width">
<style>
body {{ font: 1.05rem/1.5 system-ui, sans-serif }}
main {{ max-width: 56rem; margin: 2rem auto; padding: 0 1rem }}
table {{ border-collapse: collapse }}
th, td {{ border: 1px solid #8a8a8a; padding: .3rem .6rem; text-align: left; vertical-align: top }}
pre {{ overflow-x: auto; padding: .8rem; border: 1px solid #8a8a8a }}
</style></head>
<body><main>
{body}</main></body></html>
"""


def for_a_browser(title: str, body: str) -> str:
    """The page with this title and this body, which is HTML already."""
    return _PAGE.format(title=escape(title), body=body)
