//! OSCAL 1.2.3: the record as six models that refer to each other, for tools of governance, risk and audit.
//!
//! It takes the record and the index of its bundle, and gives the files of a folder `oscal/`: a catalog of ids and short
//! titles, a profile that takes all of it, the Statement of Applicability as a system security plan, the plan of the
//! assessment, its results, and what is to be done. OSCAL has only `satisfied` and `not-satisfied`: what is not a pass is the
//! latter, and what nothing looked at is neither. `links` checks what no schema does.

mod catalog;
mod frame;
mod links;
mod observation;
mod plan;
mod poam;
mod results;
mod risk;
mod ssp;
mod words;

use serde_json::Value;

pub use links::dangling;
pub(crate) use ssp::implementation;

use self::frame::Frame;
use super::ReportError;
use super::text::plain_json;
use crate::evidence::{BundleIndex, Evidence};

const CATALOG: &str = "catalog.json";
const PROFILE: &str = "profile.json";
const SSP: &str = "ssp.json";
const PLAN: &str = "assessment-plan.json";
const RESULTS: &str = "assessment-results.json";
const POAM: &str = "poam.json";

/// Returns the documents as (name of the file, its bytes): the same bytes for the same record and index.
///
/// # Errors
/// If a document cannot be serialised.
pub fn oscal(evidence: &Evidence, index: &BundleIndex) -> Result<Vec<(&'static str, Vec<u8>)>, ReportError> {
    documents(&Frame::new(evidence, index)).into_iter().map(|(name, document)| Ok((name, bytes(&document)?))).collect()
}

fn documents(frame: &Frame<'_>) -> [(&'static str, Value); 6] {
    [
        (CATALOG, catalog::catalog(frame)),
        (PROFILE, catalog::profile(frame)),
        (SSP, ssp::ssp(frame)),
        (PLAN, plan::plan(frame)),
        (RESULTS, results::results(frame)),
        (POAM, poam::poam(frame)),
    ]
}

fn bytes(document: &Value) -> Result<Vec<u8>, ReportError> {
    let mut json = plain_json(serde_json::to_string_pretty(document)?);
    json.push('\n');
    Ok(json.into_bytes())
}

#[cfg(test)]
mod tests;
