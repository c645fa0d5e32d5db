"""The real window on a real display, read, pressed and typed in through AT-SPI alone."""

import os
import zipfile
from pathlib import Path

import pytest

from builders import TellInto
from outside.files import write_files
from outside.outside import Thing, missing, started
from outside.pages import PAGES, Page

pytestmark = [
    pytest.mark.tools,
    pytest.mark.skipif(
        bool(missing()) and "CI" not in os.environ,
        reason=f"To look from outside, install {missing()}.",
    ),
]

EVERY_PAGE = "EVERY_PAGE" in os.environ
CONTROLS = {
    *("push button", "check box", "radio button", "text", "combo box", "spin button", "slider"),
    *("list", "list item", "menu item", "page tab", "page tab list", "link", "document frame"),
}
NO_ROLE = {"", "unknown", "invalid", "filler", "panel", "redundant object", "application"}
FIELDS = {"text", "combo box"}
NOT_OURS = "Look in:"
"""Where a dialog that Qt gives begins: what it has inside is Qt's."""


def faults(things: list[Thing]) -> list[str]:
    """What a person who listens would stumble over."""
    headings = [each for each in things if each.role == "heading"]
    tabs = [each for each in things if each.role == "page tab"]
    found = [f"{each.role} without words" for each in headings if not each.name]
    if tabs and sum(each.is_("selected") for each in tabs) != 1:
        found.append("it is not told which tab is shown")
    found += [f"“{each.name}” is not filled in" for each in things if "{" in each.name]
    return [*found, *(fault for each in things for fault in of_one(each))]


def of_one(thing: Thing) -> list[str]:
    """What is amiss with one thing."""
    is_stop, found = thing.is_("focusable"), []
    if (is_stop or thing.role in CONTROLS) and not (thing.name or thing.labels):
        found.append(f"{thing.role} without a name: {thing}")
    if thing.is_("focusable") and thing.role in NO_ROLE:
        found.append(f"“{thing.name}” has no role")
    if thing.role in ("check box", "radio button") and not thing.is_("checkable"):
        found.append(f"“{thing.name}” does not say that it can be ticked")
    if thing.role in ("list item", "page tab") and is_stop and not thing.is_("selectable"):
        found.append(f"“{thing.name}” does not say that it can be chosen")
    return found


def walked() -> list[Page]:
    """A short walk in the usual run; every page with ``EVERY_PAGE=1``."""
    return [each for each in PAGES if EVERY_PAGE or not each.is_like_others]


def without_what_is_not_ours(things: list[Thing]) -> list[Thing]:
    """What Qt itself draws in its dialogs for files is left out; that they are there is not."""
    first = next((n for n, each in enumerate(things) if each.name == NOT_OURS), len(things))
    return things[: first + 1]


def amiss(things: list[Thing]) -> list[str]:
    """The faults of a page, an empty one among them."""
    ours = without_what_is_not_ours(things)
    return faults(ours) if len(ours) > 2 else ["there is next to nothing"]


def test_every_page_tells_names_roles_and_states(tell_into: TellInto, tmp_path: Path) -> None:
    library, id_ = tell_into(tmp_path, "musculoskeletal")
    files = tmp_path / "files"
    if EVERY_PAGE:
        write_files(files, library, id_)
    wrong: list[str] = []
    with started(library) as seen:
        seen.wait_for("Review due")
        for page in walked():
            for step in page.press:
                seen.do(step, files)
            seen.wait_for(page.shows)
            wrong += [f"{page.name}: {fault}" for fault in seen.stays(amiss)]
    assert wrong == []


def test_the_way_from_a_first_start_to_a_document_can_be_gone_by_the_tree_alone(
    tmp_path: Path,
) -> None:
    to, proposal = tmp_path / "walking.docx", "Walks in the park for people who live alone"
    with started(tmp_path / "library.db") as seen:
        seen.press("Write an assessment")
        seen.write("Name of a new assessment", "Walking groups")
        seen.press("Begin the new assessment", then="What is proposed?")
        seen.write("What is proposed?", proposal)
        seen.press("What kind of decision is this? Something new")
        seen.press("Next", then="How much assessment it calls for")
        seen.press("Stage 1", then="People and need")
        seen.press("What you rest on", then="Add evidence")
        seen.press("Add evidence", then="What is it called?")
        seen.write("What is it called?", "Census 2021")
        seen.press("Check", then="Is it ready?")
        amiss = [each.name for each in seen.look() if each.name.startswith("Go there: ")]
        assert any("not looked at" in each for each in amiss)
        seen.press(
            next(each for each in amiss if "not looked at" in each), then="Every group, once"
        )
        seen.press("Export to Word", then="File name:")
        seen.write("File name:", str(to))
        seen.press("Save", "push button", then=f"Written: {to}")
        assert seen.hears(f"Written: {to}")
        seen.press("What is proposed", "list item")
        assert seen.reads("What is proposed?", proposal)
    written = zipfile.ZipFile(to).read("word/document.xml").decode()
    assert proposal in written
    assert "Census 2021" in written
