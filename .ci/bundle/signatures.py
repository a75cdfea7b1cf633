#!/usr/bin/env python3
"""Checks the signatures of bundles with programs that are not ours, and that each of them finds what is spoilt.

    python3 .ci/bundle/signatures.py [--identity ID] [--recipe FILE] [--other BUNDLE] BUNDLE...
    python3 .ci/bundle/signatures.py --make-keys FOLDER
    python3 .ci/bundle/signatures.py --samples FOLDER

A bundle is a folder with `tagmanifest-sha256.txt` and `signatures/`. `--recipe` names a Markdown file whose ```sh
blocks are run as they stand; `--other` a bundle by the same key, whose signatures must not pass for the first.

`--make-keys` has ssh-keygen and openssl make keys below FOLDER/keys; then

    ANNEXA_SIGNATURE_SAMPLES=FOLDER cargo test --lib samples_are_written_for_other_validators

signs a sample with each, and `--samples` checks them all.

Wants ssh-keygen, openssl 3, jq, awk, base64, and from PyPI securesystemslib, cryptography and in-toto-attestation.
"""

import argparse
import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_public_key
from google.protobuf import json_format
from in_toto_attestation.predicates.test_result.v0 import test_result_pb2
from in_toto_attestation.v1 import statement_pb2
from in_toto_attestation.v1.statement import Statement
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import VerificationError
from securesystemslib.signer import SSlibKey

MANIFEST = "tagmanifest-sha256.txt"
SSH = f"signatures/{MANIFEST}.sig"
DER = f"signatures/{MANIFEST}.der"
DSSE = "signatures/evidence.intoto.jsonl"
NAMESPACE = "evidence@annexa"
TEST_RESULT = "https://in-toto.io/attestation/test-result/v0.1"
PASSPHRASE = "correct horse"

# The pre-authentication encoding of DSSE, of the envelope in the file $1, by shell alone.
PAE = r"""
type=$(jq -r .payloadType "$1")
payload=$(mktemp)
jq -r .payload "$1" | base64 -d > "$payload"
printf 'DSSEv1 %d %s %d ' "${#type}" "$type" "$(wc -c < "$payload")"
cat "$payload"
rm "$payload"
"""


class Bundle:
    """A signed bundle, with what its reader knows of the key."""

    def __init__(self, folder, identity):
        self.folder = Path(folder).resolve()
        # The reader of this gate trusts the key in the bundle. No other reader should.
        self.allowed = (self.folder / "signatures/allowed_signers").read_text(encoding="utf-8")
        self.identity = identity or self.allowed.split()[0]
        self.kind = next(word for word in self.allowed.split() if word.startswith(("ssh-", "ecdsa-")))
        self.pem = self.folder / "signatures/key.pem"
        self.envelopes = (self.folder / DSSE).read_text(encoding="utf-8").splitlines()

    def copy(self, scratch):
        """Returns a copy that may be spoilt."""
        folder = Path(tempfile.mkdtemp(dir=scratch)) / "bundle"
        shutil.copytree(self.folder, folder)
        return folder


class Gate:
    """Counts what is checked, and prints what fails."""

    def __init__(self, name):
        self.name, self.count, self.failed = name, 0, 0

    def expect(self, what, held, detail=""):
        self.count += 1
        if not held:
            self.failed += 1
            print(f"FAIL {self.name}: {what} {detail}".rstrip())


def run(command, *, data=b"", cwd=None, env=None):
    """Runs a command; returns its exit code and all that it says."""
    done = subprocess.run(command, input=data, capture_output=True, cwd=cwd, check=False, env=env)
    return done.returncode, (done.stdout + done.stderr).decode(errors="replace").strip()


def flip(path, at=0.5):
    """Changes one byte of a file, or of the base64 in it, at a place between 0 and 1."""
    data = bytearray(path.read_bytes())
    index = int(len(data) * at)
    while data[index : index + 1].isspace():
        index += 1
    data[index] = ord("A") if data[index] != ord("A") else ord("B")
    path.write_bytes(data)


# --- SSH ---------------------------------------------------------------------------------------------------------------


