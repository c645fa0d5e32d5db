"""A starting form folder for the wizard, out of an organisation's own form."""

import json
from collections.abc import Iterator
from pathlib import Path

from eia_wizard.app.template.question_plan import Asked, Part, QuestionPlan, Repeated
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import write_atomically

_DEPTH = "standard"


def write_form(plan: QuestionPlan, folder: Path, title: str) -> None:
    """Write the folder; one that is there already is never written over.

    Raises:
        EiaError: if the folder holds something, or cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise EiaError(
            _("“{folder}” is there already. Name a folder that is not there yet.").format(
                folder=folder
            )
        )
    try:
        for name, text in files_of(plan, folder.name, title).items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(file, text.encode())
    except OSError as trouble:
        raise EiaError(
            _("“{folder}” cannot be written: {reason}.").format(
                folder=folder, reason=trouble.strerror
            )
        ) from trouble


def files_of(plan: QuestionPlan, name: str, title: str) -> dict[str, str]:
    """The files of a form folder by their names."""
    parts = [each for each in plan.parts if each.questions]
    stages = {f"{n}-part": part for n, part in enumerate(parts)}
    files = {"form.toml": _form(plan, name, title, list(stages))}
    for number, (stage, part) in enumerate(stages.items()):
        files[f"stages/{stage}.toml"] = _stage(part, number)
    for each in plan.collections:
        files[f"collections/{each.id}.toml"] = _collection(each)
        if each.items:
            files[f"items/{each.id}.toml"] = _items(each)
    files["layouts/full.toml"] = _layout(title, list(stages))
    return files


def _form(plan: QuestionPlan, name: str, title: str, stages: list[str]) -> str:
    collections = [each.id for each in plan.collections]
    lines = [
        "# Made from an organisation’s own form. Look over every kind and role, then run:",
        "#   eia-wizard forms check FOLDER",
        *(f"# To decide: {each}" for each in plan.to_decide),
        *_pairs(id=_plain_id(name), version="1", title=title),
        *_pairs(purpose=_("In the order and the words of our own form.")),
        *_pairs(stages=stages, collections=collections, layouts=["full"]),
        "",
        "[[depth]]",
        *_pairs(id=_DEPTH, label=_("Standard"), help=_("The only size there is.")),
    ]
    return _text(lines)


def _stage(part: Part, number: int) -> str:
    lines = [
        *_pairs(id=f"part-{number}", title=part.title),
        *_pairs(purpose=part.title, good=_("Somebody who was not there understands it.")),
        "",
        "[[section]]",
        *_pairs(id=f"section-{number}", title=part.title),
    ]
    for asked in part.questions:
        lines += ["", "[[section.question]]", *_question(asked)]
    return _text(lines)


def _collection(each: Repeated) -> str:
    label = next((q.id for q in each.questions if q.kind == "text"), "")
    named: dict[str, object] = {"items_from": each.id} if each.items else {"grown": True}
    if label and not each.items:
        named["label"] = label
    if each.role:
        named["role"] = each.role
    lines = [
        *_pairs(id=each.id, title=each.title, item=_("row"), plural=_("rows")),
        *_pairs(**named),
    ]
    for asked in each.questions:
        lines += ["", "[[question]]", *_question(asked)]
    return _text(lines)


def _items(each: Repeated) -> str:
    lines: list[str] = []
    for number, label in enumerate(each.items, 1):
        lines += ["[[item]]", *_pairs(id=f"{each.id}-{number}", label=label), ""]
    return _text(lines)


def _question(asked: Asked) -> Iterator[str]:
    yield from _pairs(id=asked.id, kind=asked.kind)
    if asked.shows:
        yield from _pairs(collection=asked.shows)
        return
    yield from _pairs(text=asked.text)
    if asked.guidance:
        yield from _pairs(guidance=" ".join(asked.guidance.split()))
    if asked.role:
        mark, end = ("", "") if asked.is_role_sure else ("# ", "  # suggested")
        yield f"{mark}role = {_toml(asked.role)}{end}"
    if asked.options:
        yield "options = ["
        for number, option in enumerate(asked.options, 1):
            yield f"  {{ id = {_toml(f'o{number}')}, label = {_toml(option)} }},"
        yield "]"


def _layout(title: str, stages: list[str]) -> str:
    lines = [
        *_pairs(id="full", title=_("Full assessment"), subtitle=title),
        *_pairs(purpose=_("Everything, in the order of our own form.")),
    ]
    parts = {"chapters": _("The assessment"), "outstanding": _("Not yet answered")}
    for kind, name in parts.items():
        of = [f"part-{number}" for number in range(len(stages))] if kind == "chapters" else None
        lines += ["", "[[part]]", *_pairs(kind=kind, title=name), *(_pairs(of=of) if of else ())]
    lines += ["", "[[part]]", *_pairs(kind="unrecognised", title=_("Kept from elsewhere"))]
    return _text(lines)


def _pairs(**given: object) -> list[str]:
    return [f"{name} = {_toml(value)}" for name, value in given.items()]


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _plain_id(name: str) -> str:
    plain = "".join(letter if letter.isalnum() else "-" for letter in name.casefold())
    return plain.strip("-") or "our-form"


def _text(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"
