"""One Linux folder, built once for every test of packages."""

import shutil
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

from bundles import compiling, linux, sources

IS_BUILT_HERE = (
    sys.platform == "linux"
    and sys.version_info[:2] == compiling.PYTHON
    and all(map(shutil.which, ("patchelf", "strip", "objdump", "dpkg-deb")))
)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder for Linux, as it would be handed out."""
    if not IS_BUILT_HERE:
        pytest.skip("needs Linux, Python 3.11, patchelf, binutils and dpkg-deb")
    return linux.make_folder(sources.installed(), tmp_path_factory.mktemp("linux"))
