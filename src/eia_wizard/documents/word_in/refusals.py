"""Why a file is not read as a Word document: each a sentence that leads on."""

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _


class NotReadable(EiaError):
    """A file that is no Word document, or not one that can be read."""


def too_large() -> NotReadable:
    """It holds more than is read, or would take too long or too much memory."""
    return NotReadable(
        _(
            "This document is too large or too tangled to be read safely. Split it into parts, or "
            "copy what you need into a new Word document, and open that."
        )
    )


def too_slow() -> NotReadable:
    """It was not read in time, be it for what it is or for what else the computer does."""
    return NotReadable(
        _(
            "This document could not be read in time. If the computer is busy, try again in a "
            "moment. If it happens again, the document is too large or too tangled: split it into "
            "parts, or copy what you need into a new Word document, and open that."
        )
    )


def damaged() -> NotReadable:
    """It is a Word document that was harmed."""
    return NotReadable(
        _(
            "This Word document is damaged. Open it in Word, let Word repair it, save it under "
            "another name, and open that; or ask whoever sent it to send it again."
        )
    )


def with_macros() -> NotReadable:
    """It holds programs."""
    return NotReadable(
        _(
            "This document holds macros, which are small programs, so it is not opened. In Word, "
            "save it as “Word Document (.docx)” and open that."
        )
    )


def with_declarations() -> NotReadable:
    """Its XML declares things, as only a file made to do harm does."""
    return NotReadable(
        _(
            "This document is built in a way that Word never uses and that can do harm, so it is "
            "not opened. Check where it came from."
        )
    )


def locked() -> NotReadable:
    """It wants a password, or is protected by a label."""
    return NotReadable(
        _(
            "This document is locked with a password or by a label of your organisation. In Word, "
            "save a copy without it and open that."
        )
    )


def strange(what: str) -> NotReadable:
    """It is a kind of file that Word can turn into a document, such as an older one."""
    return NotReadable(
        _(
            "This is {what}, not a Word document (.docx). Open it in Word, save it as "
            "“Word Document (.docx)”, and open that."
        ).format(what=what)
    )


def no_document(what: str) -> NotReadable:
    """It is a kind of file that is no document of Word's at all."""
    return NotReadable(
        _("This is {what}, not a Word document (.docx). Choose the Word document itself.").format(
            what=what
        )
    )


def unknown() -> NotReadable:
    """Nobody can tell what it is."""
    return NotReadable(
        _(
            "This file is not a Word document (.docx), or it is damaged. Check that it is the "
            "right file, or ask whoever sent it to send it again."
        )
    )
