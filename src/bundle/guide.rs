//! `VERIFY.md` and `bag-info.txt`: what a bundle says to who opens it, and how to check it with nothing but standard tools.
//!
//! The blocks marked `sh` are run as they stand by `.ci/run bundle`, with Annexa not to be found.

use super::signature::recipe;
use crate::evidence::{BundleIndex, SignatureForm};

/// What the bundle is. `@NAME@` are replaced.
const HEAD: &str = "\
# How to verify this bundle

This folder holds evidence on the controls of ISO/IEC 27001:2022 Annex A, taken from a repository by a program. It is a
BagIt bag (RFC 8493). Nothing in it has to be believed: everything below is checked with standard tools, offline, on a
copy of the folder. The commands want a POSIX shell; open one in this folder.

What it is not: an opinion on conformity. It says what was looked at, by which rule, and what came of it.
Begin with `data/reports/report.html`; its first page says what was not looked at.

| | |
| --- | --- |
| organisation | @ORGANISATION@ |
| judged as of | @AS_OF@ |
| commit | @COMMIT@ |
| evaluation digest | `@EVALUATION@` |
| made by | annexa @VERSION@, @REGO@ |
| digest of that program | @BINARY@ |
| classification | @CLASSIFICATION@ |
| keep until | @RETENTION@ |
| signatures | @SIGNATURES@ |
";

const FIXITY: &str = "\
## 1. Nothing was changed, removed or added

The root manifest lists the files beside the payload and the manifest of the payload, which lists the rest. Both commands
say nothing if all is well:

```sh
sha256sum --quiet -c tagmanifest-sha256.txt
sha256sum --quiet -c manifest-sha256.txt
```

They do not see what was added. This does; it prints what is not listed or not there:

```sh
(
    set -eu
    work=$(mktemp -d)
    trap 'rm -rf \"$work\"' EXIT
    cut -c 67- manifest-sha256.txt tagmanifest-sha256.txt | LC_ALL=C sort > \"$work/listed\"
    find . -type f ! -path './signatures/*' ! -path ./tagmanifest-sha256.txt | cut -c 3- | LC_ALL=C sort > \"$work/there\"
    diff \"$work/listed\" \"$work/there\"
    test -z \"$(find . ! -type f ! -type d)\"
    echo 'nothing was added'
)
```

`bagit.py --validate .` of the Library of Congress (`pip install bagit`) checks the same.

The digest of the root manifest is the name of the bundle. Compare it with the one that you were told:

```sh
sha256sum tagmanifest-sha256.txt
```
";

const UNSIGNED: &str = "\
This bundle is not signed, and says so in `bag-info.txt` under its own manifest. Who made it has to be shown in another way,
for instance by the digest above in a message that you trust.
";

/// The population against the repository.
const REPOSITORY: &str = "\
## 3. What was looked at is what the repository holds

`data/pure/population.jsonl` has a line for every file of the tree, with what became of it. With a clone of the repository,

    export REPO=path/to/clone

this compares it with what git has at the commit. Files of which a secret was left out show no blob id, and only their
names are compared. It prints what differs:

```sh
(
    set -eu
    work=$(mktemp -d)
    trap 'rm -rf \"$work\"' EXIT
    jq -r 'select(.mode) | \"\\(.git_blob // \"-\")\\t\\(.path)\"' data/pure/population.jsonl > \"$work/population\"
    git -C \"$REPO/@FOLDER@\" ls-tree -r -z @COMMIT@ | tr '\\0' '\\n' | awk -F '\\t' '{
        split($1, part, \" \"); print part[3] \"\\t\" $2
    }' > \"$work/committed\"
    awk -F '\\t' '
        NR == FNR { id[$2] = $1; next }
        !($2 in id) { print \"not in the population: \" $2; bad = 1; next }
        id[$2] != \"-\" && id[$2] != $1 { print \"differs from the commit: \" $2; bad = 1 }
        END { exit bad }
    ' \"$work/population\" \"$work/committed\"
    echo \"$(wc -l < \"$work/committed\") committed files are in the population\"
)
```
";

const NO_REPOSITORY: &str = "\
## 3. What was looked at is what the repository holds

The tree was not in git, or had no commit: there is nothing independent to compare `data/pure/population.jsonl` with.
";

const NUMBERS: &str = "\
## 4. The numbers are those of the results

`data/pure/results.jsonl` has a line for every policy on every subject, also where it passed. This counts them, and compares
with what the policies say of themselves:

```sh
(
    set -eu
    work=$(mktemp -d)
    trap 'rm -rf \"$work\"' EXIT
    jq -r '[.policy, .outcome] | @tsv' data/pure/results.jsonl | LC_ALL=C sort | uniq -c |
        awk '{ print $2 \"\\t\" $3 \"\\t\" $1 }' > \"$work/counted\"
    jq -r '. as $policy | [[\"error\", .errors], [\"fail\", .failed], [\"pass\", .passed], [\"undetermined\", .undetermined]][]
        | select(.[1] > 0) | [$policy.id, .[0], .[1]] | @tsv' data/pure/policies.jsonl | LC_ALL=C sort > \"$work/told\"
    LC_ALL=C sort \"$work/counted\" | diff - \"$work/told\"
    echo \"$(wc -l < data/pure/results.jsonl) results\"
)
```
";

