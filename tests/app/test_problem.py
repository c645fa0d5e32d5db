"""A report of a problem says nothing that anybody wrote, nor what their things are called."""

from pathlib import Path

import pytest

from builders import room_in
from eia_wizard.app.editing import begin, edit, ensure_own_record
from eia_wizard.app.licences import gathered, licences
from eia_wizard.app.problem import problem_report
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.resources import folder
from eia_wizard.settings import Policy, Preferences
from eia_wizard.store.opening import open_library

CANARY = "Zanzibarquux"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Canaries wherever a person can leave words: title, answers, names of folders and files."""
    room = room_in(tmp_path)
    place = tmp_path / f"home of {CANARY}"
    place.mkdir()
    path = place / f"{CANARY}.db"
    with open_library(path, clock=room.clock, who=CANARY, program="t", create=True) as opened:
        id_ = begin(opened, room, f"{CANARY} walks")
        edit(opened, id_).answer_typed(AnswerKey("proposal"), f"{CANARY} proposes")
        ensure_own_record(opened, room)
    return path


def test_no_word_of_an_assessment_a_person_or_a_place_is_in_a_report(
    library: Path, tmp_path: Path
) -> None:
    from dataclasses import replace

    log = library.with_name(f"{library.name}.faults.log")
    log.write_text(
        f"2026-03-01 09:30:00 ValueError\n  saving.py:12 save\n{CANARY} said so\n"
        f"  {CANARY} and more words\n2026-03-01 09:31:00 KeyError\n  list.py:9 <lambda>\n",
        encoding="utf-8",
    )
    policy = Policy(library, organisation=CANARY, forms=library, backups=library, trouble=CANARY)
    room = replace(
        room_in(tmp_path), who=CANARY, organisation=CANARY, own_look=library, policy=policy
    )
    report = problem_report(library, room, Preferences(), {"Qt": "6"}, log)
    assert CANARY not in report
    assert str(tmp_path) not in report
    kept = ("assessments: 1", "ValueError", "  saving.py:12 save", "<lambda>", "text_size: 100")
    for said in kept:
        assert said in report


def test_a_library_that_cannot_be_read_is_a_fact_and_no_reason_to_have_no_report(
    tmp_path: Path,
) -> None:
    path = tmp_path / f"{CANARY}.db"
    path.write_bytes(b"rubbish" * 100)
    report = problem_report(path, room_in(tmp_path), Preferences(), {}, tmp_path / "none.log")
    assert "cannot be read: NotALibrary" in report
    assert CANARY not in report


def test_everything_that_is_used_is_named_with_its_licence() -> None:
    found = licences(folder("assets"))
    names = {each.name.lower().replace("_", "-") for each in found}
    assert found[0].name == "eia-wizard"
    assert {"lucide", "python", "pyside6-essentials", "rapidfuzz", "lxml", "python-docx"} <= names
    assert all(each.purpose and each.licence for each in found)
    assert all(each.text for each in found[1:5]), "letters, icons and dictionary have theirs here"


def test_every_package_that_is_required_has_its_licence_told() -> None:
    import re
    from importlib import metadata

    from eia_wizard.app.licences import _purposes

    required = metadata.requires("eia-wizard") or []
    own = {re.split(r"[^\w.-]", each)[0].lower() for each in required if "extra ==" not in each}
    assert own <= set(_purposes())


def test_a_licence_that_was_gathered_into_a_folder_is_found_there(tmp_path: Path) -> None:
    folder = tmp_path / "licences" / "pyside6-essentials"
    folder.mkdir(parents=True)
    (folder / "LGPL-3.0.txt").write_text("the lesser one", encoding="utf-8")
    inside = tmp_path / "site" / "eia_wizard" / "app" / "licences.py"
    assert gathered("pyside6-essentials", inside) == "the lesser one"
    assert gathered("nobody", inside) == ""
