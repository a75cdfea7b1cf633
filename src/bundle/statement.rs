//! What is attested of a bundle: in-toto statements whose subject is its root manifest, which lists everything else.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::layout::TAG_MANIFEST;
use super::signature::statement;
use crate::evidence::BundleIndex;
use crate::model::{ControlStatus, digest};

/// The type of our own predicate.
const EVIDENCE: &str = "urn:annexa:evidence:1";

/// The type of the predicate that others read, too.
const TEST_RESULT: &str = "https://in-toto.io/attestation/test-result/v0.1";

/// Returns the statements about a bundle. They follow from its index, its root manifest and the status of its controls.
pub(super) fn statements(
    index: &BundleIndex,
    controls: &BTreeMap<String, ControlStatus>,
    manifest: &[u8],
) -> Vec<Value> {
    let subject = digest::of_bytes(manifest);
    let with = |statuses: &[ControlStatus]| -> Vec<&str> {
        let found = controls.iter().filter(|(_, status)| statuses.contains(status));
        found.map(|(id, _)| id.as_str()).collect()
    };
    let passed = with(&[ControlStatus::Pass]);
    let warned = with(&[ControlStatus::Partial, ControlStatus::Accepted, ControlStatus::Undetermined]);
    let failed = with(&[ControlStatus::Fail, ControlStatus::Error]);
    let result = match (failed.is_empty(), warned.is_empty() && !passed.is_empty()) {
        (false, _) => "FAILED",
        (true, true) => "PASSED",
        (true, false) => "WARNED",
    };
    let run = &index.digests.run;
    let resource = |name: &str, sha256: &str| json!({"name": name, "digest": {"sha256": sha256}});
    let tests = json!({
        "result": result,
        "configuration": [resource("policies", &run.policies), resource("configuration", &run.configuration)],
        "passedTests": passed,
        "warnedTests": warned,
        "failedTests": failed,
    });
    // Statuses that no test result has a word for stand here: what is absent above is not passed over.
    let evidence = json!({
        "schema_version": index.schema_version,
        "criteria": index.criteria,
        "organisation": index.organisation,
        "scope": index.scope,
        "source": index.source,
        "soa": index.soa,
        "as_of": index.as_of,
        "digests": index.digests,
        "engine": index.engine,
        "population": index.population,
        "controls": controls,
        "limitations": index.limitations,
        "classification": index.classification,
        "retention_until": index.retention_until,
    });
    [(TEST_RESULT, tests), (EVIDENCE, evidence)]
        .into_iter()
        .map(|(predicate, body)| statement(predicate, TAG_MANIFEST, &subject, body))
        .collect()
}
