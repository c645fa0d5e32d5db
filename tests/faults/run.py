"""Check every clean assessment, planted fault and near miss, and print what was found, by rule.

``python tests/faults/run.py`` prints the table; ``--json`` gives every single result;
``--misses`` names, under the table, each fault missed and each rule that spoke out of turn;
``--file second-helping`` reads that file of planted changes alone.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "src")]

from faults.clean_files import Case, clean, clean_names  # noqa: E402 - the path comes first
from faults.door import checked, found  # noqa: E402
from faults.planting import Change, changes  # noqa: E402

RULES = tuple(f"R{number:02}" for number in range(1, 46))
CLEAN, FAULT, NEAR = "clean", "fault", "near"


@dataclass(frozen=True, slots=True)
class Result:
    """One case checked: what it is, whether its fault was found, and what spoke out of turn.

    ``extra`` are the rules that speak here and should not: on a clean assessment every one, on a
    changed one those that were silent on the clean one and are not expected of the change.
    """

    kind: str
    rule: str
    base: str
    name: str
    is_found: bool
    extra: tuple[str, ...]
    said: tuple[str, ...]


def results(file: str = "") -> Iterator[Result]:
    """Every clean assessment, then every change to one, or those of one file."""
    before: dict[str, frozenset[tuple[str, str]]] = {}
    for name in clean_names():
        before[name] = _spoken(clean(name))
        rules = tuple(sorted(rule for rule, _message in before[name]))
        said = _said(before[name], set(rules))
        yield Result(CLEAN, "", name, "as it is", False, rules, said)
    for change in changes():
        if file in ("", change.file):
            yield _result(change, before[change.base])


def broken() -> list[str]:
    """The rules that failed on any clean assessment, with what they said of it."""
    return [f"{name}: {fault}" for name in clean_names() for fault in checked(clean(name)).faults]


def _result(change: Change, before: frozenset[tuple[str, str]]) -> Result:
    fresh = _spoken(change.made()) - before
    new = {rule for rule, _message in fresh}
    expected = {change.rule, *change.also} if change.is_fault else set(change.also)
    silent = {rule for rule, _message in before}
    extra = tuple(sorted(new - expected - silent))
    kind = FAULT if change.is_fault else NEAR
    told = {change.rule, *extra} & new
    is_found = change.rule in new
    said = _said(fresh, told)
    return Result(kind, change.rule, change.base, change.name, is_found, extra, said)


def _spoken(case: Case) -> frozenset[tuple[str, str]]:
    return frozenset((finding.rule, finding.message) for finding in found(case))


def _said(spoken: frozenset[tuple[str, str]], rules: set[str]) -> tuple[str, ...]:
    return tuple(f"{rule}: {message}" for rule, message in sorted(spoken) if rule in rules)


def table(all_results: list[Result]) -> str:
    """Rule by rule: planted, found, missed; near misses, flagged; and what spoke out of turn."""
    heads = ("rule", "planted", "found", "missed", "near", "flagged", "on clean", "besides")
    rows = [_row(rule, all_results) for rule in RULES]
    total = ("all", *(str(sum(int(row[at]) for row in rows)) for at in range(1, len(heads))))
    lines = [heads, *rows, total]
    return "\n".join("".join(f"{cell:>9}" for cell in line) for line in lines)


def _row(rule: str, all_results: list[Result]) -> tuple[str, ...]:
    faults = [one for one in all_results if (one.kind, one.rule) == (FAULT, rule)]
    near = [one for one in all_results if (one.kind, one.rule) == (NEAR, rule)]
    caught = sum(one.is_found for one in faults)
    on_clean = sum(one.extra.count(rule) for one in all_results if one.kind == CLEAN)
    besides = sum(rule in one.extra for one in all_results if one.kind != CLEAN)
    counts = (len(faults), caught, len(faults) - caught, len(near))
    flagged = sum(one.is_found for one in near)
    return (rule, *map(str, counts), str(flagged), str(on_clean), str(besides - flagged))


def misses(all_results: list[Result]) -> str:
    """Every fault missed, near miss flagged, and rule that spoke out of turn, a line each."""
    lines = []
    for one in all_results:
        if one.kind == FAULT and not one.is_found:
            lines.append(f"missed   {one.rule} {one.base}: {one.name}")
        if one.extra:
            lines.append(f"{one.kind:8} {one.rule} {one.base}: {one.name}")
            lines += [f"           {said}" for said in one.said if said[:3] in one.extra]
    return "\n".join(lines)


def main() -> None:
    """Run it all, and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--file", default="")
    asked = parser.parse_args()
    all_results = list(results(asked.file))
    if asked.json:
        print(json.dumps([asdict(one) for one in all_results], ensure_ascii=False, indent=1))
        return
    print(table(all_results))
    clean_ones = [one for one in all_results if one.kind == CLEAN]
    print("\nfindings on the clean assessments, which should have none:")
    print(
        "\n".join(f"  {one.base:16} {len(one.extra)} {' '.join(one.extra)}" for one in clean_ones)
    )
    print("\n".join(["", "rules that failed:", *broken()]) if broken() else "no rule failed")
    if asked.misses:
        print("\n" + misses(all_results))


if __name__ == "__main__":
    main()
