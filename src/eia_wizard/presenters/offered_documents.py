"""The documents that can be made of an assessment, and what their files are called at first."""

from eia_wizard.app.exporting import NOT_NEEDED_LAYOUT, fitting_layout
from eia_wizard.domain.reading import Reading
from eia_wizard.presenters.views import DocumentChoice


def offered_documents(reading: Reading) -> tuple[DocumentChoice, ...]:
    """The documents that can be made of it, besides the one that is usual for it."""
    usual = fitting_layout(reading)
    asked = (
        each for each in reading.form.layouts.values() if each.id not in (usual, NOT_NEEDED_LAYOUT)
    )
    return tuple(DocumentChoice(each.id, each.title, each.purpose) for each in asked)


def document_title(reading: Reading, title: str, layout: str) -> str:
    """What the file of a document is called at first; of another one, by its kind as well."""
    found = reading.form.layouts.get(layout)
    return f"{title}, {found.title.lower()}" if found else title
