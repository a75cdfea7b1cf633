"""A place to try an integration in: a clone of the demo with a branch that brings something, and programs that are not real."""

import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEMO = ROOT / "fixtures/repos/demo"
# What the branch brings: an image without a user, which is a new finding.
NEW = "services/new/Dockerfile"
# The demo is the state of one day.
DAY = "2026-01-31"


class Done:
    """What a command did."""

    def __init__(self, code: int, output: str) -> None:
        self.code, self.output = code, output


def run(*command: object, cwd: pathlib.Path | None = None, env: dict[str, str] | None = None) -> Done:
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return Done(done.returncode, done.stdout)


def git(folder: pathlib.Path, *arguments: object) -> str:
    identity = ("-c", "user.name=ci", "-c", "user.email=ci@example.com", "-c", "protocol.file.allow=always")
    done = run("git", *identity, *arguments, cwd=folder)
    assert done.code == 0, f"git {arguments}: {done.output}"
    return done.output.strip()


def repository(folder: pathlib.Path) -> tuple[pathlib.Path, str]:
    """Makes a server's repository with `main` and, ahead of it, `change`; returns it and the commit of `main`."""
    origin = folder / "origin"
    run("cp", "-r", DEMO, origin)
    # Its policy is broken on purpose, and with it every run ends with 3 at best.
    broken = origin / "compliance/policies/egress_filtered.rego"
    mended = re.sub(r"http\.send\(.*\)", '{"body": []}', broken.read_text())
    broken.write_text(mended)
    git(origin, "init", "--quiet", "--initial-branch", "main")
    # As GitHub does, for those who know a commit.
    git(origin, "config", "uploadpack.allowAnySHA1InWant", "true")
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "--message", "The demo")
    base = git(origin, "rev-parse", "HEAD")
    git(origin, "switch", "--quiet", "--create", "change")
    (origin / NEW).parent.mkdir(parents=True)
    (origin / NEW).write_text("FROM alpine\n")
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "--message", "A service")
    # So that the base of the change is not the tip of main.
    git(origin, "switch", "--quiet", "main")
    (origin / "NOTES.md").write_text("Notes.\n")
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "--message", "Notes")
    return origin, base


def clone(origin: pathlib.Path, folder: pathlib.Path, *options: str) -> pathlib.Path:
    git(origin.parent, "clone", "--quiet", "--branch", "change", *options, f"file://{origin}", folder)
    return folder


def program(folder: pathlib.Path, name: str, text: str) -> None:
    """Puts a program of our own in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text)
    path.chmod(0o755)


def path_with(*folders: pathlib.Path) -> str:
    return os.pathsep.join([*(str(folder) for folder in folders), os.environ["PATH"]])
