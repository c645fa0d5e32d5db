"""Reads, presses and types through AT-SPI for whoever writes orders to it, one JSON line each.

Run with a Python that has gi, which is not ours.
"""

import json
import sys
from collections.abc import Callable, Iterator
from itertools import islice

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 — gi asks for its version first

MARK = "said: "
"""How an answer begins; the buses write to the same place."""

STATES = {
    name: getattr(Atspi.StateType, name.upper())
    for name in (
        *("checkable", "checked", "collapsed", "editable", "expandable", "expanded", "focusable"),
        *("focused", "modal", "selectable", "selected", "showing", "active"),
    )
}
Thing = dict[str, object]
heard: list[str] = []


def main() -> None:
    Atspi.set_timeout(2_000, 15_000)
    listener = Atspi.EventListener.new(lambda event: heard.append(str(event.any_data)))
    listener.register("object:announcement")
    for line in sys.stdin:
        order = json.loads(line)
        try:
            said = ORDERS[order.pop("do")](**order)
        except GLib.Error:  # a page went away while it was being read
            said = None
        sys.stdout.write(f"{MARK}{json.dumps(said)}\n")
        sys.stdout.flush()


def look() -> list[Thing]:
    """Everything that is shown, from the outside in."""
    return [told(each, depth) for each, depth in shown()]


def is_shown(name: str, role: str) -> bool:
    """Whether something is called so."""
    return any(called(name, role))


def press(name: str, role: str) -> bool:
    """Press the first that can be pressed; one whose whole name it is comes first."""
    for found in sorted(called(name, role), key=lambda each: each.get_name() != name):
        names = [found.get_action_name(n) for n in range(found.get_n_actions())]
        for way in ("Press", "Toggle", "ShowMenu"):
            if way in names:
                return act(found, names.index(way))
    return False


def act(thing: Atspi.Accessible, number: int) -> bool:
    """Whether it was done; an entry of a menu that opens a dialog only answers when that closes."""
    try:
        return bool(thing.do_action(number))
    except GLib.Error:
        return True


def write(name: str, role: str, words: str) -> bool:
    """Put words into a field, in place of what is there."""
    return any(each.set_text_contents(words) for each in islice(called(name, role), 1))


def read(name: str, role: str) -> str | None:
    """The words that stand in a field."""
    return next((Atspi.Text.get_text(each, 0, -1) for each in called(name, role)), None)


def announced() -> list[str]:
    """What was announced since this was asked last."""
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)
    said = heard[:]
    heard.clear()
    return said


ORDERS: dict[str, Callable[..., object]] = {
    each.__name__: each for each in (look, is_shown, press, write, read, announced)
}


def shown() -> Iterator[tuple[Atspi.Accessible, int]]:
    """What can be reached: the window that is active, as for a person who listens."""
    waiting = [(each, 0) for each in inside(Atspi.get_desktop(0))]
    while waiting:
        now, depth = waiting.pop()
        if depth and not is_in(now, "showing"):
            continue
        yield now, depth
        children = inside(now)
        if not depth:
            children = [each for each in children if is_in(each, "active")] or children
        waiting += [(child, depth + 1) for child in reversed(children)]


def inside(thing: Atspi.Accessible) -> list[Atspi.Accessible]:
    children = [thing.get_child_at_index(n) for n in range(thing.get_child_count())]
    return [each for each in children if each is not None]


def is_in(thing: Atspi.Accessible, state: str) -> bool:
    return bool(thing.get_state_set().contains(STATES[state]))


def called(name: str, role: str) -> Iterator[Atspi.Accessible]:
    """What is shown and has a name that begins so."""
    return (
        each
        for each, _depth in shown()
        if each.get_name().startswith(name) and role in ("", each.get_role_name())
    )


def told(thing: Atspi.Accessible, depth: int) -> Thing:
    held = thing.get_state_set()
    labels = [
        relation.get_target(n).get_name()
        for relation in thing.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        for n in range(relation.get_n_targets())
    ]
    return {
        "depth": depth,
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "states": [name for name, state in STATES.items() if held.contains(state)],
        "labels": labels,
    }


if __name__ == "__main__":
    main()
