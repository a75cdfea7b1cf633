"""Gate G16: runs the commands of a bundle's VERIFY.md as they stand, without Annexa, and again on spoilt copies.

    guide.py BUNDLE [--allowed FILE] [--repo DIR]
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def blocks(guide: pathlib.Path) -> list[str]:
    return re.findall(r"^```sh\n(.*?)^```", guide.read_text(), re.M | re.S)


def run(bundle: pathlib.Path, script: str, environment: dict[str, str]) -> subprocess.CompletedProcess:
    return subprocess.run(["sh", "-e", "-c", script], cwd=bundle, env=environment, capture_output=True, text=True)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("bundle", type=pathlib.Path)
    parser.add_argument("--allowed", type=pathlib.Path)
    parser.add_argument("--repo", type=pathlib.Path)
    arguments = parser.parse_args()
    environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}
    if arguments.allowed:
        environment["ALLOWED"] = str(arguments.allowed.resolve())
    if arguments.repo:
        environment["REPO"] = str(arguments.repo.resolve())
        environment["GIT_CONFIG_COUNT"] = "1"
        environment["GIT_CONFIG_KEY_0"] = "safe.directory"
        environment["GIT_CONFIG_VALUE_0"] = "*"
    assert shutil.which("annexa", path=environment["PATH"]) is None, "Annexa is on the PATH of the commands"
    script = "\n".join(blocks(arguments.bundle / "VERIFY.md"))
    failures = 0

    def check(name: str, good: bool, detail: str = "") -> None:
        nonlocal failures
        failures += not good
        print(f"{'ok  ' if good else 'FAIL'} {name}{'' if good else ': ' + detail}")

    result = run(arguments.bundle, script, environment)
    check(f"{script.count(chr(10))} lines of commands on the bundle", result.returncode == 0, result.stdout + result.stderr)

    def spoil_input(copy: pathlib.Path) -> None:
        victim = next(path for path in sorted((copy / "data/pure/inputs").rglob("*")) if path.is_file())
        data = victim.read_bytes()
        victim.write_bytes(bytes([data[0] ^ 1]) + data[1:] if data else b"x")

    faults = {
        "a changed input": spoil_input,
        "a missing result file": lambda copy: (copy / "data/pure/results.jsonl").unlink(),
        "a file that was added": lambda copy: (copy / "data/pure/inputs/added").write_text("x"),
        "a link that was added": lambda copy: (copy / "data/link").symlink_to("/etc/passwd"),
        "a changed manifest": lambda copy: (copy / "manifest-sha256.txt").write_bytes(
            (copy / "manifest-sha256.txt").read_bytes() + b"0" * 64 + b"  data/none\n"
        ),
    }
    if arguments.allowed:
        faults["a stripped signature"] = lambda copy: (copy / "signatures/tagmanifest-sha256.txt.sig").unlink()
    for name, fault in faults.items():
        with tempfile.TemporaryDirectory() as scratch:
            copy = pathlib.Path(scratch) / "bundle"
            shutil.copytree(arguments.bundle, copy, symlinks=True)
            fault(copy)
            check(f"{name} is refused", run(copy, script, environment).returncode != 0)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
