"""What a page offers under its questions: proxies at a gap, and groups to look at together."""

from PySide6.QtCore import QObject, Qt

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.views import PageView
from eia_wizard.ui.pages.offers import OffersPanel
from eia_wizard.ui.pages.questions import QuestionsPage


class Offered(QObject):
    """Keeps the offers of the page in sight true to its answers."""

    def __init__(self, questions: QuestionsPage, presenter: AssessmentPresenter) -> None:
        super().__init__(questions)
        self._questions, self._presenter = questions, presenter
        around = presenter.around
        if around:
            around.catalogue.ready.connect(lambda: self._show_proxies(presenter.place.inside))

    def show(self, view: PageView) -> None:
        """Show what a page offers, which was laid out a moment ago or has other answers now."""
        self._show_proxies(view.place.inside)
        self._show_combinations(view)

    def _show_proxies(self, item: str) -> None:
        """On the page of a gap, what could be used instead of what is not there."""
        around, reading = self._presenter.around, self._presenter.session.reading
        gaps = reading.form.collection_with_role("gaps")
        asked = reading.form.with_role("gap.proxy")
        if not (around and gaps and asked and reading.has_item(gaps.id, item)):
            return
        catalogue = around.catalogue
        catalogue.prepare()
        panel = self._panel(f"proxies:{item}")
        if panel is None:
            panel = self._make(
                f"proxies:{item}",
                _("What could be used instead"),
                _("For this kind of gap and these groups. Say openly that it is a proxy."),
            )
            panel.taken.connect(lambda card: catalogue.use_proxy(item, card))
        panel.show_cards(catalogue.proxies(item) if reading.is_asked(asked, item) else ())

    def _show_combinations(self, view: PageView) -> None:
        """Where groups are listed, those that may be worth looking at together."""
        combining, panel = self._presenter.combining, self._panel("combinations")
        cards = combining.cards(view)
        if panel is None and cards:
            panel = self._make(
                "combinations",
                _("Worth looking at together?"),
                _("Trouble often falls where two things meet. These come from your own answers."),
                is_first=combining.is_first(view),
            )
            stage = view.place.stage
            panel.taken.connect(lambda card: combining.combine(card, stage))
            panel.declined.connect(self._leave_pair)
        if panel:
            panel.show_cards(cards)

    def _leave_pair(self, card: str) -> None:
        """Keep that a pair was left; the focus goes on to the next, or to the page."""
        self._presenter.combining.leave(card)
        panel = self._panel("combinations")
        if panel is None or not panel.focus_first():
            self._questions.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _panel(self, name: str) -> OffersPanel | None:
        sheet = self._questions.widget()
        found = sheet.findChild(OffersPanel, name) if sheet else None
        return found if isinstance(found, OffersPanel) else None

    def _make(self, name: str, title: str, intro: str, *, is_first: bool = False) -> OffersPanel:
        panel = OffersPanel(name, title, intro, self._questions.widget() or self._questions)
        if is_first:
            self._questions.add_first(panel)
        else:
            self._questions.add_card(panel)
        return panel
