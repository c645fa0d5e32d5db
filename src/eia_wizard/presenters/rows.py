"""Rows pasted from a spreadsheet: what each cell would answer, and what cannot be taken."""

from collections.abc import Callable, Iterator

from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Change
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Collection, Question
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.cells import pasted_cells
from eia_wizard.presenters.grids import columns_of

MOST_ROWS = 500


@dataclass(frozen=True, slots=True)
class Refusal:
    """A cell that was not taken: where it stood, its words, and why."""

    row: int
    column: str
    text: str
    why: str

    @property
    def sentence(self) -> str:
        """Where it stood and why it was not taken."""
        return _("Row {row}, {column}: {why}").format(
            row=self.row, column=self.column, why=self.why
        )


@dataclass(frozen=True, slots=True)
class PastedRow:
    """A row for an item that is there, or for a new one; its answers by question, as typed."""

    item: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PastedRows:
    """What a paste would do to a collection; nothing is done yet.

    ``columns`` are the names of the questions that are filled, ``left_out`` the headings that
    belong to none.
    """

    collection: str
    columns: tuple[str, ...]
    left_out: tuple[str, ...]
    rows: tuple[PastedRow, ...]
    shown: tuple[tuple[str, ...], ...]
    refusals: tuple[Refusal, ...]

    @property
    def summary(self) -> str:
        """How many rows are new, and how many fill an item of the same name."""
        filled = sum(1 for row in self.rows if row.item)
        new = len(self.rows) - filled
        parts = [ngettext("{n} new row", "{n} new rows", new).format(n=new)] if new else []
        if filled:
            said = ngettext(
                "{n} row fills an item of that name", "{n} rows fill items of those names", filled
            )
            parts.append(said.format(n=filled))
        return ", ".join(parts) or _("No row can be taken")


def read_rows(reading: Reading, collection: Collection, text: str) -> PastedRows:
    """Match pasted columns with questions, by their headings or else by order.

    Raises:
        EiaError: if nothing was pasted, or more than can be looked through.
    """
    lines = pasted_cells(text, MOST_ROWS + 1)
    matched, left_out, body, start = _match(reading, collection, lines)
    refusals: list[Refusal] = []
    rows: list[PastedRow] = []
    shown: list[tuple[str, ...]] = []
    for number, cells in enumerate(body, start=start):
        answers = tuple(_answers(reading, matched, cells, number, refusals))
        if answers:
            rows.append(PastedRow(_same_name(reading, collection, answers), answers))
            taken = dict(answers)
            shown.append(
                tuple(
                    cells[place].strip() if question.id in taken else ""
                    for place, question in matched
                )
            )
    names = tuple(question.name for _place, question in matched)
    return PastedRows(collection.id, names, left_out, tuple(rows), tuple(shown), tuple(refusals))


def fill_rows(
    session: Session,
    pasted: PastedRows,
    new_id: Callable[[], str],
    stage: str,
    links: tuple[tuple[str, str], ...] = (),
) -> Change:
    """Make and fill the items of a paste in one step; ``links`` are answers given to new ones."""
    before = session.assessment
    noun = session.form.collections[pasted.collection].item
    label = _("Paste: {item}, {summary}").format(item=noun, summary=pasted.summary)
    with session.one_step(label):
        for row in pasted.rows:
            item = row.item or new_id()
            if not row.item:
                session.add_item(pasted.collection, item, stage)
            for question, typed in (*row.answers, *(() if row.item else links)):
                session.answer_typed(AnswerKey(question, item), typed)
    return Change(before, session.assessment, label)


def _match(
    reading: Reading, collection: Collection, lines: list[list[str]]
) -> tuple[list[tuple[int, Question]], tuple[str, ...], list[list[str]], int]:
    """The questions by column, the headings that match none, the rows, and the first one's number.

    One heading that is the name of a question makes the first row a row of headings.
    """
    by_name = _names(reading, collection)
    found = [by_name.get(_plain(cell)) for cell in lines[0]]
    if any(found):
        first = {
            question.id: place for place, question in reversed([*enumerate(found)]) if question
        }
        matched = [(n, q) for n, q in enumerate(found) if q and first[q.id] == n]
        places = {place for place, _question in matched}
        spare = (cell.strip() for place, cell in enumerate(lines[0]) if place not in places)
        return matched, tuple(filter(None, spare)), lines[1:], 2
    order = _order(reading, collection)
    widest = max(map(len, lines))
    extra = tuple(_("column {n}").format(n=n + 1) for n in range(len(order), widest))
    return list(enumerate(order[:widest])), extra, lines, 1


def _names(reading: Reading, collection: Collection) -> dict[str, Question]:
    names: dict[str, Question] = {}
    for question in collection.questions:
        if not question.companion_of:
            for name in (question.text, question.id, question.name):
                names[_plain(name)] = question
    label = reading.form.questions.get(collection.label)
    if label:
        for name in (_("Name"), _("Title"), collection.item):
            names.setdefault(_plain(name), label)
    return names


def _order(reading: Reading, collection: Collection) -> list[Question]:
    label = reading.form.questions.get(collection.label)
    items = reading.items(collection.id) or ("",)
    return [*([label] if label else []), *columns_of(reading, collection, items)]


def _answers(
    reading: Reading,
    matched: list[tuple[int, Question]],
    cells: list[str],
    number: int,
    refusals: list[Refusal],
) -> Iterator[tuple[str, str]]:
    for place, question in matched:
        text = cells[place].strip() if place < len(cells) else ""
        if not text:
            continue
        try:
            yield question.id, _typed(reading, question, text)
        except EiaError as refused:
            refusals.append(Refusal(number, question.name, text, str(refused)))


def _typed(reading: Reading, question: Question, text: str) -> str:
    """The cell as its question takes it; names of items become links to them."""
    if question.kind.name == "links":
        text = ", ".join(_linked(reading, question, part) for part in text.split(";"))
    value = question.kind.read(text, question.terms)
    question.kind.check(value, question.terms)
    return question.kind.typed(value, question.terms)


def _linked(reading: Reading, question: Question, name: str) -> str:
    for home in question.terms.to:
        for item in reading.items(home):
            if _plain(name) in (_plain(reading.label(item)), _plain(item)):
                return item
    raise EiaError(
        _("“{name}” is no item of {collections}. Put semicolons between several names.").format(
            name=name.strip()[:80],
            collections=", ".join(reading.form.collections[to].title for to in question.terms.to),
        )
    )


def _same_name(
    reading: Reading, collection: Collection, answers: tuple[tuple[str, str], ...]
) -> str:
    """The item of the person's own that is called as this row is."""
    name = _plain(dict(answers).get(collection.label, ""))
    own = (item for item in reading.items(collection.id) if item not in reading.listed_items)
    found = (item for item in own if _plain(reading.text(collection.label, item)) == name)
    return next(found, "") if name else ""


def _plain(text: str) -> str:
    return " ".join(text.casefold().rstrip("?: ").split())
