"""Make the blind forms and their truth: python tests/templates/blind/make.py [NAME …]."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from places import places
from truth import Truth, write, write_answers

HERE = Path(__file__).parent
Make = Callable[[Truth, Path], None]


def main(wanted: list[str]) -> None:
    """Make the forms that are asked for, or all."""
    _word(wanted)
    _office(wanted)


def _word(wanted: list[str]) -> None:
    from wordml import FORMS

    for name, form in FORMS.items():
        if not wanted or name in wanted:
            _make(name, form.save)


def _office(wanted: list[str]) -> None:
    # LibreOffice's own Python library is asked for only where LibreOffice is.
    from office import FORMS
    from office.paper import Paper
    from office.parts import OPEN
    from office.writer import desktop

    forms = {name: form for name, form in FORMS.items() if not wanted or name in wanted}
    if not forms:
        return
    with desktop() as writer:
        for name, form in forms.items():

            def save(truth: Truth, path: Path, form: Callable[..., None] = form) -> None:
                paper = Paper(writer)
                OPEN.append(paper.doc)
                form(paper, truth)
                paper.save(path)

            _make(name, save)


def _make(name: str, save: Make) -> None:
    from answers import ANSWERS

    with tempfile.TemporaryDirectory() as folder:
        marked = Truth(marked=True)
        copy = Path(folder) / f"{name}.docx"
        save(marked, copy)
        where = places(copy, marked.slots)
    save(Truth(), HERE / f"{name}.docx")
    write(HERE / f"{name}.json", marked.slots, where)
    if name in ANSWERS:
        filled = Truth(answers=ANSWERS[name])
        save(filled, HERE / f"{name}-filled.docx")
        write_answers(HERE / f"{name}-filled.json", filled, where)
    print(f"{name}: {len(where)} slots")


if __name__ == "__main__":
    main(sys.argv[1:])