def check_ssh(gate, bundle, scratch):
    def verify(folder=bundle.folder, allowed=bundle.allowed, identity=bundle.identity, namespace=NAMESPACE):
        path = Path(scratch) / "allowed_signers"
        path.write_text(allowed, encoding="utf-8")
        command = ["ssh-keygen", "-Y", "verify", "-f", path, "-I", identity, "-n", namespace, "-s", folder / SSH]
        return run(command, data=(folder / MANIFEST).read_bytes())

    code, text = verify()
    gate.expect("ssh-keygen verifies", code == 0 and "Good" in text, text)
    gate.expect("ssh-keygen refuses another namespace", verify(namespace="git")[0] != 0)
    gate.expect("ssh-keygen refuses another identity", verify(identity="someone@else.example")[0] != 0)
    for option in ('valid-before="20200101"', 'valid-after="29990101"', 'namespaces="git"'):
        allowed = bundle.allowed.replace(f'namespaces="{NAMESPACE}"', option)
        gate.expect(f"ssh-keygen refuses {option}", allowed != bundle.allowed and verify(allowed=allowed)[0] != 0)
    key = Path(scratch) / "other-key"
    run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key])
    other = f"{bundle.identity} {key.with_suffix('.pub').read_text(encoding='utf-8')}"
    gate.expect("ssh-keygen refuses another key", verify(allowed=other)[0] != 0)
    for name in (MANIFEST, SSH):
        for at in (0.3, 0.5, 0.7):
            folder = bundle.copy(scratch)
            flip(folder / name, at)
            gate.expect(f"ssh-keygen refuses a changed {name}", verify(folder)[0] != 0)
    code, text = run(["ssh-keygen", "-Y", "check-novalidate", "-n", NAMESPACE, "-s", bundle.folder / SSH],
                     data=(bundle.folder / MANIFEST).read_bytes())
    gate.expect("ssh-keygen reads it without a list", code == 0, text)


def fingerprint(bundle, scratch):
    line = Path(scratch) / "key.pub"
    line.write_text(bundle.allowed[bundle.allowed.index(bundle.kind) :], encoding="utf-8")
    return run(["ssh-keygen", "-lf", line])[1].split()[1]


def check_lists(folder):
    """Holds our reading of lists of allowed signers against ssh-keygen's: never may ours allow more."""
    gate, stricter = Gate("lists"), 0
    bundle = Bundle(folder / "own-p256/bag", None)
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "allowed_signers"
        command = ["ssh-keygen", "-Y", "verify", "-f", path, "-I", bundle.identity, "-n", NAMESPACE]
        command += ["-s", bundle.folder / SSH, "-Overify-time=20260615100000Z"]
        for text, ours in json.loads((folder / "lists.json").read_text(encoding="utf-8")):
            path.write_text(text, encoding="utf-8", newline="")
            theirs = run(command, data=(bundle.folder / MANIFEST).read_bytes())[0] == 0
            gate.expect("ours allows what ssh-keygen does not:", theirs or not ours, repr(text))
            if theirs and not ours:
                stricter += 1
                print(f"lists: ssh-keygen alone allows {text!r}")
    print(f"lists: {gate.count} checks, {stricter} read more strictly than by ssh-keygen, {gate.failed} failed")
    return gate.failed


# --- DER ---------------------------------------------------------------------------------------------------------------


def check_der(gate, bundle, scratch):
    there = (bundle.folder / DER).exists()
    gate.expect("the plain signature is there for P-256 alone", there == bundle.kind.startswith("ecdsa-"))
    if not there:
        return

    def verify(folder):
        return run(["openssl", "dgst", "-sha256", "-verify", bundle.pem, "-signature", folder / DER, folder / MANIFEST])

    code, text = verify(bundle.folder)
    gate.expect("openssl verifies the plain signature", code == 0 and "Verified OK" in text, text)
    for name in (MANIFEST, DER):
        folder = bundle.copy(scratch)
        flip(folder / name)
        gate.expect(f"openssl refuses a changed {name}", verify(folder)[0] != 0)


# --- DSSE and in-toto --------------------------------------------------------------------------------------------------


