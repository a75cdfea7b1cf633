#!/usr/bin/env python3
"""Runs our hooks as users do: by git alone, and by the real pre-commit, which installs them from a wheel and with cargo.

    python3 .ci/precommit/hooks.py --annexa PROGRAM --wheels FOLDER --target FOLDER --scratch FOLDER [WAY...]

WAY is some of `git`, `local`, `wheel`, `cargo`; by default all of them. PROGRAM is what is installed for the first two. The folder of
wheels holds ours and that of setuptools, and nothing else is installed from; cargo builds in the target folder. The configurations are
the blocks of docs/pre-commit.md.

Each way has to refuse what is staged and wrong, at its line, and to let pass what is not staged, what was there before, and what is
sound. Each hook has to pass and to fail.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import mirror

PROJECT = mirror.PROJECT
PAGE = PROJECT / "docs/pre-commit.md"
AUTHOR = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "ci"), ("EMAIL", "ci@example.com"))
}

DOCKERFILE = """\
FROM registry.example.com/base:1.0.0@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
COPY main /main
USER NAME
HEALTHCHECK CMD ["/main", "--healthy"]
ENTRYPOINT ["/main"]
"""
SOUND, FAULTY = (DOCKERFILE.replace("NAME", user) for user in ("10001", "root"))
FAULT, LINE = "ANX-DOCKER-0001", 3
ISMS = PROJECT / "tests/isms/sound/isms"
ROLES = (ISMS / "records/roles.yaml").read_text(encoding="utf-8")
OWN = "compliance/policies/pods_have_an_owner/pods_have_an_owner"
POLICY = """\
# METADATA
# title: Pods have an owner
# description: Checks that each pod is labelled with its owner. Someone has to know what it is for.
# related_resources:
# - https://example.com/
# custom:
#   id: ORG-K8S-0001
#   severity: high
#   topic: owner
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.5.9, strength: supports, rationale: "the owner is stated"}
#   does_not_show: "that the owner knows of it"
#   remediation: Add the label `owner`.
package policies.pods_have_an_owner

deny contains finding if {
\tnot input.subject.config.metadata.labels.owner
\tfinding := {"message": sprintf("%s has no owner", [input.subject.address]), "path": ["metadata"]}
}
"""
TEST = """\
package policies.pods_have_an_owner_test

import data.policies.pods_have_an_owner

