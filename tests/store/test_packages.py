import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import bagit
import pytest

from eia_wizard.domain.errors import EiaError
from eia_wizard.files.packing import zip_up
from eia_wizard.store.bag import bag_up
from eia_wizard.store.contents import PackageContents, PackedForm
from eia_wizard.store.forms import form_digest
from eia_wizard.store.library import Library
from eia_wizard.store.package import pack, read_package, unpack
from eia_wizard.store.package_files import from_files, to_files
from eia_wizard.store.shelf import Listing
from store.store_builders import FORM_FILES, TITLE, WHY, form_of

THEN = datetime(2026, 1, 5, tzinfo=UTC)


def small() -> PackageContents:
    digest = form_digest("f", "1", "F", {"form.toml": "x"})
    return PackageContents(
        assessment_id="A1",
        origin="L/A1",
        form_digest=digest,
        began_at=THEN,
        changed_at=THEN,
        made_at=THEN,
        listing=Listing("T"),
        answers={TITLE: "x"},
        records=(),
        forms=(PackedForm(digest, "f", "1", "F", {"form.toml": "x"}),),
    )


@pytest.fixture
def full(library: Library) -> PackageContents:
    library.write("A1", {TITLE: "Moving the clinic ✚", WHY: ["a", {"b": 1}]})
    library.seal("A1", {"decided": "yes"}, form_of(library))
    library.add_record("A1", "comment", {"said": "hm\n"})
    library.write("A1", {TITLE: "Moved"})
    return library.export_contents("A1", with_history=True)


def test_a_package_holds_what_went_in(full: PackageContents) -> None:
    assert unpack(pack(full)) == full


def test_equal_contents_give_equal_bytes(full: PackageContents) -> None:
    turned = replace(full, answers=dict(reversed(list(full.answers.items()))))
    assert pack(turned) == pack(full)


def test_a_package_without_history_has_no_salt_beside_another_value(library: Library) -> None:
    library.write("A1", {TITLE: "x"})
    contents = library.export_contents("A1")
    assert contents.history is None
    visit = library.history("A1")[0]
    inside = b"".join(to_files(contents).values())
    assert visit.salt
    assert visit.salt.encode() not in inside
    assert visit.digest.encode() not in inside


def test_the_package_carries_every_form_it_met(library: Library) -> None:
    library.seal("A1", {}, form_of(library))
    later = library.keep_form("commissioning", "2", "Commissioning", {"form.toml": "2"})
    library.change_form("A1", later)
    forms = library.export_contents("A1").forms
    assert [(each.version, each.files) for each in sorted(forms, key=lambda f: f.version)] == [
        ("1", FORM_FILES),
        ("2", {"form.toml": "2"}),
    ]


def test_any_bag_tool_can_check_it(full: PackageContents, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(pack(full))) as archive:
        archive.extractall(tmp_path)
    bag = bagit.Bag(str(tmp_path))
    bag.validate()
    assert bag.info["External-Identifier"] == "A1"


def test_every_byte_changed_is_noticed() -> None:
    data = pack(small())
    unpack(data)
    for place in range(len(data)):
        for bit in (0x01, 0x20, 0x80):
            spoiled = bytearray(data)
            spoiled[place] ^= bit
            with pytest.raises(EiaError):
                unpack(bytes(spoiled))


def test_a_package_cut_anywhere_or_longer_is_refused() -> None:
    data = pack(small())
    for length in range(len(data)):
        with pytest.raises(EiaError):
            unpack(data[:length])
    with pytest.raises(EiaError):
        unpack(data + b"\n")


def sealed(files: dict[str, bytes]) -> bytes:
    """A package as a forger would make it: sound outside, whatever inside."""
    from hashlib import sha256

    seal = b"EIA Wizard package. SHA-256 of all before this digest: "
    before = zip_up(files, comment=seal + b"0" * 64)[:-64]
    return before + sha256(before).hexdigest().encode()


def changed(name: str, data: bytes) -> Callable[[], bytes]:
    return lambda: sealed(bag_up({**to_files(small()), name: data}, {}))


def named(each: str) -> bytes:
    return pack(replace(small(), assessment_id=each))


FORGED: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "text": lambda: b"hello" * 100,
    "another zip": lambda: zip_up({"a": b"b"}),
    "no bag": lambda: sealed({"a": b"b"}),
    "a file more": lambda: sealed({**bag_up(to_files(small()), {}), "data/more": b""}),
    "a file less": lambda: sealed({"bagit.txt": b""}),
    **{
        f"the id {each!r}": partial(named, each)
        for each in ("library", "LIBRARY", "", "-x", "a b", "x" * 65, "../x", "é")
    },
    "no answers": changed("assessment.json", b"{}"),
    "a list": changed("assessment.json", b"[]"),
    "NaN": changed("records.json", b"[NaN]"),
    "deep": changed("records.json", b"[" * 5000 + b"]" * 5000),
    "a bomb": lambda: sealed(
        bag_up({"a.json": b""}, {}) | {f"data/{n}": b"\0" * 60_000_000 for n in range(4)}
    ),
    "another form's words": changed(f"forms/{small().form_digest}/form.toml", b"y"),
    "a record of nothing": changed("records.json", b"[1]"),
    "history of nothing": changed("history.jsonl", b"[1]\n"),
    "a newer package": changed(
        "assessment.json",
        to_files(small())["assessment.json"].replace(b'"version":1', b'"version":2'),
    ),
}


@pytest.mark.parametrize("which", FORGED)
def test_what_is_no_sound_package_is_refused_with_a_sentence(which: str, tmp_path: Path) -> None:
    path = tmp_path / "foreign.eia"
    path.write_bytes(FORGED[which]())
    before = path.read_bytes()
    with pytest.raises(EiaError) as told:
        read_package(path)
    assert str(told.value).endswith(".")
    assert path.read_bytes() == before


def test_files_of_a_package_are_plain_to_read(full: PackageContents) -> None:
    assert from_files(to_files(full)) == full


def test_a_package_from_before_changes_were_told_has_changed_when_it_was_made() -> None:
    files = to_files(small())
    said = files["assessment.json"].replace(b'"changed_at":"2026-01-05T00:00:00.000000Z",', b"")
    assert from_files({**files, "assessment.json": said}) == small()