def check_dsse(gate, bundle, scratch):
    gate.expect("there is a statement", bool(bundle.envelopes))
    key = SSlibKey.from_crypto(load_pem_public_key(bundle.pem.read_bytes()), keyid=fingerprint(bundle, scratch))
    digest = hashlib.sha256((bundle.folder / MANIFEST).read_bytes()).hexdigest()
    for number, text in enumerate(bundle.envelopes, 1):
        payload = base64.b64decode(json.loads(text)["payload"])
        statement = json.loads(payload)
        gate.expect(f"securesystemslib verifies statement {number}", verified(text, key))
        gate.expect(f"securesystemslib refuses a changed statement {number}", not verified(changed(text), key))
        gate.expect(f"openssl verifies statement {number}", *by_openssl(bundle, text, scratch))
        gate.expect(f"openssl refuses a changed statement {number}", not by_openssl(bundle, changed(text), scratch)[0])
        subjects = [subject["digest"]["sha256"] for subject in statement["subject"]]
        gate.expect(f"statement {number} is about the manifest", subjects == [digest], str(subjects))
        canonical = json.dumps(statement, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
        gate.expect(f"statement {number} is canonical JSON", payload == canonical)
        check_statement(gate, number, statement)


def check_statement(gate, number, statement):
    try:
        message = json_format.ParseDict(statement, statement_pb2.Statement())
        Statement.copy_from_pb(message).validate()
        if statement["predicateType"] == TEST_RESULT:
            json_format.ParseDict(statement["predicate"], test_result_pb2.TestResult())
            broken = dict(statement["predicate"], surely_no_field=1)
            try:
                json_format.ParseDict(broken, test_result_pb2.TestResult())
                gate.expect("in-toto-attestation refuses an unknown field", False)
            except json_format.ParseError:
                pass
        gate.expect(f"in-toto-attestation reads statement {number}", True)
    except (ValueError, json_format.ParseError) as error:
        gate.expect(f"in-toto-attestation reads statement {number}", False, str(error))


def changed(text):
    """Returns an envelope with one character of its payload changed."""
    envelope = json.loads(text)
    payload = bytearray(base64.b64decode(envelope["payload"]))
    payload[len(payload) // 2] ^= 1
    envelope["payload"] = base64.b64encode(payload).decode()
    return json.dumps(envelope)


def verified(text, key):
    try:
        Envelope.from_dict(json.loads(text)).verify([key], 1)
        return True
    except VerificationError:
        return False


def by_openssl(bundle, text, scratch):
    folder = Path(scratch)
    (folder / "line").write_text(text, encoding="utf-8")
    pae = subprocess.run(["sh", "-euc", PAE, "sh", folder / "line"], capture_output=True, check=True).stdout
    (folder / "pae").write_bytes(pae)
    (folder / "sig").write_bytes(base64.b64decode(json.loads(text)["signatures"][0]["sig"]))
    if bundle.kind == "ssh-ed25519":
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", bundle.pem, "-rawin", "-in", folder / "pae",
                   "-sigfile", folder / "sig"]
    else:
        command = ["openssl", "dgst", "-sha256", "-verify", bundle.pem, "-signature", folder / "sig", folder / "pae"]
    code, said = run(command)
    return code == 0, said


# --- what the bundle tells its reader to do ----------------------------------------------------------------------------


def check_recipe(gate, bundle, recipe, other, scratch):
    blocks = re.findall(r"^```sh\n(.*?)^```$", Path(recipe).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    key = next((block for block in blocks if "KEY=" in block), "")
    allowed = Path(scratch) / "recipe-allowed"

    def follow(parts, folder=bundle.folder, shell="sh", text=bundle.allowed):
        # A list as people have it: with others before the one.
        allowed.write_text(f"# our auditees\nother@example.org ssh-rsa AAAA\n{text}", encoding="utf-8")
        env = {"PATH": os.environ["PATH"], "ALLOWED": str(allowed), "TMPDIR": str(scratch)}
        return run([shell, "-eu", "-c", "\n".join(parts)], cwd=folder, env=env)

    for shell in ("sh", "bash"):
        code, text = follow(blocks, shell=shell)
        gate.expect(f"the recipe runs in {shell}", code == 0, text)
        gate.expect("the recipe shows the fingerprint", fingerprint(bundle, scratch) in text, text)
    forms = {SSH: "ssh-keygen -Y", DER: DER, DSSE: DSSE}
    for name, word in forms.items():
        own = [block for block in blocks if word in block]
        if not (bundle.folder / name).exists():
            gate.expect(f"the recipe has nothing on {name}", not own)
            continue
        gate.expect(f"the recipe has a block on {name}", len(own) == 1)
        block = own if name == SSH else [key, *own]
        gate.expect(f"the block on {name} passes by itself", follow(block)[0] == 0, follow(block)[1])
        unknown = bundle.allowed.replace(bundle.identity, "nobody@example.org", 1)
        gate.expect(f"the block on {name} refuses a list without the signer", follow(block, text=unknown)[0] != 0)
        for spoilt in (MANIFEST, name):
            folder = bundle.copy(scratch)
            # In a line of statements, within the payload: the key's name beside it is not signed.
            flip(folder / spoilt, 0.2)
            gate.expect(f"the block on {name} finds a changed {spoilt}", follow(block, folder)[0] != 0)
        folder = bundle.copy(scratch)
        (folder / name).unlink()
        gate.expect(f"the block on {name} misses it", follow(block, folder)[0] != 0)
        if other:
            folder = bundle.copy(scratch)
            shutil.copy(Path(other) / name, folder / name)
            code, text = follow(block, folder)
            gate.expect(f"the block on {name} refuses that of another bundle", code != 0)
            if name == DSSE:
                gate.expect("because of its subject", "statement about" in text, text)
    folder = bundle.copy(scratch)
    (folder / DSSE).write_bytes(b"")
    block = [key, *(block for block in blocks if DSSE in block)]
    gate.expect("the recipe refuses a file without statements", follow(block, folder)[0] != 0)


# --- all of it ---------------------------------------------------------------------------------------------------------


def check(folder, identity, recipe, other):
    gate = Gate(str(folder))
    bundle = Bundle(folder, identity)
    with tempfile.TemporaryDirectory() as scratch:
        check_ssh(gate, bundle, scratch)
        check_der(gate, bundle, scratch)
        check_dsse(gate, bundle, scratch)
        if recipe:
            check_recipe(gate, bundle, recipe, other, scratch)
    print(f"{folder}: {bundle.kind}, {gate.count} checks, {gate.failed} failed")
    return gate.failed


def same_as_ssh_keygen(bag, key):
    """Says whether ssh-keygen makes the same signature: for Ed25519, there is but one."""
    with tempfile.TemporaryDirectory() as scratch:
        manifest = Path(shutil.copy(bag / MANIFEST, scratch))
        secret = Path(shutil.copy(key, scratch))
        secret.chmod(0o600)
        code, text = run(["ssh-keygen", "-q", "-Y", "sign", "-n", NAMESPACE, "-f", secret, manifest])
        same = code == 0 and Path(f"{manifest}.sig").read_bytes() == (bag / SSH).read_bytes()
    print(f"{bag}: {'the same signature as by' if same else 'FAIL: another signature than by'} ssh-keygen {text}".rstrip())
    return same


def make_keys(folder):
    """Has other programs make a key in each form that is read, and a command that signs."""
    keys = Path(folder) / "keys"
    shutil.rmtree(keys, ignore_errors=True)
    keys.mkdir(parents=True)
    for name, kind, words in (
        ("openssh-ed25519", ["ed25519"], ""),
        ("openssh-ed25519-sealed", ["ed25519"], PASSPHRASE),
        ("openssh-ed25519-chacha", ["ed25519", "-Z", "chacha20-poly1305@openssh.com"], PASSPHRASE),
        ("openssh-ed25519-gcm", ["ed25519", "-Z", "aes256-gcm@openssh.com"], PASSPHRASE),
        ("openssh-p256", ["ecdsa", "-b", "256"], ""),
        ("openssh-p256-sealed", ["ecdsa", "-b", "256"], PASSPHRASE),
    ):
        subprocess.run(["ssh-keygen", "-q", "-t", *kind, "-N", words, "-C", "x", "-f", keys / name], check=True)
    curve = ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]
    subprocess.run(["openssl", "genpkey", "-quiet", *curve, "-out", keys / "openssl-p256"], check=True)
    # The key of the command stands apart: it is not read by us.
    secret = Path(folder).resolve() / "command-key"
    subprocess.run(["openssl", "genpkey", "-quiet", *curve, "-out", secret], check=True)
    subprocess.run(["openssl", "pkey", "-in", secret, "-pubout", "-out", keys / "openssl.pem"], check=True)
    (keys / "openssl.command").write_text(f"openssl dgst -sha256 -sign '{secret}'\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--identity")
    parser.add_argument("--recipe")
    parser.add_argument("--other")
    parser.add_argument("--make-keys", metavar="FOLDER")
    parser.add_argument("--samples", metavar="FOLDER")
    parser.add_argument("bundles", nargs="*")
    given = parser.parse_args()
    if given.make_keys:
        make_keys(given.make_keys)
        return 0
    failed = sum(check(bundle, given.identity, given.recipe, given.other) for bundle in given.bundles)
    samples = sorted(Path(given.samples).glob("*/bag")) if given.samples else []
    failed += sum(check(bag, None, bag.parent / "VERIFY.md", bag.parent / "other") for bag in samples)
    if given.samples:
        failed += check_lists(Path(given.samples))
    for bag in samples:
        if bag.parent.name == "openssh-ed25519":
            failed += not same_as_ssh_keygen(bag, Path(given.samples) / "keys" / bag.parent.name)
    if not given.bundles and not samples:
        print("error: there is no bundle to check", file=sys.stderr)
        return 2
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
