"""Group work kept beside the practice library, taken from exchange files, and printed."""

from collections.abc import Iterator
from pathlib import Path

from eia_wizard.app.exchange import open_package, reading_of
from eia_wizard.app.progress import nobody
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.group_work import MOST_TABLES, GroupWork, TableAnswer, points_of
from eia_wizard.domain.practice import PRACTICE_MARK, practice_words
from eia_wizard.domain.prose import Bullets, Paragraph, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.keeping import keep, read_kept
from eia_wizard.report.parts import Heading, Part, Properties, Report, TitleBlock

SUFFIX = "-group-work.json"


def group_work_place(library: Path) -> Path:
    """The file beside a practice library that keeps what tables said."""
    return library.with_name(library.name + SUFFIX)


def read_group_work(library: Path) -> GroupWork | None:
    """What was typed last; nothing where it is rubbish."""
    match read_kept(group_work_place(library)):
        case {"question": str(question), "tables": list(tables)}:
            answers = tuple(
                TableAnswer(one["name"], one["said"])
                for one in tables
                if isinstance(one, dict)
                and isinstance(one.get("name"), str)
                and isinstance(one.get("said"), str)
            )
            return GroupWork(question, answers[:MOST_TABLES])
    return None


def write_group_work(library: Path, work: GroupWork) -> None:
    """Keep what tables said.

    Raises:
        EiaError: if it cannot be written.
    """
    tables: list[object] = [{"name": one.name, "said": one.said} for one in work.tables]
    keep(group_work_place(library), {"question": work.question, "tables": tables})


def table_from(file: Path, key: AnswerKey) -> TableAnswer:
    """What an exchange file answers to a question; the table is called as the file is.

    Raises:
        EiaError: if the file is not sound.
    """
    return TableAnswer(file.stem, reading_of(open_package(file)).text(key.question, key.item))


def write_comparison(room: Workroom, work: GroupWork, to: Path) -> None:
    """Write the answers side by side as a Word document that says it is practice.

    Raises:
        EiaError: if there is nothing to compare, or the file cannot be written.
    """
    from eia_wizard.app.setting import format_called, put_in_place  # loads python-docx: slow

    if not work.question.strip() or not any(one.said.strip() for one in work.tables):
        raise EiaError(_("Type the question and what the tables said first."))
    chosen = format_called("docx")
    document = chosen.write(_report(room, work), None, room.look())
    put_in_place(chosen, document, to, nobody, is_public=False)


def _report(room: Workroom, work: GroupWork) -> Report:
    title = _("What the tables said")
    return Report(
        Properties(title, work.question, "", PRACTICE_MARK, "", "en-GB", room.clock()),
        TitleBlock(title, work.question, (), (_("Item"), _("Detail")), practice_words()),
        tuple(_parts(work)),
        room.program,
    )


def _parts(work: GroupWork) -> Iterator[Part]:
    for table, points in zip(work.tables, points_of(work), strict=True):
        yield Heading(1, table.name)
        if not points:
            yield Paragraph(line(_("Nothing was said.")))
            continue
        alone = _("(only this table)")
        told = (f"{point.text} {alone}" if point.is_alone else point.text for point in points)
        yield Bullets(tuple(line(each) for each in told))
