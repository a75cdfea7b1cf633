//! Two evidence records -> what changed between them: findings one by one, controls by their numbers.
//!
//! A finding is known by its fingerprint, which holds no line. What is left is settled by what stays when a file is renamed, and then by
//! what stays when something is put before it in a list; always one to one, so that two findings never become one.

mod earlier;

pub use earlier::{Earlier, EarlierError};

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use self::earlier::{EarlierFinding, UNSEEN};
use crate::evidence::{Change, Comparison, ControlChange, ControlNumbers, Evidence, Finding, PolicyResult, Resolved};
use crate::model::PolicyId;

/// Compares a record with an earlier one, and writes into it what came of that. `partial` says that only what a change reaches was
/// judged, in both.
pub fn compare(evidence: &mut Evidence, earlier: &Earlier, partial: bool) {
    let matched = matches(&evidence.findings, &earlier.findings);
    let mut comparison = Comparison { base: earlier.name.clone(), ..Comparison::default() };
    let mut gone = vec![true; earlier.findings.len()];
    for (finding, matched) in evidence.findings.iter_mut().zip(&matched) {
        let change = match matched {
            Some(place) => {
                gone[*place] = false;
                Change::Unchanged
            }
            None if earlier.could_have(finding) => Change::New,
            None => Change::Incomparable,
        };
        match change {
            Change::New => comparison.new += 1,
            Change::Unchanged => comparison.unchanged += 1,
            Change::Incomparable => comparison.incomparable += 1,
        }
        finding.change = Some(change);
    }
    let gone = earlier.findings.iter().zip(gone).filter(|(_, gone)| *gone).map(|(finding, _)| finding);
    let (resolved, unseen) = settled(evidence, gone);
    comparison.resolved = resolved;
    comparison.controls = if partial { Vec::new() } else { controls(evidence, earlier) };
    comparison.partial = partial;
    comparison.gaps_before = earlier.gaps();
    comparison.reasons = earlier.reasons(evidence);
    comparison.reasons.extend(told_unseen(unseen));
    evidence.comparison = Some(comparison);
}

/// Returns the earlier findings that are resolved, and how many are not looked for any more: their policy is not in use, or their file is
/// there and not judged.
fn settled<'a>(evidence: &Evidence, gone: impl Iterator<Item = &'a EarlierFinding>) -> (Vec<Resolved>, usize) {
    let unseen = evidence.files.iter().filter(|file| UNSEEN.contains(&file.disposition));
    let unseen: HashSet<&str> = unseen.map(|file| file.path.as_str()).collect();
    let in_use: HashSet<&PolicyId> = evidence.policies.iter().map(PolicyResult::id).collect();
    let (looked_for, not): (Vec<_>, Vec<_>) =
        gone.partition(|finding| in_use.contains(&finding.policy) && !unseen.contains(finding.path.as_str()));
    (looked_for.into_iter().map(EarlierFinding::resolved).collect(), not.len())
}

/// Says that findings went out of sight, which resolves none.
fn told_unseen(number: usize) -> Option<String> {
    let (subject, verb) = if number == 1 { ("finding", "is") } else { ("findings", "are") };
    (number > 0).then(|| {
        format!(
            "{number} earlier {subject} {verb} not looked for any more, as a file is not judged or a policy not in use"
        )
    })
}

/// Returns, of each finding, the place of the earlier one that it is, if there is one.
fn matches(findings: &[Finding], earlier: &[EarlierFinding]) -> Vec<Option<usize>> {
    let mut matched = vec![None; findings.len()];
    let mut free = vec![true; earlier.len()];
    settle(findings, earlier, &mut matched, &mut free, |f| f.fingerprint.as_str(), |e| e.fingerprint.as_str());
    // A file has another name.
    settle(findings, earlier, &mut matched, &mut free, |f| f.content_key.as_str(), |e| e.content_key.as_str());
    // Something was put before it in a list, or taken away: its words are the same.
    let here = |f: &Finding| (f.policy.to_string(), f.path.to_string(), f.address.clone(), f.message.clone());
    let there = |e: &EarlierFinding| (e.policy.to_string(), e.path.clone(), e.address.clone(), e.message.clone());
    settle(findings, earlier, &mut matched, &mut free, here, there);
    matched
}

/// Matches what is not matched yet by a key, one to one, in order.
fn settle<'a, K: Eq + Hash>(
    findings: &'a [Finding],
    earlier: &'a [EarlierFinding],
    matched: &mut [Option<usize>],
    free: &mut [bool],
    here: impl Fn(&'a Finding) -> K,
    there: impl Fn(&'a EarlierFinding) -> K,
) {
    let mut waiting: HashMap<K, Vec<usize>> = HashMap::new();
    for (place, finding) in earlier.iter().enumerate().rev().filter(|(place, _)| free[*place]) {
        waiting.entry(there(finding)).or_default().push(place);
    }
    for (finding, slot) in findings.iter().zip(matched.iter_mut()).filter(|(_, slot)| slot.is_none()) {
        if let Some(place) = waiting.get_mut(&here(finding)).and_then(Vec::pop) {
            *slot = Some(place);
            free[place] = false;
        }
    }
}

/// Returns the controls of which the status or a number changed.
fn controls(evidence: &Evidence, earlier: &Earlier) -> Vec<ControlChange> {
    let change = |control: &crate::assess::ControlResult| {
        let before = *earlier.controls.get(&control.id)?;
        let after = ControlNumbers { status: control.status, tested: control.tested, passed: control.passed };
        (before != after).then(|| ControlChange { id: control.id.clone(), title: control.title.clone(), before, after })
    };
    evidence.controls.iter().filter_map(change).collect()
}

#[cfg(test)]
mod tests;
