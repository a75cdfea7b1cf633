"""What the built-in policies find in a corpus of labelled samples, and which policy would be the most valuable next.

    benches/detection.py CORPUS [--annexa BINARY] [--policies DIR] [--platform P ...] [--topic T ...] [--next N]

CORPUS is a folder with `public.tar.xz` (labelled samples and their labels, `gt_public.jsonl`) and `score.py`, the scorer.
Prints recall, false positives and line accuracy by technology and topic as the scorer gives them, then what is missed: by
topic and technology, the number of bad samples that no policy tells from good ones, the largest first, with whether a
policy fired there at all (then it is too wide, or at another place) and the labels of the rules missed. The samples are
data for measuring: none is copied into the project.
"""

import argparse
import collections
import csv
import json
import pathlib
import subprocess
import sys
import tarfile

TARGET = pathlib.Path("target/corpus")


def unpack(corpus: pathlib.Path) -> pathlib.Path:
    labels = TARGET / "gt_public.jsonl"
    if not labels.exists():
        TARGET.mkdir(parents=True, exist_ok=True)
        with tarfile.open(corpus / "public.tar.xz") as archive:
            archive.extractall(TARGET, filter="data")
    return labels


def run(options: argparse.Namespace, labels: pathlib.Path) -> pathlib.Path:
    """Judges the samples, of the chosen technologies where any is chosen, and returns the SARIF."""
    sarif = pathlib.Path("target/detection.sarif")
    folders = [TARGET / "files"]
    if options.platform:
        files = [json.loads(line) for line in labels.open()]
        tops = {row["file"].split("/")[0] for row in files if row["platform"] in options.platform}
        folders = [TARGET / "files" / top for top in sorted(tops)]
    command = [options.annexa, "check", *folders, "--format", f"sarif={sarif}"]
    if options.policies:
        command += ["--policies", options.policies]
    code = subprocess.run(command, check=False).returncode
    if code not in (0, 1, 3):
        sys.exit(f"annexa ended with {code}")
    return sarif


def score(options: argparse.Namespace, labels: pathlib.Path, sarif: pathlib.Path) -> pathlib.Path:
    misses = pathlib.Path("target/detection-misses.tsv")
    command = [sys.executable, options.corpus / "score.py", sarif, "--gt", labels, "--split", "public"]
    command += ["--by", "platform,topic", "--misses", misses, "--fps", "target/detection-fps.tsv"]
    for flag in ("platform", "topic"):
        for value in getattr(options, flag):
            command += [f"--{flag}", value]
    subprocess.run(command, check=True)
    return misses


def fired(sarif: pathlib.Path) -> set[str]:
    """Returns the last five parts of the path of every file with a finding."""
    found = set()
    for part in json.loads(sarif.read_text())["runs"]:
        for result in part["results"]:
            for place in result["locations"]:
                uri = place.get("physicalLocation", {}).get("artifactLocation", {}).get("uri", "")
                found.add("/".join(uri.split("/")[-5:]))
    return found


def next_policies(misses: pathlib.Path, sarif: pathlib.Path, most: int) -> None:
    seen = fired(sarif)
    groups: dict[tuple[str, str], list[list[str]]] = collections.defaultdict(list)
    with misses.open() as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            groups[row[2], row[1]].append(row)
    print("\nmissed, the most first: technology, topic, samples (of these with a finding of any policy), rules")
    for (platform, topic), rows in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))[:most]:
        near = sum(any(path in seen for path in tails(row[5])) for row in rows)
        rules = collections.Counter(row[4] for row in rows)
        named = "; ".join(f"{rule} ({count})" for rule, count in rules.most_common(4))
        print(f"{len(rows):5} ({near:3})  {platform:22} {topic:32} {named}")


def tails(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[-count:]) for count in range(1, 6)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--annexa", default="target/release/annexa")
    parser.add_argument("--policies")
    parser.add_argument("--platform", action="append", default=[])
    parser.add_argument("--topic", action="append", default=[])
    parser.add_argument("--next", type=int, default=40, help="rows of what is missed")
    options = parser.parse_args()
    labels = unpack(options.corpus)
    sarif = run(options, labels)
    next_policies(score(options, labels, sarif), sarif, options.next)


if __name__ == "__main__":
    main()
