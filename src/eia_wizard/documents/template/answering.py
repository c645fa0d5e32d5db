"""What the process that reads foreign files says of a form: its slots, or the form filled."""

from base64 import b64encode
from pathlib import Path

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.annex import add_annex
from eia_wizard.documents.template.crowding import taken_apart
from eia_wizard.documents.template.fill import fill_slots
from eia_wizard.documents.template.opened import OpenForm, open_form
from eia_wizard.documents.template.packing import packed, xml_of
from eia_wizard.documents.template.pictures import Pictures
from eia_wizard.documents.template.taken_along import with_owner
from eia_wizard.documents.word_in import limits
from eia_wizard.documents.word_in.refusals import NotReadable
from eia_wizard.documents.word_in.safe_xml import STRICT
from eia_wizard.domain.slots import Asked, FilledForm, Template
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.bounded import read_bounded


def answer(asked: Asked) -> Template | FilledForm:
    """A form read, or filled where there is something to fill in.

    Raises:
        EiaError: if it cannot be read, or is no Word document that can be read safely.
    """
    data = read_bounded(Path(asked.path), limits.FILE.file)
    if not (asked.fillings or asked.owner):
        return open_form(data).template
    return fill_form(data, asked)


def fill_form(data: bytes, asked: Asked) -> FilledForm:
    """A form with every filling in its slot, and what a review needs to know it again."""
    form = open_form(data)
    _refuse_what_would_be_half(form)
    pictures = Pictures(form.package, {form.package.main: form.root, **form.edges})
    apart = taken_apart(form.met, asked.fillings)
    edges = list(form.edges.values())
    done = fill_slots(form.root, form.met, apart.fillings, form.styles, pictures, edges)
    body = form.root.find(f"{W}body")
    if body is not None:
        lead = _(
            "These answers are too long for their places in the form, where their gist stands. "
            "Please change them, and comment on them, here."
        )
        in_full = _("Annex: answers in full")
        add_annex(body, in_full, apart.whole, form.styles, edges, lead)
        add_annex(body, _("Further answers"), asked.annex, form.styles, edges)
    changed = {form.package.main: xml_of(form.root)}
    beside = {name for each in form.met for name in each.found.parts}
    changed |= {name: xml_of(form.edges[name]) for name in beside}
    changed |= pictures.parts
    if asked.owner:
        docx = packed(form.package, changed)
        changed |= with_owner(form.package, asked.owner, docx, changed)
    docx = packed(form.package, changed)
    return FilledForm(
        b64encode(docx).decode("ascii"), tuple(done.slots), tuple(done.left), apart.slots
    )


def _refuse_what_would_be_half(form: OpenForm) -> None:
    """A form of which a part is lost, or that would be half of one kind and half of another."""
    if form.template.is_mended:
        raise NotReadable(
            _(
                "This form is damaged, so that some of it may be lost, and is not filled. Ask for "
                "it again, or open it in Word, save it as “Word Document (.docx)” and fill that."
            )
        )
    if STRICT in (form.package.bytes_of(form.package.main) or b""):
        raise NotReadable(
            _(
                "This form is kept in a kind of Word file that is rarely used. In Word, save it "
                "as “Word Document (.docx)”, not “Strict Open XML Document”, and fill that."
            )
        )
