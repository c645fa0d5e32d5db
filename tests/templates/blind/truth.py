"""What a person would call a place to answer, said while a form is being made."""

import json
from dataclasses import dataclass, field
from pathlib import Path

Rows = list[list[str]]
KINDS = ("text", "long", "tick", "choice", "date", "rows", "figure")


@dataclass(frozen=True)
class Typed:
    """An answer that stands on paper otherwise than it is meant; None is no answer."""

    shown: str
    meant: str | None


Answer = str | Rows | Typed


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
    answers: dict[str, Answer] = field(default_factory=dict)
    slots: list[Slot] = field(default_factory=list)
    section: str = ""

    def slot(self, label: str, kind: str = "text", blank: str = "") -> str:
        """Return what stands in the slot: nothing, a prompt, a mark or an answer."""
        self._note(label, kind, blank)
        if self.marked:
            return mark(len(self.slots) - 1)
        answer = self.answers.get(self.key, blank)
        if isinstance(answer, Typed):
            return answer.shown
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


def write(path: Path, slots: list[Slot], places: list[tuple[int, str]]) -> None:
    """Write a form's truth beside it, in reading order."""
    found = sorted(zip(places, slots, strict=True), key=lambda one: one[0][0])
    _write(path, [_told(slot, where) for (_, where), slot in found])


def write_answers(path: Path, truth: Truth, places: list[tuple[int, str]]) -> None:
    """Write what was answered on a filled form; a slot left alone has no answer."""
    keys = {f"{slot.section} > {slot.label}" for slot in truth.slots}
    unknown = set(truth.answers) - keys
    if unknown:
        raise KeyError(sorted(unknown))
    found = sorted(zip(places, truth.slots, strict=True), key=lambda one: one[0][0])
    _write(
        path,
        [
            {**_told(slot, where), "answer": _meant(slot, truth.answers)}
            for (_, where), slot in found
        ],
    )


def pasted(answer: str) -> tuple[str, Rows]:
    """Return the words of an answer and the table pasted under them: lines with bars."""
    lines = answer.split("\n")
    rows = [line.split(" | ") for line in lines if " | " in line]
    return "\n".join(line for line in lines if " | " not in line), rows


def _told(slot: Slot, where: str) -> dict[str, object]:
    return {"label": slot.label, "section": slot.section, "kind": slot.kind, "where": where}


def _meant(slot: Slot, answers: dict[str, Answer]) -> str | Rows | bool | None:
    answer = answers.get(f"{slot.section} > {slot.label}")
    if isinstance(answer, Typed):
        return answer.meant
    if slot.kind == "tick":
        return answer is not None
    if isinstance(answer, str):
        return "\n".join(line.lstrip("+~") for line in answer.split("\n"))
    return answer


def _write(path: Path, told: list[dict[str, object]]) -> None:
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
