"""Forms that are broken, locked, armed or strange end in a sentence, and nothing is harmed."""

from pathlib import Path
from time import process_time

import pytest

from eia_wizard.app.template.telling import notes_on
from eia_wizard.cli.run import run
from eia_wizard.documents.template.answering import fill_form
from eia_wizard.documents.template.find import MOST
from eia_wizard.documents.template.opened import open_form
from eia_wizard.documents.word_in.refusals import NotReadable
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.slots import Asked, Filling
from templates.paper import BASE, p, package, row, t

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TYPES = "[Content_Types].xml"


def typed_as(kind: str) -> bytes:
    from io import BytesIO
    from zipfile import ZipFile

    types = ZipFile(BytesIO(BASE)).read(_TYPES).decode()
    return package(p("Name: ____"), {_TYPES: types.replace("document.main+xml", kind)})


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "an empty file"),
        (b"rubbish", "not a Word document"),
        (_OLE + "WordDocument".encode("utf-16-le"), r"\.doc"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        (typed_as("document.macroEnabled.main+xml"), "macros"),
        (package(p("x"))[:-400], "damaged"),
    ],
)
def test_what_is_no_form_is_refused_with_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(EiaError, match=said):
        open_form(data)


def test_a_form_with_more_places_than_any_form_has_is_refused() -> None:
    with pytest.raises(NotReadable):
        open_form(package(p("Name: ____ ") * (MOST + 1)))


def test_tables_inside_one_another_without_end_are_refused_or_read() -> None:
    inner = p("deep")
    for _level in range(60):
        inner = t(1, row(inner))
    assert open_form(package(inner + t(2, row("Name", "")))).template.slots


def test_what_is_typed_is_only_ever_words() -> None:
    done = fill_form(
        package(t(2, row("Name", ""))),
        Asked("", (Filling("name", ("<w:p/>&amp;\x00\ud800 {{7*7}}",)),)),
    )
    assert done.slots == ("name",)


def test_a_protected_form_is_read_and_told_of() -> None:
    from io import BytesIO
    from zipfile import ZipFile

    settings = ZipFile(BytesIO(BASE)).read("word/settings.xml").decode()
    kept = '<w:documentProtection w:edit="forms" w:enforcement="1"/>'
    at = settings.index(">", settings.index("<w:settings")) + 1
    locked = settings[:at] + kept + settings[at:]
    template = open_form(package(p("Name: ____"), {"word/settings.xml": locked})).template
    assert template.protected == "forms"
    assert "Stop Protection" in "\n".join(notes_on(template))


def test_a_form_in_the_strict_kind_is_refused_before_it_is_filled() -> None:
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    from io import BytesIO
    from zipfile import ZipFile

    from eia_wizard.files.packing import zip_up

    with ZipFile(BytesIO(package(p("Name: ____")))) as form:
        members = {name: form.read(name) for name in form.namelist()}
    members["word/document.xml"] = members["word/document.xml"].replace(usual, strict)
    data = zip_up(members, deflated=True)
    assert [slot.label for slot in open_form(data).template.slots] == ["Name"]
    with pytest.raises(NotReadable, match="Strict Open XML"):
        fill_form(data, Asked("", (Filling("name", ("Jo",)),)))


def test_the_command_line_says_it_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "form.docx").write_bytes(b"rubbish")
    assert run(["template", "slots", str(tmp_path / "form.docx")]) == 1
    assert "not a Word document" in capsys.readouterr().err


@pytest.mark.parametrize(
    "body",
    [
        p("Label (" + "a" * 300_000),
        p("a (" * 100_000),
        p("Who? tick " * 60_000),
        p(
            "a\t" * 20_000,
            pr='<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="5000"/></w:tabs>',
        ),
        t(2, row("a/b" * 5_000, ""), row("(/" * 5_000, "")),
    ],
    ids=["one bracket", "brackets", "orders", "tabs", "strokes"],
)
def test_lines_without_end_are_read_in_a_moment(body: str) -> None:
    data = package(body)
    start = process_time()
    open_form(data)
    assert process_time() - start < 5
