#!/usr/bin/env python3
"""Checks that archives of ours are read by other programs, and theirs by ours.

    python3 .ci/bundle/archives.py --prepare FOLDER
    ANNEXA_ARCHIVE_SAMPLES=FOLDER cargo test --lib archives_are_exchanged_with_other_programs
    python3 .ci/bundle/archives.py FOLDER

The first writes a folder and archives of it by GNU tar and Python; the test unpacks those, compares, and packs the
folder itself; the last unpacks that archive by GNU tar and Python, and compares. Wants GNU tar and gzip.
"""

import filecmp
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

LONG = "/".join(["segment"] * 40) + "/" + "n" * 120 + ".txt"
FILES = {
    "bagit.txt": b"BagIt-Version: 1.0\n",
    "data/empty": b"",
    "data/big": bytes(range(256)) * 1000,
    "data/" + "m" * 120 + "/" + "n" * 90: b"a prefix",
    LONG: b"a long path",
    "data/\u00fc\u00f6/" + "\u00e9" * 90: b"accents",
}


def prepare(folder):
    shutil.rmtree(folder, ignore_errors=True)
    source = folder / "source/bag"
    for path, content in FILES.items():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_bytes(content)
    archives = folder / "archives"
    archives.mkdir()
    for form in ("gnu", "pax"):
        for name, top in (("", "bag"), ("-dot", "./bag")):
            path = archives / f"gnu-tar-{form}{name}.tar.gz"
            command = ["tar", "--create", "--gzip", f"--format={form}", f"--file={path}"]
            subprocess.run([*command, f"--directory={source.parent}", top], check=True)
    for name, form in (("gnu", tarfile.GNU_FORMAT), ("pax", tarfile.PAX_FORMAT)):
        with tarfile.open(archives / f"python-{name}.tar.gz", "w:gz", format=form) as archive:
            archive.add(source, "bag")


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def check(folder):
    packed, source = folder / "packed.tar.gz", tree(folder / "source")
    failed = []
    subprocess.run(["gzip", "--test", packed], check=True)
    with tempfile.TemporaryDirectory() as scratch:
        done = subprocess.run(["tar", "-xzf", packed, "-C", scratch], capture_output=True, text=True, check=True)
        if done.stderr:
            failed.append(f"GNU tar says {done.stderr.strip()}")
        if tree(Path(scratch)) != source:
            failed.append("GNU tar unpacks something else")
    with tempfile.TemporaryDirectory() as scratch:
        with tarfile.open(packed) as archive:
            for entry in archive:
                facts = (entry.mode, entry.uid, entry.gid, entry.uname, entry.gname, entry.mtime)
                if not entry.isfile() or facts != (0o644, 0, 0, "", "", 0):
                    failed.append(f"{entry.name}: {facts}")
            archive.extractall(scratch, filter="data")
        if tree(Path(scratch)) != source:
            failed.append("Python unpacks something else")
    if not filecmp.cmp(packed, folder / "again.tar.gz", shallow=False):
        failed.append("a second time gives other bytes")
    for fault in failed:
        print(f"FAIL {packed}: {fault}")
    print(f"{packed}: {len(source)} files, {len(failed)} failed")
    return 1 if failed else 0


def main():
    if sys.argv[1] == "--prepare":
        prepare(Path(sys.argv[2]))
        return 0
    return check(Path(sys.argv[1]))


if __name__ == "__main__":
    sys.exit(main())
