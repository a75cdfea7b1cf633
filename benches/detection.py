"""What the built-in policies find in a corpus of labelled samples, and which policy would be the most valuable next.

    benches/detection.py CORPUS [--annexa BINARY] [--policies DIR] [--platform P ...] [--topic T ...] [--next N]
    benches/detection.py CORPUS --pairs [--least N]

CORPUS is a folder with `public.tar.xz` (labelled samples and their labels, `gt_public.jsonl`) and `score.py`, the scorer.
Prints recall, false positives and line accuracy by technology and topic as the scorer gives them, then what is missed: by
topic and technology, the number of bad samples that no policy tells from good ones, the largest first, with whether a
policy fired there at all (then it is too wide, or at another place) and the labels of the rules missed. The samples are
data for measuring: none is copied into the project.

With `--pairs`, prints the policies that speak together instead: pairs whose findings are all on the same subjects (`same`),
and pairs where those of one are among those of the other, in the same files (`within`). `fault` counts the subjects in which
both also point at the same value: there, two findings may tell one fault. Where a subject lacks two settings, the paths
differ, and they are two faults. `overlap` lists what else often tells the same value.
"""

import argparse
import collections
import csv
import itertools
import json
import pathlib
import subprocess
import sys
import tarfile
import urllib.parse

TARGET = pathlib.Path("target/corpus")


def unpack(corpus: pathlib.Path) -> pathlib.Path:
    labels = TARGET / "gt_public.jsonl"
    if not labels.exists():
        TARGET.mkdir(parents=True, exist_ok=True)
        with tarfile.open(corpus / "public.tar.xz") as archive:
            archive.extractall(TARGET, filter="data")
    return labels


def run(options: argparse.Namespace, labels: pathlib.Path) -> tuple[pathlib.Path, pathlib.Path]:
    """Judges the samples, of the chosen technologies where any is chosen, and returns the SARIF and the record."""
    sarif, record = pathlib.Path("target/detection.sarif"), pathlib.Path("target/detection.json")
    folders = [TARGET / "files"]
    if options.platform:
        files = [json.loads(line) for line in labels.open()]
        tops = {row["file"].split("/")[0] for row in files if row["platform"] in options.platform}
        folders = [TARGET / "files" / top for top in sorted(tops)]
    command = [options.annexa, "check", *folders, "--format", f"sarif={sarif}", "--format", f"json={record}"]
    if options.policies:
        command += ["--policies", options.policies]
    code = subprocess.run(command, check=False).returncode
    if code not in (0, 1, 3):
        sys.exit(f"annexa ended with {code}")
    return sarif, record


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
    """Returns the path of every file with a finding, as the labels have it."""
    found = set()
    for part in json.loads(sarif.read_text())["runs"]:
        for result in part["results"]:
            for place in result["locations"]:
                uri = place.get("physicalLocation", {}).get("artifactLocation", {}).get("uri", "")
                found.add(urllib.parse.unquote(uri).rpartition("corpus/files/")[2])
    return found


def next_policies(misses: pathlib.Path, sarif: pathlib.Path, most: int) -> None:
    seen = fired(sarif)
    groups: dict[tuple[str, str], list[list[str]]] = collections.defaultdict(list)
    with misses.open() as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            groups[row[2], row[1]].append(row)
    print("\nmissed, the most first: technology, topic, samples (of these with a finding of any policy), rules")
    for (platform, topic), rows in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))[:most]:
        near = sum(row[5] in seen for row in rows)
        rules = collections.Counter(row[4] for row in rows)
        named = "; ".join(f"{rule} ({count})" for rule, count in rules.most_common(4))
        print(f"{len(rows):5} ({near:3})  {platform:22} {topic:32} {named}")


def pairs(record: pathlib.Path, least: int) -> None:
    places: dict[str, dict[tuple, set[str]]] = collections.defaultdict(lambda: collections.defaultdict(set))
    for finding in json.loads(record.read_text())["findings"]:
        place = (finding["path"], finding["address"])
        places[finding["policy"]][place].add(json.dumps(finding["config_path"]))
    at: dict[tuple, list[str]] = collections.defaultdict(list)
    for policy in sorted(places):
        for place in places[policy]:
            at[place].append(policy)
    shared = collections.Counter(pair for policies in at.values() for pair in itertools.combinations(policies, 2))
    rows = []
    for (one, other), count in shared.items():
        sizes = len(places[one]), len(places[other])
        both = places[one].keys() & places[other].keys()
        fault = sum(bool(places[one][place] & places[other][place]) for place in both)
        files = [{place[0] for place in places[policy]} for policy in (one, other)]
        if count == sizes[0] == sizes[1]:
            kind = "same"
        elif count in sizes and files[0] == files[1]:
            kind = "within"
        elif 2 * fault >= min(sizes):
            kind = "overlap"
        else:
            continue
        if min(sizes) >= least:
            rows.append((("same", "within", "overlap").index(kind), -fault, -count, kind, one, other, sizes))
    print("kind, subjects of each and of both, of these at the same fault, policies")
    for _, fault, count, kind, one, other, sizes in sorted(rows):
        print(f"{kind:8} {sizes[0]:4} {sizes[1]:4} {-count:4} {-fault:5}  {one:20} {other}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--annexa", default="target/release/annexa")
    parser.add_argument("--policies")
    parser.add_argument("--platform", action="append", default=[])
    parser.add_argument("--topic", action="append", default=[])
    parser.add_argument("--next", type=int, default=40, help="rows of what is missed")
    parser.add_argument("--pairs", action="store_true", help="list the policies that speak together")
    parser.add_argument("--least", type=int, default=3, help="findings that a policy of a pair has at least")
    options = parser.parse_args()
    labels = unpack(options.corpus)
    sarif, record = run(options, labels)
    if options.pairs:
        pairs(record, options.least)
        return
    next_policies(score(options, labels, sarif), sarif, options.next)


if __name__ == "__main__":
    main()
