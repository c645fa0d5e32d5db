"""The end of a report: how it was decided, what is not answered, and what the document is."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.days import say_date
from eia_wizard.domain.decided import decision_reference
from eia_wizard.domain.form import OWN_NOTES, Form, Stage
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.prose import Bullets, Cell, Grid, Line, Paragraph, line, words
from eia_wizard.domain.standing import kept_unasked, outstanding
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.report.brief import Brief, DecisionPoint, KeptAside
from eia_wizard.report.changed import changed_since, question_line
from eia_wizard.report.parts import Heading, Part
from eia_wizard.report.stages import stage_title


def decisions(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """Each decision point as it was sealed, with what changed since."""
    if not brief.decision_points:
        return
    yield Heading(1, part.title, new_page=part.new_page)
    sealed = _(
        "When a decision point is recorded, the answers as they stood are sealed. The document "
        "check is a short form of their fingerprint: it shows that nothing was changed unnoticed."
    )
    yield Paragraph(line(part.intro or sealed))
    header = (_("Decision"), _("Recorded"), _("Answers"), _("Changed since"), _("Document check"))
    rows = tuple(_decision_row(brief, point) for point in brief.decision_points)
    caption = _("Decision points as they were recorded")
    yield Grid(caption, header, rows, widths=(5, 3, 2, 3, 3), row_heads=True)
    latest = brief.decision_points[-1]
    changed = changed_since(brief, [k for k in latest.changed_since if _is_told(brief, k)])
    if changed:
        yield Heading(2, _("What changed since the last decision point"))
        yield Bullets(tuple(changed))


def _decision_row(brief: Brief, point: DecisionPoint) -> tuple[Cell, ...]:
    changed = len([key for key in point.changed_since if _is_told(brief, key)])
    return (
        Cell(((decision_reference(brief.reading, point.item),),)),
        Cell((line(say_date(point.at.date())), line(point.who))),
        Cell((line(str(point.answers)),)),
        Cell((line(ngettext("{n} answer", "{n} answers", changed).format(n=changed)),)),
        Cell((line(short_digest(point.digest)),)),
    )


def short_digest(digest: str) -> str:
    """Enough of a fingerprint to compare by eye: four groups of four."""
    return " ".join(digest[start : start + 4] for start in range(0, 16, 4))


def _is_told(brief: Brief, key: AnswerKey) -> bool:
    """Whether a change to this answer is worth a line: what it rests on is, our own notes not."""
    return not key.question.endswith(OWN_NOTES)


def not_answered(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """Everything that is asked and not answered, gathered in one place."""
    keys = list(outstanding(brief.reading))
    yield Heading(1, part.title, new_page=part.new_page)
    if not keys:
        yield Paragraph(line(_("Every question that is asked at this size has an answer.")))
        return
    count = ngettext(
        "One question is asked at this size and has no answer yet.",
        "{n} questions are asked at this size and have no answer yet.",
        len(keys),
    ).format(n=len(keys))
    yield Paragraph(line(count))
    places = _places(brief)
    for place, group in groupby(keys, key=lambda key: _place(brief, key, places)):
        yield Heading(2, place)
        yield Bullets(tuple(_gathered(brief, list(group))))


def _gathered(brief: Brief, keys: list[AnswerKey]) -> Iterator[Line]:
    """Unanswered questions, those of several items in one line."""
    for question_id, group in groupby(
        sorted(keys, key=lambda k: _order(brief, k)), key=lambda key: key.question
    ):
        question = brief.reading.form.questions[question_id]
        items = [brief.number(key.item) for key in group if key.item]
        yield line(f"{question.text} ({', '.join(items)})" if items else question.text)


def _order(brief: Brief, key: AnswerKey) -> int:
    return list(brief.reading.form.questions).index(key.question)


def _places(brief: Brief) -> Mapping[str, Stage]:
    return {question.id: stage for stage, _section, question in brief.reading.form.placed()}


def _place(brief: Brief, key: AnswerKey, places: Mapping[str, Stage]) -> str:
    if key.question in places:
        return stage_title(places[key.question])
    collection = brief.reading.form.questions[key.question].collection
    return brief.reading.form.collections[collection].title


def not_asked(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """Answers that are kept though their question is not asked now: named, not printed."""
    kept = list(kept_unasked(brief.reading))
    if not kept:
        return
    yield Heading(1, part.title, new_page=part.new_page)
    yield Paragraph(line(part.intro or _("These answers are kept and would be asked for again.")))
    yield Bullets(tuple(line(words(question_line(brief, key))) for key in kept))


def unrecognised(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """Answers that this form does not show, in the words in which they were asked."""
    raw = sorted(brief.reading.assessment.unrecognised.items())
    told = brief.kept_aside or tuple(KeptAside(k, str(k), str(said)) for k, said in raw)
    if not told:
        return
    yield Heading(1, part.title, new_page=part.new_page)
    yield Paragraph(line(_("These answers belong to no question of this form. They are kept.")))
    rows = tuple(
        (Cell((line(each.question),)), Cell(tuple(map(line, each.said.split("\n")))))
        for each in told
    )
    header = (_("Question"), _("Answer"))
    yield Grid(_("Answers kept from elsewhere"), header, rows, widths=(2, 5), row_heads=True)


def about(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """What this document is, what it was made with, and how old its facts of law are."""
    form = brief.reading.form
    yield Heading(1, part.title, new_page=part.new_page)
    if brief.layout.audience == "publication":
        yield from _about_public(brief)
        return
    made = _(
        "This is a review copy of the form “{title}”, version {version}, in the layout "
        "“{layout}”. It was made offline with {program} from the answers as they stood on {day}."
    ).format(
        title=form.title,
        version=form.version,
        layout=brief.layout.title,
        program=brief.program,
        day=say_date(brief.made_at.date()),
    )
    yield Paragraph(line(made))
    yield from _age_of_facts(form)


def _about_public(brief: Brief) -> Iterator[Part]:
    said = _(
        "This copy was made for the public from the answers as they stood on {day}. What is marked "
        "not for publication is not in it."
    )
    yield Paragraph(line(said.format(day=say_date(brief.made_at.date()))))
    yield from _age_of_facts(brief.reading.form)


def _age_of_facts(form: Form) -> Iterator[Part]:
    found = [source.correct_at for source in form.sources.values() if source.correct_at]
    again = [source.check_by for source in form.sources.values() if source.check_by]
    if not found or not again:
        return
    told = _(
        "The facts of law and policy that the form rests on were last found correct on {day}. "
        "The first of them is to be checked again by {again}. A form is no legal advice."
    ).format(day=say_date(min(found)), again=say_date(min(again)))
    yield Paragraph(line(told))
