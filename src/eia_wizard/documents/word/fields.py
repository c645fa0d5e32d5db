"""Fields: what Word itself fills in, each with words that stand until it does."""

from eia_wizard.documents.word.xml import run


def field(instruction: str, cached: str) -> str:
    """A field and the words it shows before Word works it out."""
    return field_start(instruction) + run(cached) + field_end()


def field_start(instruction: str) -> str:
    """The opening of a field; what follows, up to ``field_end``, is what it shows."""
    asked = f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>'
    return f"{_mark('begin')}<w:r>{asked}</w:r>{_mark('separate')}"


def field_end() -> str:
    """The close of a field."""
    return _mark("end")


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
