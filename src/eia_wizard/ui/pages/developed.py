"""How it developed: the steps in a list, and beside it what changed and what was known by then."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.developing import (
    ChangeLine,
    DevelopingPresenter,
    KnownLine,
    StepView,
)
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.labels import Heading, Note

LIST_WIDTH = 320
BACK_KEYS, ON_KEYS = ("Alt+Left", "Ctrl+PgUp"), ("Alt+Right", "Ctrl+PgDown")


class DevelopedPage(QWidget):
    """Goes through the steps; the keys for back and forward work wherever the focus is."""

    left = Signal()

    def __init__(self, presenter: DevelopingPresenter, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("developed")
        self._presenter = presenter
        presenter.setParent(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 16, 28, 20)
        column.setSpacing(10)
        column.addLayout(self._make_head())
        both = QHBoxLayout()
        both.setSpacing(16)
        self.steps = self._make_list()
        self.shown = self._make_sheet()
        both.addWidget(self.steps)
        both.addWidget(self.shown, 1)
        column.addLayout(both, 1)
        self._make_keys()
        presenter.told.connect(self._show_rows)
        presenter.refused.connect(self._note.setText)
        self.steps.currentRowChanged.connect(self._show_step)
        the_look().changed.connect(self._fit)
        self._fit()
        self._show_step(self.steps.currentRow())

    def go(self, by: int) -> None:
        """Go some steps on, or back."""
        wanted = self.steps.currentRow() + by
        if 0 <= wanted < self.steps.count():
            self.steps.setCurrentRow(wanted)

    def _make_head(self) -> QVBoxLayout:
        head, row = QVBoxLayout(), QHBoxLayout()
        head.setSpacing(6)
        row.setSpacing(8)
        back = marked(QPushButton(_("Back to the questions"), self), "quiet")
        back.setObjectName("developed:back")
        back.setIcon(the_look().icons.icon("back"))
        back.clicked.connect(self.left)
        self.heading = Heading(_("How it developed"), 1, self)
        self._note = Note(_("Reading the history …"), self)
        self.earlier = self._button(_("Earlier"), "developed:earlier", "left", BACK_KEYS[0])
        self.later = self._button(_("Later"), "developed:later", "right", ON_KEYS[0])
        self.earlier.clicked.connect(lambda: self.go(-1))
        self.later.clicked.connect(lambda: self.go(1))
        self.hide_names = QCheckBox(_("Hide names"), self)
        self.hide_names.setObjectName("developed:hide-names")
        self.hide_names.toggled.connect(self._presenter.hide_names)
        head.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.heading)
        row.addWidget(self._note, 1)
        for widget in (self.hide_names, self.earlier, self.later):
            row.addWidget(widget)
        head.addLayout(row)
        return head

    def _make_list(self) -> QListWidget:
        steps = QListWidget(self)
        steps.setObjectName("developed:steps")
        steps.setAccessibleName(_("Time line"))
        steps.setWordWrap(True)
        steps.setSpacing(4)
        steps.setLayoutMode(QListWidget.LayoutMode.Batched)  # hundreds of rows take their time
        steps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return steps

    def _make_sheet(self) -> QTextBrowser:
        sheet = QTextBrowser(self)
        sheet.setObjectName("developed:step")
        sheet.setAccessibleName(_("What happened in this step, and what was known by then"))
        sheet.setOpenLinks(False)
        sheet.document().setDocumentMargin(18)
        return sheet

    def _make_keys(self) -> None:
        for keys, by in ((BACK_KEYS, -1), (ON_KEYS, 1)):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(lambda by=by: self.go(by))
        escape_key = QShortcut(Qt.Key.Key_Escape, self)
        escape_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape_key.activated.connect(self.left)

    def _show_rows(self) -> None:
        had, rows = max(0, self.steps.currentRow()), self._presenter.rows()
        self.steps.blockSignals(True)
        self.steps.clear()
        for row in rows:
            decided = _("Decision point") if row.is_decision else ""
            said = "\n".join(filter(None, (f"{row.day} · {row.stage}", row.note, decided)))
            item = QListWidgetItem(said, self.steps)
            if row.is_decision:
                letters = QFont(self.steps.font())
                letters.setWeight(QFont.Weight.DemiBold)
                item.setFont(letters)
                item.setIcon(the_look().icons.icon("flag"))
        self.steps.setCurrentRow(min(had, len(rows) - 1))
        self.steps.blockSignals(False)
        if not rows:
            self._note.setText(_("Nothing has been recorded of it yet."))
        self._show_step(self.steps.currentRow())
        if self.heading.hasFocus():
            self.steps.setFocus()

    def _show_step(self, number: int) -> None:
        view = self._presenter.step(number)
        self.earlier.setEnabled(number > 0)
        self.later.setEnabled(0 <= number < self.steps.count() - 1)
        if view is None:
            self.shown.clear()
            return
        self._note.setText(view.note)
        self.shown.setHtml(_html(view))
        said = _("{step}. {heading}").format(step=view.note, heading=view.heading)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _button(self, words: str, name: str, icon: str, keys: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setIcon(the_look().icons.icon(icon))
        button.setToolTip(_("{words} ({keys})").format(words=words, keys=keys))
        return button

    def _fit(self) -> None:
        self.steps.setFixedWidth(min(the_look().sizes.scaled(LIST_WIDTH), 460))


def _html(view: StepView) -> str:
    """The step as headings and lines, which a text browser sets in a moment."""
    parts = [f"<h2>{escape(view.heading)}</h2>"]
    parts += [f"<p><b>{escape(said)}</b></p>" for said in view.decided]
    parts.append(f"<h3>{escape(_('What changed'))}</h3>")
    parts += [_change(each) for each in view.changes if each.question]
    if not view.changes:
        parts.append(f"<p>{escape(_('Every answer was left as it was found.'))}</p>")
    if view.more:
        more = ngettext("and {n} answer more", "and {n} answers more", view.more)
        parts.append(f"<p>{escape(more.format(n=view.more))}</p>")
    parts.append(f"<h3>{escape(_('What was known by then'))}</h3>")
    parts += [_known(each) for each in view.known]
    if not view.known:
        parts.append(f"<p>{escape(_('Nothing was gathered yet.'))}</p>")
    return "".join(parts)


def _change(change: ChangeLine) -> str:
    lines = [f"<b>{escape(change.question)}</b>"]
    if change.before:
        lines.append(f"{escape(_('Before:'))} {_lines(change.before)}")
        now = _lines(change.after) if change.after else escape(_("taken away"))
        lines.append(f"{escape(_('Then:'))} {now}")
    else:
        lines.append(_lines(change.after))
    return f"<p>{'<br>'.join(lines)}</p>"


def _known(known: KnownLine) -> str:
    count = len(known.labels) + known.more
    listed = "".join(f"<li>{escape(each)}</li>" for each in known.labels)
    more = f"<li>{escape(_('and {n} more').format(n=known.more))}</li>" if known.more else ""
    return f"<p><b>{escape(known.title)}: {count}</b></p><ul>{listed}{more}</ul>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
