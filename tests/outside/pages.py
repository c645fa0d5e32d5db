"""Every page, in an order in which each is reached from the one before; a new one is one line."""

from typing import NamedTuple

from outside.files import COPY, FORM


class Typed(NamedTuple):
    """Words for a field; in place of ``{files}`` the folder of what is brought in."""

    field: str
    words: str


class Page(NamedTuple):
    """What to press or type, in turn, and what is called so once the page is there.

    A page like others is left out of a short walk; the next is reached without it, too.
    """

    name: str
    press: tuple[str | Typed, ...]
    shows: str
    is_like_others: bool = False


MORE = "More that can be done"
BRING_IN = "Bring in a file"
FORMS = "Back to our Word forms"
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


def opened(name: str) -> tuple[Typed, str]:
    """What is typed and pressed in the dialog for a file."""
    return Typed("File name:", f"{{files}}/{name}"), "Open"


QUESTIONS = Page("the questions again", ("Back to the questions",), "Add decision")
BACK = QUESTIONS._replace(is_like_others=True)

PAGES = (
    Page("home", (), "What needs you today"),
    Page("a search", (Typed("Search titles", "glass wall"),), "Inside answers", True),
    Page("a filter", (Typed("Search titles", ""), "Stage: any"), "1 Understand need", True),
    Page("a Word file", ("any", BRING_IN, *opened(FORM)), "Check that it is what", True),
    Page("a checked file", ("Check its accessibility",), "What no program can check", True),
    Page("a file held against a decision", ("Check that it is what",), "Copy all as text", True),
    Page("many documents", ("Close", "Export all shown"), "Directory:", True),
    Page("home after dialogs", ("Cancel",), "What needs you today", True),
    Page("a new assessment", ("New assessment",), "What is the new assessment about?"),
    Page("letters and colours", ("Cancel", "Letters and colours"), "150 per cent"),
    Page("home in usual letters", ("100 per cent",), "What needs you today"),
    Page("preferences", (HELP, "Preferences"), "How it looks"),
    Page("the look of documents", ("The look of documents",), "Choose a Word document …", True),
    Page("preferences again", ("Close",), "How it looks", True),
    Page("guide", (HOME, HELP, "Guide"), "For an equality lead"),
    Page("keys", (HOME, HELP, "Keys"), "Back to the guide", True),
    Page("the guide again", ("Back to the guide",), "For an equality lead", True),
    Page("a problem", (HOME, HELP, "Report a problem"), "The report", True),
    Page("about", (HOME, HELP, "About EIA Wizard"), "What it is made with", True),
    Page("our Word forms", (HOME, "Our Word forms"), "Add a Word form …"),
    Page("a Word form", ("Add a Word form …", *opened(FORM)), "Find an answer to go here", True),
    Page("a form that was checked", (MORE, "Is this form accessible?"), "What was found", True),
    Page("a form that is kept", ("Close", "Save what goes", FORMS), "Keep it no more: form", True),
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
    Page("changes", ("100 changes since",), "What changed since", True),
    BACK,
    Page("what is not shown", (MORE, "What this form does not show"), "Every answer of", True),
    BACK,
    Page("a Word form to fill", (MORE, "Fill our form"), "form", True),
    Page("markings", ("Protective marking",), "OFFICIAL", True),
    Page("marked", ("OFFICIAL",), "Add decision", True),
    Page("a slide", (MORE, "Present it to a room"), "Leave"),
    Page("the next slide", ("Next", "Show what good looks like"), "Hide it again", True),
    Page("the notes beside a slide", ("Notes",), "What to know"),
    Page("after the show", ("Put the notes away", "Leave"), "Add decision"),
    Page("preview", ("The document as it reads now",), "Close the document"),
    Page("the menu", ("The document as it reads now", MORE), "How it developed"),
    Page("how it developed", ("How it developed",), "Earlier"),
    QUESTIONS,
    Page("reviews", (MORE, "What reviewers asked"), "What reviewers asked"),
    Page("a review", ("Bring in a reviewed", *opened(COPY)), "Keep ours:", True),
    Page("a reply", ("Reply:",), "Add the reply", True),
    QUESTIONS,
    Page("another form", (MORE, "Move to another form"), "To which form"),
    QUESTIONS,
    Page("a dialog", ("Export to Word",), "File name:"),
)
