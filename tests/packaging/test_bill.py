"""The bill of materials: every part of a package, in a form that other programs can read."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from PySide6.QtCore import qVersion

from bundles import bill, parts, sources
from bundles.package import Package
from eia_wizard import resources

PYTHON = parts.python("3.11.9", (parts.Part("sqlite", "3.45", "blessing", "pkg:generic/sqlite"),))


@pytest.fixture(scope="module")
def packages() -> list[Package]:
    return sources.installed()


@pytest.fixture(scope="module")
def said(packages: list[Package]) -> bytes:
    return bill.bill_of(packages, PYTHON)


@pytest.fixture(scope="module")
def told(said: bytes) -> dict[str, dict[str, Any]]:
    return {each["name"]: each for each in components(json.loads(said))}


def components(holder: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for each in holder.get("components", ()):
        yield each
        yield from components(each)


def test_it_is_as_the_standard_asks(said: bytes) -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(said.decode()) is None


def test_it_is_the_same_each_time(said: bytes, packages: list[Package]) -> None:
    assert bill.bill_of(reversed(packages), PYTHON) == said


def test_every_part_has_a_version_a_licence_and_a_place(told: dict[str, dict[str, Any]]) -> None:
    wanted = {"python", "sqlite", "qt", *(part.part.name for part in parts.CONTENT)}
    assert wanted < told.keys()
    for name, each in told.items():
        if each["type"] != "file":
            assert each["version"], name
            assert each["licenses"], name
            assert each["purl"].startswith("pkg:"), name


def test_a_licence_is_named_as_others_name_it(told: dict[str, dict[str, Any]]) -> None:
    in_words = {n for n, each in told.items() for said in each.get("licenses", ()) if is_own(said)}
    assert in_words == {"SCOWL British English dictionary"}


def is_own(said: dict[str, Any]) -> bool:
    return "name" in said.get("license", {})


def test_every_letter_icon_and_word_list_of_others_has_its_sum(
    told: dict[str, dict[str, Any]],
) -> None:
    shipped = resources.folder("assets")
    of_others = [*shipped.glob("fonts/*.ttf"), *shipped.glob("icons/*.svg")]
    for path in [*of_others, *shipped.glob("spelling/british.*")]:
        (found,) = told[f"assets/{path.relative_to(shipped).as_posix()}"]["hashes"]
        assert found["content"] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_their_versions_are_those_beside_the_files() -> None:
    for each in parts.CONTENT:
        beside = (Path(parts.TOP, each.words).parent / "README.md").read_text("utf-8")
        assert each.part.version in beside
        assert each.part.found_at.rpartition("@")[2] in beside


def test_the_sum_of_a_wheel_is_told_where_a_part_came_in_one(packages: list[Package]) -> None:
    first, *rest = packages
    came = Package(first.name, first.version, first.about, first.files, "a" * 64)
    made = {e["name"]: e for e in components(json.loads(bill.bill_of([came, *rest], PYTHON)))}
    assert made[first.name]["hashes"] == [{"alg": "SHA-256", "content": "a" * 64}]


def test_what_needs_what_is_told(said: bytes, packages: list[Package]) -> None:
    needed = {each["ref"]: each.get("dependsOn", []) for each in json.loads(said)["dependencies"]}
    whole = {f"{each.name}@{each.version}" for each in packages}
    reached, queue = set[str](), [f"eia-wizard@{sources.version()}"]
    while queue:
        each = queue.pop()
        reached.add(each)
        queue += [more for more in needed[each] if more not in reached]
    assert whole < reached
    assert f"qt@{qVersion()}" in reached
