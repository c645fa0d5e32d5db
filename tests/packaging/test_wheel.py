"""The wheel: what pipx and uv install."""

import zipfile
from pathlib import Path

from bundles import sources, wheel


def test_it_holds_the_program_with_its_content_and_names_what_it_needs(tmp_path: Path) -> None:
    made = zipfile.ZipFile(wheel.make_wheel(tmp_path))
    names = set(made.namelist())
    content = "eia_wizard/content"
    assert {"eia_wizard/__main__.py", f"{content}/forms/commissioning/form.toml"} < names
    assert f"{content}/assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf" in names
    assert not [name for name in names if name.startswith(("tests", "packaging"))]
    about = made.read(f"eia_wizard-{sources.version()}.dist-info/METADATA").decode()
    asked = [line for line in about.splitlines() if line.startswith("Requires-Dist: ")]
    assert len([each for each in asked if "extra ==" not in each]) == len(sources.wanted())
