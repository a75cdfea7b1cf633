#!/usr/bin/env python3
"""Runs the Rego tests on the genuine OPA.

    python3 .ci/rego/opa.py [--scratch DIR] [--coverage] [DIRECTORY...]

The PyPI wheel `opa-golib-python-bindings` carries OPA as a shared library. Its tag asks for a newer Python than
most machines have, so it is downloaded for that version, unpacked, and loaded through ctypes. Needs Python 3.11
and pip, nothing else.
"""

import argparse
import ctypes
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import suite as rego

ENGINE = "opa"
WHEEL = "opa-golib-python-bindings==0.4.4"
# Packages of tests that share an engine.
TOGETHER = 16


class OpaError(Exception):
    """OPA refused a module or a query."""


class Opa:
    """One engine of the shared library: modules and data in, values out."""

    def __init__(self, library):
        self._library = library
        self._handle = library.OpaNew()

    def close(self):
        self._library.OpaDestroy(self._handle)

    def add_policy(self, path, source):
        self._call(self._library.OpaAddPolicy, path.encode(), source.encode())

    def add_data(self, path, value):
        self._call(self._library.OpaAddData, path.encode(), json.dumps(value).encode())

    def query(self, query, value=None, coverage=False):
        """Returns the first expression's value and the coverage; the value is None where the query is undefined."""
        source = json.dumps(value).encode() if value is not None else b""
        answer = self._call(self._library.OpaEvalQuery, query.encode(), source, int(coverage), 0)
        rows = answer.get("result") or []
        return (rows[0]["expressions"][0]["value"] if rows else None), answer.get("coverage")

    def _call(self, function, *arguments):
        pointer = function(self._handle, *arguments)
        try:
            answer = json.loads(ctypes.string_at(pointer))
        finally:
            self._library.OpaFreeString(pointer)
        if answer.get("error"):
            raise OpaError(answer["error"].get("message", "unknown error"))
        return answer


def load(scratch):
    """Returns the shared library, downloaded once into `scratch`."""
    path = scratch / WHEEL.replace("==", "-") / "opa_bindings" / "libopabridge.so"
    if not path.exists():
        _download(scratch, path.parent.parent)
    library = ctypes.CDLL(str(path.resolve()))
    text, handle, number, answer = ctypes.c_char_p, ctypes.c_uint64, ctypes.c_int, ctypes.c_void_p
    for name, result, arguments in (
        ("OpaNew", handle, []),
        ("OpaDestroy", None, [handle]),
        ("OpaFreeString", None, [answer]),
        ("OpaAddPolicy", answer, [handle, text, text]),
        ("OpaAddData", answer, [handle, text, text]),
        ("OpaEvalQuery", answer, [handle, text, text, number, number]),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


def _download(scratch, target):
    wheels = scratch / "wheels"
    wheels.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
    subprocess.run([*pip, "--python-version", "3.14", "--only-binary=:all:", "-d", str(wheels), WHEEL], check=True)
    partial = target.with_suffix(".part")
    with zipfile.ZipFile(next(wheels.glob("opa_golib*.whl"))) as wheel:
        wheel.extractall(partial)
    partial.rename(target)


def evaluate(library, suite, parameters, coverage):
    """Returns (package, rule) -> reason for every failing test, and the coverage reports.

    OPA compiles every module of an engine again for each query: so an engine has the modules of some packages only, and one
    query asks for all of these. An error in one rule takes its query down: then each package is asked by itself, and in the
    end each rule.
    """
    rules = {}
    for package, rule in suite.tests:
        rules.setdefault(package, []).append(rule)
    packages = sorted(rules)
    failures, reports = {}, []

    def ask(some, names):
        opa = Opa(library)
        try:
            for module in suite.reached_from(*some):
                opa.add_policy(module.path, module.source)
            opa.add_data("parameters", parameters)
            values, covered = opa.query(f"[{', '.join(f'data.{name}' for name in names)}]", coverage=coverage)
        finally:
            opa.close()
        reports.append(covered)
        return values

    def judge(some):
        try:
            values = ask(some, some)
        except OpaError as error:
            if len(some) > 1:
                for package in some:
                    judge([package])
                return
            values = [{}]
            for rule in rules[some[0]]:
                try:
                    values[0][rule] = (ask(some, [f"{some[0]}.{rule}"]) or [None])[0]
                except OpaError as error:
                    failures[some[0], rule] = f"error: {error}"
        for package, found in zip(some, values, strict=True):
            for rule in rules[package]:
                reason = rego.verdict(found.get(rule))
                if reason:
                    failures.setdefault((package, rule), reason)

    for start in range(0, len(packages), TOGETHER):
        judge(packages[start : start + TOGETHER])
    return failures, reports


def print_coverage(suite, reports):
    """Prints the lines of policies that no test reached."""
    covered, missed = {}, {}
    for file in (item for report in reports for item in (report or {}).get("files", {}).items()):
        for rows, key in ((covered, "covered"), (missed, "not_covered")):
            lines = rows.setdefault(file[0], set())
            for span in file[1].get(key) or []:
                lines.update(range(span["start"]["row"], span["end"]["row"] + 1))
    for module in suite.modules:
        lines = missed.get(module.path, set()) - covered.get(module.path, set())
        if lines and not module.is_test:
            print(f"not covered: {module.path}: {', '.join(map(str, sorted(lines)))}")


def run():
    arguments = argparse.ArgumentParser(description="Runs the Rego tests on the genuine OPA.")
    arguments.add_argument("--scratch", type=Path, default=Path("target/ci/opa"), help="where the engine is kept")
    arguments.add_argument("--coverage", action="store_true", help="also print the lines that no test reached")
    arguments.add_argument("directories", nargs="*", default=["policies"], help="default: policies")
    options = arguments.parse_args()

    suite = rego.read(options.directories)
    library = load(options.scratch)
    yaml = Opa(library)

    def parse_yaml(text):
        return yaml.query("yaml.unmarshal(input)", text)[0]

    failures, reports = evaluate(library, suite, rego.parameters(suite, parse_yaml), options.coverage)
    if options.coverage:
        print_coverage(suite, reports)
    return rego.report(suite, failures, rego.differences(ENGINE, parse_yaml))


if __name__ == "__main__":
    rego.main(run)
