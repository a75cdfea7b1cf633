"""Runs action.yml as GitHub would, as far as that goes without GitHub: every step as it stands there, with its inputs, its
conditions and its shell; `curl`, `gh` and `cargo` are ours, everything else is real.

    action.py --annexa BINARY --scratch FOLDER
"""

import argparse
import hashlib
import io
import json
import pathlib
import re
import shutil
import sys
import tarfile

import yaml

from place import DAY, NEW, ROOT, clone, git, path_with, program, repository, run

ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
VERSION = run(ROOT / "packaging/version.sh").output.strip()
ARCHIVE = f"annexa-{VERSION}-x86_64-unknown-linux-musl.tar.gz"

# Serves a folder: the last part of the address is the file. UNREACHABLE in it stands for a server that does not answer.
CURL = """#!/usr/bin/env bash
set -eu
[[ " $* " == *" --proto =https "* && " $* " == *" --location "* ]] || { echo "unsafe call: $*" >&2; exit 2; }
echo "${@: -1}" >>"$FAKES/curl.log"
[[ ! -f $FAKES/server/UNREACHABLE ]] || exit 6
while [[ $# -gt 1 ]]; do [[ $1 != --output ]] || output=$2; shift; done
file=$FAKES/server/${1##*/}
if [[ -f $file ]]; then cp "$file" "$output"; printf 200; else echo 'Not Found' >"$output"; printf 404; fi
"""

# Holds comments in a file, and takes the provenance of what it is told to.
GH = """#!/usr/bin/env python3
import json, os, pathlib, subprocess, sys
fakes, words = pathlib.Path(os.environ["FAKES"]), sys.argv[1:]
assert os.environ["GH_TOKEN"] == "a token", "no token"
with open(fakes / "gh.log", "a") as log:
    log.write(json.dumps(words) + "\\n")
if words[:2] == ["attestation", "verify"]:
    sys.exit(0 if (fakes / "attested").exists() else 1)
store = fakes / "comments.json"
comments = json.loads(store.read_text())
body = next((pathlib.Path(word.removeprefix("body=@")).read_text() for word in words if word.startswith("body=@")), None)
method = words[words.index("--method") + 1] if "--method" in words else "GET"
if method == "GET":
    assert "--paginate" in words
    sys.exit(subprocess.run(["jq", "-r", words[words.index("--jq") + 1]], input=json.dumps(comments), text=True).returncode)
if method == "POST":
    assert words[-3] == "repos/owner/demo/issues/7/comments", words
    comments.append({"id": 100 + len(comments), "user": {"login": "github-actions[bot]"}, "body": body})
else:
    [comment] = [one for one in comments if f"repos/owner/demo/issues/comments/{one['id']}" in words]
    if comment["user"]["login"] != "github-actions[bot]":
        sys.exit("HTTP 403")
    comment["body"] = body
store.write_text(json.dumps(comments))
"""

# Stands for a build: it leaves the binary where a build would.
CARGO = """#!/usr/bin/env bash
set -eu
echo "$PWD $*" >>"$FAKES/cargo.log"
[[ $1 == install && " $* " == *" --locked "* ]]
while [[ $# -gt 1 ]]; do [[ $1 != --root ]] || root=$2; shift; done
mkdir -p "$root/bin"
ln -sf "$REAL_ANNEXA" "$root/bin/annexa"
"""


