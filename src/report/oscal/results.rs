//! The assessment results: an observation for every policy that judged something, a finding for every control with evidence.
//!
//! Fail-closed: only the status `pass` is `satisfied`. A control that nothing looked at, a planned and an excluded one have no
//! finding, and are named in the remarks.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::frame::{Frame, Roles, by_id, labels, prop};
use super::risk::{self, Told};
use super::words::{control_id, midnight, objective_id, prose};
use super::{PLAN, RESULTS, plan};
use crate::assess::ControlResult;
use crate::evidence::{Evidence, Finding, PolicyResult, Undetermined};
use crate::isms::RecordState;
use crate::model::{ControlId, ControlStatus, PolicyId};
use crate::report::listed::Listed;
use crate::report::text::count;

/// Subjects that an observation names. All of them are in `results.jsonl`.
const SUBJECTS: usize = 200;

/// Statuses of controls without a finding.
const WITHOUT: [ControlStatus; 3] = [ControlStatus::NoEvidence, ControlStatus::Planned, ControlStatus::NotApplicable];

pub(super) fn results(frame: &Frame<'_>) -> Value {
    let open = Unpassed::of(frame.evidence);
    let mut items = BTreeMap::new();
    let mut observations: Vec<Value> =
        frame.asked().map(|result| observation(frame, result, &open, &mut items)).collect();
    observations.extend(frame.controls.iter().filter_map(|control| records(frame, control)));
    let mut roles = Roles::new();
    let risks: Vec<Value> = frame
        .active()
        .map(|(place, acceptance)| {
            let policies =
                frame.evidence.findings.iter().filter(|finding| finding.accepted.as_ref() == Some(&acceptance.id));
            let policies: BTreeSet<&PolicyId> = policies.map(|finding| &finding.policy).collect();
            let asked = frame.asked().filter(|result| policies.contains(result.id()));
            let observations = asked.map(|result| observation_uuid(frame, result.id())).collect();
            Told { document: RESULTS, by: PLAN, place, acceptance, observations }.risk(frame, &mut roles)
        })
        .collect();
    let assessed = assessed(frame);
    let findings: Vec<Value> = assessed.iter().filter_map(|control| Some(finding(frame, control.result?))).collect();
    let day = midnight(frame.evidence.as_of);
    let body = json!({
        "import-ap": { "href": PLAN },
        "results": [{
            "uuid": frame.uuid(RESULTS, "result"),
            "title": format!("Automated evidence as of {}", frame.evidence.as_of),
            "description": described(frame),
            "start": day,
            "end": day,
            "props": props(frame),
            "local-definitions": (!items.is_empty())
                .then(|| json!({ "inventory-items": items.into_values().collect::<Vec<_>>() })),
            "reviewed-controls": reviewed(frame, &assessed),
            "observations": observations,
            "risks": risks,
            "findings": findings,
            "remarks": without_finding(frame),
        }],
        "back-matter": frame.back_matter(RESULTS),
    });
    frame.document(RESULTS, "Assessment results of an automated run", &roles, body)
}

/// Returns the identity of the observation of a policy.
pub(super) fn observation_uuid(frame: &Frame<'_>, policy: &PolicyId) -> String {
    frame.uuid(RESULTS, &format!("observation/{policy}"))
}

/// Returns the identity of the finding on a control.
pub(super) fn finding_uuid(frame: &Frame<'_>, control: &ControlId) -> String {
    frame.uuid(RESULTS, &format!("finding/{}", control_id(control)))
}

