#!/usr/bin/env python3
"""Times what a change costs, on a generated repository of 20,000 files: as ratios of one run on one machine.

    cargo build --release && python3 benches/change.py [--annexa PROGRAM] [--files N] [--findings N] [--runs N]

Policies are switched off, those with the most findings first, until about so many old findings are left. Then a branch touches three
files, and it is timed: a run without results of earlier ones, a first and a second with them, `--since` without them, and the hook on
one staged file of each kind beside `git diff --cached --stat`. Nothing is judged but the ratios that the last column names as goals.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
GIT = ["git", "-c", "gc.auto=0", "-c", "maintenance.auto=false", "-c", "user.name=x", "-c", "user.email=x@example.com"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--annexa", type=Path, default=ROOT / "target/release/annexa")
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--bytes", type=int, default=128_000_000)
    parser.add_argument("--findings", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="annexa-change.") as scratch:
        Bench(arguments, Path(scratch)).run()


class Bench:
    def __init__(self, arguments: argparse.Namespace, scratch: Path) -> None:
        self.annexa = str(arguments.annexa.resolve())
        self.arguments = arguments
        self.tree = scratch / "repository"
        self.scratch = scratch
        self.cache = scratch / "results"

    def run(self) -> None:
        self.make()
        files = self.files_to_change()
        old = len(self.record("--no-cache")["findings"])
        subprocess.run([*GIT, "checkout", "-q", "-b", "change"], cwd=self.tree, check=True)
        for path in files:
            self.touch(path)
        subprocess.run([*GIT, "commit", "-qam", "change"], cwd=self.tree, check=True)
        record = self.record("--no-cache", "--since", "main")
        new = [finding for finding in record["findings"] if finding["change"] == "new"]
        print(f"{self.arguments.files} files, {old} old findings; the change touches {len(files)} files and brings {len(new)} findings,")
        print(f"{sum(finding['path'] in files for finding in new)} of them in these files")
        self.runs()
        self.hook(files)

    def make(self) -> None:
        generate = self.scratch / "generate"
        subprocess.run(["rustc", "-O", "--edition", "2024", "-o", generate, ROOT / "benches/generate/main.rs"], check=True)
        counts = ["--files", str(self.arguments.files), "--bytes", str(self.arguments.bytes)]
        subprocess.run([generate, self.tree, *counts], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([*GIT, "init", "-q", "--initial-branch=main"], cwd=self.tree, check=True)
        (self.tree / "annexa.yaml").write_text(self.settings())
        subprocess.run([*GIT, "add", "--all"], cwd=self.tree, check=True)
        subprocess.run([*GIT, "commit", "-qm", "base"], cwd=self.tree, check=True)
        subprocess.run([*GIT, "gc", "-q"], cwd=self.tree, check=True)

    def settings(self) -> str:
        numbers: dict[str, int] = {}
        for finding in self.record("--no-cache")["findings"]:
            numbers[finding["policy"]] = numbers.get(finding["policy"], 0) + 1
        left = sum(numbers.values())
        off = []
        for policy, number in sorted(numbers.items(), key=lambda pair: -pair[1]):
            if left - number < self.arguments.findings:
                continue
            left -= number
            off.append(f"    {policy}: too many for this measurement\n")
        return "policies:\n  disabled:\n" + "".join(off) if off else ""

    def files_to_change(self) -> list[str]:
        """Returns a manifest, a file of a Terraform module and a Dockerfile."""
        listed = subprocess.run(["git", "ls-files"], cwd=self.tree, check=True, capture_output=True, text=True)
        paths = listed.stdout.split("\n")
        ends = ["/deploy/production/", "/storage.tf", "/Dockerfile"]
        return [next(path for path in paths[len(paths) // 3 :] if end in path) for end in ends]

    def touch(self, path: str) -> None:
        added = {
            ".yaml": "---\napiVersion: v1\nkind: Pod\nmetadata: {name: added}\nspec:\n  hostPID: true\n  containers:\n"
            "  - {name: c, image: \"a:1\", securityContext: {privileged: true}}\n",
            ".tf": 'resource "aws_security_group_rule" "added" {\n  type = "ingress"\n  from_port = 22\n  to_port = 22\n  protocol = "tcp"\n'
            '  cidr_blocks = ["0.0.0.0/0"]\n  security_group_id = "sg-1"\n}\n',
        }.get(Path(path).suffix, "\nADD https://example.com/a.tar.gz /\nRUN curl -k https://example.com | sh\n")
        with (self.tree / path).open("a") as file:
            file.write(added)

    def runs(self) -> None:
        plain, first, second, since, again = [], [], [], [], []
        for _ in range(self.arguments.runs):
            plain.append(self.timed("--no-cache"))
            shutil.rmtree(self.cache, ignore_errors=True)
            first.append(self.timed())
            second.append(self.timed())
            since.append(self.timed("--no-cache", "--since", "main"))
            again.append(self.timed("--since", "main"))
        told("--since, without earlier results / a plain run", since, plain, "at most 1.3")
        told("a first run that keeps results / a plain run", first, plain)
        told("a second run / the first", second, first, "at most 0.2")
        told("a second run / a plain run", second, plain)
        told("--since, with earlier results / a plain run", again, plain)

    def hook(self, files: list[str]) -> None:
        subprocess.run([*GIT, "checkout", "-q", "main"], cwd=self.tree, check=True)
        for path in files:
            with (self.tree / path).open("a") as file:
                file.write("\n# changed\n")
            subprocess.run(["git", "add", path], cwd=self.tree, check=True)
            self.staged()
            git, hook = [], []
            for _ in range(4 * self.arguments.runs):
                git.append(elapsed(["git", "diff", "--cached", "--stat"], self.tree))
                hook.append(self.staged())
            goal = 3 * statistics.median(git) + 0.04
            share = statistics.median(hook) / goal
            print(f"{'the hook on ' + path + ' / (3 x git diff + 40 ms)':<75} {share:5.2f}   goal: at most 1")
            subprocess.run(["git", "reset", "-q", "--hard"], cwd=self.tree, check=True)

    def staged(self) -> float:
        return self.timed("--staged")

    def timed(self, *arguments: str) -> float:
        return elapsed([self.annexa, "check", "--quiet", *arguments], self.tree, self.environment())

    def record(self, *arguments: str) -> dict:
        command = [self.annexa, "check", "--format", "json", *arguments]
        output = subprocess.run(command, cwd=self.tree, capture_output=True, env=self.environment(), check=False)
        return json.loads(output.stdout)

    def environment(self) -> dict[str, str]:
        without = {name: value for name, value in os.environ.items() if name != "ANNEXA_NO_CACHE"}
        return {**without, "ANNEXA_CACHE_DIR": str(self.cache)}


def elapsed(command: list[str], folder: Path, environment: dict[str, str] | None = None) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def told(name: str, one: list[float], other: list[float], goal: str = "") -> None:
    ratio = statistics.median(one) / statistics.median(other)
    print(f"{name:<75} {ratio:5.2f}" + (f"   goal: {goal}" if goal else ""), flush=True)


if __name__ == "__main__":
    main()
