//! What a bundle says of itself beside the record: whose it is, what was looked at, by what, and which parts it has.
//!
//! Its serialised form is `data/evidence.json` of a bundle. It is no part of the pure evidence: the commit and the program that
//! made it stand here, so that the record itself stays the same wherever it is made.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Digests;
use crate::model::{ControlStatus, Date, Disposition};

/// Version of the form of bundles. The first number changes when a reader may break.
pub const BUNDLE_VERSION: &str = "1.0";

/// `data/evidence.json` of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BundleIndex {
    /// Version of the form of the bundle.
    pub schema_version: String,
    /// Version of the form of the record in it.
    pub record_version: String,
    /// What it covers.
    pub kind: BundleKind,
    /// The organisation, if it is named.
    pub organisation: Option<String>,
    /// The scope of the management system in the organisation's own words.
    pub scope: Option<String>,
    /// How the bundle is to be handled, in the organisation's own scheme.
    pub classification: String,
    /// The day until which it is kept.
    pub retention_until: Option<Date>,
    /// What is judged against.
    pub criteria: Criteria,
    /// The Statement of Applicability, if there is one.
    pub soa: Option<SoaIdentity>,
    /// The repository that was looked at, as far as git knows it.
    pub source: SourceIdentity,
    /// The date that the run judges by.
    pub as_of: Date,
    /// Digests of what went in and came out.
    pub digests: BundleDigests,
    /// The program that judged.
    pub engine: EngineIdentity,
    /// Files by what became of them; together they are the whole population.
    pub population: BTreeMap<Disposition, usize>,
    /// Controls by status.
    pub controls: BTreeMap<ControlStatus, usize>,
    /// What the reader has to know before any number: what was not looked at, and why.
    pub limitations: Vec<String>,
    /// The forms of signature that the bundle carries under `signatures/`; empty if it is not signed.
    pub signatures: Vec<SignatureForm>,
    /// The keys that signed it, as fingerprints. Whose they are is for the reader to know from elsewhere.
    pub signers: Vec<Signer>,
    /// The bundle before this one in a series, by the digest of its root manifest.
    pub previous: Option<String>,
    /// Every other file of the payload.
    pub parts: Vec<Part>,
}

/// What a bundle covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BundleKind {
    /// One run on one day.
    PointInTime,
}

/// What is judged against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criteria {
    /// The standard.
    pub standard: String,
    /// Its edition.
    pub edition: String,
    /// Amendments to it.
    pub amendments: Vec<String>,
}

/// Which Statement of Applicability counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SoaIdentity {
    /// Its file.
    pub path: String,
    /// Its version, as it says itself.
    pub version: Option<String>,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// When.
    pub approved_on: Option<Date>,
    /// When it is looked at next.
    pub next_review: Option<Date>,
    /// SHA-256 of the file, as it was judged.
    pub sha256: Option<String>,
}

/// A repository, as far as git knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct SourceIdentity {
    /// Where it is fetched from, without credentials.
    pub repository: Option<String>,
    /// The folder of it that was looked at, relative to its top; empty for all of it.
    pub folder: String,
    /// The commit that was checked out.
    pub commit: Option<String>,
    /// The tree of that commit.
    pub tree: Option<String>,
    /// The branch.
    pub branch: Option<String>,
    /// How many commits lead to it, counted along first parents.
    pub first_parent_count: Option<u64>,
    /// Whether files differ from that commit or are not in it; nothing without git.
    pub dirty: Option<bool>,
}

/// Digests of a bundle: SHA-256, in lower-case hexadecimal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BundleDigests {
    /// What went into the run.
    #[serde(flatten)]
    pub run: Digests,
    /// Of `pure/results.jsonl`.
    pub results: String,
    /// Of `pure/record.json`.
    pub record: String,
}

/// The program that judged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EngineIdentity {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The Rego engine in it, with its version.
    pub rego: String,
    /// The operating system and processor that it was built for.
    pub target: String,
    /// SHA-256 of the program's file, to compare with the published one.
    pub binary_sha256: Option<String>,
}

/// A form of signature over the root manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SignatureForm {
    /// An SSH signature, for `ssh-keygen -Y verify`.
    Ssh,
    /// A DSSE envelope around an in-toto statement.
    Dsse,
    /// A plain ECDSA signature in DER, for `openssl dgst -verify`.
    Der,
}

impl SignatureForm {
    /// Returns its name, as the index and `bag-info.txt` have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ssh => "ssh",
            Self::Dsse => "dsse",
            Self::Der => "der",
        }
    }
}

/// A key that signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// Whom the signer says to be, e.g. a mail address; the reader's own list of keys decides.
    pub identity: String,
    /// The kind of key, e.g. `ssh-ed25519`.
    pub key_type: String,
    /// The fingerprint as OpenSSH prints it, `SHA256:...`.
    pub fingerprint: String,
}

/// A file of the payload.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its path below `data/`; a folder ends with `/` and stands for all files in it.
    pub path: String,
    /// Its media type; of the files, for a folder.
    pub media_type: String,
    /// SHA-256 of it; absent for a folder, whose files the manifest lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// What it is for.
    pub role: String,
}
