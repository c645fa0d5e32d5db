"""Two services' stories, typed from nothing by somebody new: the document tells them truly."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from builders import TOP, room_in
from eia_wizard.ui.desk import make_desk
from journeys.newcomer import Newcomer

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CLOSER, NO_DIFFERENCE, NOT_KNOWN, COVERED = 1, 2, 3, 4


@pytest.fixture
def newcomer(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Newcomer]:
    desk = make_desk(qapp, tmp_path / "library.db", room_in(tmp_path), TOP / "assets" / "fonts")
    desk.asks = replace(desk.asks, whether_to_lose=lambda *_asked: True)
    desk.window.resize(1366, 768)
    desk.window.show()
    qtbot.waitExposed(desk.window)
    desk.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.waitUntil(desk.window.findChild(QAbstractButton, "new").isEnabled)  # type: ignore[union-attr]
    yield Newcomer(desk, qtbot)
    desk.window.close()
    desk.window.deleteLater()


def words_of(document: Path) -> str:
    """Every paragraph of a document, those of its tables among them."""
    body = Document(str(document)).element.body
    said = ("".join(run.text for run in p.iter(f"{W}t")) for p in body.iter(f"{W}p"))
    return "\n".join(said).replace("\xa0", " ")


def test_asking_for_physiotherapy_with_a_learning_disability(
    newcomer: Newcomer, tmp_path: Path
) -> None:
    told = newcomer
    told.begin("Asking for physiotherapy yourself")
    told.write("proposal", "From April people ask for physiotherapy on a web page, not by letter.")
    told.write("purpose", "People with pain in joints and back get help sooner.")
    told.tick("decision-kind", "A change")
    told.turn_to("relevance")
    told.tick("need", "Yes")
    told.write("need-reason", "A page is easy for most and a wall for some. We do not know whom.")
    told.tick("stakes", "It would be hard to undo")
    told.tick("size", "Light")
    told.turn_to("people")
    told.write("lead", "Community services manager")
    told.write("team", "The learning disability nurse, a receptionist, two patient partners")
    told.turn_to("dates")
    told.write("decision-maker", "Community Services Committee")
    told.write("began-on", "2 feb 2026")
    told.add("decisions")
    told.write("decision.title", "How people ask for physiotherapy from April")
    told.tick("decision.kind", "Another point")
    told.write("decision.on", "26/3/26")
    told.done()
    told.turn_to("triage")
    told.look_at("disability", CLOSER)
    told.look_at("age", NOT_KNOWN)
    told.look_at("sex", NO_DIFFERENCE, "Women and men used the page alike in the trial.")
    told.look_at("race", NO_DIFFERENCE, "In the trial each ethnic group used the page alike.")
    told.look_at("learning-disability", COVERED)
    told.link("group.covered-by", "Disab", item="learning-disability")
    told.turn_to("population")
    told.write("population", "About 620 adults here are on the register of learning disability.")
    told.turn_to("evidence")
    told.add("evidence")
    told.write("evidence.title", "Who asked by page in the trial")
    told.tick("evidence.type", "Numbers")
    told.write("evidence.publisher", "Wexcombe physiotherapy service")
    told.write("evidence.published-on", "15 jan 2026")
    told.write("evidence.says", "Of 3,100 who asked by page, fewer than 8 are on the register.")
    told.tick("evidence.local", "Yes")
    told.write("evidence.reference", "Project folder, file 3")
    told.done()
    told.turn_to("gaps")
    told.add("gaps")
    told.write("gap.summary", "Whether older people can use the page")
    told.link("gap.groups", "Age")
    told.tick("gap.kind", "Not searched")
    told.write("gap.looked", "Nowhere yet")
    told.tick("gap.needed-before-decision", "Yes")
    told.write("gap.plan", "Break the trial down by age")
    told.write("gap.owner", "Data analyst")
    told.write("gap.due-on", "13 march 2026")
    told.done()
    told.turn_to("know")
    told.write("group.know", "Far fewer asked by page than their number would lead one to expect.")
    told.rest_on("group.know", "Who asked")
    told.turn_to("why")
    told.write("group.why", "The page shuts after ten minutes and lets nobody help.")
    told.tick("group.why-about", "How the service works")
    told.turn_to("who-we-heard")
    told.add("engagement")
    told.write("engagement.title", "Trying the page with Speak Up Wexcombe")
    told.write("engagement.with", "Nine adults with a learning disability and four parents")
    told.link("engagement.groups", "Disab")
    told.write("engagement.on", "10.2.2026")
    told.tick("engagement.subject", "This proposal")
    told.write("engagement.said", "Nobody told us that we may ask, and it shuts too soon.")
    told.write("engagement.changed", "The page is drawn anew, and a telephone line was added.")
    told.done()
    told.turn_to("means")
    told.write("group.means", "With the page alone they lose the way in that they had.")
    told.add("impacts")
    told.write("impact.summary", "Three ways to ask where there was one")
    told.tick("impact.direction", "Positive")
    told.done()
    told.turn_to("access")
    told.write("adjustments", "Time on the line, pictures on the page, somebody may ask for them.")
    told.tick("digital", "Yes")
    told.turn_to("do")
    told.write("group.do", "Draw the page anew with Speak Up, and keep a telephone line.")
    told.turn_to("duty")
    told.write("aim-eliminate", "One way in alone would have shut disabled people out.")
    told.write("aim-advance", "Three ways count alike, and one of them is with help.")
    told.write("aim-relations", "Nothing to add.")
    told.turn_to("inequalities")
    told.write("duty-access", "It should lessen them: sixteen in a year is what the register says.")
    told.write("duty-outcomes", "Not known. It is asked at the review.")
    told.turn_to("outcome")
    told.write("summary", "A page alone would have kept people out. There are now three ways.")
    told.write("changed-proposal", "From one way to ask to three.")
    told.turn_to("decisions")
    told.turn_to("actions")
    told.add("actions")
    told.write("action.summary", "Draw the page anew with Speak Up")
    told.link("action.for", "Three ways")
    told.write("action.owner", "Service lead")
    told.write("action.due-on", "30 april 2026")
    told.write("action.measure", "Twelve people on the register ask in half a year")
    told.done()
    told.turn_to("after")
    told.write("review-on", "1 oct 2026")
    told.export(tmp_path / "asking.docx")
    said = words_of(tmp_path / "asking.docx")
    for words in (
        "From one way to ask to three.",
        "Looked at under: Disability",
        "The page shuts after ten minutes and lets nobody help.",
        "Nobody told us that we may ask, and it shuts too soon.",
        "Of 3,100 who asked by page, fewer than 8 are on the register.",
        "26 March 2026",
        "Twelve people on the register ask in half a year",
    ):
        assert words in said
    assert "needed before the decision, and it is still open" in said
    assert "nothing is said of those who are not online" in said


def test_why_people_leave_breathing_classes(newcomer: Newcomer, tmp_path: Path) -> None:
    told = newcomer
    told.begin("Why people leave breathing classes")
    told.write("proposal", "Buy 60 more places a year in the classes at the hospital gym.")
    told.write("purpose", "More people with lung disease finish a course and can do more.")
    told.tick("decision-kind", "A change")
    told.turn_to("relevance")
    told.tick("need", "Yes")
    told.write("need-reason", "Half of those who begin leave, and more of them in poor streets.")
    told.tick("stakes", "Something here is known to be unequal")
    told.tick("size", "Light")
    told.turn_to("people")
    told.write("lead", "Leader of the classes")
    told.turn_to("dates")
    told.write("decision-maker", "Long-term conditions board")
    told.turn_to("triage")
    told.look_at("sex", CLOSER)
    told.look_at("deprived-areas", CLOSER)
    told.look_at("race", NOT_KNOWN)
    told.look_at("marriage-civil-partnership", NO_DIFFERENCE, "Nothing turns on it.")
    told.look_at("long-term-conditions", COVERED)
    told.link("group.covered-by", "Sex", item="long-term-conditions")
    told.add("groups")
    told.say("Women in early shifts and low pay")
    told.look_at("", CLOSER)
    told.turn_to("evidence")
    told.add("evidence")
    told.write("evidence.title", "Who began and who finished")
    told.tick("evidence.type", "Numbers")
    told.write("evidence.publisher", "Estmere Hospitals")
    told.write("evidence.published-on", "20/6/2025")
    told.write("evidence.says", "In the poorest fifth 85 of 220 finished, elsewhere 115 of 190.")
    told.tick("evidence.local", "Yes")
    told.write("evidence.reference", "Project folder, file 2")
    told.done()
    told.turn_to("gaps")
    told.add("gaps")
    told.write("gap.summary", "Whether people of single ethnic groups stay")
    told.link("gap.groups", "Race")
    told.tick("gap.kind", "Nobody collects it")
    told.write("gap.looked", "In the record of the classes. The code is missing for one in three.")
    told.tick("gap.needed-before-decision", "No")
    told.write("gap.plan", "Ask at the first class, and count again in a year.")
    told.write("gap.owner", "Leader of the classes")
    told.write("gap.due-on", "30 june 2026")
    told.tick("gap.status", "Open")
    told.done()
    for known in (
        "Women under 66 finished least often.",
        "In the most deprived fifth 39 in 100 finished, elsewhere 61.",
        "Six of the sixteen who were asked work early shifts.",
    ):
        told.turn_to("know")
        told.write("group.know", known)
        told.rest_on("group.know", "Who began")
        told.press("Next")
    for why in (
        "It is the hour and the work, not their sex.",
        "Two buses, and the class ends after the last one has gone.",
        "The class is when they sleep, and a missed shift is not paid.",
    ):
        told.turn_to("why")
        told.write("group.why", why)
        told.tick("group.why-about", "How the service works")
        told.press("Next")
    told.turn_to("who-we-heard")
    told.add("engagement")
    told.write("engagement.title", "Talks with people who left")
    told.write("engagement.with", "Sixteen people, nine of them women")
    told.link("engagement.groups", "Sex", "Women in early")
    told.write("engagement.on", "8 jan 2026")
    told.tick("engagement.subject", "The service")
    told.write("engagement.said", "The hour, the bus, the lost wage, and then silence.")
    told.write("engagement.changed", "A second place near home instead of more of the same.")
    told.done()
    told.turn_to("impacts")
    told.add("impacts")
    told.write("impact.summary", "A class at four near home can be reached")
    told.link("impact.group", "Women in early")
    told.tick("impact.direction", "Positive")
    told.rest_on("impact.summary", "Talks", "Link conversation")
    told.done()
    told.add("impacts")
    told.write("impact.summary", "More places at the gym alone would widen the gap")
    told.link("impact.group", "deprived")
    told.tick("impact.direction", "Negative")
    told.rest_on("impact.summary", "Who began")
    told.done()
    told.turn_to("outcome")
    told.write("summary", "More of the same would have left the gap. The plan is a second place.")
    told.write("changed-proposal", "From 60 places at the gym to 40 at the club and 20 at home.")
    told.turn_to("actions")
    told.add("actions")
    told.write("action.summary", "Open classes at the club on Tuesdays at four")
    told.link("action.for", "More places")
    told.write("action.owner", "Leader of the classes")
    told.write("action.due-on", "1 june 2026")
    told.done()
    told.export(tmp_path / "classes.docx")
    said = words_of(tmp_path / "classes.docx")
    for words in (
        "Buy 60 more places a year in the classes at the hospital gym.",
        "From 60 places at the gym to 40 at the club and 20 at home.",
        "Looked at under: Sex",
        "In the most deprived fifth 39 in 100 finished, elsewhere 61.",
        "The class is when they sleep, and a missed shift is not paid.",
        "Sex, Women in early shifts and low pay",
        "Rests on: Conversation 1",
        "30 June 2026",
        "Open classes at the club on Tuesdays at four",
    ):
        assert words in said
    assert "no conversation reached" in said
    assert "nothing rests on what people said" not in said
