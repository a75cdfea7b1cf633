//! What is to be done: open findings by policy, risk acceptances with their dates, and what could not be told.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::frame::{Frame, Roles, labels, prop};
use super::observation::{numbers, observation_uuid};
use super::results::{assessed, finding_uuid};
use super::risk::Told;
use super::words::{midnight, prose};
use super::{POAM, RESULTS, SSP};
use crate::evidence::{AcceptanceState, Finding, PolicyResult};
use crate::isms::RecordState;
use crate::model::{ControlStatus, PolicyId};
use crate::report::listed::Listed;
use crate::report::text::count;

/// Places that an item or an observation names in words.
const NAMED: usize = 20;

pub(super) fn poam(frame: &Frame<'_>) -> Value {
    let mut roles = Roles::new();
    let open: Vec<&PolicyResult> =
        frame.evidence.asked().filter(|result| result.counts.failed > result.counts.accepted).collect();
    let observations: Vec<Value> = open.iter().map(|result| observation(frame, result)).collect();
    let mut risks: Vec<Value> = open.iter().map(|result| risk(frame, result)).collect();
    let mut items: Vec<Value> = open.iter().map(|result| item(frame, result)).collect();
    let open: BTreeSet<&PolicyId> = open.into_iter().map(PolicyResult::id).collect();
    for (place, acceptance) in frame.evidence.acceptances.iter().enumerate() {
        let observed = acceptance.policy.iter().filter(|policy| open.contains(policy));
        let observations = observed.map(|policy| own_observation(frame, policy)).collect();
        let told = Told { document: POAM, by: POAM, place, acceptance, observations };
        risks.push(told.risk(frame, &mut roles));
        items.push(acceptance_item(frame, &told));
    }
    items.extend([undetermined(frame), errors(frame), records(frame), unseen(frame)].into_iter().flatten());
    if items.is_empty() {
        items.push(nothing(frame));
    }
    let body = json!({
        "import-ssp": { "href": SSP },
        "system-id": frame.system_id(),
        "local-definitions": { "components": [frame.tool(POAM)] },
        "observations": observations,
        "risks": risks,
        "poam-items": items,
        "back-matter": frame.back_matter(POAM),
    });
    frame.document(POAM, "Open findings and risk acceptances", &roles, body)
}

fn own_observation(frame: &Frame<'_>, policy: &PolicyId) -> String {
    frame.uuid(POAM, &format!("observation/{policy}"))
}

fn own_risk(frame: &Frame<'_>, policy: &PolicyId) -> String {
    frame.uuid(POAM, &format!("risk/{policy}"))
}

/// Returns a link into the results.
fn into_results(rel: &str, uuid: &str) -> Value {
    json!({ "href": format!("{RESULTS}#{uuid}"), "rel": rel })
}

fn observation(frame: &Frame<'_>, result: &PolicyResult) -> Value {
    let policy = result.policy.metadata();
    json!({
        "uuid": own_observation(frame, &policy.id),
        "title": prose(&policy.title),
        "description": failing(frame, result),
        "props": numbers(result),
        "links": [into_results("observation", &observation_uuid(frame, &policy.id))],
        "methods": ["TEST"],
        "types": ["finding"],
        "origins": frame.origins(POAM),
        "relevant-evidence": frame.relevant_evidence(POAM, policy.id.as_str()),
        "collected": midnight(frame.evidence.as_of),
    })
}

/// Returns which subjects fail without being accepted: the first of them, and how many there are.
fn failing(frame: &Frame<'_>, result: &PolicyResult) -> String {
    let open = result.counts.failed - result.counts.accepted;
    let findings = frame.evidence.findings.iter();
    let ours = findings.filter(|finding| finding.policy == *result.id() && finding.accepted.is_none());
    let place = |finding: &Finding| {
        let line = finding.location.map(|location| format!(":{}", location.line)).unwrap_or_default();
        format!("{} ({}{line})", prose(&finding.address), prose(&finding.path))
    };
    let named: Vec<String> = ours.map(place).collect();
    let unique: BTreeSet<&str> = named.iter().take(NAMED).map(String::as_str).collect();
    let unique: Vec<&str> = unique.into_iter().collect();
    let more = if named.len() > NAMED { format!(", and {} more places", named.len() - NAMED) } else { String::new() };
    let fail = if open == 1 { "fails" } else { "fail" };
    format!(
        "{} of {} {fail} without acceptance: {}{more}.",
        open,
        count(result.counts.population, "subject"),
        unique.join(", ")
    )
}

fn risk(frame: &Frame<'_>, result: &PolicyResult) -> Value {
    let policy = result.policy.metadata();
    json!({
        "uuid": own_risk(frame, &policy.id),
        "title": format!("Not so everywhere: {}", prose(&policy.title)),
        "description": prose(&policy.description),
        "statement": failing(frame, result),
        "props": [prop("policy", &policy.id), prop("severity", policy.severity.name())],
        "status": "open",
        "origins": frame.origins(POAM),
        "remediations": [{
            "uuid": frame.uuid(POAM, &format!("remediation/{}", policy.id)),
            "lifecycle": "recommendation",
            "title": "How to fix it",
            "description": prose(&policy.remediation),
        }],
        "related-observations": [{ "observation-uuid": own_observation(frame, &policy.id) }],
    })
}

