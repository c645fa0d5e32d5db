"""``dataclass`` of the standard library, its methods made when they are first wanted.

The standard library writes and compiles the methods of a dataclass when its module is loaded,
half a millisecond for each of the hundreds that a window loads and mostly does not use at once.
Here a class is there at once but for those methods, and the standard library makes them, just
as it would have, when the first value is made or somebody asks for the fields.
"""

from collections.abc import Callable
from threading import RLock
from typing import TYPE_CHECKING, Any, ClassVar, get_origin

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, slots: bool, **options: bool) -> Callable[[type], type]:
        """As ``dataclasses.dataclass``, for classes with slots.

        Raises:
            TypeError: without ``slots=True``; such a class is left to the standard library.
        """
        if not slots:
            raise TypeError("a dataclass without slots is not put off")
        return lambda written: _put_off(written, options)


__all__ = ["dataclass"]

_LATER = (
    *("__init__", "__setstate__"),
    *("__dataclass_fields__", "__dataclass_params__", "__match_args__"),
)
"""What can be asked for before there is a value; all else is made with it."""

_MAKING = RLock()


class _Later:
    """Stands where a method will be; whoever asks for it has the class completed."""

    def __init__(self, name: str, complete: Callable[[], None]) -> None:
        self._name, self._complete = name, complete

    def __get__(self, value: object, owner: type) -> Any:
        self._complete()
        return getattr(owner if value is None else value, self._name)


def _put_off(written: type, options: dict[str, bool]) -> type:
    """The class with its slots, and promises in the place of its methods."""
    slots = _slots(written)
    left_out = {*slots, "__dict__", "__weakref__"}
    space = {name: value for name, value in vars(written).items() if name not in left_out}
    promises = {
        name: _Later(name, lambda: _complete(shell, written, options))
        for name in _LATER
        if name not in space
    }
    bases = written.__bases__
    shell = type(written)(written.__name__, bases, space | promises | {"__slots__": slots})
    shell.__qualname__ = written.__qualname__
    return shell


def _slots(written: type) -> tuple[str, ...]:
    above = {slot for base in written.__mro__[1:] for slot in vars(base).get("__slots__", ())}
    stated: dict[str, Any] = written.__annotations__
    return tuple(
        name
        for name, kind in stated.items()
        if name not in above and get_origin(kind) is not ClassVar
    )


def _complete(shell: type, written: type, options: dict[str, bool]) -> None:
    """Give the class what the standard library makes of it, once, whichever thread comes first."""
    import dataclasses  # what comes with it is what it takes longest to load

    with _MAKING:
        if not isinstance(vars(shell)["__dataclass_fields__"], _Later):
            return
        before = dict(vars(written))
        whole: type = dataclasses.dataclass(slots=True, **options)(written)
        stays = {*_slots(written), "__slots__", "__doc__", "__dict__", "__weakref__"}
        for name, value in vars(whole).items():
            if name not in stays and value is not before.get(name, _Later):
                setattr(shell, name, value)
