//! The assessment plan: what is judged, on which population, by which method, and when.

use serde_json::{Value, json};

use super::frame::{Frame, Roles, by_id, own_prop, prop};
use super::words::{is_link, line, midnight, prose};
use super::{PLAN, SSP};
use crate::evidence::PolicyResult;
use crate::model::{ControlId, ControlStatus, Disposition};

pub(super) fn plan(frame: &Frame<'_>) -> Value {
    // What asks about nothing that is there would make the plan a copy of the library; it is counted below.
    let policies: Vec<&PolicyResult> = frame.evidence.asked().collect();
    let judged = policies.iter().map(|result| activity(frame, result));
    let activities: Vec<Value> = judged.chain([records(frame)]).collect();
    let body = json!({
        "import-ssp": { "href": SSP },
        "local-definitions": { "activities": activities, "remarks": method(frame) },
        "reviewed-controls": {
            "description": "Every control that the Statement of Applicability does not exclude.",
            "control-selections": [{
                "include-all": {},
                "exclude-controls": by_id(excluded(frame)),
            }],
        },
        "assessment-subjects": [{
            "type": "inventory-item",
            "description": "Every subject that a policy's selector matches in the files that are in scope: all, and no sample.",
            "include-all": {},
            "remarks": files(frame),
        }],
        "assessment-assets": {
            "components": [frame.tool(PLAN)],
            "assessment-platforms": [{
                "uuid": frame.uuid(PLAN, "platform"),
                "title": "The program, run on a checked-out tree",
                "uses-components": [{ "component-uuid": frame.tool_uuid(PLAN) }],
            }],
        },
        "tasks": [task(frame, &policies)],
    });
    frame.document(PLAN, "Assessment plan of an automated run", &Roles::new(), body)
}

/// Returns the controls that the Statement of Applicability excludes with a justification.
pub(super) fn excluded<'a>(frame: &'a Frame<'_>) -> impl Iterator<Item = &'a ControlId> {
    frame.controls.iter().filter(|control| control.status() == ControlStatus::NotApplicable).map(|control| control.id)
}

/// Returns the identity of the one task of the plan.
pub(super) fn task_uuid(frame: &Frame<'_>) -> String {
    frame.uuid(PLAN, "task/run")
}

fn activity_uuid(frame: &Frame<'_>, of: &str) -> String {
    frame.uuid(PLAN, &format!("activity/{of}"))
}

fn activity(frame: &Frame<'_>, result: &PolicyResult) -> Value {
    let policy = result.policy.metadata();
    let types: Vec<String> = policy.subjects.iter().map(|kind| format!("`{}`", prose(kind))).collect();
    let links = policy.related_resources.iter().filter(|link| is_link(link));
    let set = result.set.iter().map(|(name, value)| prop("parameter", format!("{name} = {value}")));
    let mut props = vec![
        own_prop("method", "TEST"),
        prop("policy", &policy.id),
        prop("severity", policy.severity.name()),
        prop("topic", &policy.topic),
    ];
    props.extend(set);
    let controls = frame.known(result);
    json!({
        "uuid": activity_uuid(frame, policy.id.as_str()),
        "title": prose(&policy.title),
        "description": format!(
            "Population: every subject of the types {} to which {} applies. {}",
            types.join(", "), policy.id, prose(&policy.description)
        ),
        "props": props,
        "links": links.map(|link| json!({ "href": link, "rel": "reference" })).collect::<Vec<_>>(),
        "related-controls": (!controls.is_empty())
            .then(|| json!({ "control-selections": [{ "include-controls": by_id(controls) }] })),
        "remarks": format!("A pass does not show: {}", prose(&policy.does_not_show)),
    })
}

fn records(frame: &Frame<'_>) -> Value {
    json!({
        "uuid": activity_uuid(frame, "records"),
        "title": "Records of the management system are current",
        "description": "Population: every register and document below `isms/`. Each is complete, and its next review lies ahead \
                        on the date of the run.",
        "props": [own_prop("method", "EXAMINE")],
    })
}

fn task(frame: &Frame<'_>, policies: &[&PolicyResult]) -> Value {
    let population = || json!([{ "type": "inventory-item", "include-all": {} }]);
    let names = policies.iter().map(|result| result.id().as_str()).chain(["records"]);
    let activities: Vec<Value> =
        names.map(|name| json!({ "activity-uuid": activity_uuid(frame, name), "subjects": population() })).collect();
    json!({
        "uuid": task_uuid(frame),
        "type": "action",
        "title": "Judge the tree",
        "description": "Every policy judges every subject of its population once; every record is looked at once.",
        "timing": { "on-date": { "date": midnight(frame.evidence.as_of) } },
        "associated-activities": activities,
        "remarks": format!(
            "A run takes the date as an input, so that it can be repeated with the same outcome. Each change of the repository \
             can be judged anew. Further policies of the library, for which the tree holds no subject: {}; \
             ../pure/policies.jsonl lists them.",
            frame.evidence.policies.len().saturating_sub(policies.len())
        ),
    })
}

/// Returns how it is judged, and what no run can tell.
fn method(frame: &Frame<'_>) -> String {
    let limits = frame.index.limitations.iter().chain(&frame.evidence.notes).map(|limit| line(limit));
    let limits: Vec<String> = limits.filter(|limit| !limit.is_empty()).collect();
    let limits = if limits.is_empty() { "none".to_owned() } else { limits.join("; ") };
    prose(&format!(
        "Policies in Rego judge configuration as it is written. Outcomes are pass, fail, undetermined and error; only passes on \
         a population that is not empty count for a control. What a repository does not hold is not judged. Further limits: \
         {limits}."
    ))
}

/// Returns which files there are and what becomes of them.
fn files(frame: &Frame<'_>) -> String {
    let paths = frame.paths("the whole tree");
    let named = |kind: Disposition| Some(format!("{} {}", kind.label(), frame.evidence.summary.files.get(&kind)?));
    let files: Vec<String> = Disposition::ALL.into_iter().filter_map(named).collect();
    let files = if files.is_empty() { "none".to_owned() } else { files.join(", ") };
    format!("In scope of the repository: {paths}. Files by what becomes of them: {files}.")
}
