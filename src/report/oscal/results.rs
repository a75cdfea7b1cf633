//! The assessment results: what was observed, a finding for every control with evidence, and the risks that are accepted.
//!
//! Fail-closed: only the status `pass` is `satisfied`. A control that nothing looked at, a planned and an excluded one have no
//! finding, and are named in the remarks.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::frame::{Frame, Roles, by_id, labels, prop};
use super::observation::{observation_uuid, observations, records_uuid};
use super::risk::{self, Told};
use super::words::{control_id, midnight, objective_id, prose};
use super::{PLAN, RESULTS, plan};
use crate::assess::ControlResult;
use crate::evidence::{AcceptanceRecord, Finding, PolicyResult};
use crate::model::{ControlId, ControlStatus, PolicyId};
use crate::report::listed::Listed;

/// Statuses of controls without a finding.
const WITHOUT: [ControlStatus; 3] = [ControlStatus::NoEvidence, ControlStatus::Planned, ControlStatus::NotApplicable];

pub(super) fn results(frame: &Frame<'_>) -> Value {
    let (observations, items) = observations(frame);
    let mut roles = Roles::new();
    let risks = accepted_risks(frame, &mut roles);
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
            "local-definitions": (!items.is_empty()).then(|| json!({ "inventory-items": items })),
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

/// Returns the identity of the finding on a control.
pub(super) fn finding_uuid(frame: &Frame<'_>, control: &ControlId) -> String {
    frame.uuid(RESULTS, &format!("finding/{}", control_id(control)))
}

/// Returns the controls that have a finding.
pub(super) fn assessed<'f, 'a>(frame: &'f Frame<'a>) -> Vec<&'f Listed<'a>> {
    frame.controls.iter().filter(|control| !WITHOUT.contains(&control.status())).collect()
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
    let asked: BTreeSet<&PolicyId> = frame.evidence.asked().map(PolicyResult::id).collect();
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
    let names = |place: &(usize, &AcceptanceRecord)| ids.contains(place.1.id.as_str());
    frame.active().filter(names).map(|(place, _)| place).collect()
}

/// Returns the acceptances that hold and cover findings, as risks.
fn accepted_risks(frame: &Frame<'_>, roles: &mut Roles) -> Vec<Value> {
    let told = frame.active().map(|(place, acceptance)| {
        let covered = |finding: &&Finding| finding.accepted.as_ref() == Some(&acceptance.id);
        let policies: BTreeSet<&PolicyId> =
            frame.evidence.findings.iter().filter(covered).map(|finding| &finding.policy).collect();
        let asked = frame.evidence.asked().map(PolicyResult::id).filter(|policy| policies.contains(policy));
        let observations = asked.map(|policy| observation_uuid(frame, policy)).collect();
        Told { document: RESULTS, by: PLAN, place, acceptance, observations }
    });
    told.map(|told| told.risk(frame, roles)).collect()
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
