"""LibreOffice beside this program: found, run in a place of its own, stopped when it must be."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from eia_wizard.documents.pdf.styles import without_tag_names
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _

SECONDS = 180.0
"""What a document of several hundred pages takes on a slow computer, and half again."""
_LOOK_EVERY = 0.2
_TRIES = 2
"""Its first start with a new profile fails now and then; the second does not."""
_LARGEST = 500_000_000

_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
)
_ON_WINDOWS = ("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432")
_OPTIONS: dict[str, tuple[str, str]] = {
    "PDFUACompliance": ("boolean", "true"),
    "UseTaggedPDF": ("boolean", "true"),
    "SelectPdfVersion": ("long", "17"),
    "DisplayPDFDocumentTitle": ("boolean", "true"),
    "ExportBookmarks": ("boolean", "true"),
    "ExportNotes": ("boolean", "false"),
    "ExportFormFields": ("boolean", "false"),
    "ReduceImageResolution": ("boolean", "false"),
    "UseLosslessCompression": ("boolean", "true"),
}
_QUIET = (
    "--headless",
    "--norestore",
    "--nologo",
    "--nodefault",
    "--nolockcheck",
    "--nofirststartwizard",
)


class NoOffice(EiaError):
    """LibreOffice is not on this computer; the sentence says how else a PDF is made."""


def find_office() -> Path:
    """The LibreOffice of this computer.

    Raises:
        NoOffice: if there is none.
    """
    named = (shutil.which(name) for name in _NAMES)
    places = (*filter(None, named), *_PLACES, *_windows_places())
    found = next((Path(place) for place in places if Path(place).is_file()), None)
    if found is None:
        raise NoOffice(without_office())
    return found


def without_office() -> str:
    """How to save a PDF that everybody can read, from Word."""
    return _(
        "A PDF is made with LibreOffice, and it is not on this computer. Save the document as "
        "Word (.docx) instead and open it in Word. Choose File, Save As, PDF; under Options, tick "
        "“Document structure tags for accessibility”, then save."
    )


def as_pdf(docx: bytes, office: Path, look: Callable[[], None], seconds: float = SECONDS) -> bytes:
    """A Word document of ours as a tagged PDF; ``look`` is called often and may raise, to stop.

    LibreOffice works on a copy, with a profile of its own, so that neither the person's windows
    nor their settings are touched; whatever it leaves is removed.

    Raises:
        EiaError: if it cannot make one, or takes too long.
    """
    until = monotonic() + seconds
    # On Windows a process that was just ended may hold a file for a moment longer.
    with TemporaryDirectory(prefix="eia-pdf-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        (folder / "document.docx").write_bytes(without_tag_names(docx))
        for _try in range(_TRIES):
            _run(_command(office, folder), until, look)
            made = _made(folder / "document.pdf")
            if made:
                return made
    raise EiaError(
        _("LibreOffice could not make a PDF of this document. {how}").format(how=_from_word())
    )


def _from_word() -> str:
    return _("Save it as Word (.docx) instead, and save the PDF from Word.")


def _command(office: Path, folder: Path) -> list[str]:
    options = {name: {"type": kind, "value": said} for name, (kind, said) in _OPTIONS.items()}
    return [
        str(office),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *_QUIET,
        "--convert-to",
        f"pdf:writer_pdf_Export:{json.dumps(options)}",
        "--outdir",
        str(folder),
        str(folder / "document.docx"),
    ]


def _run(command: list[str], until: float, look: Callable[[], None]) -> None:
    """Run it to its end, or end it with everything it began."""
    try:
        process = subprocess.Popen(  # noqa: S603 — our own words, and no shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise EiaError(
            _("LibreOffice could not be started. {how}").format(how=_from_word())
        ) from error
    try:
        while not _is_over(process):
            look()
            if monotonic() > until:
                raise EiaError(
                    _("LibreOffice took too long to make the PDF. {how}").format(how=_from_word())
                )
    finally:
        _end(process)


def _is_over(process: "subprocess.Popen[bytes]") -> bool:
    with suppress(subprocess.TimeoutExpired):
        process.wait(_LOOK_EVERY)
    return process.poll() is not None


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a process and its children: the program that works is not the one that was started."""
    if sys.platform == "win32":
        if process.poll() is None:
            tree = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
            subprocess.run(tree, capture_output=True, check=False)  # noqa: S603 — a number of ours
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _made(file: Path) -> bytes:
    """The PDF, where there is one and it is whole."""
    with suppress(OSError):
        if file.stat().st_size <= _LARGEST:
            data = file.read_bytes()
            if data.startswith(b"%PDF-") and b"%%EOF" in data[-1024:]:
                return data
    return b""


def _windows_places() -> Iterator[str]:
    for name in _ON_WINDOWS:
        if name in os.environ:
            yield str(Path(os.environ[name]) / "LibreOffice" / "program" / "soffice.com")