const AGAIN: &str = "\
## 5. The inputs give the results

The captured files, policies and settings are all here, so the run can be done again. With the program (compare its digest
with the one above, or build it from its source):

    annexa bundle verify .                  # levels 1 to 4, each told by itself
    annexa bundle reperform .               # the run again, compared byte by byte
    annexa bundle reperform . --dump-inputs DIR

The last writes what every policy was asked and what it answered, so that another Rego engine can be asked the same:

    opa eval --format raw -d DIR/policies -d DIR/data.json -i DIR/inputs/FILE.json data.PACKAGE.deny

## What is where

";

/// Returns the text of `VERIFY.md`.
pub(super) fn text(index: &BundleIndex) -> String {
    let or_none = |text: &Option<String>| text.as_deref().map_or_else(|| "not known".to_owned(), plain);
    let forms = declared(&index.signatures).replace(' ', ", ");
    let retention = index.retention_until.map_or_else(|| "not said".to_owned(), |date| date.to_string());
    let commit = index.source.commit.as_deref().filter(|commit| commit.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let head = [
        ("@ORGANISATION@", or_none(&index.organisation)),
        ("@AS_OF@", index.as_of.to_string()),
        ("@EVALUATION@", index.digests.run.evaluation.clone()),
        ("@VERSION@", index.engine.version.clone()),
        ("@REGO@", index.engine.rego.clone()),
        (
            "@BINARY@",
            index.engine.binary_sha256.as_ref().map_or_else(|| "not known".to_owned(), |digest| format!("`{digest}`")),
        ),
        ("@CLASSIFICATION@", plain(&index.classification)),
        ("@RETENTION@", retention),
        ("@SIGNATURES@", forms),
    ];
    let mut text = replaced(HEAD, &head).replace("@COMMIT@", commit.unwrap_or("none"));
    text.push('\n');
    text.push_str(FIXITY);
    text.push_str("\n## 2. Who closed it\n\n");
    match index.signers.first() {
        Some(signer) => text.push_str(&recipe(&index.signatures, &signer.key_type, &signer.identity)),
        None => text.push_str(UNSIGNED),
    }
    text.push('\n');
    match commit.filter(|_| is_plain_path(&index.source.folder)) {
        Some(commit) => {
            text.push_str(&REPOSITORY.replace("@COMMIT@", commit).replace("@FOLDER@", &index.source.folder));
            if index.source.dirty == Some(true) {
                text.push_str("\nThe tree held changes that were not committed (`\"committed\":\"changed\"` or `\"absent\"` in the\npopulation), so this is expected to print them.\n");
            }
        }
        None => text.push_str(NO_REPOSITORY),
    }
    text.push('\n');
    text.push_str(NUMBERS);
    text.push('\n');
    text.push_str(AGAIN);
    text.push_str("| part of `data/` | what it is for |\n| --- | --- |\n");
    for part in &index.parts {
        text.push_str(&format!("| `{}` | {} |\n", part.path, part.role));
    }
    text
}

fn replaced(text: &str, values: &[(&str, String)]) -> String {
    values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(name, value))
}

/// Returns a text of the organisation's without what Markdown or a terminal would read into it.
fn plain(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() || "|`<>[]@*\\".contains(c) { ' ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a folder can stand in a command as it is.
fn is_plain_path(path: &str) -> bool {
    path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte))
}

/// Returns the lines of `bag-info.txt`.
pub(super) fn info(index: &BundleIndex) -> Vec<(&'static str, String)> {
    let mut lines = vec![("Bag-Software-Agent", format!("annexa {}", index.engine.version))];
    let mut add = |key, value: Option<String>| lines.extend(value.map(|value| (key, value)));
    add("Source-Organization", index.organisation.clone());
    add("Bagging-Date", Some(index.as_of.to_string()));
    let description = "Evidence on the controls of ISO/IEC 27001:2022 Annex A, from a repository";
    add("External-Description", Some(description.to_owned()));
    add("External-Identifier", Some(format!("urn:annexa:evaluation:{}", index.digests.run.evaluation)));
    add("Evidence-Schema-Version", Some(index.schema_version.clone()));
    add("SoA-Identifier", index.soa.as_ref().map(|soa| soa.path.clone()));
    add("SoA-Version", index.soa.as_ref().and_then(|soa| soa.version.clone()));
    add("Evaluation-Digest", Some(index.digests.run.evaluation.clone()));
    add("Results-Digest", Some(index.digests.results.clone()));
    add("Classification", Some(index.classification.clone()));
    add("Retention-Until", index.retention_until.map(|date| date.to_string()));
    add("Signatures", Some(declared(&index.signatures)));
    lines
}

/// Returns what `bag-info.txt` says of signatures.
pub(super) fn declared(forms: &[SignatureForm]) -> String {
    let names: Vec<&str> = forms.iter().map(|form| form.name()).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(" ") }
}
