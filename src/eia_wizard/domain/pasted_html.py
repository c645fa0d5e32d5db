"""The words of HTML as Word, Excel and browsers put it on the clipboard, line by line."""

import re
from collections import Counter
from html.parser import HTMLParser

_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", re.DOTALL)
_BLOCKS = frozenset(
    {
        *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd"),
        *("table", "tr", "blockquote", "pre", "section", "article", "caption", "hr", "br"),
    }
)
_VOID = frozenset({"br", "hr", "img", "meta", "link", "input", "col", "wbr", "area", "base"})
_UNSEEN = frozenset({"head", "style", "script", "title", "xml", "del", "template", "noscript"})
_UNSEEN_STYLE = re.compile(
    r"display:none|mso-hide:all|mso-element:(?:comment|field-(?:begin|separator|end))"
)
_UNSEEN_CLASS = re.compile(r"(?i)\bmsocom|MsoCommentReference")
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)]$")

_MARK = re.compile(r"(?:-|\d+\.) ")


def lines_of_html(html: str, between_cells: str) -> str:
    """The words, one line for each paragraph, point and row; nothing where it cannot be read."""
    if not _is_sound(html):
        return ""
    fragment = _FRAGMENT.search(html)
    reader = _Reader(between_cells)
    try:
        reader.feed(fragment[1] if fragment else html)
        reader.close()
    except AssertionError:  # how html.parser refuses a declaration it does not know
        return ""
    return reader.text()


def _is_sound(html: str) -> bool:
    """Whether most of what begins also ends: html.parser takes minutes over what does not."""
    begun, ended = html.count("<"), html.count(">")
    return begun <= ended + 200 and html.count("<!--") <= html.count("-->") + 200


class _Reader(HTMLParser):
    """Keeps the words of a page and forgets everything else."""

    def __init__(self, between_cells: str) -> None:
        super().__init__(convert_charrefs=True)
        self._between_cells = between_cells
        self._lines: list[str] = []
        self._line = ""
        self._open: list[tuple[str, bool]] = []
        self._names: Counter[str] = Counter()
        self._unseen = 0
        self._lists: list[int] = []
        self._mark: str | None = None
        self._mark_depth = 0
        self._in_cell = 0
        self._has_cell = False

    def text(self) -> str:
        """The lines that were read."""
        self._end_line()
        return "\n".join(self._lines)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A line, a cell, a list or something unseen begins."""
        given = {name: value or "" for name, value in attrs}
        style = given.get("style", "").replace(" ", "").lower()
        self._begin(tag)
        if tag in _VOID:
            return
        is_unseen = tag in _UNSEEN or bool(
            _UNSEEN_STYLE.search(style) or _UNSEEN_CLASS.search(given.get("class", ""))
        )
        self._open.append((tag, is_unseen))
        self._names[tag] += 1
        self._unseen += is_unseen
        if "mso-list:ignore" in style:
            self._mark, self._mark_depth = "", len(self._open)

    def handle_endtag(self, tag: str) -> None:
        """What began with this tag ends, and whatever was left open inside it."""
        if not self._names[tag]:
            return
        while self._open:
            name, is_unseen = self._open.pop()
            self._names[name] -= 1
            self._unseen -= is_unseen
            self._end(name)
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        """Words; white space of any length is one space."""
        if self._unseen:
            return
        words = re.sub(r"[ \t\r\n]+", " ", data)
        if self._mark is not None:
            self._mark += words
        elif words.strip(" ") or self._line:
            self._line += words.lstrip(" ") if self._line.endswith(" ") else words

    def _begin(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._begin_cell()
        elif tag in _BLOCKS and not self._is_in_cell(tag) and not self._is_marked_only(tag):
            self._end_line()
        if tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else -1)
        elif tag == "li":
            self._begin_point()

    def _end(self, tag: str) -> None:
        if self._mark is not None and len(self._open) < self._mark_depth:
            is_number = _NUMBERED.match(self._mark.replace("\u00a0", " ").strip())
            self._line = f"{is_number[0]} " if is_number else "- "
            self._mark = None
        if tag in ("td", "th"):
            self._in_cell = max(self._in_cell - 1, 0)
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        if tag in _BLOCKS and not self._is_in_cell(tag):
            self._end_line()

    def _begin_cell(self) -> None:
        self._in_cell += 1
        if self._has_cell:
            self._line = self._line.rstrip(" ") + self._between_cells
        self._has_cell = True

    def _begin_point(self) -> None:
        if self._lists and self._lists[-1] >= 0:
            self._lists[-1] += 1
            self._line += f"{self._lists[-1]}. "
        else:
            self._line += "- "

    def _is_in_cell(self, tag: str) -> bool:
        """Whether it breaks no line, as it stands within a row: its words are put side by side."""
        is_within = bool(self._in_cell) and tag not in ("tr", "table")
        if is_within and self._line and not self._line.endswith((" ", self._between_cells)):
            self._line += " "
        return is_within

    def _is_marked_only(self, tag: str) -> bool:
        """Whether a paragraph begins right after the mark of its point."""
        return tag in ("p", "div") and bool(_MARK.fullmatch(self._line))

    def _end_line(self) -> None:
        line, self._line, self._has_cell = self._line.strip(), "", False
        if line and not (self._unseen or _MARK.fullmatch(f"{line} ")):
            self._lines.append(line)
