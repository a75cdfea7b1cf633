//! How to check the signatures without us, for the `VERIFY.md` of a bundle.
//!
//! The commands are run as they stand, from the bundle's top folder, with `ALLOWED` naming the reader's own list of
//! allowed signers: `.ci/bundle/signatures.py` does so. They want a POSIX shell, OpenSSH from 8.2, OpenSSL from 3.0, jq,
//! awk, base64 and sha256sum.

use crate::evidence::SignatureForm;

/// What has to be known from elsewhere.
const TRUST: &str = "\
A signature shows that the bundle is as some key signed it. Whose key that is cannot come from the bundle: take the list
of allowed signers from your contact, by a way that you trust, and not from `signatures/`. The copies there
(`allowed_signers`, `key.pem`) are for convenience; before you use one, have your contact confirm the fingerprint of its
key:

```sh
awk '{ print $(NF - 1), $NF }' signatures/allowed_signers | ssh-keygen -lf -
```

Each block below ends with an error if something is wrong. Run them in one shell, in the bundle's top folder, with the name of
that list:

    export ALLOWED=path/to/allowed_signers
";

/// The SSH signature. `@IDENTITY@` is replaced.
const SSH: &str = "\
### SSH signature

It has to say `Good \"evidence@annexa\" signature for @IDENTITY@`.

```sh
ssh-keygen -Y verify -f \"$ALLOWED\" -I '@IDENTITY@' -n evidence@annexa \\
    -s signatures/tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt
```
";

/// The key of the list, as a PEM file for `openssl`. `@IDENTITY@`, `@TYPE@`, `@PREFIX@` and `@LENGTH@` are replaced.
///
/// A key in SSH's form ends with the bytes that follow the fixed head of a SubjectPublicKeyInfo.
const KEY: &str = "\
### The key, for openssl

`openssl` wants the key as a PEM file. If you have one from your contact, `export KEY=path/to/key.pem`; otherwise this
takes the key from the same list.

```sh
if [ -z \"${KEY:-}\" ]; then
    KEY=$(mktemp)
    {
        printf '@PREFIX@'
        awk -v who='@IDENTITY@' -v type='@TYPE@' '$1 == who {
            for (i = 2; i < NF; i++) if ($i == type) { print $(i + 1); exit }
        }' \"$ALLOWED\" | base64 -d | tail -c @LENGTH@
    } | openssl pkey -pubin -inform DER -pubout -out \"$KEY\"
fi
```
";

/// The plain signature.
const DER: &str = "\
### Plain ECDSA signature

It has to say `Verified OK`.

```sh
openssl dgst -sha256 -verify \"$KEY\" -signature signatures/tagmanifest-sha256.txt.der tagmanifest-sha256.txt
```
";

/// The statements. `@VERIFY@` is replaced.
const DSSE: &str = "\
### in-toto statements

Each line is a statement in a DSSE envelope. Its signature has to be right, and its subject has to be this very
manifest: a right signature over a statement about another bundle proves nothing. The last line of output counts the
statements.

```sh
(
    set -eu
    work=$(mktemp -d)
    trap 'rm -rf \"$work\"' EXIT
    manifest=$(sha256sum < tagmanifest-sha256.txt | cut -d ' ' -f 1)
    count=0
    while IFS= read -r line; do
        printf '%s\\n' \"$line\" > \"$work/line\"
        type=$(jq -r .payloadType \"$work/line\")
        jq -r .payload \"$work/line\" | base64 -d > \"$work/payload\"
        jq -r '.signatures[0].sig' \"$work/line\" | base64 -d > \"$work/sig\"
        [ \"$type\" = application/vnd.in-toto+json ] || { echo \"statement of type $type\"; exit 1; }
        {
            printf 'DSSEv1 %d %s %d ' \"${#type}\" \"$type\" \"$(wc -c < \"$work/payload\")\"
            cat \"$work/payload\"
        } > \"$work/pae\"
        @VERIFY@
        subject=$(jq -r '[.subject[].digest.sha256] | unique | join(\" \")' \"$work/payload\")
        [ \"$subject\" = \"$manifest\" ] || { echo \"statement about $subject, and not $manifest\"; exit 1; }
        jq -r .predicateType \"$work/payload\"
        count=$((count + 1))
    done < signatures/evidence.intoto.jsonl
    [ \"$count\" -gt 0 ] || { echo 'no statement'; exit 1; }
    echo \"$count statements about $manifest\"
)
```
";

const DSSE_P256: &str = "openssl dgst -sha256 -verify \"$KEY\" -signature \"$work/sig\" \"$work/pae\"";
const DSSE_ED25519: &str =
    "openssl pkeyutl -verify -pubin -inkey \"$KEY\" -rawin -in \"$work/pae\" -sigfile \"$work/sig\"";

/// The first bytes of a SubjectPublicKeyInfo, for `printf`, and how many bytes of the key follow them.
const ED25519: (&str, &str) = (r"\060\052\060\005\006\003\053\145\160\003\041\000", "32");
const P256: (&str, &str) =
    (r"\060\131\060\023\006\007\052\206\110\316\075\002\001\006\010\052\206\110\316\075\003\001\007\003\102\000", "65");

/// Returns the section of `VERIFY.md` on signatures, as Markdown with commands, without a heading of its own.
///
/// `key_type` and `identity` are those of [`Signer::identity`](super::Signer::identity).
pub(crate) fn recipe(forms: &[SignatureForm], key_type: &str, identity: &str) -> String {
    let ed25519 = key_type == "ssh-ed25519";
    let mut parts = vec![TRUST];
    if forms.contains(&SignatureForm::Ssh) {
        parts.push(SSH);
    }
    if forms.iter().any(|form| matches!(form, SignatureForm::Der | SignatureForm::Dsse)) {
        parts.push(KEY);
    }
    if forms.contains(&SignatureForm::Der) {
        parts.push(DER);
    }
    if forms.contains(&SignatureForm::Dsse) {
        parts.push(DSSE);
    }
    let (prefix, length) = if ed25519 { ED25519 } else { P256 };
    parts
        .join("\n")
        .replace("@VERIFY@", if ed25519 { DSSE_ED25519 } else { DSSE_P256 })
        .replace("@PREFIX@", prefix)
        .replace("@LENGTH@", length)
        .replace("@TYPE@", key_type)
        .replace("@IDENTITY@", identity)
}