fn item(frame: &Frame<'_>, result: &PolicyResult) -> Value {
    let policy = result.policy.metadata();
    let behind = |control: &&&Listed<'_>| {
        control.result.is_some_and(|result| result.policies.iter().any(|behind| behind.id == policy.id))
    };
    let assessed = assessed(frame);
    let links = assessed.iter().filter(behind).map(|control| into_results("finding", &finding_uuid(frame, control.id)));
    json!({
        "uuid": frame.uuid(POAM, &format!("item/{}", policy.id)),
        "title": prose(&policy.title),
        "description": format!("Fix or accept, for {}: {}", policy.id, prose(&policy.remediation)),
        "props": numbers(result),
        "links": links.collect::<Vec<_>>(),
        "origins": frame.origins(POAM),
        "related-observations": [{ "observation-uuid": own_observation(frame, &policy.id) }],
        "related-risks": [{ "risk-uuid": own_risk(frame, &policy.id) }],
        "remarks": later(frame, result)
            .then_some("It bears only on controls that are planned or excluded, and changes no verdict today."),
    })
}

/// Says whether a policy bears on controls, and on none that counts today.
fn later(frame: &Frame<'_>, result: &PolicyResult) -> bool {
    let known = frame.known(result);
    let mut behind = frame.controls.iter().filter(|control| known.contains(&control.id)).peekable();
    let waits =
        |control: &Listed<'_>| matches!(control.status(), ControlStatus::Planned | ControlStatus::NotApplicable);
    behind.peek().is_some() && behind.all(waits)
}

fn acceptance_item(frame: &Frame<'_>, told: &Told<'_>) -> Value {
    let acceptance = told.acceptance;
    let to_do = match acceptance.state {
        AcceptanceState::Active => {
            format!("Fix what it covers, or decide anew, before {} has passed.", acceptance.expires)
        }
        AcceptanceState::Unused => "Withdraw it: there is nothing that it covers.".to_owned(),
        AcceptanceState::Expired => {
            format!("Fix what it covered, or decide anew: its last day was {}.", acceptance.expires)
        }
        AcceptanceState::Invalid => "Decide anew in a form that holds, or fix what it was meant to cover.".to_owned(),
    };
    json!({
        "uuid": frame.uuid(POAM, &format!("item/acceptance/{}", told.place)),
        "title": format!("Risk acceptance {}: {}", prose(&acceptance.id), acceptance.state.name()),
        "description": to_do,
        "props": [prop("acceptance", &acceptance.id), prop("state", acceptance.state.name())],
        "origins": frame.origins(POAM),
        "related-risks": [{ "risk-uuid": told.uuid(frame) }],
    })
}

/// Returns an item that belongs to no risk.
fn gathered(frame: &Frame<'_>, key: &str, title: &str, description: String, number: usize) -> Value {
    json!({
        "uuid": frame.uuid(POAM, &format!("item/{key}")),
        "title": title,
        "description": description,
        "props": [prop("kind", key), prop("number", number)],
        "origins": frame.origins(POAM),
    })
}

fn undetermined(frame: &Frame<'_>) -> Option<Value> {
    let mut numbers: BTreeMap<&PolicyId, usize> = BTreeMap::new();
    for result in frame.evidence.asked().filter(|result| result.counts.undetermined > 0) {
        numbers.insert(result.id(), result.counts.undetermined);
    }
    let told: Vec<String> = numbers.iter().map(|(policy, number)| format!("{policy} {number}")).collect();
    let description = format!(
        "The source does not settle these outcomes, and none of them counts as a pass; `../pure/record.json` says what would \
         decide each. By policy: {}.",
        told.join(", ")
    );
    let number = numbers.values().sum();
    (!numbers.is_empty()).then(|| gathered(frame, "undetermined", "Settle undetermined outcomes", description, number))
}

fn errors(frame: &Frame<'_>) -> Option<Value> {
    let errors = &frame.evidence.errors;
    let policies: BTreeSet<String> = errors.iter().map(|error| prose(&error.policy)).collect();
    let policies = policies.into_iter().collect::<Vec<_>>().join(", ");
    let description =
        format!("These policies did not load or could not be evaluated, and judged less than they should: {policies}.");
    (!errors.is_empty()).then(|| gathered(frame, "errors", "Repair policies that failed", description, errors.len()))
}

fn records(frame: &Frame<'_>) -> Option<Value> {
    let records = frame.controls.iter().filter_map(|control| control.result).flat_map(|result| &result.records);
    let faulty = records.filter(|record| record.state != RecordState::Current);
    let told: BTreeSet<String> =
        faulty.map(|record| format!("{} {}", prose(&record.name), record.state.name())).collect();
    let number = told.len();
    let description = format!("Complete or review: {}.", told.into_iter().collect::<Vec<_>>().join(", "));
    (number > 0).then(|| gathered(frame, "records", "Bring records up to date", description, number))
}

fn unseen(frame: &Frame<'_>) -> Option<Value> {
    let unseen: Vec<_> =
        frame.controls.iter().filter(|control| control.status() == ControlStatus::NoEvidence).collect();
    let description = format!(
        "Nothing looked at these controls. Give evidence by hand, keep a record, or declare them in the Statement of \
         Applicability: {}.",
        labels(unseen.iter().map(|control| control.id))
    );
    (!unseen.is_empty()).then(|| gathered(frame, "no-evidence", "Controls without evidence", description, unseen.len()))
}

/// A document of this kind has at least one item.
fn nothing(frame: &Frame<'_>) -> Value {
    let description =
        "The run found nothing that fails without acceptance, is undetermined or lacks evidence.".to_owned();
    gathered(frame, "nothing", "Nothing is open", description, 0)
}
