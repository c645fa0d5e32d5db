"""The bill of materials of a package, in the JSON of CycloneDX 1.6."""

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from bundles.moment import moment
from bundles.package import Package, licence_of, needs
from bundles.parts import CONTENT, OF_QT, Content, Part, qt_in
from bundles.sources import version, wanted
from bundles.sums import sum_of
from environment import TOP

_NOT_YET = UUID(int=0)


def bill_of(packages: Iterable[Package], python: Part) -> bytes:
    """Every part by name, version, licence and sum, and which needs which; always the same."""
    shipped = {each.name: each for each in packages}
    libraries = {name: _component(_library(each)) for name, each in shipped.items()}
    base, window = _component(python, ComponentType.PLATFORM), _component(qt_in(shipped.values()))
    content = [_content(each) for each in CONTENT]
    ours = _ours()
    bom = Bom(
        serial_number=_NOT_YET,
        metadata=BomMetaData(component=ours, timestamp=datetime.fromtimestamp(moment(), UTC)),
        components=[base, window, *libraries.values(), *content],
    )
    asked = [libraries[name] for name in needs(wanted()) if name in libraries]
    bom.register_dependency(ours, [base, *asked, *content])
    for name, package in shipped.items():
        own = [libraries[each] for each in needs(package.asked) if each in libraries]
        bom.register_dependency(libraries[name], [*own, *([window] if name == OF_QT else [])])
    bom.serial_number = uuid5(NAMESPACE_URL, _said(bom))
    return _said(bom).encode()


def _said(bom: Bom) -> str:
    writer = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6)
    return writer.output_as_string(indent=1)


def _ours() -> Component:
    number = version()
    part = Part("eia-wizard", number, "MIT", f"pkg:generic/eia-wizard@{number}")
    return _component(part, ComponentType.APPLICATION)


def _library(package: Package) -> Part:
    where = f"pkg:pypi/{package.name}@{package.version}"
    licence = licence_of(package.about)
    return Part(package.name, package.version, licence, where, sum=package.wheel)


def _content(content: Content) -> Component:
    """Somebody else's files among ours, with the sum of each."""
    made = _component(content.part, ComponentType.DATA)
    for path in content.laid():
        name = path.relative_to(TOP).as_posix()
        made.components.add(
            Component(
                type=ComponentType.FILE, name=name, bom_ref=name, hashes=[_hash(sum_of(path))]
            )
        )
    return made


def _component(part: Part, sort: ComponentType = ComponentType.LIBRARY) -> Component:
    return Component(
        type=sort,
        bom_ref=f"{part.name}@{part.version}" if part.version else part.name,
        name=part.name,
        version=part.version or None,
        purl=PackageURL.from_string(part.found_at),
        cpe=part.cpe or None,
        hashes=[_hash(part.sum)] if part.sum else (),
        licenses=[LicenseFactory().make_from_string(part.licence)],
        components=[_component(each) for each in part.holds],
    )


def _hash(sum_: str) -> HashType:
    return HashType(alg=HashAlgorithm.SHA_256, content=sum_)
