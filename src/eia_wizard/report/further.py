"""Where a document goes on about an item of a table, in place of a cell that does not apply."""

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Collection
from eia_wizard.domain.prose import Line, Reference
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.brief import Brief
from eia_wizard.report.saying import answered


def further_on(brief: Brief, collection: Collection, item: str) -> Line:
    """The way to the first answer that a later stage asks for about an item, if there is one."""
    for stage, section, question in brief.reading.form.placed():
        if section.each == collection.id and answered(brief, question, item):
            said = _("See stage {number}: {item}").format(
                number=stage.number, item=brief.reading.label(item)
            )
            return (Reference(said, AnswerKey(question.id, item)),)
    return ()
