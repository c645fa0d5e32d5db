"""Writes, as JSON, what AT-SPI tells of the program: run with a Python that has gi, not ours."""

import json
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 — gi asks for its version first

MOST = 3_000
STATES = {
    Atspi.StateType.SHOWING: "showing",
    Atspi.StateType.FOCUSABLE: "focusable",
    Atspi.StateType.FOCUSED: "focused",
    Atspi.StateType.CHECKABLE: "checkable",
    Atspi.StateType.CHECKED: "checked",
    Atspi.StateType.EDITABLE: "editable",
    Atspi.StateType.ENABLED: "enabled",
}


def main() -> None:
    wanted, patience, to = sys.argv[1], float(sys.argv[2]), Path(sys.argv[3])
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            found = everything()
        except GLib.Error:  # a page went away while it was being read
            continue
        if any(each["name"] == wanted and "showing" in each["states"] for each in found):
            to.write_text(json.dumps(found), encoding="utf-8")
            return
        time.sleep(0.3)
    sys.exit(f"Nothing called “{wanted}” was shown.")


def everything() -> list[dict[str, object]]:
    desktop = Atspi.get_desktop(0)
    programs = [desktop.get_child_at_index(n) for n in range(desktop.get_child_count())]
    return [told(each) for program in programs if program is not None for each in below(program)]


def below(thing: Atspi.Accessible) -> list[Atspi.Accessible]:
    found, waiting = [], [thing]
    while waiting and len(found) < MOST:
        now = waiting.pop()
        found.append(now)
        children = [now.get_child_at_index(n) for n in range(now.get_child_count())]
        waiting += [child for child in reversed(children) if child is not None]
    return found


def told(thing: Atspi.Accessible) -> dict[str, object]:
    held = thing.get_state_set()
    labels = [
        relation.get_target(n).get_name()
        for relation in thing.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        for n in range(relation.get_n_targets())
    ]
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "states": [name for state, name in STATES.items() if held.contains(state)],
        "labels": labels,
    }


if __name__ == "__main__":
    main()
