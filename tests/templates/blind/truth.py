"""What a person would call a place to answer, said while a form is being made."""

import json
from dataclasses import dataclass, field
from pathlib import Path

Rows = list[list[str]]
KINDS = ("text", "long", "tick", "choice", "date", "rows", "figure")


@dataclass(frozen=True)
class Slot:
    """One place where a person is meant to write."""

    label: str
    section: str
    kind: str
    blank: str


@dataclass
class Truth:
    """The slots of one form, in the order in which they were made.

    A form is made more than once: blank, with a mark in every slot (so that where it stands is
    read from the finished file and never counted by hand), and filled in.
    """

    marked: bool = False
    answers: dict[str, str | Rows] = field(default_factory=dict)
    slots: list[Slot] = field(default_factory=list)
    section: str = ""

    def slot(self, label: str, kind: str = "text", blank: str = "") -> str:
        """Return what stands in the slot: nothing, a prompt, a mark or an answer."""
        self._note(label, kind, blank)
        if self.marked:
            return mark(len(self.slots) - 1)
        answer = self.answers.get(self.key, blank)
        return answer if isinstance(answer, str) else blank

    def rows(self, label: str, columns: int, count: int) -> Rows:
        """Return the rows of a table that grows: empty, marked at both ends, or filled."""
        self._note(label, "rows", "")
        if self.marked:
            ends = mark(len(self.slots) - 1)
            return [
                [ends if (row in (0, count - 1) and not cell) else "" for cell in range(columns)]
                for row in range(count)
            ]
        answer = self.answers.get(self.key, "")
        return answer if isinstance(answer, list) else [[""] * columns for _ in range(count)]

    @property
    def key(self) -> str:
        """The name of the slot made last: its section and its label."""
        return f"{self.slots[-1].section} > {self.slots[-1].label}"

    def _note(self, label: str, kind: str, blank: str) -> None:
        if kind not in KINDS:
            raise ValueError(kind)
        self.slots.append(Slot(label, self.section, kind, blank))


def mark(number: int) -> str:
    """Return the mark of a slot."""
    return f"zq{number}qz"


def write(path: Path, slots: list[Slot], places: list[str]) -> None:
    """Write a form's truth beside it."""
    told = [
        {"label": slot.label, "section": slot.section, "kind": slot.kind, "where": where}
        for slot, where in zip(slots, places, strict=True)
    ]
    _write(path, told)


def write_answers(path: Path, truth: Truth, places: list[str]) -> None:
    """Write what was answered on a filled form; a slot left alone has no answer."""
    keys = [f"{slot.section} > {slot.label}" for slot in truth.slots]
    unknown = set(truth.answers) - set(keys)
    if unknown:
        raise KeyError(sorted(unknown))
    told = [
        {
            "label": slot.label,
            "section": slot.section,
            "kind": slot.kind,
            "where": where,
            "answer": plain(truth.answers[key]) if key in truth.answers else None,
        }
        for key, slot, where in zip(keys, truth.slots, places, strict=True)
    ]
    _write(path, told)


def plain(answer: str | Rows) -> str | Rows:
    """Return an answer without the signs that ask for bold, slanted or small letters."""
    if isinstance(answer, list):
        return [[plain(cell) for cell in row] for row in answer]
    return "\n".join(line.lstrip("*~!") for line in answer.split("\n"))


def _write(path: Path, told: list[dict[str, object]]) -> None:
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
