"""The README's main job without a screen: the worked example walked through the real window."""

import os
import subprocess
import sys
from pathlib import Path

from docx import Document


def test_the_walk_leaves_a_document_and_a_picture_of_every_page(tmp_path: Path) -> None:
    surroundings = {name: v for name, v in os.environ.items() if "DISPLAY" not in name}
    surroundings.pop("QT_QPA_PLATFORM", None)
    surroundings["HOME"] = str(tmp_path)
    folder = tmp_path / "walk"
    said = subprocess.run(
        [sys.executable, "-m", "eia_wizard", "start", "--to", str(folder)],
        capture_output=True,
        text=True,
        timeout=180,
        env=surroundings,
        check=False,
    )
    assert said.returncode == 0, said.stderr
    assert str(folder) in said.stdout
    pictures = sorted(folder.glob("*.png"))
    assert len(pictures) > 60
    assert all(picture.stat().st_size > 10_000 for picture in pictures)
    (document,) = folder.glob("*.docx")
    headings = [p.text for p in Document(str(document)).paragraphs if p.style.name == "Heading 1"]  # type: ignore[union-attr]
    assert "Stage 8. Mobilise, monitor, evaluate" in headings
