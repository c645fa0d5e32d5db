"""The package that an IT department deploys on Windows, made with wixl: for every account."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid5
from xml.sax.saxutils import quoteattr

from bundles.moment import moment
from bundles.msi_summary import make_steady
from bundles.sources import version
from bundles.sums import sum_of_folder

_OURS = UUID("6f0c7a52-9b6e-5d0b-8a52-3f6c1d5f7e11")
"""From which every other number is made, so that the same file has the same one for ever."""

_UPGRADE = str(uuid5(_OURS, "upgrade")).upper()
_PRODUCT = """<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="{product}" Name="EIA Wizard" Language="1033" Version="{version}"
 UpgradeCode="{upgrade}" Manufacturer="The EIA Wizard team">
<Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine"
 Description="Equality impact assessment, offline" Keywords="EIA"/>
<Upgrade Id="{upgrade}">
<UpgradeVersion Minimum="0.0.0" IncludeMinimum="yes" Maximum="{next}"
 Property="REPLACED"/>
<UpgradeVersion Minimum="{version}" IncludeMinimum="no" OnlyDetect="yes" Property="NEWER"/>
</Upgrade>
<Condition Message="{newer}">Installed OR NOT NEWER</Condition>
<InstallExecuteSequence><RemoveExistingProducts After="InstallValidate"/></InstallExecuteSequence>
<Media Id="1" Cabinet="program.cab" EmbedCab="yes"/>
<Icon Id="eia.ico" SourceFile="eia-wizard.ico"/>
<Property Id="ARPPRODUCTICON" Value="eia.ico"/>
<Property Id="ARPNOMODIFY" Value="1"/>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramFiles64Folder">
<Directory Id="INSTALLDIR" Name="EIA Wizard">
{files}
<Component Id="file_type" Guid="{file_type}" Win64="yes">
<RegistryKey Root="HKLM" Key="Software\\Classes\\.eia">
<RegistryValue Type="string" Value="EIAWizard.Assessment" KeyPath="yes"/></RegistryKey>
<RegistryKey Root="HKLM" Key="Software\\Classes\\EIAWizard.Assessment">
<RegistryValue Type="string" Value="Assessment of EIA Wizard"/></RegistryKey>
<RegistryKey Root="HKLM" Key="Software\\Classes\\EIAWizard.Assessment\\DefaultIcon">
<RegistryValue Type="string" Value="[INSTALLDIR]eia-wizard.ico"/></RegistryKey>
<RegistryKey Root="HKLM" Key="Software\\Classes\\EIAWizard.Assessment\\shell\\open\\command">
<RegistryValue Type="string" Value="&quot;[INSTALLDIR]EIA Wizard.exe&quot; &quot;%1&quot;"/>
</RegistryKey></Component>
</Directory></Directory>
<Directory Id="ProgramMenuFolder">
<Component Id="start_menu" Guid="{start_menu}" Win64="yes">
<Shortcut Id="starter" Name="EIA Wizard" Target="[INSTALLDIR]EIA Wizard.exe"
 WorkingDirectory="INSTALLDIR" Icon="eia.ico"
 Description="Equality impact assessment, offline"/>
<RegistryValue Root="HKLM" Key="Software\\EIA Wizard" Name="StartMenu" Type="integer" Value="1"
 KeyPath="yes"/></Component>
</Directory></Directory>
<Feature Id="program" Level="1" Title="EIA Wizard">
{chosen}
</Feature></Product></Wix>
"""


_NEWER = (
    "A newer version of EIA Wizard is installed, and nothing was changed. "
    "To go back to this one, remove the newer one first. What people wrote stays."
)


def make_msi(folder: Path, to: Path, numbered: str | None = None) -> Path:
    """Make the package out of the folder for Windows, with its version or the one that is told."""
    number = numbered or version()
    made, content = to / f"{folder.name}.msi", sum_of_folder(folder)
    with TemporaryDirectory(prefix="eia-wizard-msi-") as place:
        plan = Path(place) / "product.wxs"
        plan.write_text(_plan(folder, content, number), "utf-8")
        words = ["wixl", "-a", "x64", "-o", str(made.absolute()), str(plan)]
        steady = {"SOURCE_DATE_EPOCH": str(moment()), "PATH": "/usr/bin:/bin"}
        done = subprocess.run(
            words, cwd=folder, env=steady, capture_output=True, text=True, check=False
        )
    if done.returncode:
        sys.exit(f"wixl could not make the package:\n{done.stderr[-2000:]}")
    make_steady(made, uuid5(_OURS, f"package {number} {content}"), int(time.time()), moment())
    return made


def _plan(folder: Path, content: str, number: str) -> str:
    names = [each.relative_to(folder).as_posix() for each in _files(folder)]
    known = ["file_type", "start_menu", *map(_id, names)]
    return _PRODUCT.format(
        version=number,
        product=uuid5(_OURS, f"product {number} {content}"),
        upgrade=_UPGRADE,
        newer=_NEWER,
        next=_next(number),
        files="\n".join(_laid(folder, folder)),
        file_type=uuid5(_OURS, "file type"),
        start_menu=uuid5(_OURS, "start menu"),
        chosen="\n".join(f'<ComponentRef Id="{each}"/>' for each in known),
    )


def _next(number: str) -> str:
    """The version after one: another build of this very version, which lies under it, is replaced.

    Windows compares three numbers, and wixl leaves out that a maximum is meant to be included.
    """
    *most, last = map(int, number.split("."))
    return ".".join(map(str, [*most, last + 1]))


def _files(folder: Path) -> list[Path]:
    return sorted(each for each in folder.rglob("*") if each.is_file())


def _laid(top: Path, folder: Path) -> Iterator[str]:
    """Each file as a component of its own, so that a repair brings back just what is missing."""
    for each in sorted(folder.iterdir()):
        name = each.relative_to(top).as_posix()
        if each.is_dir():
            yield f"<Directory Id={quoteattr(_id(name))} Name={quoteattr(each.name)}>"
            yield from _laid(top, each)
            yield "</Directory>"
        else:
            yield f'<Component Id="{_id(name)}" Guid="{uuid5(_OURS, name)}" Win64="yes">'
            source = quoteattr(name)
            yield (
                f'<File Id="{_id(name)}" Name={quoteattr(each.name)} Source={source} '
                'KeyPath="yes"/></Component>'
            )


def _id(name: str) -> str:
    return f"f{uuid5(_OURS, name).hex}"
