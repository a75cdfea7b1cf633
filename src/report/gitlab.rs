//! GitLab Code Quality: a JSON list that GitLab compares between two branches by its fingerprints.
//!
//! The format knows issues and nothing else, so what is not a failure is an issue of the lowest severity that says what it
//! is, and what is missing from the answer one of the highest: a widget without issues is taken for a clean run.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::Serialize;

use super::compact::ASIDE;
use super::gaps::{Gap, gaps};
use super::text::{deciding, one_line, plain_json, sentence};
use super::{RenderOptions, Renderer, ReportError};
use crate::evidence::{Evidence, Finding, Standing, Standings, Undetermined};
use crate::model::{Location, Severity, digest};

/// The `gitlab` format.
pub(crate) struct Gitlab;

impl Renderer for Gitlab {
    fn name(&self) -> &'static str {
        "gitlab"
    }

    fn render(&self, evidence: &Evidence, _options: &RenderOptions) -> Result<Vec<u8>, ReportError> {
        let mut json = plain_json(serde_json::to_string_pretty(&issues(evidence))?);
        json.push('\n');
        Ok(json.into_bytes())
    }
}

/// An issue, with the fields that GitLab reads.
#[derive(Debug, Serialize)]
struct Issue<'a> {
    description: String,
    check_name: Cow<'a, str>,
    fingerprint: String,
    severity: &'static str,
    location: Place<'a>,
}

#[derive(Debug, Serialize)]
struct Place<'a> {
    path: Cow<'a, str>,
    lines: Lines,
}

#[derive(Debug, Serialize)]
struct Lines {
    begin: u32,
}

fn issues(evidence: &Evidence) -> Vec<Issue<'_>> {
    let standings = Standings::of(evidence);
    let mut issues: Vec<Issue<'_>> = gaps(evidence).into_iter().map(missing).collect();
    issues.extend(evidence.findings.iter().map(|finding| issue(finding, standings.standing(finding))));
    issues.extend(evidence.undetermined.iter().map(undetermined));
    make_unique(&mut issues);
    issues
}

fn issue<'a>(finding: &'a Finding, standing: Standing<'_>) -> Issue<'a> {
    let message = one_line(&finding.message);
    let (severity, description) = match standing {
        Standing::Open => (severity(finding.severity), message.into_owned()),
        Standing::Accepted(id) => ("info", format!("Accepted by {}: {message}", one_line(id))),
        Standing::Aside => ("info", format!("{message} ({ASIDE})")),
    };
    Issue {
        description: sentence(&description),
        check_name: finding.policy.as_str().into(),
        fingerprint: finding.fingerprint.clone(),
        severity,
        location: place(&finding.path, finding.location),
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "blocker",
        Severity::High => "critical",
        Severity::Medium => "major",
        Severity::Low => "minor",
    }
}

fn undetermined(outcome: &Undetermined) -> Issue<'_> {
    let policy = outcome.policy.as_str();
    let deciding = deciding(outcome).join("; ");
    let description = format!("The source does not settle this for {}. {deciding}", one_line(&outcome.address));
    Issue {
        description: sentence(description.trim()),
        check_name: policy.into(),
        fingerprint: digest::of_fields(["undetermined", policy, &outcome.path, &outcome.address]),
        severity: "info",
        location: place(&outcome.path, outcome.location),
    }
}

fn missing(gap: Gap<'_>) -> Issue<'_> {
    let [policy, address, path] = [gap.policy, gap.address, gap.path].map(Option::unwrap_or_default);
    let subject = gap.subject();
    let separator = if subject.is_empty() { "" } else { ": " };
    Issue {
        description: sentence(&format!("{subject}{separator}{}", gap.message)),
        check_name: gap.kind.name().into(),
        fingerprint: digest::of_fields([gap.kind.name(), policy, address, path, &gap.message]),
        severity: "blocker",
        location: place(gap.file().unwrap_or("."), gap.location),
    }
}

fn place(path: &str, location: Option<Location>) -> Place<'_> {
    Place { path: path.into(), lines: Lines { begin: location.map_or(1, |location| location.line) } }
}

/// Gives each issue a fingerprint of its own: of two with the same, GitLab shows one.
fn make_unique(issues: &mut [Issue<'_>]) {
    let mut seen = BTreeSet::new();
    for issue in issues {
        let mut ordinal = 1;
        let mut candidate = issue.fingerprint.clone();
        while !seen.insert(candidate.clone()) {
            ordinal += 1;
            candidate = digest::of_fields([issue.fingerprint.as_str(), &ordinal.to_string()]);
        }
        issue.fingerprint = candidate;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    fn written(evidence: &Evidence) -> String {
        sample::written(&Gitlab, evidence)
    }

    #[test]
    fn a_small_record() {
        insta::assert_snapshot!(written(&sample::small()));
    }

    #[test]
    fn a_rich_record() {
        insta::assert_snapshot!(written(&sample::aside()));
    }

    #[test]
    fn a_clean_record_is_an_empty_list() {
        assert_eq!(written(&sample::clean()), "[]\n");
    }

    #[test]
    fn no_two_issues_have_the_same_fingerprint() {
        let evidence = sample::rich();
        let all = issues(&evidence);
        let different: BTreeSet<&str> = all.iter().map(|issue| issue.fingerprint.as_str()).collect();
        assert_eq!(different.len(), all.len());
        // The first keeps the fingerprint that the other formats give it.
        assert!(all.iter().any(|issue| issue.fingerprint == evidence.findings[0].fingerprint));
    }
}