test_deny_without_owner if {
\tcount(pods_have_an_owner.deny) == 1 with input as {"subject": {"address": "Pod a", "config": {"metadata": {}}}}
}
"""


class Failure(Exception):
    """Something is not as it has to be."""


class Repository:
    """A git repository of a user, with an old fault in it."""

    def __init__(self, folder, environment):
        self.folder = folder
        self.environment = environment
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main")
        self.write("old/Dockerfile", FAULTY)
        self.write("README.md", "# A repository\n")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "What was there before")

    def run(self, *command):
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout

    def git(self, *arguments):
        code, said = self.run("git", *arguments)
        if code:
            raise Failure(f"git {' '.join(arguments)}: {said}")
        return said.strip()

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def read(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    def refused(self, what, *told, commit=("commit", "--quiet", "--message", "x")):
        """Commits, which has to be refused with all of `told`, and returns what was said."""
        before = self.git("rev-parse", "HEAD")
        code, said = self.run("git", *commit)
        missing = [text for text in told if text not in said]
        if code == 0 or missing or self.git("rev-parse", "HEAD") != before:
            raise Failure(f"{what}: exit code {code}, not said: {missing}\n{said}")
        if "old/Dockerfile" in said:
            raise Failure(f"{what}: what was there before is blamed\n{said}")
        return said

    def accepted(self, what, commit=("commit", "--quiet", "--message", "x")):
        """Commits, which has to succeed without a word of the hook."""
        before = self.git("rev-parse", "HEAD")
        code, said = self.run("git", *commit)
        # What pre-commit says itself: a line for each hook, and that it put away what is not staged.
        own = r"annexa.*(Passed|Skipped)|\[(WARNING|INFO)\].*|"
        said = [line for line in said.splitlines() if not re.fullmatch(own, line)]
        if code or said or self.git("rev-parse", "HEAD") == before:
            raise Failure(f"{what}: exit code {code}, and {said} is said")


def commits(repository, name):
    """Goes through what can be staged, and not staged, under a hook that is installed."""
    place = f"api/Dockerfile:{LINE}:"
    repository.write("api/Dockerfile", FAULTY)
    repository.git("add", "--all")
    said = repository.refused("a staged fault", place, FAULT)
    print(f"{name}: a staged fault is refused\n" + "".join(f"    {line}\n" for line in said.splitlines()), end="")
    repository.write("api/Dockerfile", SOUND)
    repository.refused("a fault that is mended on disk and not in the index", place, FAULT)
    if repository.read("api/Dockerfile") != SOUND:
        raise Failure("what is not staged is lost")
    repository.git("add", "--all")
    repository.accepted("a sound change")
    # A fault on disk that is not staged, in a file that is tracked and in one that is not, beside a change that is.
    repository.write("api/Dockerfile", FAULTY)
    repository.write("untracked/Dockerfile", FAULTY)
    repository.write("README.md", "# A repository, changed\n")
    repository.git("add", "README.md")
    repository.accepted("a fault that is not staged")
    if repository.read("api/Dockerfile") != FAULTY:
        raise Failure("what is not staged is lost")
    # git keeps another index for these than for a plain commit.
    message = ("--quiet", "--message", "x")
    repository.refused("a fault that `commit --all` takes", place, FAULT, commit=("commit", "--all", *message))
    repository.refused("a fault that is named", place, FAULT, commit=("commit", *message, "--", "api/Dockerfile"))
    repository.write("README.md", "# A repository, changed again\n")
    repository.accepted("a sound file that is named", commit=("commit", *message, "--", "README.md"))
    repository.git("checkout", "--quiet", "--", ".")
    (repository.folder / "untracked/Dockerfile").unlink()
    repository.write("annexa.yaml", "threshold: lowest\n")
    repository.git("add", "--all")
    repository.refused("settings that do not hold", "annexa.yaml:1:12: threshold", "lowest")
    repository.git("rm", "--quiet", "--force", "annexa.yaml")


def hooks(repository, run):
    """Has every hook of a configuration pass, fail, and skip what does not concern it."""
    # A management system that was there before; what of it is overdue on the day of this run is not blamed.
    shutil.copytree(ISMS, repository.folder / "isms")
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--no-verify", "--message", "The management system")
    roles = f"isms/records/roles.yaml:{ROLES.splitlines().index('- id: isms-lead') + 1}:"
    cases = [
        ("annexa", "hook/Dockerfile", SOUND, FAULTY, f"hook/Dockerfile:{LINE}:"),
        (
            "annexa-records",
            "isms/records/roles.yaml",
            ROLES.replace("ISMS lead", "Lead"),
            ROLES.replace("  title: ISMS lead\n", ""),
            roles,
        ),
        ("annexa-policies", f"{OWN}.rego", POLICY, POLICY.replace("sprintf(", "sprint("), f"{OWN}.rego:19:25:"),
        ("annexa-policy-tests", f"{OWN}_test.rego", TEST, TEST.replace("== 1", "== 2"), f"{OWN}_test.rego:5:"),
    ]
    for hook, *case in cases:
        if hook != "annexa":
            skipped(repository, run, hook)
        passes_and_fails(repository, run, hook, *case)


def skipped(repository, run, hook):
    """Has a hook of single files see a change that does not concern it."""
    repository.write("README.md", f"# {hook}\n")
    repository.git("add", "--all")
    code, said = run(hook)
    if code or "Skipped" not in said:
        raise Failure(f"{hook} on a change that does not concern it: exit code {code}\n{said}")


def passes_and_fails(repository, run, hook, path, good, bad, place):
    """Has a hook see a sound file, and then the same with a fault at a place."""
    repository.write(path, good)
    repository.git("add", "--all")
    code, said = run(hook)
    if code or "Passed" not in said:
        raise Failure(f"{hook} on what is sound: exit code {code}\n{said}")
    repository.git("commit", "--quiet", "--no-verify", "--message", "x")
    repository.write(path, bad)
    repository.git("add", "--all")
    code, said = run(hook)
    if not code or place not in said:
        raise Failure(f"{hook} on {path} with a fault: exit code {code}, `{place}` is not said\n{said}")
    repository.git("reset", "--quiet", "--hard")


def quiet(repository, run):
    """A hook has nothing to say where nothing is new; pre-commit hides what a hook that passes says, unless it is asked."""
    repository.write("quiet/Dockerfile", SOUND)
    repository.git("add", "--all")
    code, said = run("annexa", "--verbose")
    rest = [
        line for line in said.splitlines() if not re.fullmatch(r"annexa\.+Passed|- hook id: .*|- duration: .*|", line)
    ]
    if code or rest:
        raise Failure(f"a sound change: exit code {code}, and {rest} is said\n{said}")


def by_git(given, environment):
    repository = Repository(given.scratch / "git", environment)
    code, said = repository.run("annexa", "init", "--hook")
    if code or ".git/hooks/pre-commit" not in said:
        raise Failure(f"annexa init --hook: exit code {code}\n{said}")
    commits(repository, "git")


def by_pre_commit(given, environment, name, configuration):
    repository = Repository(given.scratch / name, environment)
    repository.write(".pre-commit-config.yaml", configuration)
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--message", "Hooks")
    code, said = repository.run("pre-commit", "install", "--install-hooks")
    if code:
        raise Failure(f"pre-commit install: {said}\n{log(environment)}")
    run = lambda hook, *more: repository.run("pre-commit", "run", *more, hook)
    commits(repository, name)
    if name != "local":
        hooks(repository, run)
    quiet(repository, run)


def log(environment):
    path = Path(environment["PRE_COMMIT_HOME"]) / "pre-commit.log"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def published(folder, make):
    """Returns the URL and commit of a repository that holds what `make` writes."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    make(folder)
    git = lambda *arguments: subprocess.run(
        ["git", "-C", folder, *arguments], env={**os.environ, **AUTHOR}, check=True, capture_output=True, text=True
    )
    git("init", "--quiet")
    git("add", "--all", "--force")
    git("commit", "--quiet", "--message", "As published")
    return folder.as_uri(), git("rev-parse", "HEAD").stdout.strip()


