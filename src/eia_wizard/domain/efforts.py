"""What it takes to mend what a quality rule found, from a word to a piece of work."""

FILL = "fill"
JOIN = "join"
WRITE = "write"
REWORD = "reword"
DECIDE = "decide"
FIND_OUT = "find-out"

EFFORTS = (FILL, JOIN, WRITE, REWORD, DECIDE, FIND_OUT)
"""The least first: a name or date, a link, a sentence, other words, a decision, an enquiry."""

_BY_EFFORT: dict[str, tuple[str, ...]] = {
    FILL: ("R06", "R13", "R16", "R17", "R19", "R20", "R22", "R24", "R29", "R30"),
    JOIN: ("R03", "R12"),
    WRITE: ("R04", "R05", "R07", "R31", "R32", "R34", "R35", "R36", "R37", "R40", "R43"),
    REWORD: ("R21", "R26", "R27", "R41"),
    DECIDE: ("R01", "R02", "R15", "R18", "R33", "R38", "R39", "R44", "R45"),
    FIND_OUT: ("R08", "R09", "R10", "R11", "R14", "R23", "R25", "R28", "R42"),
}

EFFORT: dict[str, str] = {rule: effort for effort, rules in _BY_EFFORT.items() for rule in rules}
"""The effort of every rule."""
