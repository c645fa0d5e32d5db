"""Group work kept beside the practice library, taken from exchange files, and printed."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from eia_wizard.app.exchange import open_package, reading_of
from eia_wizard.app.progress import Tell, nobody
from eia_wizard.app.workroom import DEFAULT_FORM, Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.group_run import GroupRun, Offered, is_answered
from eia_wizard.domain.group_work import (
    FEWEST_TABLES,
    MOST_TABLES,
    GroupWork,
    TableAnswer,
    points_of,
)
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.practice import PRACTICE_MARK, practice_words
from eia_wizard.domain.prose import Bullets, Paragraph, line
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.text import clean_line
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.files.keeping import keep, read_kept
from eia_wizard.report.parts import Heading, Part, Properties, Report, TitleBlock

SUFFIX = "-group-work.json"
MOST_ROUNDS = 60


@dataclass(frozen=True, slots=True)
class TableFile:
    """A table that comes from an exchange file: called as the file is, with its answers."""

    file: str
    name: str
    said: Mapping[str, str]


def group_work_place(library: Path) -> Path:
    """The file beside a practice library that keeps what tables said."""
    return library.with_name(library.name + SUFFIX)


def questions_to_ask(room: Workroom) -> tuple[Offered, ...]:
    """The questions of the form that people write about, in the order of the cycle.

    Raises:
        EiaError: if the form cannot be read.
    """
    form = room.open_form(DEFAULT_FORM).form
    found: dict[str, Offered] = {}
    for stage, _section, question in form.placed():
        if question.kind.name == "long-text" and question.text:
            found.setdefault(question.text, Offered(question.text, question.id, stage.title))
    return tuple(found.values())


def read_group_work(library: Path) -> GroupRun | None:
    """What was typed last; nothing where it is rubbish."""
    match read_kept(group_work_place(library)):
        case {"at": int(at), "tables": list(names), "rounds": list(rounds)}:
            named = [name for name in names if isinstance(name, str)][:MOST_TABLES]
            read = tuple(filter(None, (_round(named, each) for each in rounds[:MOST_ROUNDS])))
            if read and len(named) >= FEWEST_TABLES:
                return GroupRun(read).going(at)
    return None


def write_group_work(library: Path, run: GroupRun) -> None:
    """Keep what tables said.

    Raises:
        EiaError: if it cannot be written.
    """
    rounds: list[object] = [
        {"question": each.question, "said": [table.said for table in each.tables]}
        for each in run.rounds
    ]
    kept = {"at": run.at, "tables": list(run.names), "rounds": rounds}
    keep(group_work_place(library), kept)


def read_tables(
    files: Sequence[Path], run: GroupRun, offered: Sequence[Offered], tell: Tell = nobody
) -> tuple[tuple[TableFile, ...], tuple[str, ...]]:
    """What each exchange file answers to the questions of a run; what could not be read.

    Raises:
        Cancelled: if the person asked to stop.
    """
    asked = {each.text: each.id for each in offered if each.text in run.questions}
    found: list[TableFile] = []
    missed: list[str] = []
    for number, file in enumerate(files):
        tell(number, len(files), _("Reading “{file}” …").format(file=file.name))
        try:
            reading = reading_of(open_package(file))
        except EiaError as unsound:
            missed.append(f"{file.name}: {unsound}")
        else:
            said = {text: said_to(reading, id_) for text, id_ in asked.items()}
            found.append(TableFile(file.name, clean_line(file.stem).text, said))
    return tuple(found), tuple(missed)


def seated(run: GroupRun, tables: Sequence[TableFile]) -> tuple[GroupRun, tuple[str, ...]]:
    """The run with these tables too, and what is said of each that found no place, and why."""
    missed: list[str] = []
    for each in tables:
        if not any(map(str.strip, each.said.values())):
            nothing = _("It answers none of the questions of the run.")
            missed.append(f"{each.file}: {nothing}")
            continue
        longer = run.with_table(each.name, each.said)
        if longer is None:
            many = _("There is room for {n} tables; this one is left out.").format(n=MOST_TABLES)
            missed.append(f"{each.file}: {many}")
        run = longer or run
    return run, tuple(missed)


def said_to(reading: Reading, question_id: str) -> str:
    """What an assessment answers; where it is asked of each group, each with its name."""
    question = reading.form.questions.get(question_id)
    if question is None:
        return ""
    if not question.collection:
        return reading.text(question_id)
    answered = (
        (reading.label(item), reading.text(question_id, item))
        for item in reading.items(question.collection)
    )
    return "\n".join(f"{label}: {text}" for label, text in answered if text.strip())


def write_comparison(room: Workroom, run: GroupRun, to: Path) -> None:
    """Write the answers side by side as a Word document that says it is practice.

    Raises:
        EiaError: if there is nothing to compare, or the file cannot be written.
    """
    from eia_wizard.app.setting import format_called, put_in_place  # loads python-docx: slow

    answered = [each for each in run.rounds if each.question.strip() and is_answered(each)]
    if not answered:
        raise EiaError(_("Type the question and what the tables said first."))
    chosen = format_called("docx")
    document = chosen.write(_report(room, answered), None, room.look())
    put_in_place(chosen, document, to, nobody, is_public=False)


def _round(names: Sequence[str], kept: object) -> GroupWork | None:
    match kept:
        case {"question": str(question), "said": list(said)} if len(said) == len(names):
            if all(isinstance(each, str) for each in said):
                return GroupWork(question, tuple(map(TableAnswer, names, said)))
    return None


def _report(room: Workroom, rounds: Sequence[GroupWork]) -> Report:
    title = _("What the tables said")
    asked = ngettext("To {n} question", "To {n} questions", len(rounds)).format(n=len(rounds))
    return Report(
        Properties(title, asked, "", PRACTICE_MARK, "", "en-GB", room.clock()),
        TitleBlock(title, asked, (), (_("Item"), _("Detail")), practice_words()),
        tuple(part for each in rounds for part in _parts(each)),
        room.program,
    )


def _parts(work: GroupWork) -> Iterator[Part]:
    yield Heading(1, work.question)
    for table, points in zip(work.tables, points_of(work), strict=True):
        yield Heading(2, table.name)
        if not points:
            yield Paragraph(line(_("Nothing was said.")))
            continue
        alone = _("(only this table)")
        told = (f"{point.text} {alone}" if point.is_alone else point.text for point in points)
        yield Bullets(tuple(line(each) for each in told))
