//! Findings by policy, and undetermined outcomes by what would decide them, in the order in which people are shown them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::text::count;
use crate::evidence::{Deciding, Evidence, Finding, PolicyResult, Undetermined};
use crate::model::PolicyId;

/// The findings of one policy.
pub(super) struct Group<'a> {
    pub(super) id: &'a PolicyId,
    /// Absent only if the record lacks the policy.
    pub(super) policy: Option<&'a PolicyResult>,
    /// The accepted ones last.
    pub(super) findings: Vec<&'a Finding>,
}

/// Returns findings of a record by policy: the worst severity first, then the most findings, then by id. Accepted ones do
/// not count for that order.
pub(super) fn by_policy<'a>(evidence: &'a Evidence, findings: impl Iterator<Item = &'a Finding>) -> Vec<Group<'a>> {
    let policies: BTreeMap<&PolicyId, &PolicyResult> = evidence.policies.iter().map(|p| (p.id(), p)).collect();
    let mut by_policy: BTreeMap<&PolicyId, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        by_policy.entry(&finding.policy).or_default().push(finding);
    }
    let mut groups: Vec<Group<'_>> = by_policy
        .into_iter()
        .map(|(id, mut findings)| {
            findings.sort_by_key(|finding| finding.accepted.is_some());
            Group { id, policy: policies.get(id).copied(), findings }
        })
        .collect();
    groups.sort_by_cached_key(|group| {
        let open = group.findings.iter().filter(|finding| finding.accepted.is_none());
        Reverse((open.clone().map(|finding| finding.severity).max(), open.count()))
    });
    groups
}

/// Returns the outcomes of a policy as a phrase: `3 of 9 subjects fail (1 accepted), 2 undetermined`.
pub(super) fn numbers(policy: &PolicyResult) -> String {
    let fail = if policy.counts.failed == 1 { "fails" } else { "fail" };
    let mut text = format!("{} of {} {fail}", policy.counts.failed, count(policy.counts.population, "subject"));
    if policy.counts.accepted > 0 {
        text.push_str(&format!(" ({} accepted)", policy.counts.accepted));
    }
    for (number, word) in [(policy.counts.undetermined, "undetermined"), (policy.counts.errors, "not evaluated")] {
        if number > 0 {
            text.push_str(&format!(", {number} {word}"));
        }
    }
    text
}

/// Returns the undetermined outcomes by each value that decides them, the most wanted first. Those of which no value is
/// known stand under none.
pub(super) fn by_deciding_value(evidence: &Evidence) -> Vec<(Option<&Deciding>, Vec<&Undetermined>)> {
    let mut by_value: BTreeMap<Option<&Deciding>, Vec<&Undetermined>> = BTreeMap::new();
    for outcome in &evidence.undetermined {
        let deciding = outcome.deciding.iter().map(Some);
        for value in deciding.chain(outcome.deciding.is_empty().then_some(None)) {
            by_value.entry(value).or_default().push(outcome);
        }
    }
    let mut values: Vec<(Option<&Deciding>, Vec<&Undetermined>)> = by_value.into_iter().collect();
    values.sort_by_key(|(_, outcomes)| Reverse(outcomes.len()));
    values
}
