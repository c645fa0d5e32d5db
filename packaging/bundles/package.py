"""A package the program runs with: where its files are taken from, and what it needs in turn."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from email.parser import HeaderParser

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Package:
    """A package by its files, each read when it is wanted; ``about`` is its metadata."""

    name: str
    version: str
    about: Message
    files: Mapping[str, Callable[[], bytes]]


def parsed(metadata: str) -> Message:
    """The metadata of a package."""
    return HeaderParser().parsestr(metadata)


def plain(name: str) -> str:
    """The name of a package as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def named(requirement: str) -> str:
    """The package that a requirement speaks of."""
    found = _NAME.match(requirement)
    if found is None:
        raise ValueError(requirement)
    return plain(found.group())


def licence_of(about: Message) -> str:
    """The licence that a package says it is under, in as many words as it uses."""
    said = about["License-Expression"] or about["License"] or ""
    sorts = [each for each in about.get_all("Classifier") or [] if each.startswith("License ::")]
    named = sorts[0].rpartition(":: ")[2] if sorts else "see its words"
    return str(said).strip().splitlines()[0] if said.strip() else named


def needed(wanted: list[str], there: Mapping[str, Package]) -> Iterator[Package]:
    """Everything that is wanted and what that needs, in order of name; extras are nobody's need."""
    found: dict[str, Package] = {}
    queue = [named(each) for each in wanted]
    while queue:
        package = there.get(queue.pop())
        if package is None or package.name in found:
            continue  # what is not there is for another system
        found[package.name] = package
        asked = package.about.get_all("Requires-Dist") or []
        queue += [named(each) for each in asked if "extra ==" not in each]
    yield from (found[name] for name in sorted(found))
