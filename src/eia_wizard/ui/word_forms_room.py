"""The organisation's own Word forms at the window: opened, looked over, tried and kept."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QStackedWidget
from shiboken6 import isValid

from eia_wizard.app.template.kept import (
    KeptForm,
    keep_no_more,
    kept_form,
    kept_forms,
    title_of,
)
from eia_wizard.app.template.mapping_files import read_mapping, write_mapping
from eia_wizard.domain.mapping import Mapping
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.errand import Errand
from eia_wizard.presenters.papers import Result
from eia_wizard.presenters.word_forms.jobs import Ready
from eia_wizard.presenters.word_forms.looking_over import LookingOver
from eia_wizard.presenters.word_forms.saying import counted
from eia_wizard.presenters.word_forms.told import Told
from eia_wizard.presenters.word_forms.views import KeptRow
from eia_wizard.ui.pages.instead import stand_in
from eia_wizard.ui.pages.word_forms.form_page import WordFormPage
from eia_wizard.ui.pages.word_forms.list_page import WordFormsPage
from eia_wizard.ui.paper_found import result_makers
from eia_wizard.ui.word_forms_errands import FormErrands
from eia_wizard.ui.word_forms_keeping import KeepingForm

MAPPING, WORD = ".toml", ".docx"


class WordFormsRoom(QObject):
    """Shows the list of forms, and one of them at a time, in place of home."""

    def __init__(self, errands: FormErrands, go_home: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._errands, self._go_home = errands, go_home
        self._window, self._library, self._jobs = errands.window, errands.library, errands.jobs
        self._stack: QStackedWidget | None = None

    def open_list(self) -> None:
        """Show the forms that are kept."""
        page = WordFormsPage(self._room())
        page.left.connect(self._go_home)
        page.file_asked.connect(self._ask_for_form)
        page.chosen.connect(self._open_kept)
        page.share_asked.connect(self._share_kept)
        page.removed.connect(lambda id_: self._remove(page, id_))
        stand_in(self._room(), page)
        self._fill_list(page)

    def open_file(self, file: Path, name: str = "") -> None:
        """Read a form, and show it to be looked over."""
        said = _("“{file}” is being read.").format(file=name or file.name)
        self._errands.do(said, self._jobs.open(file, name), self._show)

    def _show(self, ready: Ready) -> None:
        room = self._room()
        self._window.messages.clear_trouble()
        presenter = LookingOver(ready.opened, ready.form, ready.known, room)
        presenter.was_changed = ready.is_changed
        page = WordFormPage(presenter, room)
        page.head.offer_questions(ready.offers, ready.form.id)
        page.presenter.setParent(page)
        keeping = KeepingForm(page, self._library, self._window.messages.show_trouble)
        page.left.connect(keeping.keep_now)
        page.left.connect(self.open_list)
        page.head.try_asked.connect(lambda: self._try(page, ready))
        page.head.keep_asked.connect(lambda: self._keep(page))
        page.head.questions_asked.connect(lambda name: self._ask_others(page, name))
        page.head.share_asked.connect(lambda: self._share(page.presenter.mapping))
        page.head.check_asked.connect(lambda: self._check(page))
        page.head.make_asked.connect(lambda: self._make(page))
        page.head.changes_asked.connect(lambda: self._show_changes(page))
        page.head.take_over_asked.connect(lambda: self._take_over(page))
        stand_in(room, page)
        page.begin()

    def _room(self) -> QStackedWidget:
        """The place in the window where the pages stand, made anew where another page took it."""
        if self._stack is None or not self._window.shows(self._stack):
            stack = self._stack = QStackedWidget(self._window)
            stack.setFrameShape(QFrame.Shape.NoFrame)
            stack.setObjectName("word-forms-room")
            self._window.setWindowTitle(_("Our Word forms – EIA Wizard"))
            self._window.show_page(stack)
        return self._stack

    # What is done with one form

    def _try(self, page: WordFormPage, ready: Ready) -> None:
        mapping = page.presenter.mapping
        name = _("{form}, tried").format(form=title_of(mapping))
        to = self._errands.where(f"{name}.docx")
        if to:
            said = _("“{file}” is being written.").format(file=to.name)
            job = self._jobs.try_it(ready.form, ready.opened.file, mapping, to)
            self._errands.do(said, job, self._window.messages.show_file)

    def _keep(self, page: WordFormPage) -> None:
        mapping = page.presenter.mapping

        def kept(form: KeptForm) -> None:
            page.presenter.was_kept(mapping)
            self._window.messages.show_news(
                _("Kept: “{form}”. It stands under “More”, “Fill our form”.").format(
                    form=form.title
                )
            )

        said = _("“{form}” is being kept.").format(form=title_of(mapping))
        self._errands.do(said, self._jobs.keep(page.presenter.opened.file, mapping), kept)

    def _ask_others(self, page: WordFormPage, questions: str) -> None:
        opened = replace(page.presenter.opened, mapping=page.presenter.mapping, changed=None)
        said = _("“{form}” is being matched anew.").format(form=title_of(opened.mapping))
        self._errands.do(said, self._jobs.ask_others(opened, questions), self._show)

    def _share(self, mapping: Mapping) -> None:
        to = self._errands.where(f"{title_of(mapping)}{MAPPING}")
        if to and self._errands.is_done(lambda: write_mapping(mapping, to)):
            self._window.messages.show_file(to)

    def _take_over(self, page: WordFormPage) -> None:
        file = self._errands.ask().what_to_open(self._window, MAPPING)
        if file:
            self._errands.is_done(lambda: page.presenter.take_over(read_mapping(file)))

    def _show_changes(self, page: WordFormPage) -> None:
        view = page.presenter.view()
        groups = ((_("What has changed"), view.changed[1:]),)
        told = Told(view.title, view.changed[0], groups)
        self._errands.dialog(told).show_groups(told.groups)

    def _check(self, page: WordFormPage) -> None:
        opened = page.presenter.opened
        said = _("“{file}” is being checked.").format(file=opened.mapping.template)

        def show(result: Result) -> None:
            told = Told(opened.mapping.template, result.verdict, said_whole=result.text)
            self._errands.dialog(told).show_parts(list(result_makers(result)))

        self._errands.do(said, self._jobs.check(opened.file, opened.mapping.template), show)

    def _make(self, page: WordFormPage) -> None:
        opened = page.presenter.opened
        title = title_of(opened.mapping)
        name = self._errands.ask().for_words(
            self._window,
            _("What is the form to be called? A folder of this name is made beside your forms."),
        )
        if name and name.strip():
            said = _("A form is being made of “{form}”.").format(form=title)
            job = self._jobs.make_form(opened.file, name.strip(), title)
            self._errands.do(said, job, self._show_made)

    def _show_made(self, told: Told) -> None:
        self._errands.dialog(told).show_groups(told.groups)

    # What is done with those that are kept

    def _fill_list(self, page: WordFormsPage) -> None:
        room = self._library.room

        def read() -> tuple[KeptRow, ...]:
            kept = kept_forms(room)
            return tuple(KeptRow(each.id, each.title, counted(each.mapping)) for each in kept)

        def show(rows: tuple[KeptRow, ...]) -> None:
            if isValid(page):
                page.show_forms(rows)

        Errand(self._library.later(read), self).then(show, self._window.messages.show_trouble)

    def _with_kept(self, id_: str, act: Callable[[KeptForm], None]) -> None:
        room, trouble = self._library.room, self._window.messages.show_trouble
        Errand(self._library.later(lambda: kept_form(room, id_)), self).then(act, trouble)

    def _open_kept(self, id_: str) -> None:
        self._with_kept(id_, lambda kept: self.open_file(kept.file, kept.mapping.template))

    def _share_kept(self, id_: str) -> None:
        self._with_kept(id_, lambda kept: self._share(kept.mapping))

    def _remove(self, page: WordFormsPage, id_: str) -> None:
        room = self._library.room
        if self._errands.is_done(lambda: keep_no_more(room, id_)):
            self._fill_list(page)
            page.heading.setFocus()

    def _ask_for_form(self) -> None:
        file = self._errands.ask().what_to_open(self._window, WORD)
        if file:
            self.open_file(file)
