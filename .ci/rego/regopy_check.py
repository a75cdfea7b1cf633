#!/usr/bin/env python3
"""Runs the Rego tests on rego-cpp (PyPI `regopy`), where it can.

    python3 .ci/rego/regopy_check.py [DIRECTORY...]

Each test package runs in a process of its own with only the modules that it reaches: rego-cpp can end its process,
and one test must not hide the others. Two of its faults would take nearly all tests, and are stepped around in the source:

* it crashes at `with input as` over any rule that calls another one, while `with data.x as` works: `input` is read as
  `data.document`;
* `sprintf` keeps the quotes of a string that a builtin or a variable gave: its values go through `trim` first,
  unless they hold a backslash, of which `trim` makes something else.

What is left is listed in `differences.yaml`.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import suite as rego
from regopy import Interpreter
from regopy.rego_shared import RegoError

ENGINE = "rego-cpp"
SECONDS = 120
# Strings and comments are matched first, to be left alone.
_NAMES = re.compile(r'"(?:\\.|[^"\\])*"|`[^`]*`|#[^\n]*|(?<![\w.])(?P<name>input|sprintf)\b')
_INSTEAD = {"input": "data.document", "sprintf": "data.rego_cpp.format"}
_FORMAT = r"""package rego_cpp

format(text, values) := sprintf(text, [plain | some value in values; plain := _plain(value)])

_plain(value) := trim(value, "") if _trims(value)

_plain(value) := value if not _trims(value)

_trims(value) if {
	is_string(value)
	not contains(value, "\\")
}
"""


def run():
    arguments = argparse.ArgumentParser(description="Runs the Rego tests on rego-cpp.")
    arguments.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    arguments.add_argument("directories", nargs="*", default=["policies"], help="default: policies")
    options = arguments.parse_args()
    if options.worker:
        return _work(json.load(sys.stdin))

    suite = rego.read(options.directories)
    parameters = rego.parameters(suite, _parse_yaml)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        packages = sorted({package for package, _ in suite.tests})
        answers = list(pool.map(lambda package: _test(suite, package, parameters), packages))
    failures = {test: reason for answer in answers for test, reason in answer.items()}
    return rego.report(suite, failures, rego.differences(ENGINE, _parse_yaml))


def _test(suite, package, parameters):
    """Returns (package, rule) -> reason for the failing tests of one package."""
    sources = [[module.path, _stepped_around(module.source)] for module in suite.reached_from(package)]
    sources.append(["rego_cpp.rego", _FORMAT])
    pending = [rule for owner, rule in suite.tests if owner == package]
    failures = {}
    while pending:
        task = {"modules": sources, "parameters": parameters, "package": package, "rules": pending}
        answers, end = _worker(task)
        for rule, reason in answers:
            if reason:
                failures[package, rule] = reason
        pending = pending[len(answers) :]
        if pending:
            failures[package, pending.pop(0)] = end
    return failures


def _stepped_around(source):
    return _NAMES.sub(lambda found: _INSTEAD[found["name"]] if found["name"] else found[0], source)


def _worker(task):
    """Returns the answers that the process gave, in order, and how it ended."""
    command = [sys.executable, __file__, "--worker"]
    try:
        done = subprocess.run(command, input=json.dumps(task), capture_output=True, text=True, timeout=SECONDS)
        output, end = done.stdout, f"the engine ended with code {done.returncode} {done.stderr.strip()[-300:]}".strip()
    except subprocess.TimeoutExpired as error:
        output, end = (error.stdout or b"").decode(), f"no answer in {SECONDS} s"
    return [json.loads(line) for line in output.splitlines()], end


def _work(task):
    """The worker: prints a line [rule, reason or null] for every rule, as soon as it is known."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # the engine itself prints errors there
    for rule in task["rules"]:
        print(json.dumps([rule, _reason(task, rule)]), file=answers, flush=True)
    return 0


def _reason(task, rule):
    # A fresh engine for each: an error stays in the one that had it.
    engine = Interpreter()
    try:
        for path, source in task["modules"]:
            engine.add_module(path, source)
        engine.add_data({"parameters": task["parameters"]})
        output = engine.query(f"data.{task['package']}.{rule}")
    except (RegoError, ValueError) as error:
        return _error(error)
    if not output.ok():
        return _error(output)
    expressions = output.results[0].expressions
    return rego.verdict(expressions[0] if expressions else None)


def _error(printed):
    # The engine prints its syntax tree; the messages in it say enough.
    messages = re.findall(r"\(errormsg \d+:([^)]*)\)", str(printed))
    return f"error: {'; '.join(sorted(set(messages))) or ' '.join(str(printed).split())[:300]}"


def _parse_yaml(text):
    return Interpreter().query(f"yaml.unmarshal({json.dumps(text)})").results[0].expressions[0]


if __name__ == "__main__":
    rego.main(run)
