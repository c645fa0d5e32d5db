"""Every page, in an order in which each is reached from the one before; a new one is one line."""

from typing import NamedTuple


class Page(NamedTuple):
    """What to press, in turn, and what is called so once the page is there.

    A page like others is left out of a short walk; the next is reached without it, too.
    """

    name: str
    press: tuple[str, ...]
    shows: str
    is_like_others: bool = False


MORE = "More that can be done"
HELP = "Help and preferences"
TO_LEARN = "Back to everything to learn"
HOME = "Back to my assessments"
STAGES = (
    ("Stage 0", "What is proposed"),
    ("Stage 1", "People and need"),
    ("Stage 2", "The service as it is"),
    ("Stage 3", "Who you have heard from"),
    ("Stage 4", "Ways to go"),
    ("Stage 5", "Ways in, by design"),
    ("Stage 6", "The route"),
    ("Stage 7", "The three aims"),
    ("Stage 8", "What was promised"),
)
ALONE = ("Stage 1", "Stage 5")
"""Stages whose first pages hold what no other does."""

QUESTIONS = Page("the questions again", ("Back to the questions",), "Add decision")

PAGES = (
    Page("home", (), "What needs you today"),
    Page("a new assessment", ("New assessment",), "What is the new assessment about?"),
    Page("letters and colours", ("Cancel", "Letters and colours"), "150 per cent"),
    Page("preferences", ("100 per cent", HELP, "Preferences"), "How it looks"),
    Page("guide", (HOME, HELP, "Guide"), "For an equality lead"),
    Page("about", (HOME, HELP, "About EIA Wizard"), "What it is made with", True),
    Page("our Word forms", (HOME, "Our Word forms"), "Add a Word form …"),
    Page("our organisation", (HOME, "Our organisation"), "Who we are", True),
    Page("learning room", (HOME, "Learn"), "Understand"),
    Page("a package", ("Why this matters",), "It can change what happens"),
    Page("glossary", (TO_LEARN, "Glossary"), "advance equality of opportunity", True),
    Page("how sure", (TO_LEARN, "How sure are you?"), "How sure are you that you can …", True),
    Page("commitment", (TO_LEARN, "What our assessments show"), "What our assessments show"),
    Page("an exercise", (TO_LEARN, "What do we think we know?"), "What you need", True),
    Page("an agenda", (TO_LEARN, "Half a day"), "How it runs", True),
    Page("the tour", (TO_LEARN, HOME, HELP, "Show me round"), "End the tour"),
    Page("practice", ("End the tour", "Practise"), "Leave practice", True),
    Page("group work", ("Group work",), "Compare", True),
    Page(
        "home again", ("Back to the practice assessments", "Leave practice"), "Our Word forms", True
    ),
    Page("assessment", ("Review due",), "What is proposed?"),
    *(Page(stage, (stage,), heading, stage not in ALONE) for stage, heading in STAGES[1:]),
    Page("a matrix", ("Stage 4", "Every impact"), "Every impact"),
    Page("a group", ("Race",), "Race"),
    Page("decisions", ("Stage 7", "The decisions"), "The decisions"),
    Page("sources", ("Sources",), "Sources", True),
    Page("notes", ("Notes",), "There are no notes here yet.", True),
    Page("history", ("History",), "History"),
    Page("check", ("Check",), "About this check"),
    QUESTIONS,
    Page("preview", ("The document as it reads now",), "Close the document"),
    Page("the menu", ("The document as it reads now", MORE), "How it developed"),
    Page("how it developed", ("How it developed",), "Earlier"),
    QUESTIONS,
    Page("reviews", (MORE, "What reviewers asked"), "What reviewers asked"),
    QUESTIONS,
    Page("another form", (MORE, "Move to another form"), "To which form"),
    QUESTIONS,
    Page("a dialog", ("Export to Word",), "File name:"),
)
