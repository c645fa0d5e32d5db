"""The organisations that decide, as of a day: they merge, and are renamed."""

from datetime import date

from eia_wizard.domain.reading import Reading


def bodies_on(own: Reading, day: date) -> tuple[str, ...]:
    """The names of those that existed on a day, from the library's own record.

    The organisation itself comes first; a name without days counts on every day.
    """
    home = own.form.collection_with_role("bodies")
    items = own.items(home.id) if home else ()
    named = [own.role_text("organisation.name")] if _was_there(own, "organisation", "", day) else []
    named += [own.role_text("body.name", i) for i in items if _was_there(own, "body", i, day)]
    return tuple(dict.fromkeys(name for name in named if name))


def _was_there(own: Reading, kind: str, item: str, day: date) -> bool:
    since, until = own.role_value(f"{kind}.since", item), own.role_value(f"{kind}.until", item)
    has_begun = not isinstance(since, date) or since <= day
    return has_begun and not (isinstance(until, date) and until < day)
