"""A report set in a format, looked over for what keeps people from reading it, and put in place.

Importing this loads python-docx, which takes a third as long as the whole window takes to show.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from eia_wizard.app.progress import Tell
from eia_wizard.documents.accessible import Finding
from eia_wizard.documents.formats import FORMATS, Format
from eia_wizard.documents.pdf.office import as_pdf, find_office
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.files.atomic import write_atomically
from eia_wizard.report.parts import Report

_TOLD = 5


class NotForEverybody(EiaError):
    """A copy for the public that would keep some people out: it is not written."""


class BadlyMade(EiaError):
    """A document was written, and this program made it worse than it should be."""


def format_called(name: str) -> Format:
    """The format of this name.

    Raises:
        EiaError: if there is none.
    """
    chosen = FORMATS.get(name)
    if chosen is None:
        raise EiaError(
            _("There is no format “{name}”. Formats: {names}.").format(
                name=name, names=", ".join(FORMATS)
            )
        )
    return chosen


def office_for(chosen: Format) -> Path | None:
    """The LibreOffice that a format needs, or ``None`` if it needs none.

    Raises:
        NoOffice: if there is none here; the sentence says how else it is done.
    """
    return find_office() if chosen.through_office else None


def put_in_place(
    chosen: Format,
    document: bytes,
    to: Path,
    tell: Tell,
    *,
    is_public: bool,
    office: Path | None = None,
    look: bytes = b"",
) -> None:
    """Look a finished document over, and write it whole or not at all; as a PDF with an office.

    ``look`` is that of an organisation, where it is one: what it is to blame for is no fault of
    ours, and was said when it was chosen.

    Raises:
        NotForEverybody: if it is for the public and has a fault; nothing is then written.
        BadlyMade: if it was written, and this program built a fault into it.
        EiaError: if it cannot be written.
    """
    tell(3, 5, _("Checking that everybody can read it …"))
    found = chosen.check(document, is_public)
    if is_public:
        refuse_to_publish(found)
    if office:
        making = _("LibreOffice makes the PDF …")
        document = as_pdf(document, office, lambda: tell(4, 5, making))
    tell(4, 5, _("Writing the file …"))
    write_atomically(to, document)
    own_up(_not_of_the_look(found, look), to)


def _not_of_the_look(found: Sequence[Finding], look: bytes) -> Sequence[Finding]:
    if not look or not any(not each.is_advice for each in found):
        return found
    # Only a look with faults is looked at again.
    from eia_wizard.app.own_look import faults_of

    of_look = {each.rule for each in faults_of(look)}
    return [each for each in found if each.rule not in of_look]


def refuse_to_publish(found: Iterable[Finding]) -> None:
    """Let pass what everybody can read.

    Raises:
        NotForEverybody: if there is a fault, whoever it comes from.
    """
    faults = [each for each in found if not each.is_advice]
    if faults:
        raise NotForEverybody(
            _("This copy is for the public, and some people could not read it, so it was not made.")
            + "\n"
            + "\n".join(_lines(faults))
        )


def refuse_as_in_word(report: Report, base: bytes) -> None:
    """Hold what people typed to what would keep somebody from reading it in Word.

    Raises:
        NotForEverybody: if there is a fault.
    """
    word = FORMATS["docx"]
    refuse_to_publish(word.check(word.write(report, None, base), True))


def own_up(found: Iterable[Finding], written: Path) -> None:
    """Say it plainly where the program, not the person, is to blame; the document is there.

    Raises:
        BadlyMade: if a fault lies in how the document is built.
    """
    faults = [each for each in found if not (each.is_advice or each.is_typed)]
    if faults:
        raise BadlyMade(
            _(
                "The document was written to “{path}”, but this program did not make it as well "
                "as it should. That is a fault of ours: please report it."
            ).format(path=written)
            + "\n"
            + "\n".join(_lines(faults))
        )


def _lines(faults: list[Finding]) -> list[str]:
    said = [_said(each) for each in faults[:_TOLD]]
    left = len(faults) - _TOLD
    if left > 0:
        said.append(ngettext("and {n} more", "and {n} more", left).format(n=left))
    return [f"- {each}" for each in said]


def _said(fault: Finding) -> str:
    return f"{fault.what} ({fault.where})" if fault.where else fault.what