def project(folder):
    """Copies the tracked files as they are on disk, so that what is not committed yet is looked at, too."""
    listed = subprocess.run(
        ["git", "-C", PROJECT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        check=True,
        capture_output=True,
    )
    for path in listed.stdout.decode().split("\0"):
        # Fixtures are half of the files, and no part of the build.
        if path and not path.startswith("fixtures/") and (PROJECT / path).is_file():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(PROJECT / path, folder / path)


def version():
    return tomllib.loads((PROJECT / "Cargo.toml").read_text(encoding="utf-8"))["package"]["version"]


def blocks():
    """Returns the configurations of the page, by what they name."""
    found = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    names = {"wheel": "/annexa-pre-commit\n", "cargo": "/annexa\n", "local": "repo: local\n"}
    chosen = {name: [block for block in found if mark in block] for name, mark in names.items()}
    if any(len(blocks) != 1 for blocks in chosen.values()) or len(found) != len(names):
        raise Failure(f"{PAGE.name} has other configurations than one of each of {', '.join(names)}")
    return {name: blocks[0] for name, blocks in chosen.items()}


def configured(block, address, commit):
    """Returns a configuration of the page with an address and a commit in place of what a user fills in."""
    block, addresses = re.subn(r"repo: https://\S+", f"repo: {address}", block)
    block, commits = re.subn(r"rev: \S+", f"rev: {commit}", block)
    if (addresses, commits) != (1, 1):
        raise Failure(f"{addresses} addresses and {commits} revisions in a configuration")
    return block


def environments(given):
    """Returns what hooks run in: nothing of the user's own, and for each way only what it may need."""
    plain = {
        key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT", "PIP_", "CARGO_"))
    }
    kept = ("CARGO_HOME", "CARGO_HTTP_", "CARGO_NET_", "CARGO_PROFILE_RELEASE_")
    kept = {key: value for key, value in os.environ.items() if key.startswith(kept)}
    tools = Path(sys.executable).parent
    plain |= {
        **kept,
        **AUTHOR,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_COLOR": "never",
        "PRE_COMMIT_HOME": str(given.scratch / "home"),
    }
    plain["PATH"] = f"{tools}{os.pathsep}{plain['PATH']}"
    program = given.scratch / "bin"
    shutil.rmtree(program, ignore_errors=True)
    program.mkdir(parents=True)
    (program / "annexa").symlink_to(given.annexa.resolve())
    installed = {**plain, "PATH": f"{program}{os.pathsep}{plain['PATH']}"}
    # The wheel comes from the folder, or the hook does not install.
    wheel = {**plain, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(given.wheels.resolve())}
    cargo = {**plain, "CARGO_TARGET_DIR": str(given.target.resolve())}
    return {"git": installed, "local": installed, "wheel": wheel, "cargo": cargo}


def main():
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--annexa", type=Path, required=True)
    arguments.add_argument("--wheels", type=Path, required=True)
    arguments.add_argument("--target", type=Path, required=True)
    arguments.add_argument("--scratch", type=Path, required=True)
    arguments.add_argument("ways", nargs="*", default=["git", "local", "wheel", "cargo"])
    given = arguments.parse_args()
    given.scratch = given.scratch.resolve()
    shutil.rmtree(given.scratch / "home", ignore_errors=True)
    environment = environments(given)
    configurations = blocks()
    sources = {"wheel": lambda folder: mirror.write(version(), folder), "cargo": project}
    try:
        for way in given.ways:
            if way == "git":
                by_git(given, environment[way])
                continue
            configuration = configurations[way]
            if way in sources:
                configuration = configured(configuration, *published(given.scratch / f"{way}-hooks", sources[way]))
            by_pre_commit(given, environment[way], way, configuration)
    except Failure as failure:
        print(f"error: {way}: {failure}", file=sys.stderr)
        return 1
    print(f"{len(given.ways)} ways: {', '.join(given.ways)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
