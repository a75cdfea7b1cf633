#!/usr/bin/env python3
"""Gate G1: a bundle under `sha256sum` and the Library of Congress' bagit.py, whole and with faults put in.

    python3 .ci/bundle/bag.py BUNDLE
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import bagit


def whole(bundle):
    """Returns whether both programs take a bundle."""
    manifests = ["tagmanifest-sha256.txt", "manifest-sha256.txt"]
    sums = [subprocess.run(["sha256sum", "--quiet", "--strict", "-c", name], cwd=bundle, capture_output=True) for name in manifests]
    try:
        bag = bagit.Bag(str(bundle)).is_valid()
    except bagit.BagError:
        bag = False
    return all(result.returncode == 0 for result in sums), bag


def main():
    bundle = Path(sys.argv[1])
    failures = 0
    if whole(bundle) != (True, True):
        print(f"FAIL {bundle} is not whole to sha256sum and bagit: {whole(bundle)}")
        failures += 1
    inputs = sorted(path for path in (bundle / "data/pure/inputs").rglob("*") if path.is_file())

    def change(copy):
        victim = copy / inputs[0].relative_to(bundle)
        victim.write_bytes(victim.read_bytes() + b" ")

    faults = {
        "a changed file": (change, (False, False)),
        "a missing file": (lambda copy: (copy / inputs[-1].relative_to(bundle)).unlink(), (False, False)),
        # What sha256sum cannot see, and bagit can.
        "a file that was added": (lambda copy: (copy / "data/pure/added").write_text("x"), (True, False)),
        "a changed tag file": (lambda copy: (copy / "VERIFY.md").write_text("Trust us.\n"), (False, False)),
    }
    for name, (fault, expected) in faults.items():
        with tempfile.TemporaryDirectory() as scratch:
            copy = Path(scratch) / "bundle"
            shutil.copytree(bundle, copy)
            fault(copy)
            found = whole(copy)
            good = found == expected
            failures += not good
            print(f"{'ok  ' if good else 'FAIL'} {name}: sha256sum {'takes' if found[0] else 'refuses'} it, bagit {'takes' if found[1] else 'refuses'} it")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
