//! What a run of a bundle derives: the same bytes from the same inputs, wherever and whenever it runs.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::Path;

use serde::Serialize;
use serde_json::{Value, json};

use super::create::pretty;
use super::error::CreateError;
use super::layout::{POPULATION, RECORD, RESULTS, SOA};
use super::population::PopulationEntry;
use super::results::{Spill, Totals};
use super::schema::bundle_schemas;
use crate::evidence::{BundleIndex, Evidence};
use crate::isms::SoaRow;
use crate::model::digest;
use crate::report::{RenderOptions, html, oscal, renderer_named, tables};

/// The files of the pure part that are derived; the inputs stand beside them.
pub(super) const PURE: [&str; 7] =
    [RECORD, RESULTS, POPULATION, "pure/controls.jsonl", "pure/policies.jsonl", "pure/acceptances.jsonl", SOA];

/// Folders of which everything is derived.
pub(super) const REPORTS: [&str; 4] = ["oscal", "exports", "reports", "schemas"];

/// What was derived of a run.
pub(super) struct Derived {
    pub(super) totals: Totals,
    /// SHA-256 of the record.
    pub(super) record: String,
}

/// Writes what a run found below the payload folder.
pub(super) fn pure(
    data: &Path,
    evidence: &Evidence,
    population: &[PopulationEntry],
    spill: Spill<'_>,
) -> Result<Derived, CreateError> {
    let write = |path: &Path, source| CreateError::write(path, source);
    let pure = data.join("pure");
    std::fs::create_dir_all(&pure).map_err(|source| write(&pure, source))?;
    let results = data.join(RESULTS);
    // The two largest files, side by side.
    let (totals, record) = rayon::join(
        || spill.write(&results, &evidence.findings).map_err(|source| write(&results, source)),
        || record(data, evidence, population),
    );
    Ok(Derived { totals: totals?, record: record? })
}

/// Writes the record and what says the same in pieces. Returns the digest of the record.
fn record(data: &Path, evidence: &Evidence, population: &[PopulationEntry]) -> Result<String, CreateError> {
    let record = rendered("json", evidence)?;
    file(data, RECORD, &record)?;
    lines(data, POPULATION, population)?;
    lines(data, "pure/controls.jsonl", &evidence.controls)?;
    lines(data, "pure/acceptances.jsonl", &evidence.acceptances)?;
    let rows: Vec<&SoaRow> = evidence.controls.iter().filter_map(|control| control.soa.as_ref()).collect();
    file(data, SOA, &pretty(&json!({ "identity": evidence.soa, "rows": rows }))?)?;
    let policies: Vec<Value> = evidence.policies.iter().map(policy).collect::<Result<_, _>>()?;
    lines(data, "pure/policies.jsonl", &policies)?;
    Ok(digest::of_bytes(&record))
}

/// Writes the reports and exports of a run below the payload folder.
pub(super) fn reports(data: &Path, evidence: &Evidence, index: &BundleIndex) -> Result<(), CreateError> {
    let (sarif, others) = rayon::join(
        || file(data, "exports/results.sarif", &rendered("sarif", evidence)?),
        || -> Result<(), CreateError> {
            file(data, "reports/report.html", &html(evidence, Some(index))?)?;
            for (name, bytes) in oscal(evidence, index)? {
                file(data, &format!("oscal/{name}"), &bytes)?;
            }
            for (name, bytes) in tables(evidence)? {
                file(data, &format!("reports/{name}"), &bytes)?;
            }
            for (name, schema) in bundle_schemas() {
                file(data, &format!("schemas/{name}"), schema.as_bytes())?;
            }
            Ok(())
        },
    );
    sarif.and(others)
}

fn rendered(name: &'static str, evidence: &Evidence) -> Result<Vec<u8>, CreateError> {
    let renderer = renderer_named(name).ok_or(CreateError::Format(name))?;
    Ok(renderer.render(evidence, &RenderOptions::default())?)
}

/// Returns a policy of a run as a line: what the record says of it, and which sources it is made of.
fn policy(result: &crate::evidence::PolicyResult) -> Result<Value, CreateError> {
    let mut line = serde_json::to_value(result)?;
    if let Value::Object(line) = &mut line {
        let policy = &result.policy;
        let library: Vec<&str> = policy.library().iter().map(|module| &*module.path).collect();
        line.insert("package".to_owned(), json!(policy.analysis().package));
        line.insert(
            "source".to_owned(),
            json!({"path": policy.module.path, "sha256": digest::of_bytes(policy.module.source.as_bytes())}),
        );
        line.insert("library".to_owned(), json!(library));
    }
    Ok(line)
}

/// Writes a file below the payload folder.
pub(super) fn file(data: &Path, name: &str, bytes: &[u8]) -> Result<(), CreateError> {
    let path = data.join(name);
    let written = path.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::write(&path, bytes));
    written.map_err(|source| CreateError::write(&path, source))
}

/// Writes values as JSON, one a line.
pub(super) fn lines<T: Serialize>(data: &Path, name: &str, values: &[T]) -> Result<(), CreateError> {
    let path = data.join(name);
    let written = || -> io::Result<()> {
        let mut output = BufWriter::new(File::create(&path)?);
        for value in values {
            serde_json::to_writer(&mut output, value)?;
            output.write_all(b"\n")?;
        }
        output.flush()
    };
    written().map_err(|source| CreateError::write(&path, source))
}
