"""The list of a collection's own items, in order."""

from eia_wizard.domain.kinds.links import LinksKind


class ItemsKind(LinksKind):
    """Item ids that a person added to a collection; the list is an answer like any other."""

    name = "items"
    editor = "items"
