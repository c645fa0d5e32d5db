"""What lies beside the program in every package: licences, what it is made of, and a first word."""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from bundles.bill import bill_of
from bundles.browser import for_a_browser
from bundles.laying import put
from bundles.package import Package, licence_of
from bundles.pages import put_pages
from bundles.parts import CONTENT, Interpreter, Part, qt_in
from bundles.sources import version
from environment import TOP

_HERE = Path(__file__).resolve().parent
_OF_QT = ("LGPL-3.0.txt", "GPL-3.0.txt")
_HUNSPELL = ("Hunspell", "MPL-1.1", "assets/spelling/LICENCE-library.txt")
_TITLE = "Licences of everything in EIA Wizard {version}"
_BODY = """<h1>{title}</h1>
<p>EIA Wizard is free software under the MIT licence. It stands on the work of others, each part
under a licence of its own; their words are in this folder.</p>
<p>Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They lie beside
the program as shared libraries that you may replace with ones you made from their source, which
The Qt Company publishes with each version. Qt holds work of others in turn, told by its makers
under “Licenses used in Qt”.</p>
<table><caption>Each part, its version and its licence</caption>
<thead><tr><th scope="col">Part</th><th scope="col">Version</th><th scope="col">Licence</th>
<th scope="col">Words</th></tr></thead>
<tbody>
{rows}
</tbody></table>
"""


def put_papers(packages: Iterable[Package], folder: Path, python: Interpreter) -> None:
    """Lay the licences, the list of parts, the pages for IT departments and a first word."""
    shipped = list(packages)
    licences = folder / "licences"
    for name, words in python.licences.items():
        put(licences / "python" / name, words)
    rows = [
        *_put_content(licences),
        *_rows_of(python),
        _put_qt(qt_in(shipped), licences),
        *(_put(each, licences) for each in shipped),
    ]
    title = _TITLE.format(version=version())
    body = _BODY.format(title=title, rows="\n".join(rows))
    put(licences / "index.html", for_a_browser(title, body).encode())
    put(folder / "sbom.cdx.json", bill_of(shipped, python.part))
    put_pages(folder)
    put(folder / "README.txt", (_HERE / "desk" / "README.txt").read_bytes())


def _put_content(licences: Path) -> Iterator[str]:
    """Lay our own licence and those of the files of others among ours; a row of each."""
    told = [(each.part.name, each.part.version, each.part.licence, each.words) for each in CONTENT]
    name, licence, words = _HUNSPELL
    for row in [("eia-wizard", version(), "MIT", "LICENSE"), *told, (name, "", licence, words)]:
        place = f"{'-'.join(row[0].lower().split())}/{Path(row[3]).name}"
        put(licences / place, (TOP / row[3]).read_bytes())
        yield _row(*row[:3], [place])


def _rows_of(python: Interpreter) -> Iterator[str]:
    """A row of Python, with all the words that came with it, and one of each that it rests on."""
    part = python.part
    paths = [f"python/{name}" for name in python.licences]
    yield _row("Python, and what it rests on", part.version, part.licence, paths)
    for each in part.holds:
        yield _row(each.name, each.version, each.licence, [])


def _put_qt(part: Part, licences: Path) -> str:
    for name in _OF_QT:
        put(licences / part.name / name, (_HERE / "licences" / name).read_bytes())
    return _row(part.name, part.version, part.licence, [f"{part.name}/{name}" for name in _OF_QT])


def _put(package: Package, licences: Path) -> str:
    """Lay the licences of one package; a row of the page that tells of it."""
    words = {
        Path(path).name: read()
        for path, read in package.files.items()
        if ".dist-info/" in path and _is_licence(Path(path).name)
    }
    if package.name.startswith(("pyside6", "shiboken6")):
        words = {name: (_HERE / "licences" / name).read_bytes() for name in _OF_QT}
    for name, text in words.items():
        put(licences / package.name / name, text)
    paths = [f"{package.name}/{name}" for name in words]
    return _row(package.name, package.version, licence_of(package.about), paths)


def _is_licence(name: str) -> bool:
    return name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS"))


def _row(name: str, number: str, licence: str, paths: list[str]) -> str:
    links = " ".join(f'<a href="{escape(p)}">{escape(Path(p).name)}</a>' for p in paths)
    cells = [escape(number), escape(licence), links]
    return f'<tr><th scope="row">{escape(name)}</th>{"".join(f"<td>{c}</td>" for c in cells)}</tr>'