class Job:
    """A job of one step, which is the action."""

    def __init__(self, place: "Place", tree: pathlib.Path, event: dict, fork: bool = False, **inputs: str) -> None:
        self.place, self.tree = place, tree
        self.temp = place.fresh("temp")
        self.inputs = {name: str(row.get("default", "")) for name, row in ACTION["inputs"].items()}
        assert not set(inputs) - {name.replace("-", "_") for name in self.inputs}, inputs
        self.inputs |= {name.replace("_", "-"): value for name, value in inputs.items()}
        # An expression of GitHub's: the job's own.
        self.inputs["token"] = "a token"
        pull = event.get("pull_request")
        if pull is not None:
            pull |= {"number": 7, "head": {"repo": {"full_name": "stranger/demo" if fork else "owner/demo"}}}
        self.github = {
            "action_repository": "owner/annexa",
            "repository": "owner/demo",
            "event_name": "pull_request" if pull else "push",
            "event": event,
        }
        self.outputs: dict[str, dict[str, str]] = {}
        self.used: list[dict] = []
        self.log = self.summary = ""
        self.code, self.failed = 0, ""
        self.extra_path: list[pathlib.Path] = []
        for step in ACTION["runs"]["steps"]:
            self.step(step)

    def step(self, step: dict) -> None:
        # A step without a condition of its own about failure is left out once one failed.
        if self.failed or not self.holds(step.get("if", "true")):
            return
        values = {name: self.filled(value) for name, value in step.get("env", {}).items()}
        if "uses" in step:
            assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", step["uses"]), step["uses"]
            self.used.append({"uses": step["uses"]} | {name: self.filled(value) for name, value in step["with"].items()})
            return
        assert "${{" not in step["run"], f"an expression in a script: {step['run']}"
        files = {name: self.temp / name for name in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.write_text("")
        script = self.temp / "step.sh"
        script.write_text(step["run"])
        environment = values | {name: str(file) for name, file in files.items()}
        environment |= {
            "PATH": path_with(*self.extra_path, self.place.fakes / "bin"),
            "HOME": str(self.temp),
            "RUNNER_TEMP": str(self.temp),
            "RUNNER_OS": "Linux",
            "RUNNER_ARCH": "X64",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_SERVER_URL": "https://github.example",
            "GITHUB_REPOSITORY": "owner/demo",
            "FAKES": str(self.place.fakes),
            "REAL_ANNEXA": str(self.place.annexa),
        }
        done = run("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script, cwd=self.tree, env=environment)
        self.log += done.output
        self.summary += files["GITHUB_STEP_SUMMARY"].read_text()
        self.extra_path = [pathlib.Path(line) for line in files["GITHUB_PATH"].read_text().splitlines()] + self.extra_path
        rows = (line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text().splitlines())
        self.outputs[step.get("id", "")] = dict(rows)
        if done.code != 0:
            self.code, self.failed = done.code, step["name"]

    def value(self, name: str) -> str:
        """The value of a context, as text; what is not there is empty."""
        head, *rest = name.split(".")
        if head == "inputs":
            return self.inputs[rest[0]]
        if head == "steps":
            return self.outputs.get(rest[0], {}).get(rest[2], "")
        found: object = self.github
        for key in rest:
            found = found.get(key) if isinstance(found, dict) else None
        return "" if found is None else str(found)

    def filled(self, text: str) -> str:
        """Fills in the expressions of a text: a context, or the first of several that says something."""
        def of(match: re.Match) -> str:
            return next((value for name in match[1].split("||") if (value := self.value(name.strip()))), "")
        return re.sub(r"\$\{\{ (.+?) \}\}", of, str(text))

    def holds(self, condition: str) -> bool:
        """Whether a condition of `==`, `!=`, `&&`, `||` and brackets holds."""
        names = re.compile(r"'[^']*'|[a-z_]+(?:\.[\w-]+)+")
        python = names.sub(lambda m: m[0] if m[0].startswith("'") else repr(self.value(m[0])), condition)
        return bool(eval(python.replace("&&", " and ").replace("||", " or ").replace("true", "True"), {}))

    @property
    def results(self) -> dict[str, str]:
        return {name: self.filled(row["value"]) for name, row in ACTION["outputs"].items()}


class Place:
    """The folders of a test, the server and the programs that are ours."""

    def __init__(self, annexa: pathlib.Path, scratch: pathlib.Path) -> None:
        self.annexa, self.scratch, self.number = annexa, scratch, 0
        shutil.rmtree(scratch, ignore_errors=True)
        self.fakes = scratch / "fakes"
        for name, text in (("curl", CURL), ("gh", GH), ("cargo", CARGO)):
            program(self.fakes / "bin", name, text)
        (self.fakes / "server").mkdir()
        self.origin, self.base = repository(scratch)
        self.tree = clone(self.origin, scratch / "tree")
        self.event = {"pull_request": {"base": {"sha": git(self.origin, "rev-parse", "main")}}}

    def fresh(self, name: str) -> pathlib.Path:
        self.number += 1
        folder = self.scratch / f"{name}{self.number}"
        folder.mkdir()
        return folder

    def release(self, spoil: bool = False, listed: bool = True) -> None:
        """Puts a release on the server: an archive, and the checksums of what it should be."""
        # Small: it starts the binary.
        program(self.scratch, "starter", f'#!/bin/sh\nexec {self.annexa} "$@"\n')
        packed = io.BytesIO()
        with tarfile.open(fileobj=packed, mode="w:gz") as tar:
            tar.add(self.scratch / "starter", f"{ARCHIVE.removesuffix('.tar.gz')}/annexa")
        content = packed.getvalue()
        self.serve(ARCHIVE, content + b"more" if spoil else content)
        name = ARCHIVE if listed else "other.tar.gz"
        self.serve("SHA256SUMS", f"{hashlib.sha256(content).hexdigest()}  {name}\n{'0' * 64}  {name}.sig\n".encode())

    def serve(self, name: str, content: bytes) -> None:
        (self.fakes / "server" / name).write_bytes(content)

    def forget(self) -> None:
        for path in [*(self.fakes / "server").iterdir(), *self.fakes.glob("*.log"), *self.fakes.glob("attested")]:
            path.unlink()

    def logged(self, name: str) -> list[str]:
        log = self.fakes / f"{name}.log"
        return log.read_text().splitlines() if log.exists() else []

    def comments(self, rows: list[dict] | None = None) -> list[dict]:
        store = self.fakes / "comments.json"
        if rows is not None:
            store.write_text(json.dumps(rows))
        return json.loads(store.read_text())

    def run(self, **options: object) -> Job:
        """Runs the action on the pull request, with the day of the demo and what is in the path already."""
        options = {"args": f"--as-of={DAY}", "install": "source"} | options
        return Job(self, options.pop("tree", self.tree), json.loads(json.dumps(options.pop("event", self.event))), **options)


def release_is_taken_only_if_it_holds(place: Place) -> None:
    auto = {"install": "auto"}
    place.release()
    (place.fakes / "attested").touch()
    job = place.run(**auto)
    assert f"annexa {VERSION}" in job.log and job.failed == "Result", job.log
    prefix = f"https://github.example/owner/annexa/releases/download/v{VERSION}/"
    assert place.logged("curl") == [f"{prefix}SHA256SUMS", f"{prefix}{ARCHIVE}"], place.logged("curl")
    words = json.loads(place.logged("gh")[0])
    assert words[:2] == ["attestation", "verify"] and words[2].endswith(ARCHIVE), words
    assert words[3:] == ["--repo", "owner/annexa", "--signer-workflow", "owner/annexa/.github/workflows/release.yml"], words
    assert place.logged("cargo") == []

    for name, prepare, said in (
        ("a wrong checksum", lambda: place.release(spoil=True), "the checksum of"),
        ("no checksum", lambda: place.release(listed=False), "does not name"),
        ("a provenance that does not hold", lambda: place.release(), "provenance"),
        ("a server that cannot be reached", lambda: place.serve("UNREACHABLE", b""), "cannot download"),
    ):
        place.forget()
        if "provenance" not in name:
            (place.fakes / "attested").touch()
        prepare()
        job = place.run(**auto)
        assert job.failed == "Install" and said in job.log, f"{name}: {job.log}"
        assert place.logged("cargo") == [] and not list((job.temp / "annexa/bin").iterdir()), name

    place.forget()
    place.release()
    job = place.run(verify_provenance="false", **auto)
    assert place.logged("gh") == [] and job.failed == "Result", job.log


def without_a_release_it_is_built(place: Place) -> None:
    place.forget()
    job = place.run(install="auto")
    assert job.failed == "Result" and [line.split()[0] for line in place.logged("cargo")] == [str(ROOT)], job.log
    place.forget()
    job = place.run(install="release")
    assert job.failed == "Install" and "there is no release" in job.log and place.logged("cargo") == [], job.log
    for version in ("1.0.0; touch pwned", "../../1.0.0", "$(touch pwned)"):
        job = place.run(install="release", version=version)
        assert job.failed == "Install" and "is no version" in job.log, job.log
    job = place.run(install="release", version="v9.9.9")
    assert place.logged("curl")[-1].endswith("/v9.9.9/SHA256SUMS"), place.logged("curl")
    assert place.run(install="perhaps").failed == "Install"


def a_pull_request_is_told_what_it_brings(place: Place) -> None:
    stranger = {"id": 1, "user": {"login": "mallory"}, "body": "<!-- annexa -->\nAll is well."}
    place.comments([stranger])
    job = place.run(comment="true", upload_sarif="true")
    assert job.results["json"], job.log
    record = json.loads(pathlib.Path(job.results["json"]).read_text())
    new = [finding for finding in record["findings"] if finding.get("change") == "new"]
    assert new and {finding["path"] for finding in new} == {NEW}, new
    assert job.results["new-findings"] == str(len(new)), job.results
    assert job.results["findings"] == str(len(record["findings"])) and len(record["findings"]) > len(new) + 100
    assert (job.code, job.failed, job.results["exit-code"]) == (1, "Result", "1"), job.log
    assert f"::error file={NEW},line=1" in job.log or f"::warning file={NEW},line=1" in job.log, job.log
    assert NEW in job.summary
    [upload] = job.used
    assert upload["sarif_file"] == job.results["sarif"] and upload["category"] == "annexa", upload
    assert json.loads(pathlib.Path(upload["sarif_file"]).read_text())["version"] == "2.1.0"
    [theirs, ours] = place.comments()
    assert theirs == stranger and ours["body"].startswith("<!-- annexa -->") and NEW in ours["body"], ours

    (place.tree / NEW).write_text("FROM alpine\nUSER root\n")
    second = place.run(comment="true")
    [theirs, again] = place.comments()
    assert theirs == stranger and again["id"] == ours["id"] and again["body"] != ours["body"], again
    assert second.used == [] and second.code == 1

    (place.tree / NEW).unlink()
    mended = place.run(comment="true")
    assert (mended.code, mended.results["new-findings"]) == (0, "0"), mended.log
    [_, last] = place.comments()
    assert last["id"] == ours["id"] and NEW not in last["body"], last

    place.comments([])
    place.run(comment="true")
    assert place.comments() == [], "a comment where there is nothing to say"
    git(place.tree, "checkout", "--quiet", "--", NEW)


def rights_that_are_lacking_are_not_used(place: Place) -> None:
    place.comments([])
    job = place.run(comment="true", upload_sarif="true", fork=True)
    assert job.used == [] and place.comments() == [] and job.code == 1, job.log
    assert place.run().used == [] and place.comments() == []


def other_events_see_everything(place: Place) -> None:
    push = place.run(event={}, comment="true")
    assert push.results["new-findings"] == push.results["findings"] != "0" and push.code == 1, push.results
    assert place.comments() == []
    queue = place.run(event={"merge_group": {"base_sha": place.base}})
    chosen = place.run(event={}, since="origin/main")
    assert queue.results["new-findings"] == chosen.results["new-findings"] != push.results["new-findings"]
    none = place.run(since="none")
    assert none.results["new-findings"] == push.results["new-findings"]
    # The record of the branch as it is: then nothing is new.
    baseline = place.scratch / "baseline.json"
    shutil.copy(none.results["json"], baseline)
    job = place.run(baseline=str(baseline))
    assert (job.code, job.results["new-findings"]) == (0, "0"), job.log


def a_shallow_clone_is_deepened(place: Place) -> None:
    shallow = clone(place.origin, place.scratch / "shallow", "--depth", "1")
    job = place.run(tree=shallow)
    assert "lacks the history" in job.log and job.results["exit-code"] == "1", job.log
    assert json.loads(pathlib.Path(job.results["json"]).read_text())["comparison"]["base"].startswith(place.base[:12])
    alone = clone(place.origin, place.scratch / "alone", "--depth", "1")
    git(alone, "remote", "set-url", "origin", f"file://{place.scratch}/nowhere")
    job = place.run(tree=alone)
    assert job.failed == "Check" and "fetch-depth: 0" in job.log, job.log


def inputs_are_words_and_no_scripts(place: Place) -> None:
    for hostile in ("$(touch pwned)", '`touch pwned`"; touch pwned; "', "--help *"):
        for name in ("paths", "since", "baseline", "threshold", "formats"):
            place.run(**{name: hostile}, category=hostile, comment_author=hostile, comment="true")
        place.run(args=f"--as-of={DAY}\n{hostile}")
    assert not list(place.scratch.rglob("pwned")) and not (ROOT / "pwned").exists()
    shutil.copytree(place.tree / "services", place.tree / "two words")
    job = place.run(paths="infra\n\n  \r\ntwo words\r\n", formats="html=report.html\njunit=report.xml", threshold="critical")
    record = json.loads(pathlib.Path(job.results["json"]).read_text())
    assert record["scope"]["paths"] == ["infra", "two words"] and job.code == 0, job.log
    assert (place.tree / "report.html").exists() and (place.tree / "report.xml").exists()
    git(place.tree, "clean", "--quiet", "--force", "-d")


def how_it_ends_is_chosen(place: Place) -> None:
    job = place.run(fail="false")
    assert (job.code, job.results["exit-code"]) == (0, "1"), job.log
    wrong = place.run(fail="false", args="--nonsense", upload_sarif="true", comment="true")
    assert (wrong.code, wrong.failed, wrong.used) == (2, "Result", []), wrong.log
    quiet = place.run(annotations="false", summary="false")
    assert "::error" not in quiet.log and "::warning" not in quiet.log and quiet.summary == "" and NEW in quiet.log


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("annexa", "scratch"):
        parser.add_argument(f"--{name}", type=lambda text: pathlib.Path(text).resolve(), required=True)
    arguments = parser.parse_args()
    place = Place(arguments.annexa, arguments.scratch / "action")
    place.comments([])
    for case in (
        release_is_taken_only_if_it_holds,
        without_a_release_it_is_built,
        a_pull_request_is_told_what_it_brings,
        rights_that_are_lacking_are_not_used,
        other_events_see_everything,
        a_shallow_clone_is_deepened,
        inputs_are_words_and_no_scripts,
        how_it_ends_is_chosen,
    ):
        case(place)
        print(f"action: {case.__name__.replace('_', ' ')}")


if __name__ == "__main__":
    sys.exit(main())
