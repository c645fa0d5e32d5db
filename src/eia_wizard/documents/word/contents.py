"""The table of contents: a field that Word can refresh, filled beforehand with working links.

The entries carry no page numbers: only a word processor knows them, guesses would mislead, and
asking Word to work them out on opening brings up its warning about fields. Refreshing the contents
in Word (F9) adds them.
"""

from collections.abc import Sequence

from eia_wizard.documents.word.draft import Draft
from eia_wizard.documents.word.fields import field_end, field_start
from eia_wizard.documents.word.names import heading_name
from eia_wizard.documents.word.runs import inner_link
from eia_wizard.documents.word.xml import paragraph, run
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.parts import Contents, Heading

_DEEPEST = 3


def contents(draft: Draft, part: Contents, headings: Sequence[Heading]) -> str:
    """The title of the contents and a link to every heading down to their depth."""
    depth = min(part.depth, _DEEPEST)
    entries = [
        (heading.level, _link(heading.text, number))
        for number, heading in enumerate(headings, start=1)
        if heading.level <= depth
    ]
    if not entries:
        return ""
    title = (
        paragraph("TOCHeading", draft.anchors() + run(part.title) + draft.ends())
        if part.title.strip()
        else ""
    )
    return title + _field(depth, entries)


def _link(text: str, number: int) -> str:
    tip = _("Go to the section “{title}”").format(title=text)
    return inner_link(heading_name(number), tip, run(text))


def _field(depth: int, entries: list[tuple[int, str]]) -> str:
    last = len(entries) - 1
    start = field_start(f'TOC \\o "1-{depth}" \\h \\z \\u')
    return "".join(
        paragraph(
            f"TOC{level}",
            (start if index == 0 else "") + link + (field_end() if index == last else ""),
        )
        for index, (level, link) in enumerate(entries)
    )
