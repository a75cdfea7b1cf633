"""Times whole processes in turn and prints the ratios annexa / peer; called by compare.sh.

Wall time and peak memory come from wait4 of the process itself: the median of several runs, after one that warms the
file cache. Peak memory is that of the largest single process of a program (checkov forks), and never reads below this
helper's own (about 12 MiB). A program that ends with an exit code it should not have stops the comparison.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Program:
    name: str
    command: list[str]
    expected: tuple[int, ...]
    runs: int
    seconds: list[float] = field(default_factory=list)
    mebibytes: list[float] = field(default_factory=list)

    def run(self, keep: bool = True) -> None:
        with tempfile.TemporaryFile() as errors:
            start = time.perf_counter()
            process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode not in self.expected:
                errors.seek(0)
                tail = errors.read()[-2000:].decode(errors="replace")
                sys.exit(f"{' '.join(self.command[:8])} ended with {process.returncode}\n{tail}")
        if keep:
            self.seconds.append(seconds)
            self.mebibytes.append(usage.ru_maxrss / 1024)

    def time(self) -> float:
        return statistics.median(self.seconds)

    def memory(self) -> float:
        return statistics.median(self.mebibytes)


def measure(programs: list[Program]) -> None:
    """Runs the programs in turn, so that a slow moment of the machine meets all of them."""
    for program in programs:
        if program.runs > 1:
            program.run(keep=False)
    for turn in range(max(program.runs for program in programs)):
        for program in programs:
            if turn < program.runs:
                program.run()


def compare(title: str, goal: str, ours: Program, peer: Program) -> None:
    measure([ours, peer])
    print(f"\n{title} (goal: {goal})")
    for program in (ours, peer):
        print(
            f"  {program.name:<22} {program.time():>9.3f} s {program.memory():>8.0f} MiB"
            f"   {program.runs} runs, {min(program.seconds):.3f} to {max(program.seconds):.3f} s"
        )
    print(
        f"  {ours.name} / {peer.name}: time {ours.time() / peer.time():.4f} (1 : {peer.time() / ours.time():.1f}),"
        f" memory {ours.memory() / peer.memory():.2f}",
        flush=True,
    )


def version(command: Path) -> str:
    output = subprocess.run([command, "--version"], capture_output=True, text=True, check=False).stdout.split()
    return output[-1] if output else "unknown"


class Bench:
    def __init__(self, options: argparse.Namespace):
        self.options = options
        self.peers = Path(options.peers)
        self.trees = Path(options.trees)

    def tree(self, name: str, *arguments: str) -> str:
        folder = self.trees / name
        if not folder.exists():
            command = [self.options.generate, folder, "--seed", "1", *arguments]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return str(folder)

    def large(self) -> str:
        return self.tree("tree", "--files", str(self.options.files), "--bytes", str(self.options.bytes))

    def annexa(self, target: str, *arguments: str, name: str = "annexa") -> Program:
        # All is worked out in every run: no peer keeps what it found.
        command = [self.options.annexa, "check", target, "--no-cache", "--format", "json=/dev/null", *arguments]
        return Program(name, command, (0, 1, 3), self.options.runs)

    def checkov(self, runs: int, *target: str) -> Program:
        command = [str(self.peers / "checkov"), "--skip-download", "--quiet", "-o", "json", *target]
        if self.options.frameworks:
            command += ["--framework", *self.options.frameworks.split(",")]
        return Program("checkov", command, (0, 1), runs)

    def everything(self) -> None:
        tree = self.large()
        title = f"{self.options.files} files, {self.options.bytes} bytes"
        goal = "100 times faster, half the memory"
        compare(title, goal, self.annexa(tree), self.checkov(self.options.checkov_runs, "-d", tree))

    def one(self) -> None:
        file = str(Path(self.tree("one", "--only", "one")) / "deployment.yaml")
        runs = self.options.runs
        compare("one Kubernetes file", "50 times faster", self.annexa(file), self.checkov(runs, "-f", file))

    def workflows(self) -> None:
        tree = self.tree("workflows", "--only", "workflows", "--files", "300")
        command = [str(self.peers / "zizmor"), "--offline", "--no-exit-codes", "--quiet", "--format", "json", tree]
        zizmor = Program("zizmor", command, (0,), self.options.runs)
        compare("300 workflows", "no slower", self.annexa(tree, "--policy", "ANX-GHA-*"), zizmor)

    def dockerfiles(self) -> None:
        tree = self.tree("dockerfiles", "--only", "dockerfiles", "--files", "400")
        files = sorted(str(path) for path in Path(tree).rglob("Dockerfile"))
        command = [str(self.peers / "hadolint"), "--no-fail", "--format", "json", *files]
        hadolint = Program("hadolint", command, (0,), self.options.runs)
        compare("400 Dockerfiles", "no slower", self.annexa(tree, "--policy", "ANX-DOCKER-*"), hadolint)

    def modules(self) -> None:
        large, small = (self.tree(f"modules{count}", "--only", "modules", "--files", str(count)) for count in (1000, 100))
        few = self.annexa(small, name="annexa, 100 modules")
        compare("1,000 modules against 100, with ten times the resources", "at most 15", self.annexa(large), few)
        checkov = self.checkov(self.options.checkov_runs, "-d", large)
        compare("1,000 modules, 50,000 resources", "100 times faster", self.annexa(large), checkov)

    def threads(self) -> None:
        tree = self.large()
        two = self.annexa(tree, "--jobs", "2", name="annexa --jobs 2")
        one = self.annexa(tree, "--jobs", "1", name="annexa --jobs 1")
        compare("two threads against one", "1.7 times faster", two, one)


CASES = {
    "one": Bench.one,
    "workflows": Bench.workflows,
    "dockerfiles": Bench.dockerfiles,
    "threads": Bench.threads,
    "modules": Bench.modules,
    "tree": Bench.everything,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--annexa", required=True)
    parser.add_argument("--peers", required=True, help="folder with checkov, zizmor and hadolint")
    parser.add_argument("--generate", required=True)
    parser.add_argument("--trees", required=True)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--checkov-runs", type=int, default=1, help="runs of checkov on the large tree (minutes each)")
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--bytes", type=int, default=60_000_000)
    parser.add_argument("--frameworks", default="", help="checkov's, comma separated; all of them by default")
    parser.add_argument("--only", default=",".join(CASES), help="cases, comma separated")
    options = parser.parse_args()
    bench = Bench(options)
    versions = ", ".join(f"{peer} {version(bench.peers / peer)}" for peer in ("checkov", "zizmor", "hadolint"))
    print(f"{version(Path(options.annexa))} of annexa against {versions}; {os.cpu_count()} cores")
    for name in options.only.split(","):
        if name not in CASES:
            sys.exit(f"no case `{name}`: {', '.join(CASES)}")
        CASES[name](bench)


if __name__ == "__main__":
    main()
