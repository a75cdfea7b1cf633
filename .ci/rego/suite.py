"""The Rego tests of this repository, as any engine needs them.

Reads policies and tests from directories, finds the test rules by name in the source, and builds
`data.parameters` from the `# METADATA` blocks. It knows no engine: an engine is a function from a list of
rule references to their values. What an engine is known to do otherwise is listed in `differences.yaml`.
"""

import re
import sys
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path

DIFFERENCES = Path(__file__).with_name("differences.yaml")

_PACKAGE = re.compile(r"^package\s+([\w.]+)", re.MULTILINE)
_REFERENCE = re.compile(r"\bdata\.([\w.]+)")
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
    complete: bool = False  # a whole policy tree, not some folders of one

    @cached_property
    def _by_package(self):
        found = {}
        for module in self.modules:
            found.setdefault(module.package, []).append(module)
        return found

    def reached_from(self, *packages):
        """Returns the modules of packages and of all packages that they refer to, directly or not."""
        reached, pending = {}, [module for package in packages for module in self._by_package.get(package, [])]
        while pending:
            module = pending.pop()
            if module.path in reached:
                continue
            reached[module.path] = module
            for name in set(_REFERENCE.findall(module.source)):
                # A name may go into a package: `data.policies.lib.network.open` is found in `policies.lib.network`.
                steps = name.split(".")
                for end in range(len(steps), 0, -1):
                    pending += self._by_package.get(".".join(steps[:end]), [])
        return [reached[path] for path in sorted(reached)]


@dataclass
class Difference:
    """A test, by name or glob, that an engine cannot run, and why."""

    test: str
    reason: str


def read(directories):
    """Returns the suite under `directories`; the policy library is always loaded, its tests only if named."""
    suite = Suite(complete=any(Path(directory).resolve().name == "policies" for directory in directories))
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


def differences(engine, parse_yaml):
    """Returns the differences listed for an engine."""
    listed = parse_yaml(DIFFERENCES.read_text(encoding="utf-8")) or []
    for one in listed:
        if set(one) != {"engine", "tests", "reason"} or not one["reason"]:
            raise SuiteError(f"{DIFFERENCES.name}: each entry has `engine`, `tests` and a `reason`, not {one}")
    return [Difference(test, one["reason"]) for one in listed if one["engine"] == engine for test in one["tests"]]


def report(suite, failures, differences):
    """Prints the failures, the known differences and the count, and returns the exit code.

    `failures` maps (package, rule) to the reason. A difference that covers no failure any more is stale, and fails
    the run as well: the list must not promise less than the policies keep.
    """
    for problem in suite.problems:
        print(f"FAIL {problem}")
    known, failed = {}, len(suite.problems)
    for package, rule in suite.tests:
        if (package, rule) not in failures:
            continue
        name = f"{package}.{rule}"
        difference = next((one for one in differences if fnmatchcase(name, one.test)), None)
        if difference is None:
            failed += 1
            print(f"FAIL {name}: {failures[package, rule]}")
        else:
            known.setdefault(difference.test, []).append(name)
    for difference in differences:
        if difference.test in known:
            print(f"known difference, {len(known[difference.test])} x {difference.test}: {difference.reason}")
        elif suite.complete or any(fnmatchcase(f"{package}.{rule}", difference.test) for package, rule in suite.tests):
            failed += 1
            print(f"STALE {difference.test}: listed in {DIFFERENCES.name}, and nothing it names fails")
    if not suite.tests:
        failed += 1
        print("FAIL no test was found")
    print(f"{len(suite.tests) - len(failures)} passed, {failed} failed")
    return 1 if failed else 0


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
