#!/usr/bin/env python3
"""Asks the genuine OPA everything that the policies of a bundle were asked, and compares the answers.

    python3 .ci/bundle/decisions.py [--scratch DIR] DUMP

DUMP is what `annexa bundle reperform BUNDLE --dump-inputs DUMP` wrote. Every result of the bundle has to have a decision, and
the outcome has to follow from OPA's answers: a two-valued one is `fail` exactly if `deny` finds something. Then one answer is
changed, and the difference has to be seen.
"""

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "rego"))
import opa as engine  # noqa: E402


def plain(value):
    """Returns a value in which the order of a set, which JSON writes as a list, does not matter."""
    if isinstance(value, list):
        return sorted((plain(item) for item in value), key=lambda item: json.dumps(item, sort_keys=True))
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def modules(dump):
    """Returns, of each package, the modules that it reaches."""
    texts = {path: path.read_text() for path in sorted((dump / "policies").rglob("*.rego"))}
    packages = {}
    for path, text in texts.items():
        name = next(line.split()[1] for line in text.splitlines() if line.startswith("package "))
        packages[name] = (str(path), text)

    def reached(package):
        found, open_ = {}, [package]
        while open_:
            name = open_.pop()
            if name in found or name not in packages:
                continue
            found[name] = packages[name]
            text = packages[name][1]
            open_ += [other for other in packages if f"data.{other}" in text]
        return found.values()

    return reached


def compare(library, dump, decisions):
    """Returns the decisions on which OPA does not agree, each with its reason, and how many answers were compared."""
    data = json.loads((dump / "data.json").read_text())
    reached = modules(dump)
    by_package = defaultdict(list)
    for decision in decisions:
        by_package[decision["package"]].append(decision)
    differing, compared = [], 0
    for package, asked in sorted(by_package.items()):
        opa = engine.Opa(library)
        try:
            for path, source in reached(package):
                opa.add_policy(path, source)
            opa.add_data("parameters", data["parameters"])
            for decision in asked:
                value = json.loads((dump / "inputs" / decision["input"]).read_text())
                for rule, expected in decision["answers"].items():
                    if expected is None and decision["outcome"] == "error":
                        continue
                    answer, _ = opa.query(f"data.{package}.{rule}", value)
                    compared += 1
                    if plain(answer) != plain(expected):
                        differing.append(f"{decision['policy']} {rule} on {decision['result']}: {answer!r}, not {expected!r}")
                    elif rule == "deny" and decision["form"] == "whole" and decision["outcome"] in ("pass", "fail"):
                        if bool(answer) != (decision["outcome"] == "fail"):
                            differing.append(f"{decision['policy']} on {decision['result']}: {decision['outcome']} does not follow")
        finally:
            opa.close()
    return differing, compared


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--scratch", type=Path, default=Path("target/ci/opa"))
    parser.add_argument("--results", type=Path, help="results.jsonl of the bundle: each has to have a decision")
    parser.add_argument("dump", type=Path)
    arguments = parser.parse_args()
    library = engine.load(arguments.scratch)
    decisions = [json.loads(line) for line in (arguments.dump / "decisions.jsonl").read_text().splitlines()]
    failed = 0
    if arguments.results:
        results = [json.loads(line) for line in arguments.results.read_text().splitlines()]
        told = {decision["result"] for decision in decisions}
        missing = [result["id"] for result in results if result["id"] not in told]
        print(f"{len(results)} results, {len(missing)} without a decision")
        failed += len(missing)
    differing, compared = compare(library, arguments.dump, decisions)
    for line in differing[:20]:
        print("DIFFERS", line)
    print(f"OPA: {compared} answers to {len(decisions)} decisions compared, {len(differing)} differ")
    failed += len(differing)
    spoilt = next(decision for decision in decisions if decision["outcome"] == "fail")
    spoilt = {**spoilt, "answers": {"deny": []}}
    if not compare(library, arguments.dump, [spoilt])[0]:
        print("FAIL a changed answer is not seen")
        failed += 1
    return 1 if failed or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
