"""The measure of commitment as a document: counts with what they are of, all told and over time."""

from collections.abc import Iterator
from datetime import datetime

from eia_wizard.domain.commitment import Commitment, Count, Quarter, sign_words
from eia_wizard.domain.days import say_date
from eia_wizard.domain.prose import Bullets, Cell, Figure, Grid, Paragraph, Text, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.report.parts import Heading, Part, Properties, Report, TitleBlock

ALL_TOLD, BY_QUARTER = "signs-all-told", "signs-by-quarter"
"""What the painter knows the charts by."""
MOST_QUARTERS, LONGEST_ALT = 8, 250


def commitment_report(found: Commitment, made_at: datetime) -> Report:
    """The counts of a library; nobody is named in it, and no assessment."""
    title = _("A measure of commitment")
    subtitle = _("What assessments show, counted. It is no score of people or teams.")
    facts = (
        (_("As of"), line(say_date(found.as_of))),
        (_("Assessments counted"), line(str(found.assessments))),
    )
    return Report(
        Properties(title, subtitle, "", _("equality impact assessment"), "", "en-GB", made_at),
        TitleBlock(title, subtitle, facts, (_("Item"), _("Detail"))),
        tuple(_parts(found)),
        title,
    )


def shown_quarters(found: Commitment) -> tuple[Quarter, ...]:
    """The quarters that a chart has room for, the latest last."""
    return found.quarters[-MOST_QUARTERS:]


def notes_on(found: Commitment) -> Iterator[str]:
    """What a reader must know before leaning on the counts."""
    if found.assessments:
        yield _("Where a sign is not due in an assessment, that assessment is not counted for it.")
    if found.unread:
        yield ngettext(
            "{n} assessment could not be read and is not counted.",
            "{n} assessments could not be read and are not counted.",
            found.unread,
        ).format(n=found.unread)
    if found.examples:
        yield ngettext(
            "{n} worked example is not counted: nothing in it is real.",
            "{n} worked examples are not counted: nothing in them is real.",
            found.examples,
        ).format(n=found.examples)
    for count in found.counts:
        if count.not_asked:
            yield ngettext(
                "{sign}: {n} assessment is on a form that does not ask for it.",
                "{sign}: {n} assessments are on forms that do not ask for it.",
                count.not_asked,
            ).format(sign=sign_words(count.sign)[0], n=count.not_asked)


def _parts(found: Commitment) -> Iterator[Part]:
    yield Heading(1, _("All told"))
    if not found.assessments:
        yield Paragraph(line(_("There is no assessment to count yet.")))
        return
    yield Figure(ALL_TOLD, _alt(found), _("In how many assessments each sign was seen"))
    header = (_("Sign"), _("Seen in"), _("Not due in"))
    rows = tuple(_row(each) for each in found.counts)
    yield Grid(_("The signs, all told"), header, rows, (6, 4, 2), row_heads=True)
    yield Heading(1, _("By the quarter in which work began"))
    over_time = _(
        "A column for each sign and quarter, as high as its share of the assessments in which the "
        "sign was due. The tables below it hold the same counts."
    )
    yield Figure(BY_QUARTER, over_time, _("The latest quarters side by side"))
    for count in found.counts:
        name = sign_words(count.sign)[0]
        yield Heading(2, name)
        lines = tuple(
            (Cell((line(quarter.said),)), Cell((line(each.said),)))
            for quarter in found.quarters
            for each in quarter.counts
            if each.sign == count.sign
        )
        caption = _("{sign}, by quarter").format(sign=name)
        yield Grid(caption, (_("Quarter"), _("Seen in")), lines, (6, 6), row_heads=True)
    yield Heading(1, _("How it is counted"))
    yield Bullets(
        tuple(
            (Text(f"{name}: ", strong=True), Text(how))
            for name, how in (sign_words(each.sign) for each in found.counts)
        )
    )
    for note in notes_on(found):
        yield Paragraph(line(note))


def _alt(found: Commitment) -> str:
    """What the bars show; the table under them says it, too."""
    told = "; ".join(f"{sign_words(each.sign)[0]}: {each.said}" for each in found.counts)
    said = _("A bar for each sign. {told}.").format(told=told)
    return said if len(said) <= LONGEST_ALT else f"{said[: LONGEST_ALT - 1]}…"


def _row(count: Count) -> tuple[Cell, ...]:
    said = (sign_words(count.sign)[0], count.said, str(count.not_due))
    return tuple(Cell((line(each),)) for each in said)
