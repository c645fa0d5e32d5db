"""The tabs that are only read: help and findings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eia_wizard.domain.learning.glossary import Glossary
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.findings import Remark
from eia_wizard.presenters.views import NO_HELP, HelpView
from eia_wizard.ui.parts.labels import Note, Quotation, Words
from eia_wizard.ui.parts.learn_button import LearnButton
from eia_wizard.ui.parts.panel import Panel
from eia_wizard.ui.parts.termed import TermedWords

SCALE = 14 / 15


class GoodPanel(Panel):
    """What good looks like, an example, what to know, and what to ask oneself."""

    learn_asked = Signal(str)  # the id of a learning package

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._glossary, self._packages = Glossary(), dict[str, str]()
        self._shown, self._invitation, self._first = NO_HELP, "", NO_HELP

    def know_learning(self, glossary: Glossary, packages: dict[str, str]) -> None:
        """From now on terms open their meaning, and packages are offered by their titles."""
        self._glossary, self._packages = glossary, packages
        self._lay_out(self._shown)

    def invite(self, words: str, first: HelpView) -> None:
        """From now on this is said where no question is at hand, and what helps with the first."""
        is_new = (words, first) != (self._invitation, self._first)
        self._invitation, self._first = words, first
        if is_new and self._shown == NO_HELP:
            self._lay_out(NO_HELP)

    def show_help(self, view: HelpView) -> None:
        """Show what helps with a question; an invitation that stands there stays as it is."""
        if view != NO_HELP or self._shown != NO_HELP or not self.inside.count():
            self._lay_out(view)

    def _lay_out(self, view: HelpView) -> None:
        self._shown = view
        self.clear()
        if view == NO_HELP:
            self.inside.addWidget(Note(self._invitation, self))
            self._add_parts(self._first)
        elif not self._add_parts(view):
            self.inside.addWidget(Note(_("The question says all there is to say."), self))

    def _add_parts(self, view: HelpView) -> bool:
        """Whatever is said to help with a question; whether there was anything."""
        before, seen = self.inside.count(), set[str]()
        if view.good:
            self.add_heading(_("What good looks like"))
            self._add_termed(view.good, seen)
        if view.example:
            self.add_heading(_("From the worked example"))
            self.inside.addWidget(Quotation(_("“{text}”").format(text=view.example), self))
        if view.guidance:
            self.add_heading(_("To know"))
            self._add_termed(view.guidance, seen)
        if view.prompts:
            self.add_heading(_("Ask yourself"))
            for prompt in view.prompts:
                spots = self._glossary.spots(prompt, seen)
                self.inside.addWidget(TermedWords(prompt, spots, self, is_point=True, scale=SCALE))
        if view.learn in self._packages:
            self.add_heading(_("To learn more"))
            self._offer(view.learn)
        return self.inside.count() > before

    def _add_termed(self, text: str, seen: set[str]) -> None:
        for paragraph in text.split("\n"):
            spots = self._glossary.spots(paragraph, seen)
            self.inside.addWidget(TermedWords(paragraph, spots, self, scale=SCALE))

    def _offer(self, package: str) -> None:
        button = LearnButton(self._packages[package], self)
        button.setObjectName(f"help-learn:{package}")
        button.setAccessibleName(_("Learn: {title}").format(title=self._packages[package]))
        button.clicked.connect(lambda: self.learn_asked.emit(package))
        self.inside.addWidget(button)


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
