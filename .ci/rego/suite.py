"""The Rego tests of this repository, as any engine needs them.

Reads policies and tests from directories, finds the test rules by name in the source, and builds
`data.parameters` from the `# METADATA` blocks. It knows no engine: an engine is a function from a list of
rule references to their values.
"""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

_PACKAGE = re.compile(r"^package\s+([\w.]+)", re.MULTILINE)
_TEST_RULE = re.compile(r"^(test_\w+)", re.MULTILINE)
_RAW_STRING = re.compile(r"`[^`]*`")
_METADATA = re.compile(r"^# METADATA[ \t]*\n((?:#.*\n)*)", re.MULTILINE)


class SuiteError(Exception):
    """The directories do not hold a suite that can be run."""


@dataclass(frozen=True)
class Module:
    path: str
    package: str
    source: str

    @property
    def is_test(self):
        return self.path.endswith("_test.rego")


@dataclass
class Suite:
    modules: list = field(default_factory=list)
    tests: list = field(default_factory=list)  # (package, rule), in source order
    problems: list = field(default_factory=list)  # faults of the test sources themselves


def read(directories):
    """Returns the suite under `directories`; the policy library is always loaded, its tests only if named."""
    suite = Suite()
    wanted = _rego_files(directories)
    library = _rego_files(_library_directories(directories))
    for path in sorted(wanted | library):
        module = _module(path)
        if module.is_test and path not in wanted:
            continue
        suite.modules.append(module)
        if module.is_test:
            _add_tests(suite, module)
    return suite


def parameters(suite, parse_yaml):
    """Returns `data.parameters`: the defaults of every policy's metadata, by policy id."""
    values = {}
    for module in suite.modules:
        block = _METADATA.search(module.source)
        if module.is_test or block is None:
            continue
        text = "".join(line[1:].removeprefix(" ") for line in block.group(1).splitlines(keepends=True))
        custom = (parse_yaml(text) or {}).get("custom") or {}
        declared = custom.get("parameters") or {}
        if declared:
            try:
                values[custom["id"]] = {name: one["default"] for name, one in declared.items()}
            except (KeyError, TypeError) as error:
                raise SuiteError(f"{module.path}: a parameter needs an `id` and a `default`: {error}") from error
    return values


def report(suite, failures):
    """Prints the failures and the count, and returns the exit code.

    `failures` maps (package, rule) to the reason.
    """
    for problem in suite.problems:
        print(f"FAIL {problem}")
    for package, rule in suite.tests:
        if (package, rule) in failures:
            print(f"FAIL {package}.{rule}: {failures[package, rule]}")
    failed = len(failures) + len(suite.problems)
    passed = len(suite.tests) - len(failures)
    if not suite.tests:
        print("FAIL no test was found")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not suite.tests else 0


def verdict(value):
    """Returns why the value of a test rule (None: undefined) is not a pass, or None if it is."""
    if value is None:
        return "is undefined"
    return None if value is True else f"is {value!r}, not true"


def _rego_files(directories):
    files = set()
    for directory in map(Path, directories):
        if not directory.is_dir():
            raise SuiteError(f"`{directory}` is not a directory")
        files.update(path.resolve() for path in directory.rglob("*.rego"))
    return files


def _library_directories(directories):
    found = set()
    for directory in map(Path, directories):
        for folder in (directory.resolve(), *directory.resolve().parents):
            if folder.name == "policies":
                if (folder / "lib").is_dir():
                    found.add(folder / "lib")
                break
    return found


def _module(path):
    source = path.read_text(encoding="utf-8")
    package = _PACKAGE.search(source)
    if package is None:
        raise SuiteError(f"{path}: no package")
    return Module(_shown(path), package.group(1), source)


def _shown(path):
    here = Path.cwd().resolve()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _add_tests(suite, module):
    # A raw string may hold lines that look like rules.
    names = _TEST_RULE.findall(_RAW_STRING.sub("``", module.source))
    if not names:
        suite.problems.append(f"{module.path}: no test rule")
    if not module.package.endswith("_test"):
        suite.problems.append(f"{module.path}: package `{module.package}` does not end in `_test`")
    for name in names:
        if (module.package, name) in suite.tests:
            # Two bodies are an "or": the second would hide a failure of the first.
            suite.problems.append(f"{module.path}: `{name}` is defined twice")
        else:
            suite.tests.append((module.package, name))


def main(run):
    """Runs `run` and turns a suite that cannot be read into exit code 2."""
    try:
        sys.exit(run())
    except SuiteError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(2)
