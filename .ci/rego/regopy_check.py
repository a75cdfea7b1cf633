#!/usr/bin/env python3
"""Runs the Rego tests on rego-cpp (PyPI `regopy`), where it can.

    python3 .ci/rego/regopy_check.py [DIRECTORY...]

The whole library takes three minutes on two cores.

A test has an engine of its own, with only the modules that its package reaches, and some packages share a process:
rego-cpp can end its process, so what is left of them then goes on in another one, and one test does not hide the others.
Faults that would take most tests are stepped around in the source, see `rego_cpp.py`.
What is left is listed in `differences.yaml`.
"""

import argparse
import json
import os
import re
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import rego_cpp
import suite as rego
from regopy import Interpreter
from regopy.rego_shared import RegoError

ENGINE = "rego-cpp"
SECONDS = 120
# Packages of tests that share a process.
TOGETHER = 16


def run():
    arguments = argparse.ArgumentParser(description="Runs the Rego tests on rego-cpp.")
    arguments.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    arguments.add_argument("directories", nargs="*", default=["policies"], help="default: policies")
    options = arguments.parse_args()
    if options.worker:
        return _work(json.load(sys.stdin))

    suite = rego.read(options.directories)
    parameters = rego.parameters(suite, _parse_yaml)
    packages = sorted({package for package, _ in suite.tests})
    batches = [packages[start : start + TOGETHER] for start in range(0, len(packages), TOGETHER)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        answers = list(pool.map(lambda batch: _test(suite, batch, parameters), batches))
    failures = {test: reason for answer in answers for test, reason in answer.items()}
    return rego.report(suite, failures, rego.differences(ENGINE, _parse_yaml))


def _test(suite, packages, parameters):
    """Returns (package, rule) -> reason for the failing tests of some packages."""
    modules = {
        package: [
            *([module.path, rego_cpp.rewritten(module.source)] for module in suite.reached_from(package)),
            ["rego_cpp.rego", rego_cpp.FORMAT],
        ]
        for package in packages
    }
    pending = [test for test in suite.tests if test[0] in modules]
    failures = {}
    while pending:
        answers, end = _worker({"modules": modules, "parameters": parameters, "tests": pending})
        for test, reason in zip(pending, answers, strict=False):
            if reason:
                failures[test] = reason
        pending = pending[len(answers) :]
        if pending:
            failures[pending.pop(0)] = end
    return failures


def _worker(task):
    """Returns the answers that the process gave, in the order of the tests, and how it ended."""
    command = [sys.executable, __file__, "--worker"]
    done = subprocess.run(command, input=json.dumps(task), capture_output=True, text=True, check=False)
    if done.returncode == -signal.SIGALRM:
        end = f"no answer in {SECONDS} s"
    else:
        end = f"the engine ended with code {done.returncode} {done.stderr.strip()[-300:]}".strip()
    return [json.loads(line) for line in done.stdout.splitlines()], end


def _work(task):
    """The worker: prints a line for every test as soon as it is known, the reason or null."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # the engine itself prints errors there
    for package, rule in task["tests"]:
        signal.alarm(SECONDS)  # ends the process
        reason = _reason(task["modules"][package], task["parameters"], f"data.{package}.{rule}")
        print(json.dumps(reason), file=answers, flush=True)
    return 0


def _reason(modules, parameters, test):
    # A fresh engine for each: an error stays in the one that had it.
    engine = Interpreter()
    try:
        for path, source in modules:
            engine.add_module(path, source)
        engine.add_data({"parameters": parameters})
        output = engine.query(test)
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
