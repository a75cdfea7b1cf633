#!/usr/bin/env python3
"""Runs Microsoft's SARIF validator and fails on any error or warning.

    python3 .ci/sarif.py MULTITOOL FILE...

The tool exits with 0 whatever it finds, and finds nothing at all in a file that it cannot read: so its report is
read here, and it has to find a fault that is put into a copy of each file.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

# SARIF's own rules, and those of GitHub code scanning.
RULES = "Sarif;Ghas"


def faults(multitool, path, folder):
    """Returns what the validator reports about a file, as sentences."""
    report = Path(folder) / "report.sarif"
    command = [multitool, "validate", str(path), "--output", str(report), "--log", "ForceOverwrite"]
    done = subprocess.run(
        [*command, "--rule-kind", RULES, "--level", "Error;Warning"], capture_output=True, text=True, check=False
    )
    if done.returncode != 0 or not report.exists():
        return [f"the validator failed with code {done.returncode}: {(done.stdout + done.stderr).strip()}"]
    found = []
    for run in json.loads(report.read_text(encoding="utf-8"))["runs"]:
        found += [f"{one['ruleId']}: {_text(one, run)}" for one in run.get("results", [])]
        for invocation in run.get("invocations", []):
            if not invocation.get("executionSuccessful"):
                found.append("the validator did not finish")
            for note in invocation.get("toolExecutionNotifications", []):
                found.append(f"notification: {note['message'].get('text')}")
    return found


def _text(result, run):
    message = result["message"]
    if "text" in message:
        return message["text"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"].get("rules", [])}
    text = rules[result["ruleId"]]["messageStrings"][message["id"]]["text"]
    for index, argument in enumerate(message.get("arguments", [])):
        text = text.replace(f"{{{index}}}", argument)
    return text


def main():
    multitool, *files = sys.argv[1:]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            found = faults(multitool, file, folder)
            broken = json.loads(Path(file).read_text(encoding="utf-8"))
            for run in broken["runs"]:
                run["tool"]["driver"].pop("informationUri", None)
            copy = Path(folder) / "broken.sarif"
            copy.write_text(json.dumps(broken), encoding="utf-8")
            if not any(fault.startswith("SARIF2005") for fault in faults(multitool, copy, folder)):
                found.append("the validator did not read the file: it missed a fault put into a copy")
            for fault in found:
                print(f"FAIL {file}: {fault}")
            print(f"{file}: {len(found)} errors and warnings")
            failed = failed or bool(found)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
