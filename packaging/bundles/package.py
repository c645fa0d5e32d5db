"""A package the program runs with: where its files are taken from, and what it needs in turn."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from email.parser import HeaderParser

_PLAINLY = {
    "Apache Software License": "Apache-2.0",
    "MIT + MPL 1.1/GPL 2.0/LGPL 2.1": "MIT AND (MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-only)",
}
"""The SPDX name of a licence that a package says in other words."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Package:
    """A package by its files, each read when it is wanted; ``about`` is its metadata.

    ``wheel`` is the SHA-256 of the wheel that it came in, where it came in one.
    """

    name: str
    version: str
    about: Message
    files: Mapping[str, Callable[[], bytes]]
    wheel: str = ""

    @property
    def asked(self) -> list[str]:
        """What it asks for, each with the versions and places that it asks for it in."""
        return self.about.get_all("Requires-Dist") or []


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
    """The licence that a package says it is under, by its SPDX name where it has one."""
    said = about["License-Expression"] or about["License"] or ""
    sorts = [each for each in about.get_all("Classifier") or [] if each.startswith("License ::")]
    named = sorts[0].rpartition(":: ")[2] if sorts else "see its words"
    words = str(said).strip().splitlines()[0] if said.strip() else named
    return _PLAINLY.get(words, words)


def needs(asked: Iterable[str]) -> list[str]:
    """The names of what is asked for; extras are nobody's need."""
    return [named(each) for each in asked if "extra ==" not in each]


def needed(wanted: list[str], there: Mapping[str, Package]) -> Iterator[Package]:
    """Everything that is wanted and what that needs, in order of name; extras are nobody's need."""
    found: dict[str, Package] = {}
    queue = [named(each) for each in wanted]
    while queue:
        package = there.get(queue.pop())
        if package is None or package.name in found:
            continue  # what is not there is for another system
        found[package.name] = package
        queue += needs(package.asked)
    yield from (found[name] for name in sorted(found))
