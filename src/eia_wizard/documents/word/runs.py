"""A line of prose as runs: words, references inside the document, links outside."""

from eia_wizard.documents.addresses import written_address
from eia_wizard.documents.word.controls import control
from eia_wizard.documents.word.draft import Draft
from eia_wizard.documents.word.xml import attribute, run
from eia_wizard.domain.prose import Blank, Line, Reference, Run, Text, WebLink
from eia_wizard.domain.words import gettext as _

_LONGEST_TIP = 250


def runs(draft: Draft, line: Line) -> str:
    """The runs of a line."""
    return "".join([_run(draft, part) for part in line if part.text])


def is_said(line: Line) -> bool:
    """Whether there is a word in a line."""
    return bool("".join([part.text for part in line]).strip())


def inner_link(bookmark: str, tip: str, content: str) -> str:
    """A link to a bookmark of this document."""
    return (
        f'<w:hyperlink w:anchor="{bookmark}" w:tooltip="{_tip(tip)}" w:history="1">'
        f"{content}</w:hyperlink>"
    )


def _run(draft: Draft, part: Run) -> str:
    if not part.text.strip():
        return run(part.text)  # a link needs words that can be seen
    match part:
        case Text():
            return run(part.text, "Strong" if part.strong else "")
        case Reference(text, to):
            return _reference(text, draft.homes[to]) if to in draft.homes else run(text)
        case WebLink():
            return _web_link(draft, part)
        case Blank():
            return control(draft, part)


def _reference(text: str, bookmark: str) -> str:
    tip = _("Go to “{words}” in this document").format(words=text)
    return inner_link(bookmark, tip, run(text, "Hyperlink"))


def _web_link(draft: Draft, link: WebLink) -> str:
    address = written_address(link.address)
    if not address:
        return run(link.text if link.address in link.text else f"{link.text} ({link.address})")
    return (
        f'<w:hyperlink r:id="{draft.relation_to(address)}" '
        f'w:tooltip="{_tip(link.tip or address)}" w:history="1">'
        f"{run(link.text, 'Hyperlink')}</w:hyperlink>"
    )


def _tip(text: str) -> str:
    short = text if len(text) <= _LONGEST_TIP else text[: _LONGEST_TIP - 1] + "…"
    return attribute(short)
