"""The files inside a package, and what they say, as canonical JSON both ways."""

import re
from collections.abc import Mapping

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store import forms
from eia_wizard.store.canonical import canonical, from_canonical
from eia_wizard.store.contents import PackageContents, PackedAnswer, PackedForm, PackedRecord
from eia_wizard.store.moments import read_day, read_moment, write_day, write_moment
from eia_wizard.store.rows import Record, Visit
from eia_wizard.store.shelf import Listing

VERSION = 1
_ASSESSMENT, _RECORDS, _FORMS, _HISTORY = (
    "assessment.json",
    "records.json",
    "forms.json",
    "history.jsonl",
)
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")
_OWN = "library"
_PRACTICE = "practice"


def to_files(contents: PackageContents) -> dict[str, bytes]:
    """The payload of a package, by path."""
    files = {
        _ASSESSMENT: canonical(_assessment(contents)),
        _RECORDS: canonical([_record(each) for each in contents.records]),
        _FORMS: canonical([[f.digest, f.id, f.version, f.title] for f in contents.forms]),
    }
    for form in contents.forms:
        for path, text in form.files.items():
            files[f"forms/{form.digest}/{path}"] = text.encode()
    if contents.history is not None:
        files[_HISTORY] = b"".join(canonical(_visit(each)) + b"\n" for each in contents.history)
    return files


def from_files(files: Mapping[str, bytes]) -> PackageContents:
    """What the payload of a package says.

    Raises:
        EiaError: if a file is missing, or does not say what such a file says.
    """
    try:
        return _contents(files)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise EiaError(
            _("This package does not say what it should. Ask for it to be made and sent again.")
        ) from error


def is_id(said: str) -> bool:
    """Whether an assessment may have this id."""
    return bool(_ID.fullmatch(said)) and said.casefold() != _OWN


def _assessment(contents: PackageContents) -> Json:
    listing = contents.listing
    purpose: dict[str, Json] = {_PRACTICE: True} if contents.is_practice else {}
    return purpose | {
        "version": VERSION,
        "id": contents.assessment_id,
        "origin": contents.origin,
        "form": contents.form_digest,
        "began_at": write_moment(contents.began_at),
        "changed_at": write_moment(contents.changed_at),
        "made_at": write_moment(contents.made_at),
        "title": listing.title,
        "stage": listing.stage,
        "size": listing.size,
        "decision_on": write_day(listing.decision_on),
        "review_on": write_day(listing.review_on),
        "answers": [[*key, value] for key, value in sorted(contents.answers.items())],
    }


def _record(packed: PackedRecord) -> Json:
    record = packed.record
    return {
        "origin": record.origin,
        "position": record.position,
        "kind": record.kind,
        "content": record.content,
        "salt": record.salt,
        "digest": record.digest,
        "at": write_moment(record.at),
        "who": record.who,
        "hash": record.hash,
        "sealed": [[*each.key, each.value, each.salt, each.digest] for each in packed.sealed],
    }


def _visit(visit: Visit) -> Json:
    return {
        "origin": visit.origin,
        "position": visit.position,
        "question": visit.key.question,
        "item": visit.key.item,
        "value": visit.value,
        "salt": visit.salt,
        "digest": visit.digest,
        "began_at": write_moment(visit.began_at),
        "ended_at": write_moment(visit.ended_at),
        "who": visit.who,
        "hash": visit.hash,
    }


def _contents(files: Mapping[str, bytes]) -> PackageContents:
    said = _Said(from_canonical(files[_ASSESSMENT]))
    if said.number("version") > VERSION:
        raise EiaError(
            _("This package was made by a newer EIA Wizard. Install that version to read it.")
        )
    history = files.get(_HISTORY)
    return PackageContents(
        assessment_id=_id(said.text("id")),
        origin=said.text("origin"),
        form_digest=said.text("form"),
        began_at=read_moment(said.text("began_at")),
        changed_at=read_moment(said.text("changed_at" if "changed_at" in said.held else "made_at")),
        made_at=read_moment(said.text("made_at")),
        listing=Listing(
            title=said.text("title"),
            stage=said.text("stage"),
            size=said.text("size"),
            decision_on=read_day(said.maybe("decision_on")),
            review_on=read_day(said.maybe("review_on")),
        ),
        answers=dict(_answer(each) for each in said.list("answers")),
        records=tuple(_read_record(each) for each in _list(from_canonical(files[_RECORDS]))),
        forms=tuple(_form(each, files) for each in _list(from_canonical(files[_FORMS]))),
        history=None if history is None else tuple(map(_read_visit, history.splitlines())),
        is_practice=said.held.get(_PRACTICE) is True,
    )


def _id(said: str) -> str:
    """An id that can be typed on a command line, and is not the name of a library's own record."""
    if not is_id(said):
        raise ValueError("not the id of an assessment")
    return said


def _answer(said: Json) -> tuple[AnswerKey, Json]:
    match said:
        case [str(question), str(item), value] if value is not None:
            return AnswerKey(question, item), value
    raise ValueError("not an answer")


def _read_record(written: Json) -> PackedRecord:
    said = _Said(written)
    record = Record(
        id=0,
        origin=said.text("origin"),
        position=said.number("position"),
        kind=said.text("kind"),
        content=said.held["content"],
        salt=said.maybe("salt"),
        digest=said.text("digest"),
        at=read_moment(said.text("at")),
        who=said.text("who"),
        hash=said.text("hash"),
    )
    return PackedRecord(record, tuple(_sealed(each) for each in said.list("sealed")))


def _sealed(said: Json) -> PackedAnswer:
    match said:
        case [str(question), str(item), value, (str() | None) as salt, str(digest)]:
            return PackedAnswer(AnswerKey(question, item), value, salt, digest)
    raise ValueError("not a sealed answer")


def _read_visit(line: bytes) -> Visit:
    said = _Said(from_canonical(line))
    return Visit(
        origin=said.text("origin"),
        position=said.number("position"),
        key=AnswerKey(said.text("question"), said.text("item")),
        value=said.held["value"],
        salt=said.maybe("salt"),
        digest=said.text("digest"),
        began_at=read_moment(said.text("began_at")),
        ended_at=read_moment(said.text("ended_at")),
        who=said.text("who"),
        hash=said.text("hash"),
    )


def _form(said: Json, files: Mapping[str, bytes]) -> PackedForm:
    match said:
        case [str(digest), str(form_id), str(version), str(title)]:
            folder = f"forms/{digest}/"
            texts = {
                name.removeprefix(folder): data.decode()
                for name, data in files.items()
                if name.startswith(folder)
            }
            if forms.form_digest(form_id, version, title, texts) == digest:
                return PackedForm(digest, form_id, version, title, texts)
    raise ValueError("not a form")


def _list(said: Json) -> list[Json]:
    if not isinstance(said, list):
        raise TypeError("not a list")
    return said


class _Said:
    """What a JSON object says, each part only as the kind it should be."""

    def __init__(self, said: Json) -> None:
        if not isinstance(said, dict):
            raise TypeError("not an object")
        self.held = said

    def text(self, name: str) -> str:
        """A text that must be there."""
        found = self.held[name]
        if not isinstance(found, str):
            raise TypeError(name)
        return found

    def maybe(self, name: str) -> str | None:
        """A text, or none."""
        return None if self.held[name] is None else self.text(name)

    def number(self, name: str) -> int:
        """A whole number that must be there."""
        found = self.held[name]
        if not isinstance(found, int) or isinstance(found, bool):
            raise TypeError(name)
        return found

    def list(self, name: str) -> list[Json]:
        """A list that must be there."""
        return _list(self.held[name])
