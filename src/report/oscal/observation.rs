//! Observations: one for every policy that judged something, and one for the records behind a control.
//!
//! An observation tells the whole population in numbers. It names the subjects that did not pass, up to a number; all of them
//! are in `results.jsonl`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::frame::{Frame, labels, prop};
use super::words::{control_id, midnight, prose};
use super::{PLAN, RESULTS, plan};
use crate::evidence::{Evidence, Finding, PolicyResult, Undetermined};
use crate::isms::RecordState;
use crate::model::{ControlId, PolicyId, digest};
use crate::report::listed::Listed;
use crate::report::text::count;

/// Subjects that an observation names. All of them are in `results.jsonl`.
const SUBJECTS: usize = 200;

/// Returns the observations, and the items that they refer to.
pub(super) fn observations(frame: &Frame<'_>) -> (Vec<Value>, Vec<Value>) {
    let open = Unpassed::of(frame.evidence);
    let mut items = BTreeMap::new();
    let policies = frame.evidence.asked().map(|result| observation(frame, result, &open, &mut items));
    let mut observations: Vec<Value> = policies.collect();
    observations.extend(frame.controls.iter().filter_map(|control| records(frame, control)));
    (observations, items.into_values().collect())
}

/// Returns the identity of the observation of a policy.
pub(super) fn observation_uuid(frame: &Frame<'_>, policy: &PolicyId) -> String {
    frame.uuid(RESULTS, &format!("observation/{policy}"))
}

/// Returns the identity of the observation of the records behind a control.
pub(super) fn records_uuid(frame: &Frame<'_>, control: &ControlId) -> String {
    frame.uuid(RESULTS, &format!("records/{}", control_id(control)))
}

/// Returns the numbers of a policy as properties.
pub(super) fn numbers(result: &PolicyResult) -> Vec<Value> {
    let counts = result.counts;
    vec![
        prop("policy", result.id()),
        prop("severity", result.policy.brief.severity.name()),
        prop("controls", labels(result.controls.keys())),
        prop("population", counts.population),
        prop("tested", counts.passed + counts.failed),
        prop("passed", counts.passed),
        prop("failed", counts.failed),
        prop("accepted", counts.accepted),
        prop("undetermined", counts.undetermined),
        prop("errors", counts.errors),
        prop("population-sha256", digest::hex(&result.population_sha256)),
    ]
}

/// What did not pass, by policy.
struct Unpassed<'a> {
    findings: BTreeMap<&'a PolicyId, Vec<&'a Finding>>,
    undetermined: BTreeMap<&'a PolicyId, Vec<&'a Undetermined>>,
}

impl<'a> Unpassed<'a> {
    fn of(evidence: &'a Evidence) -> Self {
        let mut all = Self { findings: BTreeMap::new(), undetermined: BTreeMap::new() };
        for finding in &evidence.findings {
            all.findings.entry(&finding.policy).or_default().push(finding);
        }
        for one in &evidence.undetermined {
            all.undetermined.entry(&one.policy).or_default().push(one);
        }
        all
    }

    /// Returns the subjects of a policy that failed, then those that are not settled, each once.
    fn subjects(&self, policy: &PolicyId) -> Vec<Subject<'a>> {
        let mut seen = BTreeSet::new();
        let failed = self.findings.get(policy).into_iter().flatten().map(|finding| Subject {
            path: &finding.path,
            address: &finding.address,
            line: finding.location.map(|location| location.line),
            outcome: "fail",
            accepted: finding.accepted.as_deref(),
            fingerprint: &finding.fingerprint,
            message: finding.message.clone(),
        });
        let unsettled = self.undetermined.get(policy).into_iter().flatten().map(|one| Subject {
            path: &one.path,
            address: &one.address,
            line: one.location.map(|location| location.line),
            outcome: "undetermined",
            accepted: None,
            fingerprint: "",
            message: one.deciding.iter().map(|deciding| deciding.remedy.as_str()).collect::<Vec<_>>().join("; "),
        });
        failed.chain(unsettled).filter(|subject| seen.insert((subject.path, subject.address))).collect()
    }
}

/// A subject that did not pass.
struct Subject<'a> {
    path: &'a str,
    address: &'a str,
    line: Option<u32>,
    outcome: &'static str,
    accepted: Option<&'a str>,
    fingerprint: &'a str,
    message: String,
}

