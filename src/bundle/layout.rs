//! Where things are in a bundle.

/// The payload.
pub(crate) const DATA: &str = "data";

/// What a bundle says of itself, below the payload.
pub(crate) const INDEX: &str = "evidence.json";

/// The captured files.
pub(crate) const INPUTS: &str = "pure/inputs";

/// The policies, and what they are given.
pub(crate) const POLICIES: &str = "pure/policies";

/// What the policies are given.
pub(crate) const GIVEN: &str = "pure/policies/data.json";

/// The captured `annexa.yaml`.
pub(crate) const SETTINGS: &str = "pure/config/annexa.yaml";

/// What was asked for.
pub(crate) const REQUEST: &str = "pure/config/request.json";

pub(crate) const POPULATION: &str = "pure/population.jsonl";
pub(crate) const SURROUNDINGS: &str = "pure/surroundings.jsonl";
pub(crate) const REDACTIONS: &str = "pure/redactions.jsonl";
pub(crate) const RESULTS: &str = "pure/results.jsonl";
pub(crate) const RECORD: &str = "pure/record.json";
pub(crate) const SOA: &str = "pure/soa.json";

/// What is true of one run only.
pub(crate) const RUN: &str = "run/run.json";

/// Who did what with the evidence, and when.
pub(crate) const CUSTODY: &str = "run/custody.jsonl";

/// Beside the payload.
pub(crate) const DECLARATION: &str = "bagit.txt";
pub(crate) const INFO: &str = "bag-info.txt";
pub(crate) const MANIFEST: &str = "manifest-sha256.txt";
pub(crate) const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
pub(crate) const GUIDE: &str = "VERIFY.md";
pub(crate) const SIGNATURES: &str = "signatures";
