"""The program says the version that its packages carry."""

import tomllib

from builders import TOP
from eia_wizard import __version__
from eia_wizard.bootstrap import program


def test_the_version_that_is_said_is_the_one_that_is_built() -> None:
    built = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert __version__ == built
    assert program() == f"EIA Wizard {built}"