/// Returns the controls that have a finding.
pub(super) fn assessed<'f, 'a>(frame: &'f Frame<'a>) -> Vec<&'f Listed<'a>> {
    frame.controls.iter().filter(|control| !WITHOUT.contains(&control.status())).collect()
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
        "props": numbers(result, &labels(result.controls.keys())),
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

/// Returns the numbers of a policy as properties.
pub(super) fn numbers(result: &PolicyResult, controls: &str) -> Vec<Value> {
    let counts = result.counts;
    vec![
        prop("policy", result.id()),
        prop("severity", result.policy.brief.severity.name()),
        prop("controls", controls),
        prop("population", counts.population),
        prop("tested", counts.passed + counts.failed),
        prop("passed", counts.passed),
        prop("failed", counts.failed),
        prop("accepted", counts.accepted),
        prop("undetermined", counts.undetermined),
        prop("errors", counts.errors),
        prop("population-sha256", crate::model::digest::hex(&result.population_sha256)),
    ]
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

fn records_uuid(frame: &Frame<'_>, control: &ControlId) -> String {
    frame.uuid(RESULTS, &format!("records/{}", control_id(control)))
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

/// Returns the state and the reason of a status, in the words of OSCAL. It has two states, and only one of ours is the good one.
const fn state(status: ControlStatus) -> (&'static str, &'static str) {
    match status {
        ControlStatus::Pass => ("satisfied", "pass"),
        ControlStatus::Fail | ControlStatus::Accepted => ("not-satisfied", "fail"),
        _ => ("not-satisfied", "other"),
    }
}

fn finding(frame: &Frame<'_>, control: &ControlResult) -> Value {
    let asked: BTreeSet<&PolicyId> = frame.asked().map(PolicyResult::id).collect();
    let observed = control.policies.iter().filter(|policy| asked.contains(&policy.id));
    let mut observations: Vec<Value> =
        observed.map(|policy| json!({ "observation-uuid": observation_uuid(frame, &policy.id) })).collect();
    if !control.records.is_empty() {
        observations.push(json!({ "observation-uuid": records_uuid(frame, &control.id) }));
    }
    let accepted = accepted(frame, control);
    let risks = accepted.iter().map(|place| json!({ "risk-uuid": risk::uuid(frame, RESULTS, *place) }));
    let (state, reason) = state(control.status);
    let reasons = prose(&control.reasons.join("; "));
    let open: Vec<String> = control.does_not_show.iter().map(|text| prose(text)).collect();
    json!({
        "uuid": finding_uuid(frame, &control.id),
        "title": format!("{}: {}", control.id, control.status.label()),
        "description": if reasons.is_empty() { control.status.label().to_owned() } else { reasons },
        "props": [
            prop("status", control.status.name()),
            prop("population", control.population),
            prop("tested", control.tested),
            prop("passed", control.passed),
            prop("failed", control.failed),
            prop("accepted", control.accepted),
            prop("undetermined", control.undetermined),
            prop("errors", control.errors),
        ],
        "origins": frame.origins(PLAN),
        "target": {
            "type": "objective-id",
            "target-id": objective_id(&control.id),
            "props": [prop("control", &control.id)],
            "status": { "state": state, "reason": reason },
        },
        "related-observations": observations,
        "related-risks": risks.collect::<Vec<_>>(),
        "remarks": (!open.is_empty()).then(|| format!("What is behind it does not show: {}.", open.join("; "))),
    })
}

/// Returns the places of the acceptances that cover findings of a control.
fn accepted(frame: &Frame<'_>, control: &ControlResult) -> Vec<usize> {
    let findings = frame.evidence.findings.iter().filter(|finding| finding.controls.contains(&control.id));
    let ids: BTreeSet<&str> = findings.filter_map(|finding| finding.accepted.as_deref()).collect();
    let names = |place: &(usize, &crate::evidence::AcceptanceRecord)| ids.contains(place.1.id.as_str());
    frame.active().filter(names).map(|(place, _)| place).collect()
}

fn described(frame: &Frame<'_>) -> String {
    let summary = &frame.evidence.summary;
    let incomplete = if summary.incomplete { " A limit cut the run short: it is incomplete." } else { "" };
    format!(
        "Outcomes of policies on subjects: {} pass, {} fail (of these accepted: {}), {} undetermined, {} error.{incomplete}",
        summary.pass, summary.fail, summary.accepted, summary.undetermined, summary.error
    )
}

fn props(frame: &Frame<'_>) -> Vec<Value> {
    let evidence = frame.evidence;
    let digests = &evidence.digests;
    let mut props = vec![
        prop("incomplete", if evidence.summary.incomplete { "yes" } else { "no" }),
        prop("applicability-declared", if evidence.soa.is_some() { "yes" } else { "no" }),
        prop("inputs-digest", &digests.inputs),
        prop("policies-digest", &digests.policies),
        prop("configuration-digest", &digests.configuration),
        prop("engine-digest", &digests.engine),
        prop("evaluation-digest", &digests.evaluation),
        prop("results-digest", &frame.index.digests.results),
    ];
    props.extend(ControlStatus::ALL.into_iter().map(|status| {
        let number = frame.controls.iter().filter(|control| control.status() == status).count();
        prop(&format!("controls-{}", status.name().replace('_', "-")), number)
    }));
    props
}

fn reviewed(frame: &Frame<'_>, assessed: &[&Listed<'_>]) -> Value {
    let selection = if assessed.is_empty() {
        json!({ "include-all": {}, "exclude-controls": by_id(frame.controls.iter().map(|control| control.id)) })
    } else {
        let excluded = by_id(plan::excluded(frame));
        json!({ "include-controls": by_id(assessed.iter().map(|control| control.id)), "exclude-controls": excluded })
    };
    json!({
        "description": "Controls with evidence. Those that the Statement of Applicability excludes are left out; the remarks of \
                        the result name those that are planned or that nothing looked at.",
        "control-selections": [selection],
    })
}

/// Returns which controls have no finding, and why.
fn without_finding(frame: &Frame<'_>) -> String {
    let of = |status: ControlStatus| frame.controls.iter().filter(move |control| control.status() == status);
    let told: Vec<String> = WITHOUT
        .into_iter()
        .filter(|status| of(*status).next().is_some())
        .map(|status| {
            let ids = labels(of(status).map(|control| control.id));
            format!("{} ({}): {ids}", status.label(), of(status).count())
        })
        .collect();
    let controls = if told.is_empty() {
        "Every control has a finding.".to_owned()
    } else {
        format!("Controls without a finding: {}.", told.join("; "))
    };
    let limits = frame.index.limitations.iter().chain(&frame.evidence.notes).map(|text| prose(text));
    let limits: Vec<String> = limits.filter(|text| !text.is_empty()).collect();
    if limits.is_empty() { controls } else { format!("{controls} Limits: {}.", limits.join("; ")) }
}