/// The items that observations refer to, by path and address.
type Items<'a> = BTreeMap<(&'a str, &'a str), Value>;

fn observation<'a>(frame: &Frame<'_>, result: &PolicyResult, open: &Unpassed<'a>, items: &mut Items<'a>) -> Value {
    let policy = result.policy.metadata();
    let counts = result.counts;
    let all = open.subjects(&policy.id);
    let named = &all[..all.len().min(SUBJECTS)];
    for subject in named {
        let key = (subject.path, subject.address);
        items.entry(key).or_insert_with(|| item(frame, subject));
    }
    let more = (counts.failed + counts.undetermined).saturating_sub(named.len());
    let more = if more == 0 {
        String::new()
    } else {
        format!(" Not named here, and in ../pure/results.jsonl: {more} more that failed or are undetermined.")
    };
    json!({
        "uuid": observation_uuid(frame, &policy.id),
        "title": prose(&policy.title),
        "description": format!(
            "{} judged its whole population, {}: {} passed, {} failed (of these accepted: {}), {} undetermined, {} could not be \
             evaluated.",
            policy.id, count(counts.population, "subject"), counts.passed, counts.failed, counts.accepted,
            counts.undetermined, counts.errors
        ),
        "props": numbers(result),
        "methods": ["TEST"],
        "types": ["control-objective"],
        "origins": [{
            "actors": [{ "type": "tool", "actor-uuid": frame.tool_uuid(PLAN) }],
            "related-tasks": [{ "task-uuid": plan::task_uuid(frame) }],
        }],
        "subjects": named.iter().map(|subject| reference(frame, subject)).collect::<Vec<_>>(),
        "relevant-evidence": frame.relevant_evidence(RESULTS, policy.id.as_str()),
        "collected": midnight(frame.evidence.as_of),
        "remarks": format!("A pass does not show: {}.{more}", prose(&policy.does_not_show)),
    })
}

fn item_uuid(frame: &Frame<'_>, subject: &Subject<'_>) -> String {
    let Subject { path, address, .. } = subject;
    // A path may hold anything but NUL, so that no two pairs look alike.
    frame.uuid(RESULTS, &format!("item/{path}\0{address}"))
}

fn item(frame: &Frame<'_>, subject: &Subject<'_>) -> Value {
    json!({
        "uuid": item_uuid(frame, subject),
        "description": format!("{} in {}", prose(subject.address), prose(subject.path)),
        "props": [prop("path", subject.path), prop("address", subject.address)],
    })
}

fn reference(frame: &Frame<'_>, subject: &Subject<'_>) -> Value {
    json!({
        "subject-uuid": item_uuid(frame, subject),
        "type": "inventory-item",
        "title": prose(subject.address),
        "props": [
            prop("outcome", subject.outcome),
            prop("path", subject.path),
            prop("line", subject.line.map(|line| line.to_string()).unwrap_or_default()),
            prop("fingerprint", subject.fingerprint),
            prop("acceptance", subject.accepted.unwrap_or_default()),
        ],
        "remarks": prose(&subject.message),
    })
}

/// Returns the observation of the records behind a control; nothing if there are none.
fn records(frame: &Frame<'_>, control: &Listed<'_>) -> Option<Value> {
    let records = &control.result.filter(|result| !result.records.is_empty())?.records;
    let told: Vec<String> =
        records.iter().map(|record| format!("{} {}", prose(&record.name), record.state.name())).collect();
    let number = |state: RecordState| records.iter().filter(|record| record.state == state).count();
    let mut props = vec![prop("control", control.id), prop("population", records.len())];
    props.extend(RecordState::ALL.map(|state| prop(state.name(), number(state))));
    Some(json!({
        "uuid": records_uuid(frame, control.id),
        "title": format!("Records behind {}", control.id),
        "description": format!("Records and their state: {}.", told.join(", ")),
        "props": props,
        "methods": ["EXAMINE"],
        "types": ["control-objective"],
        "origins": frame.origins(PLAN),
        "relevant-evidence": frame.relevant_evidence(RESULTS, "the records"),
        "collected": midnight(frame.evidence.as_of),
    }))
}
