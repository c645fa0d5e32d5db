"""The tabs that are only read: help and findings."""

from PySide6.QtWidgets import QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.findings import Remark
from eia_wizard.presenters.views import NO_HELP, HelpView
from eia_wizard.ui.parts.labels import Note, Point, Quotation, Words
from eia_wizard.ui.parts.panel import Panel


class GoodPanel(Panel):
    """What good looks like, an example, what to know, and what to ask oneself."""

    def show_help(self, view: HelpView) -> None:
        """Show what helps with a question."""
        self.clear()
        if view.good:
            self.add_heading(_("What good looks like"))
            self.add_words(view.good)
        if view.example:
            self.add_heading(_("From the worked example"))
            self.inside.addWidget(Quotation(_("“{text}”").format(text=view.example), self))
        if view.guidance:
            self.add_heading(_("To know"))
            self.add_words(view.guidance)
        if view.prompts:
            self.add_heading(_("Ask yourself"))
            for prompt in view.prompts:
                self.inside.addWidget(Point(prompt, self, scale=14 / 15))
        if not self.inside.count():
            self.inside.addWidget(Note(_empty(view), self))


class FindingsPanel(Panel):
    """What is amiss with an answer, and why it matters."""

    def show_findings(self, findings: tuple[Remark, ...]) -> None:
        """Show the findings on an answer."""
        self.clear()
        for finding in findings:
            said: list[QWidget] = [Words(finding.sentence, self, scale=14 / 15, weight=600)]
            if finding.stands:
                said.append(Note(finding.stands, self))
            if finding.todo:
                said.append(Words(finding.todo, self, scale=14 / 15))
            self.add_together(*said, Note(finding.why, self))
        if not findings:
            self.inside.addWidget(Note(_("Nothing to mend here."), self))


def _empty(view: HelpView) -> str:
    if view == NO_HELP:
        return _("Choose a question to see what helps with it.")
    return _("The question says all there is to say.")
