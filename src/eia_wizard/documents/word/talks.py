"""Comments in the margin: who said what, when, in reply to whom, and whether it is settled.

Word keeps replies and what is settled apart from the comments, by the last paragraph of each.
"""

from collections.abc import Container, Iterable
from datetime import UTC
from itertools import count

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from eia_wizard.documents.word.xml import NAMESPACES, attribute, paragraph, run
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.matters import Said
from eia_wizard.report.parts import Talk

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable='
_THREADS = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
_THREADS_RELATION = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_SIGN = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
_FIRST_PARAGRAPH = 0x10000001
"""Paragraphs of comments are numbered from here; the format wants less than 80000000."""


@dataclass(frozen=True, slots=True)
class _Comment:
    """A comment that was put in the body: its number, words, and the one that it replies to."""

    number: int
    said: Said
    is_settled: bool
    answers: int | None


class Margin:
    """Puts each talk beside the first of its homes that the document has."""

    def __init__(self, talks: Iterable[Talk], homes: Container[AnswerKey]) -> None:
        self._waiting: dict[AnswerKey, list[Talk]] = {}
        for talk in talks:
            home = next((key for key in talk.homes if key in homes), None)
            if home:
                self._waiting.setdefault(home, []).append(talk)
        self._written: list[_Comment] = []
        self._open: list[int] = []

    def begin(self, key: AnswerKey) -> str:
        """What stands before the words that the comments of an answer are about."""
        numbers = [number for talk in self._waiting.pop(key, ()) for number in self._take(talk)]
        self._open += numbers
        return "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in numbers)

    def end(self) -> str:
        """What stands behind those words."""
        numbers, self._open = self._open, []
        return "".join(
            f'<w:commentRangeEnd w:id="{number}"/><w:r><w:rPr><w:rStyle '
            f'w:val="CommentReference"/></w:rPr><w:commentReference w:id="{number}"/></w:r>'
            for number in numbers
        )

    def write(self, document: Document) -> None:
        """Put the comments into a document whose body is written."""
        if not self._written:
            return
        paragraphs = count(_FIRST_PARAGRAPH)
        last: dict[int, str] = {}
        comments = "".join(_comment(each, paragraphs, last) for each in self._written)
        threads = "".join(_thread(each, last) for each in self._written)
        for name, kind, relation, xml in (
            (
                "/word/comments.xml",
                CONTENT_TYPE.WML_COMMENTS,
                RELATIONSHIP_TYPE.COMMENTS,
                f'<w:comments {NAMESPACES} {_W14} {_MC}"w14">{comments}</w:comments>',
            ),
            (
                "/word/commentsExtended.xml",
                _THREADS,
                _THREADS_RELATION,
                f'<w15:commentsEx {_W15} {_MC}"w15">{threads}</w15:commentsEx>',
            ),
        ):
            package = document.part.package
            part = Part(PackURI(name), kind, (_DECLARATION + xml).encode(), package)
            document.part.relate_to(part, relation)

    def _take(self, talk: Talk) -> list[int]:
        first = len(self._written)
        for said in talk.said:
            number = len(self._written)
            above = first if number > first else None
            self._written.append(_Comment(number, said, talk.is_settled, above))
        return list(range(first, len(self._written)))


def _comment(each: _Comment, paragraphs: "count[int]", last: dict[int, str]) -> str:
    said, lines = each.said, each.said.text.split("\n")
    names = [f"{next(paragraphs):08X}" for _line in lines]
    last[each.number] = names[-1]
    signs = (_SIGN, *[""] * len(lines))
    body = "".join(
        paragraph("CommentText", sign + run(line)).replace("<w:p>", f'<w:p w14:paraId="{name}">', 1)
        for sign, line, name in zip(signs, lines, names, strict=False)
    )
    at = f' w:date="{said.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"' if said.at else ""
    initials = "".join(name[0] for name in said.who.split() if name)[:9]
    return (
        f'<w:comment w:id="{each.number}" w:author="{attribute(said.who)}"{at} '
        f'w:initials="{attribute(initials)}">{body}</w:comment>'
    )


def _thread(each: _Comment, last: dict[int, str]) -> str:
    above = f' w15:paraIdParent="{last[each.answers]}"' if each.answers is not None else ""
    done = int(each.is_settled)
    return f'<w15:commentEx w15:paraId="{last[each.number]}"{above} w15:done="{done}"/>'
