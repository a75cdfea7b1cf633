//! Secrets that are told twice: by the search of a text, and by a policy that knows what the value is for.
//!
//! Both findings stay in the record, each with its own numbers, severity and controls: a policy may be switched off, and a finding
//! accepted, without the other. Whoever reads has one value to replace, though, so a report may draw it once and only name the other.

use std::collections::BTreeMap;

use crate::evidence::{Evidence, Finding, PolicyResult};
use crate::model::{Location, PolicyId, Severity};
use crate::resolve::SECRET_FILE;

/// Topics of policies that tell a literal value at its place.
const TOPICS: &[&str] = &["secrets-in-code", "credentials-in-configuration"];

/// Where policies tell values that are secrets, by file.
pub(super) struct Told<'a> {
    places: BTreeMap<&'a str, Vec<(Location, Severity)>>,
}

impl<'a> Told<'a> {
    /// Takes the open findings that a report tells of.
    pub(super) fn new(evidence: &'a Evidence) -> Self {
        let about: BTreeMap<&PolicyId, &PolicyResult> = evidence.policies.iter().map(|p| (p.id(), p)).collect();
        let speaks = |finding: &&Finding| {
            let topic = about.get(&finding.policy).map_or("", |result| result.policy.metadata().topic.as_str());
            finding.accepted.is_none() && &*finding.subject_type != SECRET_FILE && TOPICS.contains(&topic)
        };
        let mut places: BTreeMap<&str, Vec<(Location, Severity)>> = BTreeMap::new();
        for finding in evidence.reported().filter(speaks) {
            // A place of many lines holds more than one value.
            if let Some(location) = finding.location.filter(|location| location.line == location.end_line) {
                places.entry(&finding.path).or_default().push((location, finding.severity));
            }
        }
        Self { places }
    }

    /// Whether a finding of the search for secrets is told at its place by another policy, and as urgently.
    pub(super) fn covers(&self, finding: &Finding) -> bool {
        let Some(location) = finding.location.filter(|_| &*finding.subject_type == SECRET_FILE) else { return false };
        let (start, end) = ((location.line, location.column), (location.end_line, location.end_column));
        let same = |(other, severity): &(Location, Severity)| {
            let overlaps = (other.line, other.column) < end && start < (other.end_line, other.end_column);
            overlaps && *severity >= finding.severity
        };
        finding.accepted.is_none() && self.places.get(&*finding.path).is_some_and(|places| places.iter().any(same))
    }
}
