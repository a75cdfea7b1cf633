"""Makes what a release is made of from one static binary, by the scripts of a release, and uses it as a user would.

    packaging.py BINARY SCRATCH
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
LINUX, ARM, WINDOWS = "x86_64-unknown-linux-musl", "aarch64-unknown-linux-musl", "x86_64-pc-windows-msvc"


def main() -> None:
    binary, scratch = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    shutil.rmtree(scratch, ignore_errors=True)
    dist = scratch / "dist"
    dist.mkdir(parents=True)
    version = texts()
    manual(binary, scratch / "man")
    archives(binary, dist, scratch)
    materials(dist / f"annexa-{version}.cdx.json", version)
    checksums(dist)
    image(dist, version, scratch)
    print("packaging: version, notes, manual, archives, bill of materials, checksums and image hold")


def run(*command: object, code: int = 0, **environment: str) -> str:
    """Runs a command, which has to end with a code, and returns what it said."""
    arguments = [str(word) for word in command]
    done = subprocess.run(arguments, text=True, capture_output=True, env=os.environ | environment)
    assert done.returncode == code, f"{' '.join(arguments)}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


def texts() -> str:
    """The version of a tag, and the notes of a version."""
    version = run(PACKAGING / "version.sh").strip()
    assert run(PACKAGING / "version.sh", f"v{version}").strip() == version
    assert "is not of the version" in run(PACKAGING / "version.sh", f"v{version}.1", code=1)
    assert "### " in run(PACKAGING / "notes.sh", "Unreleased")
    assert "no section" in run(PACKAGING / "notes.sh", "0.0.0", code=1)
    return version


def manual(binary: pathlib.Path, folder: pathlib.Path) -> None:
    folder.mkdir()
    run(binary, "man", folder)
    pages = sorted(folder.glob("*.1"))
    assert len(pages) > 15, pages
    for page in pages:
        run("mandoc", "-T", "lint", "-W", "error", page)
        assert run("groff", "-man", "-ww", "-z", "-K", "utf8", page) == "", page


def archives(binary: pathlib.Path, dist: pathlib.Path, scratch: pathlib.Path) -> None:
    """The same twice, whatever the time; what is in them runs; one that lacks something or is not static is refused."""
    windows = shutil.copy(binary, scratch / "annexa.exe")
    for program, target in ((binary, LINUX), (binary, ARM), (windows, WINDOWS)):
        name = run(PACKAGING / "archive.py", program, target, dist, SOURCE_DATE_EPOCH="1750000000").strip()
        run(PACKAGING / "archive.py", program, target, scratch / "again", SOURCE_DATE_EPOCH="1750000000", TZ="Asia/Tokyo")
        assert (dist / name).read_bytes() == (scratch / "again" / name).read_bytes(), name
    assert "policies" in run(PACKAGING / "smoke.sh", *dist.glob(f"*{LINUX}.tar.gz"), "static")
    # No Windows here: the program in it is our own, without the right to run, as Python unpacks it.
    unpacked = scratch / "zip"
    shutil.unpack_archive(*dist.glob("*.zip"), unpacked)
    names = sorted(path.relative_to(unpacked).parts[1:] for path in unpacked.rglob("*") if path.is_file())
    assert ("annexa.exe",) in names and ("man", "annexa.1") in names and ("completions", "_annexa.ps1") in names, names
    dynamic = scratch / "dynamic"
    shutil.unpack_archive(*(scratch / "again").glob(f"*{LINUX}.tar.gz"), dynamic)
    folder = next(dynamic.iterdir())
    shutil.copy("/bin/ls", folder / "annexa")
    packed = shutil.make_archive(str(scratch / "dynamic"), "gztar", dynamic)
    assert "needs libraries" in run(PACKAGING / "smoke.sh", packed, "static", code=1)
    (folder / "man" / "annexa.1").unlink()
    packed = shutil.make_archive(str(scratch / "lacking"), "gztar", dynamic)
    assert "lacks man/annexa.1" in run(PACKAGING / "smoke.sh", packed, code=1)


def materials(file: pathlib.Path, version: str) -> None:
    run(PACKAGING / "sbom.sh", "all", file, SOURCE_DATE_EPOCH="1750000000")
    text = file.read_text()
    problem = JsonStrictValidator(SchemaVersion.V1_5).validate_str(text)
    assert problem is None, problem
    assert str(ROOT) not in text
    bill = json.loads(text)
    assert bill["metadata"]["component"]["version"] == version
    names = {component["name"] for component in bill["components"]}
    assert {"regorus", "clap", "rayon"} <= names, sorted(names)
    broken = JsonStrictValidator(SchemaVersion.V1_5).validate_str(text.replace('"library"', '"novel"'))
    assert broken is not None, "the validator takes a component of an unknown type"


def checksums(dist: pathlib.Path) -> None:
    for _ in range(2):
        run(PACKAGING / "checksums.sh", dist)
    listed = {line.split()[1] for line in (dist / "SHA256SUMS").read_text().splitlines()}
    assert listed == {path.name for path in dist.iterdir()} - {"SHA256SUMS"}, listed
    check = ("env", "-C", dist, "sha256sum", "--check", "--strict")
    run(*check, "SHA256SUMS")
    archive = next(dist.glob(f"*{LINUX}.tar.gz"))
    whole = archive.read_bytes()
    archive.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert f"{archive.name}: FAILED" in run(*check, "SHA256SUMS", code=1)
    archive.write_bytes(whole)


def image(dist: pathlib.Path, version: str, scratch: pathlib.Path) -> None:
    """The image without git: its settings, and a run in it as its user. The other one needs a registry for its base."""
    storage = scratch / "storage.conf"
    storage.write_text(f'[storage]\ndriver = "vfs"\ngraphroot = "{scratch}/images"\nrunroot = "{scratch}/run"\n')
    settings = {"CONTAINERS_STORAGE_CONF": str(storage), "STORAGE_DRIVER": "vfs", "BUILDAH_ISOLATION": "chroot"}
    name = f"localhost/annexa:{version}-bare"
    run(PACKAGING / "image.sh", dist, version, "localhost/annexa", "bare", **settings)
    listed = json.loads(run("buildah", "manifest", "inspect", name, **settings))["manifests"]
    # The second one is our own under the name of the other architecture, so it is laid out and not run.
    assert {row["platform"]["architecture"] for row in listed} == {"amd64", "arm64"}, listed
    described = json.loads(run("buildah", "inspect", "--type", "image", name, **settings))["OCIv1"]["config"]
    assert described["User"] == "65532:65532" and described["WorkingDir"] == "/work", described
    assert described["Entrypoint"] == ["/usr/local/bin/annexa"], described
    assert described["Labels"]["org.opencontainers.image.version"] == version, described
    tree = scratch / "tree"
    shutil.copytree(ROOT / "fixtures/repos/demo", tree)
    container = run("buildah", "from", "--quiet", name, **settings).strip()
    inside = ("buildah", "run", "--volume", f"{tree}:/work:ro", container, "--", "/usr/local/bin/annexa")
    assert version in run(*inside, "--version", **settings)
    found = run(*inside, "check", "--as-of", "2026-01-31", "--quiet", code=1, **settings)
    assert "1 critical" in found, found
    # Without git it does not guess what is tracked.
    run("git", "init", "--quiet", tree)
    assert "git" in run(*inside, "check", code=2, **settings)
    run("buildah", "rm", container, **settings)
    assert "no archive of 9.9.9" in run(PACKAGING / "image.sh", dist, "9.9.9", "localhost/annexa", code=1, **settings)


if __name__ == "__main__":
    main()
