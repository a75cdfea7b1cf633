#!/usr/bin/env python3
"""Checks the JSON files of a bundle against the JSON Schemas that stand in it, with check-jsonschema; then with faults put in.

    python3 .ci/bundle/schemas.py BUNDLE
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

FILES = {
    "evidence.json": "index.schema.json",
    "pure/record.json": "record.schema.json",
    "pure/config/request.json": "request.schema.json",
    "run/custody.jsonl": "custody.line.schema.json",
    "run/run.json": "run.schema.json",
    "pure/population.jsonl": "population.line.schema.json",
    "pure/redactions.jsonl": "redactions.line.schema.json",
    "pure/results.jsonl": "results.line.schema.json",
    "pure/surroundings.jsonl": "surroundings.line.schema.json",
}


def holds(schema, value):
    """Returns whether a value is of a schema, and what was said if not."""
    program = Path(sys.executable).with_name("check-jsonschema")
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "value.json"
        file.write_text(json.dumps(value))
        result = subprocess.run([program, "--schemafile", schema, file], capture_output=True, text=True)
    return result.returncode == 0, result.stdout + result.stderr


def main():
    data = Path(sys.argv[1]) / "data"
    failures = 0
    for name, schema in FILES.items():
        path = data / "schemas" / schema
        text = (data / name).read_text()
        lines = name.endswith(".jsonl")
        value = [json.loads(line) for line in text.splitlines()] if lines else json.loads(text)
        scratch = tempfile.NamedTemporaryFile("w", suffix=".json")
        if lines:
            # The schema is for a line; check-jsonschema takes a file. Definitions stay where references look for them.
            whole = json.loads(path.read_text())
            definitions = whole.pop("$defs", {})
            json.dump({"$schema": whole.pop("$schema"), "$defs": definitions, "type": "array", "items": whole}, scratch)
            scratch.flush()
            path = Path(scratch.name)
        good, said = holds(path, value)
        print(f"{'ok  ' if good else 'FAIL'} {name}: {len(value) if lines else 1} values{'' if good else said}")
        failures += not good
        if not value:
            continue
        sample = value[:1] if lines else value
        spoilt = json.loads(json.dumps(sample))
        first = spoilt[0] if lines else spoilt
        required = next(iter(json.loads((data / "schemas" / schema).read_text())["required"]))
        del first[required]
        if holds(path, spoilt)[0]:
            print(f"FAIL {name}: without `{required}` it passes as well")
            failures += 1
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
