"""Whether whoever is named for a thing is somebody, or a team in which nobody is."""

import re

from eia_wizard.quality.names import FIRST_NAMES

_MANY = """
team teams dept department departments directorate directorates division committee committees board
boards service services staff workforce everyone everybody all colleagues group groups subgroup
panel forum network partnership partnerships partners provider providers supplier suppliers
contractor contractors unit units trust trusts practice practices surgery surgeries clinic clinics
council councils organisation organisations company federation alliance collaborative consortium
hub hubs ward wards office offices function icb pcn system
communications comms finance estates facilities procurement contracting commissioning digital
informatics governance hr it quality safeguarding transformation performance analytics engagement
us we ourselves whoever clinicians commissioners professionals members volunteers interpreters
"""
_POSTS = """
head lead leader manager director chair officer secretary chief coordinator administrator nurse
matron sister midwife doctor consultant therapist pharmacist commissioner analyst clerk supervisor
adviser advisor planner buyer trainer champion guardian deputy partner president governor
"""
_COLLECTIVE = frozenset(_MANY.split()) | frozenset(f"{post}s" for post in _POSTS.split())
_POST = frozenset(_POSTS.split())
_PARTS = re.compile(r"[,;:(/]| [–-] |\b(?:led by|through|via|under|care of)\b")
_BELONGS = re.compile(r" (?:of|for|on|in|at|from|with|to|within|across|who|that) ", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z’'-]+")
_FULL_NAME = re.compile(r"(?:^|\s)[A-Z][a-z’'-]+(?:-[A-Z][a-z]+)? [A-Z][A-Za-z’'-]+")


def is_a_team(owner: str) -> bool:
    """Whether the words name a team, all of them, or a body, and nobody who answers for it.

    *Head of the stroke team* is somebody; *Contracts team: Joan Pritchett* names somebody, too.
    """
    first, *more = _PARTS.split(owner)
    words = _WORD.findall(_BELONGS.split(first.strip())[0].casefold())
    return bool(words) and words[-1] in _COLLECTIVE and not any(map(_is_somebody, more))


def _is_somebody(words: str) -> bool:
    said = _WORD.findall(words)
    small = {word.casefold() for word in said}
    if small & _POST:
        return True
    is_named = bool(_FULL_NAME.search(words)) or any(word in FIRST_NAMES for word in said)
    return is_named and not small & _COLLECTIVE
