"""What an assessment has that others may want: its evidence, and those it spoke through."""

from collections.abc import Iterator
from datetime import date

from eia_wizard.domain.form import BASIS
from eia_wizard.domain.reading import Reading
from eia_wizard.search.kept import CONVERSATION, EVIDENCE, KeptItem
from eia_wizard.search.words import words_of

MOST_SAID, MOST_SEARCHED, MOST_USES, MOST_NAME = 320, 4_000, 4, 12
"""Letters shown and searched, places where evidence is used, and words of a partner's name."""

_IDENTITY = ("evidence.title", "evidence.publisher", "evidence.reference")


def lent(reading: Reading) -> Iterator[KeptItem]:
    """Everything of an assessment that another may want."""
    yield from _evidence(reading)
    yield from _conversations(reading)


def same_source(reading: Reading, item: str) -> str:
    """What two pieces of evidence have in common if they are the same: title, publisher, place."""
    return source_key(*(reading.role_text(role, item) for role in _IDENTITY))


def source_key(title: str, publisher: str, reference: str) -> str:
    """The same of a source that is no piece of evidence yet; nothing where it has no title."""
    parts = (" ".join(words_of(text)) for text in (title, publisher, reference))
    return "|".join(parts) if title.strip() else ""


def evidence_like(reading: Reading, same: str) -> str:
    """The piece of evidence of this assessment that is this source, or nothing."""
    home = reading.form.collection_with_role("evidence")
    items = reading.items(home.id) if home and same else ()
    return next((item for item in items if same_source(reading, item) == same), "")


def partner_key(through: str) -> str:
    """What two spellings of a partner's name have in common.

    People add who was paid and for what: the name ends at the first comma, bracket or semicolon.
    """
    return " ".join(words_of(partner_name(through))[:MOST_NAME])


def partner_name(through: str) -> str:
    """The name of an organisation out of what was said of it."""
    for mark in (",", ";", "(", ":", " – ", ". "):
        through = through.split(mark)[0]
    return " ".join(through.split()).rstrip(".")


def _evidence(reading: Reading) -> Iterator[KeptItem]:
    home = reading.form.collection_with_role("evidence")
    if home is None:
        return
    used = _uses(reading)
    for item in reading.items(home.id):
        title = reading.role_text("evidence.title", item)
        if not title:
            continue
        groups = _linked(reading, "evidence.groups", item)
        names = [reading.label(group) for group in groups]
        said, publisher = (reading.role_text(f"evidence.{n}", item) for n in ("says", "publisher"))
        yield KeptItem(
            sort=EVIDENCE,
            item=item,
            same=same_source(reading, item),
            words=" ".join((title, publisher, said[:MOST_SEARCHED], *names)),
            about=groups,
            day=_day(reading.role_value("evidence.published_on", item)),
            content={
                "title": title[:MOST_SAID],
                "publisher": publisher[:MOST_SAID],
                "says": _short(said),
                "type": _choice(reading, "evidence.type", item),
                "groups": names,
                "used": used.get(item, [])[:MOST_USES],
                "in": reading.role_text("assessment.title"),
            },
        )


def _conversations(reading: Reading) -> Iterator[KeptItem]:
    home = reading.form.collection_with_role("engagement")
    for item in reading.items(home.id) if home else ():
        through = reading.role_text("engagement.through", item)
        if not partner_key(through):
            continue
        groups = _linked(reading, "engagement.groups", item)
        yield KeptItem(
            sort=CONVERSATION,
            item=item,
            same=partner_key(through),
            words=" ".join((through, *(reading.label(group) for group in groups))),
            about=groups,
            day=_day(reading.role_value("engagement.on", item)),
            content={
                "name": partner_name(through),
                "conversation": reading.label(item),
                "groups": [reading.label(group) for group in groups],
                "changed": _short(reading.role_text("engagement.changed", item)),
                "told": _short(reading.role_text("engagement.told", item)),
                "promised": list(_promises(reading, item)),
                "in": reading.role_text("assessment.title"),
            },
        )


def _promises(reading: Reading, conversation: str) -> Iterator[list[str]]:
    """The actions that a conversation led to: in words, how far each is, and until when."""
    actions = reading.form.collection_with_role("actions")
    for item in _linked(reading, "engagement.led_to", conversation):
        if actions and reading.has_item(actions.id, item):
            status = reading.meaning("action.status", item)
            yield [reading.label(item), status, _day(reading.role_value("action.due_on", item))]


def _uses(reading: Reading) -> dict[str, list[str]]:
    """Where each item is linked: the questions that link to it, each with what it is asked of."""
    uses: dict[str, dict[str, list[str]]] = {}
    for key, value in reading.assessment.answers.items():
        question = reading.form.question(key.question)
        if question and question.kind.name == "links" and isinstance(value, tuple):
            main = reading.form.question(key.question.removesuffix(BASIS))
            for item in value:
                of = uses.setdefault(item, {}).setdefault(main.name if main else "", [])
                of += [reading.label(key.item)] if key.item else []
    return {item: [_use(*each) for each in of.items()] for item, of in uses.items()}


def _use(name: str, of: list[str]) -> str:
    if not of:
        return name
    some = ", ".join(of[:MOST_USES])
    return f"{name} ({some}, …)" if len(of) > MOST_USES else f"{name} ({some})"


def _linked(reading: Reading, role: str, item: str) -> tuple[str, ...]:
    found = reading.role_value(role, item)
    return found if isinstance(found, tuple) else ()


def _choice(reading: Reading, role: str, item: str) -> str:
    question = reading.form.with_role(role)
    value = reading.role_value(role, item)
    option = question.terms.option(value) if question and isinstance(value, str) else None
    return option.label if option else ""


def _day(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else ""


def _short(text: str) -> str:
    """The beginning of a text, cut between words."""
    if len(text) <= MOST_SAID:
        return text
    return f"{text[:MOST_SAID].rsplit(None, 1)[0]} …"
