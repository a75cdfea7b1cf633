#!/usr/bin/env python3
"""Writes the repository from which pre-commit installs Annexa as a wheel, so that no Rust is needed.

    python3 .ci/precommit/mirror.py VERSION FOLDER

A release publishes what stands in FOLDER as a commit and a tag `vVERSION` of a repository of its own. pre-commit installs the
repository that a hook comes from, so the package cannot be named beside the hooks of the source, which cargo installs. The hooks
are those of `.pre-commit-hooks.yaml` in all but their language.
"""

import re
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]

PYPROJECT = """\
# Written by .ci/precommit/mirror.py of Annexa: pre-commit installs this, and with it the wheel.

[build-system]
requires = ["setuptools>=61"]
build-backend = "setuptools.build_meta"

[project]
name = "annexa-pre-commit"
version = "0.0.0"
dependencies = ["annexa=={version}"]

[tool.setuptools]
py-modules = []
"""

README = """\
# Annexa for pre-commit

The hooks of Annexa with its program as a wheel. `docs/pre-commit.md` of Annexa says how to use them.
"""


def hooks():
    text = (PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    text, replaced = re.subn(r"^(  language: )rust$", r"\1python", text, flags=re.MULTILINE)
    if not replaced or replaced != text.count("- id: "):
        raise SystemExit("error: a hook that is not in Rust")
    return text


def write(version, folder):
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        ".pre-commit-hooks.yaml": hooks(),
        "README.md": README,
        "pyproject.toml": PYPROJECT.format(version=version),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def main():
    if len(sys.argv) != 3 or not re.fullmatch(r"\d+\.\d+\.\d+[-.+a-z0-9]*", sys.argv[1]):
        raise SystemExit("usage: mirror.py VERSION FOLDER")
    write(sys.argv[1], Path(sys.argv[2]))


if __name__ == "__main__":
    main()
