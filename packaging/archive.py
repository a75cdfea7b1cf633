#!/usr/bin/env python3
"""Packs a binary with its licence, manual and completions: a .tar.gz, or a .zip for Windows. The same input gives the same
bytes, on every system; that is why this is no `tar` command.

    packaging/archive.py BINARY TARGET FOLDER       prints the name of the archive
"""

import argparse
import gzip
import io
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TEXTS = ["LICENSE", "README.md", "CHANGELOG.md"]
COMPLETIONS = {"bash": "annexa.bash", "zsh": "_annexa", "fish": "annexa.fish", "powershell": "_annexa.ps1", "elvish": "annexa.elv"}
# The first moment that a zip file can name; a release sets the time of its commit.
EARLIEST = 315532800


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("target")
    parser.add_argument("folder", type=pathlib.Path)
    arguments = parser.parse_args()
    moment = max(int(os.environ.get("SOURCE_DATE_EPOCH", EARLIEST)), EARLIEST)
    binary = arguments.binary.resolve()
    version = printed(binary, "-V").decode().split()[1]
    name = f"annexa-{version}-{arguments.target}"
    windows = "windows" in arguments.target
    files = {f"{name}/{path}": content for path, content in sorted(contents(binary).items())}
    archive = arguments.folder / (name + (".zip" if windows else ".tar.gz"))
    arguments.folder.mkdir(parents=True, exist_ok=True)
    (write_zip if windows else write_tar)(archive, files, binary.name, moment)
    # As bytes: a shell on Windows would take the end of a line of text for a part of the name.
    sys.stdout.buffer.write(f"{archive.name}\n".encode())


def contents(binary: pathlib.Path) -> dict[str, bytes]:
    """What is packed: by path, its bytes."""
    files = {binary.name: binary.read_bytes()}
    files |= {name: (ROOT / name).read_bytes() for name in TEXTS}
    files |= {f"completions/{file}": printed(binary, "completions", shell) for shell, file in COMPLETIONS.items()}
    with tempfile.TemporaryDirectory() as folder:
        printed(binary, "man", folder)
        files |= {f"man/{page.name}": page.read_bytes() for page in pathlib.Path(folder).iterdir()}
    return files


def printed(binary: pathlib.Path, *arguments: str) -> bytes:
    return subprocess.run([binary, *arguments], check=True, stdout=subprocess.PIPE).stdout


def write_tar(archive: pathlib.Path, files: dict[str, bytes], program: str, moment: int) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for path, content in files.items():
            entry = tarfile.TarInfo(path)
            entry.size, entry.mtime = len(content), moment
            entry.mode = 0o755 if path.endswith(f"/{program}") else 0o644
            tar.addfile(entry, io.BytesIO(content))
    # With no name and no time of its own in the header.
    archive.write_bytes(gzip.compress(packed.getvalue(), mtime=0))


def write_zip(archive: pathlib.Path, files: dict[str, bytes], program: str, moment: int) -> None:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, time.gmtime(moment)[:6])
            entry.create_system = 3
            entry.external_attr = (0o755 if path.endswith(f"/{program}") else 0o644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, content)


if __name__ == "__main__":
    main()
