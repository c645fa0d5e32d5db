"""Documents as LibreOffice lays them out."""

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from documents.tools import soffice


def laid_out(papers: Sequence[Path], folder: Path) -> dict[str, Path]:
    """Each Word file as a PDF, by the name it had."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice(), "--headless", profile, "--convert-to", "pdf", "--outdir", folder, *papers]
    for _attempt in range(2):  # a new profile fails now and then
        subprocess.run(command, capture_output=True, check=False)
        made = {paper.stem: folder / f"{paper.stem}.pdf" for paper in papers}
        if all(each.exists() for each in made.values()):
            break
    return made


def pages_of(pdf: Path) -> int:
    """How many pages LibreOffice made of it."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))
