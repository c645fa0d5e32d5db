"""Refusals: each is a sentence that a person can act on."""


class EiaError(Exception):
    """Something that cannot be done, said so that a person knows what happened and what to do."""


class Unsuitable(EiaError):
    """A value that its kind of answer cannot hold; the sentence says what it can hold."""
