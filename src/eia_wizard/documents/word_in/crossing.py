"""A reading as text and back, so that it can come from another process: JSON, nothing that runs.

Each object is named by its class and holds only what is not at its default.
"""

import json
from dataclasses import fields
from functools import lru_cache
from typing import Any, TypeVar, cast

from eia_wizard.documents.word_in import model
from eia_wizard.documents.word_in.model import Reading
from eia_wizard.domain import slots
from eia_wizard.domain.answers import Json

_NAME = ""
_LOOK = "Look"
_AS_THEY_ARE = frozenset({str, int, bool})
_KINDS: tuple[type[Any], ...] = (
    *(model.Change, model.Look, model.Words, model.Mark, model.Drawing, model.Control),
    *(model.Held, model.Listed, model.Paragraph, model.Cell, model.Row, model.Table),
    *(model.Group, model.Story, model.Comment, model.Style, model.Settings, model.Reading),
    *(slots.Slot, slots.Entry, slots.Filling, slots.NotFilled, slots.Template),
    *(slots.Owner, slots.Leftover, slots.Asked, slots.FilledForm),
)
T = TypeVar("T")
_CLASSES = {each.__name__: each for each in _KINDS}
_FIELDS = {each: tuple((field.name, field.default) for field in fields(each)) for each in _KINDS}


def written(value: object) -> str:
    """A reading, or another value that crosses, as one line of text."""
    return json.dumps(_plain(value), separators=(",", ":"))


def read_back(text: str | bytes) -> Reading:
    """The reading that a line of text says.

    Raises:
        ValueError: if it says none.
    """
    return read_as(text, Reading)


def read_as(text: str | bytes, kind: type[T]) -> T:
    """The value of a kind that a line of text says.

    Raises:
        ValueError: if it says none.
    """
    try:
        found = json.loads(text, object_hook=_made)
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError("not a reading") from error
    if not isinstance(found, kind):
        raise ValueError("not a reading")
    return found


def _plain(value: object) -> Json:
    kind = type(value)
    if kind is tuple:
        return [_plain(each) for each in cast("tuple[object, ...]", value)]
    if kind not in _FIELDS:
        return cast("Json", value)
    said: dict[str, Json] = {_NAME: kind.__name__}
    for name, default in _FIELDS[kind]:
        held = getattr(value, name)
        if held is not default and held != default:
            said[name] = held if type(held) in _AS_THEY_ARE else _plain(held)
    return said


def _made(said: dict[str, object]) -> object:
    if said.get(_NAME) == _LOOK:
        return _look(tuple(said.items()))
    return _CLASSES[str(said.pop(_NAME))](
        **{name: _tuples(value) if type(value) is list else value for name, value in said.items()}
    )


@lru_cache(maxsize=1_000)
def _look(said: tuple[tuple[str, object], ...]) -> object:
    """Looks come over and over again, and each has many parts."""
    return _CLASSES[_LOOK](**{name: value for name, value in said if name != _NAME})


def _tuples(values: list[object]) -> tuple[object, ...]:
    return tuple([_tuples(each) if type(each) is list else each for each in values])
