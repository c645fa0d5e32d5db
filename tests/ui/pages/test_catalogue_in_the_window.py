"""Sources that fit the stage and the group stand beside the question; the catalogue is searched."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.linking import LinkChoice
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.offers import OffersPanel
from eia_wizard.ui.pages.shelf_card import ShelfCardWidget
from eia_wizard.ui.parts.labels import Heading
from eia_wizard.ui.window import MainWindow

KNOW, PATIENCE = AnswerKey("group.know", "race"), 10_000


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    """At what is known about one group, with the sources in sight."""
    window.home.begun.emit("Swimming for all", "")
    qtbot.waitUntil(lambda: window.desk.assessment is not None, timeout=PATIENCE)
    made = window.desk.assessment
    made.presenter.session.answer_typed(AnswerKey("size"), "full")
    made.presenter.answer(AnswerKey("group.triage", "race"), "closer")
    made.presenter.go_to_question(KNOW)
    window.activateWindow()
    made._questions.focus_question(KNOW)
    made._help.choose("sources")
    qtbot.waitUntil(lambda: len(beside(made)) > 0, timeout=PATIENCE)
    return made


def beside(page: AssessmentPage) -> list[ShelfCardWidget]:
    found = page._help._sources.findChildren(ShelfCardWidget)
    return [card for card in found if card.isVisible()]


def open_catalogue(page: AssessmentPage, qtbot: QtBot) -> None:
    page._help._sources.findChildren(QPushButton, "open-catalogue")[-1].click()
    qtbot.waitUntil(
        lambda: page._middle.shelf.isVisible() and bool(page._middle.shelf._cards), timeout=PATIENCE
    )


def test_the_sources_beside_a_group_say_how_they_tell_it_apart(page: AssessmentPage) -> None:
    facts = dict(beside(page)[0].card.facts)
    assert facts["Tells apart"].startswith("Race (")


def test_one_press_makes_evidence_of_a_source_and_links_it_to_the_question(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    card = beside(page)[0]
    card.button.setFocus()
    QTest.keyClick(card.button, Qt.Key.Key_Space)
    reading = page.presenter.session.reading
    (item,) = reading.items("evidence")
    assert reading.label(item) == card.card.title
    assert reading.value(AnswerKey("group.know.basis", "race")) == (item,)
    qtbot.waitUntil(lambda: any(each.card.done for each in beside(page)))
    page.presenter.undo()
    assert page.presenter.session.reading.items("evidence") == ()


def test_the_catalogue_opens_where_the_person_is_and_widens_to_everything(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    open_catalogue(page, qtbot)
    shelf = page._middle.shelf
    narrow = shelf._count.text()
    for what in ("stage", "group"):
        shelf.narrowed.emit(what, "")
    assert shelf._count.text() == "67 sources" != narrow
    shelf.narrowed.emit("what", "proxies")
    assert shelf._count.text().endswith(" ways")
    assert all(card.button is None for card in shelf._cards)


def test_a_source_that_cannot_see_the_group_says_so(page: AssessmentPage, qtbot: QtBot) -> None:
    open_catalogue(page, qtbot)
    page._middle.shelf.narrowed.emit("group", "travellers")
    catalogue = page.presenter.around.catalogue
    warned = [card for card in catalogue._chosen() if "It cannot see" in card.warning]
    assert warned
    assert all(card.action for card in warned)


def test_every_entry_is_found_by_its_title(page: AssessmentPage, qtbot: QtBot) -> None:
    open_catalogue(page, qtbot)
    catalogue = page.presenter.around.catalogue
    for what in ("stage", "group"):
        catalogue.narrow(what, "")
    for source in catalogue._catalogue.sources:
        catalogue.look(source.title)
        assert source.id in [card.id for card in catalogue._chosen()]


def test_proxies_stand_on_the_page_of_a_gap_and_follow_its_kind(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    presenter = page.presenter
    presenter.go_to_stage("understand")
    gap = presenter.items.add("gaps")
    presenter.answer(AnswerKey("gap.kind", gap), "not-searched")
    panel = page.findChildren(OffersPanel, f"proxies:{gap}")[-1]
    few = len(panel.cards)
    presenter.answer(AnswerKey("gap.kind", gap), "too-small")
    assert len(panel.cards) > few
    panel.findChildren(QPushButton)[-1].click()
    said = presenter.session.reading.text("gap.proxy", gap)
    assert said.startswith(panel.cards[-1].title)
    presenter.undo()
    assert presenter.session.reading.text("gap.proxy", gap) == ""


def test_one_shelf_takes_the_place_of_another(page: AssessmentPage, qtbot: QtBot) -> None:
    page._stand.open_link(AnswerKey("group.know.basis", "race"), LinkChoice(""))
    qtbot.waitUntil(page._stand._page.isVisible, timeout=PATIENCE)
    open_catalogue(page, qtbot)
    titles = [
        each.text() for each in page._middle.shelf.widget().findChildren(Heading) if each.level == 1
    ]
    assert titles == ["Where to look for evidence"]


def test_the_column_is_as_wide_as_the_letters_ask_for(
    window: MainWindow, page: AssessmentPage, qtbot: QtBot
) -> None:
    window.resize(1920, 1080)
    usual = page._help.width()
    window.wishes.wish("text_size", 150)
    qtbot.waitUntil(lambda: page._help.width() == usual * 3 // 2)
    inside = page._help._scroll
    qtbot.waitUntil(lambda: inside.widget().width() <= inside.viewport().width())
