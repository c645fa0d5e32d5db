"""What a person does with an organisation's own form: match it, fill it, try it."""

from pathlib import Path

from eia_wizard import resources
from eia_wizard.app.carrying import carried_by_a_document
from eia_wizard.app.exporting import Material, PainterFor
from eia_wizard.app.opening import Opened, open_kept
from eia_wizard.app.targets import refuse_own_files
from eia_wizard.app.template.editions import Refound, refound
from eia_wizard.app.template.filling import Planned, leftovers, plan, trial
from eia_wizard.app.template.matching import Matcher
from eia_wizard.app.template.pictures import asks_for_pictures
from eia_wizard.app.template.telling import FormReader
from eia_wizard.catalogue.synonyms import Synonyms, read_synonyms
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.mapping import Mapping
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.slots import Leftover, NotFilled, Owner, Template
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import write_atomically


@dataclass(frozen=True, slots=True)
class Outcome:
    """A filled form: which slots have their answer, what was planned, and what has changed.

    ``over`` are answers for which the form has no place, ``shortened`` the places that were too
    narrow for theirs.
    """

    filled: tuple[str, ...]
    left: tuple[NotFilled, ...]
    planned: Planned
    refound: Refound
    over: tuple[Leftover, ...] = ()
    shortened: tuple[str, ...] = ()


def synonyms() -> Synonyms:
    """The program's own list of what organisations call things."""
    return read_synonyms(resources.folder("assets") / "templates" / "synonyms.toml")


def suggested(form: Form, template: Template, name: str, known: Synonyms) -> Mapping:
    """A first mapping of an organisation's form, to be looked over."""
    matches = Matcher(form, known).suggest(template.slots)
    return Mapping(name, template.edition, form.id, matches)


def fill_form(
    forms: FormReader,
    material: Material,
    template: Path,
    mapping: Mapping,
    to: Path,
    *,
    with_guesses: bool = False,
    with_annex: bool = False,
    painter_for: PainterFor = lambda _form: None,
) -> Outcome:
    """Fill an organisation's form from an assessment, and write it whole or not at all.

    The template is only read. What the mapping does not find there again is not filled; with an
    annex, answers that have no place in the form follow behind it.

    Raises:
        EiaError: if the form cannot be read, or the filled one cannot be written.
    """
    _refuse_the_template(template, to)
    refuse_own_files(to, material.library)
    _refuse_in_practice(material)
    opened = open_kept(material.assessment)
    again = refound(mapping, forms.slots(template))
    painter = painter_for(opened.form) if asks_for_pictures(again.mapping) else None
    planned = plan(opened.reading, again.mapping, with_guesses=with_guesses, painter=painter)
    over = tuple(leftovers(opened.reading, again.mapping))
    annex = over if with_annex else ()
    docx, done = forms.fill(template, planned.fillings, _owner(material, opened), annex)
    write_atomically(to, docx)
    return Outcome(done.slots, done.left, planned, again, over, done.shortened)


def try_form(
    forms: FormReader, reading: Reading, template: Path, mapping: Mapping, to: Path
) -> Refound:
    """Write a copy of the form that says in each slot what will stand there.

    Raises:
        EiaError: if the form cannot be read, or the copy cannot be written.
    """
    _refuse_the_template(template, to)
    again = refound(mapping, forms.slots(template))
    docx, _done = forms.fill(template, trial(again.mapping, reading))
    write_atomically(to, docx)
    return again


def _refuse_in_practice(material: Material) -> None:
    if material.is_practice:
        raise EiaError(
            _(
                "An organisation’s own form is not filled in the practice area: the form could be "
                "taken for a real one. Export the assessment as a Word document instead."
            )
        )


def _owner(material: Material, opened: Opened) -> Owner:
    carried = carried_by_a_document(material.assessment, opened, material.origin)
    made_at = opened.facts.changed_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    return Owner(carried.assessment, carried.form, carried.digest, carried.content, made_at)


def _refuse_the_template(template: Path, to: Path) -> None:
    is_same = to.exists() and template.exists() and to.samefile(template)
    if is_same or to.absolute() == template.absolute():
        raise EiaError(
            _("The form itself is never written to. Choose another name for the filled copy.")
        )
