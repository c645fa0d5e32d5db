"""First names that are common in England, by which a person in a text is known as one."""

import re

_FIRST_NAMES = """
Aaron Abdul Abdullah Abigail Adam Ahmed Aisha Alan Alex Alexander Alice Ali Amanda Amelia Amina Amir
Amy Andrew Angela Anita Anna Anne Anthony Arjun Asha Ayesha Barbara Ben Benjamin Beth Bilal Brenda
Brian Carol Caroline Catherine Charles Charlotte Chris Christine Christopher Claire Colin Craig
Daniel David Dawn Deborah Deepa Denise Derek Diane Donna Doreen Dorothy Edward Eileen Elaine
Elizabeth Ellie Emily Emma Eric Ethan Farah Fatima Fatma Frank Gary George Geoffrey Gillian Gordon
Graham Hannah Harpreet Hassan Heather Helen Henry Hussain Ian Ibrahim Imran Ines Isaac Isabella
Ivy Jack Jacqueline James Jamal Jane Janet Jasmine Jason Jean Jennifer Jessica Joan Joanne John
Jonathan Joseph Joshua Joyce Judith Julia Julie Karen Katarzyna Kate Kathleen Keith Kelly Kenneth
Kevin Khadija Krishna Kwame Laura Lauren Leanne Leila Lesley Linda Lisa Liam Louise Lucy Luke
Malcolm Margaret Maria Marian Marion Mark Martin Mary Maryam Matthew Maureen Michael Michelle Mina
Mohamed Mohammad Mohammed Mohammad Muhammad Mustafa Nadia Nasreen Natalie Nicholas Nicola Nina Noor
Oliver Olivia Omar Pamela Parveen Patricia Patrick Paul Pauline Peter Philip Priya Rachel Raj Rajesh
Rashid Rebecca Richard Rita Robert Roger Ronald Rosemary Rukhsana Ruth Ryan Salma Samantha Samir
Samuel Sandra Sara Sarah Sean Shabana Sharon Sheila Shirley Simon Sofia Sophie Stephen Steven Stuart
Sunita Susan Suzanne Sylvia Tariq Thomas Timothy Tracey Valerie Vera Victoria Vikram Vivian Wendy
William Yasmin Yusuf Zainab Zara Zoe
"""
FIRST_NAMES = frozenset(_FIRST_NAMES.split())

_SPEAKS = (
    r"(?:told|tells|said|says|explained|described|reported|complained|felt|feels|lives?|lived"
    r"|asked us|wrote|could not|cannot)"
)
_IS_SOMEBODY = re.compile(
    r"(?P<first>[A-Z](?<!\w.)(?<!St .)(?<!Saint .)(?<!Dr .)(?<!Professor .)[a-z]{1,11})"
    r"(?P<last> [A-Z][a-zA-Z’'-]+)?"
    rf"(?=,? (?:{_SPEAKS}|who|aged|has|had|was|is)\b| \(?aged | \(\d\d\)|, \d\d,)"
)
_PLACE_WORDS = """
Road Street Lane Avenue Close Court Park Square Way Place Gardens Ward House Hall Hospital
Centre Church School College Clinic Surgery Practice Trust Foundation Society Community Station
"""
_PLACES = frozenset(_PLACE_WORDS.split())
_ALONE = re.compile(rf",? (?:{_SPEAKS}|aged)\b| \(?aged | \(\d\d\)|, \d\d,")


_NAME = r"[A-Z][a-zé’'-]+(?: [A-Z][a-zA-Zé’'-]+){0,2}"
_SOMEBODY = (
    r"(?:man|woman|boy|girl|patient|mother|father|carer|person|resident|lady|gentleman|child|baby"
    r"|neighbour|nurse|daughter|son|wife|husband|brother|sister|widow|widower|mum|dad|pupil"
    r"|student|user|volunteer|refugee|somebody|someone|grandmother|grandfather|tenant|driver)"
)
_CALLED = re.compile(
    rf"\b{_SOMEBODY},? (?:called|named|by the name of|whose name is|known as) (?P<name>{_NAME})"
)
_OF_KIN = re.compile(
    r"\b(?:[Mm]y|[Hh]er|[Hh]is|[Tt]heir) (?:son|daughter|wife|husband|neighbour|mother|father"
    rf"|brother|sister|mum|dad|uncle|aunt|cousin|grandmother|grandfather),? (?P<name>{_NAME})"
)
_OF_AGE = re.compile(
    r"(?P<name>\b[A-Z][a-zé’'-]+ [A-Z][a-zA-Zé’'-]+)"
    r"(?:,? who (?:is|was|turned|has turned) (?:now |just )?\d{1,2}\b"
    r"|,? aged \d{1,2}\b|,? \(?\d{1,2} years old| \((?:aged )?\d{2}\))"
)
_TOLD = (
    (_CALLED, re.compile(r"called |name|known as ")),
    (_OF_KIN, re.compile(r"(?:y|er|is|ir) [swdhnmfbuacg][a-z]{2,10},? [A-Z]")),
    (_OF_AGE, re.compile(r"\d")),
)
"""Ways to tell a name, each with what it cannot do without, which is quicker to look for."""


def names_in(text: str) -> tuple[str, ...]:
    """What looks like the name of somebody who speaks or is spoken of."""
    known = [
        found.group()
        for found in _IS_SOMEBODY.finditer(text)
        if found["first"] in FIRST_NAMES and _is_a_person(found, text)
    ]
    told = [
        found["name"]
        for pattern, needed in _TOLD
        if needed.search(text)
        for found in pattern.finditer(text)
        if found["name"].split()[-1] not in _PLACES
    ]
    return tuple(dict.fromkeys((*known, *told)))


def _is_a_person(found: re.Match[str], text: str) -> bool:
    """Whether a family name follows that is no place, or else words that only a person is said."""
    if found["last"]:
        return found["last"].strip() not in _PLACES
    return bool(_ALONE.match(text, found.end()))
