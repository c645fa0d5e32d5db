"""The house has floors: arrows only point down, and each library lives in its own rooms."""

import ast
from functools import cache
from pathlib import Path

import pytest
from pytest_archon import archrule

PACKAGE = "eia_wizard"
SOURCE = Path(__file__).parents[1] / "src" / PACKAGE

FLOORS = [
    ["domain", "files", "settings", "resources"],
    ["catalogue", "quality", "report", "store", "search", "measures", "spelling"],
    ["documents"],
    ["app"],
    ["presenters", "drawing"],
    ["ui"],
    ["places"],
    ["bootstrap"],
    ["cli", "__main__"],
]
"""Rooms side by side on a floor know nothing of each other."""

SIDE_DOORS = {
    ("files", "domain"): "a refusal is a sentence of the domain",
    ("resources", "domain"): "a refusal is a sentence of the domain",
    ("__main__", "cli"): "the one starts the other",
}

HOMES = {
    "filelock": {"store"},
    "rfc8785": {"store"},
    "docx": {"documents"},
    "hunspell": {"spelling"},
    "rapidfuzz": {"quality"},
    "phonenumbers": {"quality"},
    "nhs_number": {"quality"},
    "lxml": {"documents"},
    "ulid": {"app"},
    "platformdirs": {"places", "cli"},
    "PySide6.QtWidgets": {"ui", "bootstrap", "__main__"},
    "PySide6.QtGui": {"drawing", "ui", "bootstrap", "__main__"},
    "PySide6": {"presenters", "drawing", "ui", "bootstrap", "__main__"},
    "PySide6.QtNetwork": set(),
}

ROOMS = sorted({path.stem for path in SOURCE.iterdir() if not path.stem.startswith("__")})


def test_every_room_stands_on_a_floor() -> None:
    on_floors = {room for floor in FLOORS for room in floor}
    assert set(ROOMS) <= on_floors


@pytest.mark.parametrize(("number", "floor"), list(enumerate(FLOORS)))
def test_arrows_only_point_down(number: int, floor: list[str]) -> None:
    for room in floor:
        if not ((SOURCE / room).is_dir() or (SOURCE / f"{room}.py").is_file()):
            continue
        above = [name for upper in FLOORS[number + 1 :] for name in upper]
        beside = [name for name in floor if name != room and (room, name) not in SIDE_DOORS]
        forbidden = [f"{PACKAGE}.{n}{end}" for n in (*above, *beside) for end in ("", ".*")]
        rule = archrule(f"{room} knows nothing above or beside it").match(
            f"{PACKAGE}.{room}", f"{PACKAGE}.{room}.*"
        )
        rule.should_not_import(*forbidden).check(PACKAGE, only_direct_imports=True)


@pytest.mark.parametrize("library", HOMES)
def test_a_library_lives_in_its_own_rooms(library: str) -> None:
    for path in SOURCE.rglob("*.py"):
        room = path.relative_to(SOURCE).parts[0].removesuffix(".py")
        if room in HOMES[library]:
            continue
        guests = [n for n in imported(path) if n == library or n.startswith(f"{library}.")]
        assert not guests, f"{path.relative_to(SOURCE)} imports {guests}"


def test_there_is_no_circle_counting_imports_in_functions_too() -> None:
    graph = {module_name(path): ours(path) for path in SOURCE.rglob("*.py")}
    done: set[str] = set()
    for start in graph:
        walk(start, graph, [], done)


@pytest.mark.parametrize("room", ["domain", "files", "settings", "resources"])
def test_the_ground_floor_needs_only_the_standard_library(room: str) -> None:
    import sys

    paths = [*(SOURCE / room).rglob("*.py"), SOURCE / f"{room}.py"]
    for path in filter(Path.is_file, paths):
        foreign = (
            {name.split(".")[0] for name in imported(path)} - sys.stdlib_module_names - {PACKAGE}
        )
        assert not foreign, f"{path.relative_to(SOURCE)} imports {foreign}"


@cache
def imported(path: Path) -> list[str]:
    """Every module that a file imports, wherever in the file."""
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return names


def ours(path: Path) -> set[str]:
    """The modules of ours that a file imports."""
    return {name for name in imported(path) if name in known()} - {module_name(path)}


@cache
def known() -> frozenset[str]:
    """Every module of ours."""
    return frozenset(module_name(path) for path in SOURCE.rglob("*.py"))


def module_name(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def walk(module: str, graph: dict[str, set[str]], trail: list[str], done: set[str]) -> None:
    assert module not in trail, f"a circle: {' → '.join([*trail, module])}"
    if module in done:
        return
    for inner in graph.get(module, set()):
        if not module.startswith(f"{inner}."):
            walk(inner, graph, [*trail, module], done)
    done.add(module)
