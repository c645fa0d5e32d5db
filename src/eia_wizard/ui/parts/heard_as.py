"""What a widget of ours is heard as, where its kind does not tell: mixed in, told in ``roles``."""


class HeardAsPlaces:
    """A list of places, one of them where the person is; not a set of boxes to tick."""


class HeardAsPlace:
    """A button that leads to one of the places, and stays down while the person is there."""


class HeardAsDocument:
    """Something to be read that has the focus as a whole."""
