"""What a widget of ours is heard as, where its kind does not tell: mixed in, told in ``roles``."""


class HeardAsPlaces:
    """A list of places, one of them where the person is; not a set of boxes to tick."""


class HeardAsPlace:
    """A button that leads to one of the places, and stays down while the person is there."""


class HeardAsDocument:
    """Something to be read that has the focus as a whole."""


class HeardAsHeading:
    """Words in letters of their own that head what follows."""


class HeardAsWindow:
    """A window of its own beside the main one; Qt takes a bare one for a part of it."""


class HeardAsPicture:
    """Something drawn; its name says what it shows."""
