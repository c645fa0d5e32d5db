"""The bill of materials of a package, in the JSON of CycloneDX 1.6."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from bundles.moment import moment
from bundles.package import Package, licence_of
from bundles.sources import version


def bill_of(packages: Iterable[Package], python: str) -> bytes:
    """Every part by name, version and licence, with the version of Python; always the same."""
    shipped = list(packages)
    ours = _named("application", "eia-wizard", version())
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(moment(), UTC).isoformat(),
            "component": {**ours, **_licensed("MIT")},
        },
        "components": [_python(python), *(_component(each) for each in shipped)],
        "dependencies": [
            {"ref": ours["bom-ref"], "dependsOn": [f"python@{python}", *map(_reference, shipped)]}
        ],
    }
    number = uuid5(NAMESPACE_URL, json.dumps(bill, sort_keys=True))
    return json.dumps({**bill, "serialNumber": f"urn:uuid:{number}"}, indent=1).encode()


def _component(package: Package) -> dict[str, object]:
    about = _named("library", package.name, package.version)
    purl = f"pkg:pypi/{package.name}@{package.version}"
    return {**about, "purl": purl, **_licensed(licence_of(package.about))}


def _python(number: str) -> dict[str, object]:
    found = f"cpe:2.3:a:python:python:{number}:*:*:*:*:*:*:*"
    return {**_named("platform", "python", number), "cpe": found, **_licensed("PSF-2.0")}


def _named(kind: str, name: str, number: str) -> dict[str, str]:
    return {"type": kind, "bom-ref": f"{name}@{number}", "name": name, "version": number}


def _reference(package: Package) -> str:
    return f"{package.name}@{package.version}"


def _licensed(said: str) -> dict[str, object]:
    return {"licenses": [{"license": {"name": said}}]}
