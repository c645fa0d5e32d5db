"""The head of the page of reviews: what is shown, of whom, and what is accepted together."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.review_view import (
    ALL,
    EVERYONE,
    OPEN,
    SETTLED,
    ReviewView,
    Wish,
    named,
)
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.choice_button import ChoiceButton
from eia_wizard.ui.parts.flow import FlowLayout


class ReviewHead(QWidget):
    """Narrows the page, and accepts what one reviewer proposed for answers nobody has touched."""

    narrowed = Signal(object)  # Wish
    accepted_all = Signal(str)  # the reviewer
    file_asked = Signal()

    def __init__(self, view: ReviewView, parent: QWidget) -> None:
        super().__init__(parent)
        self._wish = view.wish
        self._flow = FlowLayout(self, gap=8)
        if view.counts[ALL]:
            self._add_filters(view)
        bring = QPushButton(_("Bring in a reviewed document …"), self)
        bring.setObjectName("review:bring")
        bring.setIcon(the_look().icons.icon("upload"))
        bring.clicked.connect(self.file_asked)
        self._flow.addWidget(bring)
        for who, count in view.untouched:
            self._add_accepting(who, count)

    def focused(self) -> str:
        """The name of the control that has the focus, or nothing."""
        controls = self.findChildren(QPushButton)
        return next((each.objectName() for each in controls if each.hasFocus()), "")

    def focus_on(self, name: str) -> bool:
        """Go to a control by name; whether it is there."""
        control = self.findChild(QPushButton, name)
        if isinstance(control, QPushButton):
            control.setFocus()
        return control is not None

    def _add_filters(self, view: ReviewView) -> None:
        names = {OPEN: _("To settle"), SETTLED: _("Settled"), ALL: _("Everything")}
        kinds = [
            (which, _("{name} ({n})").format(name=name, n=view.counts[which]))
            for which, name in names.items()
        ]
        which = ChoiceButton(_("Showing: {choice}"), kinds, self, self._wish.which)
        which.setObjectName("review:which")
        which.chosen.connect(lambda id_: self.narrowed.emit(Wish(id_, self._wish.who)))
        self._flow.addWidget(which)
        if len(view.reviewers) > 1:
            people = [(EVERYONE, _("everyone")), *((who, who) for who in view.reviewers)]
            who = ChoiceButton(_("By: {choice}"), people, self, self._wish.who)
            who.setObjectName("review:who")
            who.chosen.connect(lambda id_: self.narrowed.emit(Wish(self._wish.which, id_)))
            self._flow.addWidget(who)

    def _add_accepting(self, who: str, count: int) -> None:
        said = ngettext(
            "Accept {n} undisputed change by {who}",
            "Accept {n} undisputed changes by {who}",
            count,
        )
        button = QPushButton(said.format(n=count, who=named(who)).replace("&", "&&"), self)
        button.setObjectName(f"review:accept-all:{who}")
        told = _("Those to answers that have not changed since the copy was made")
        button.setToolTip(told)
        button.setAccessibleDescription(told)
        button.setIcon(the_look().icons.icon("tick"))
        button.clicked.connect(partial(self.accepted_all.emit, who))
        self._flow.addWidget(button)
