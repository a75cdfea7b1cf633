//! The Statement of Applicability as a system security plan: what the organisation declares on every control.

use serde_json::{Value, json};

use super::frame::{Frame, Roles, labels, prop, role};
use super::words::{control_id, prose};
use super::{PROFILE, SSP};
use crate::isms::{Applicability, Implementation, SoaRow};
use crate::report::listed::Listed;

pub(super) fn ssp(frame: &Frame<'_>) -> Value {
    let mut roles = Roles::from([("isms".to_owned(), "Those who answer for the management system".to_owned())]);
    let requirements: Vec<Value> =
        frame.controls.iter().map(|control| requirement(frame, control, &mut roles)).collect();
    let users: Vec<Value> = roles.iter().map(|(id, title)| user(frame, id, title)).collect();
    let body = json!({
        "import-profile": { "href": PROFILE },
        "system-characteristics": characteristics(frame),
        "system-implementation": { "users": users, "components": [system(frame)] },
        "control-implementation": { "description": declared(frame), "implemented-requirements": requirements },
    });
    frame.document(SSP, "Statement of Applicability", &roles, body)
}

/// Returns which Statement of Applicability counted, or that there is none.
fn declared(frame: &Frame<'_>) -> String {
    let Some(soa) = &frame.evidence.soa else {
        return "The repository holds no Statement of Applicability. Applicability is not declared, and every control \
                counts as applicable."
            .to_owned();
    };
    let part = |label: &str, value: Option<String>| value.map(|value| format!("; {label} {value}")).unwrap_or_default();
    let text = format!(
        "What the organisation declares on each control in {}{}{}{}{}",
        soa.path,
        part("version", soa.version.clone()),
        part("approved by", soa.approved_by.clone()),
        part("approved on", soa.approved_on.map(|date| date.to_string())),
        part("next review", soa.next_review.map(|date| date.to_string())),
    );
    prose(&text)
}

fn characteristics(frame: &Frame<'_>) -> Value {
    let scope = &frame.evidence.scope;
    let source = &frame.index.source;
    let statement = scope.statement.as_deref().map(prose).filter(|text| !text.is_empty());
    let statement = statement.unwrap_or_else(|| "`annexa.yaml` does not state the scope.".to_owned());
    let boundary = frame.paths("all of it");
    let soa = frame.evidence.soa.as_ref();
    json!({
        "system-ids": [frame.system_id()],
        "system-name": frame.owner().map_or_else(|| "Management system".to_owned(), |name| format!("Management system of {name}")),
        "description": statement,
        "props": [
            prop("soa-declared", if soa.is_some() { "yes" } else { "no" }),
            prop("soa-path", soa.map(|soa| soa.path.as_str()).unwrap_or_default()),
            prop("soa-version", soa.and_then(|soa| soa.version.as_deref()).unwrap_or_default()),
            prop("soa-sha256", soa.and_then(|soa| soa.sha256.as_deref()).unwrap_or_default()),
            prop("repository", source.repository.as_deref().unwrap_or_default()),
            prop("commit", source.commit.as_deref().unwrap_or_default()),
            prop("tree", source.tree.as_deref().unwrap_or_default()),
        ],
        "system-information": { "information-types": [{
            "uuid": frame.uuid(SSP, "information"),
            "title": "Information in the scope of the management system",
            "description": "The organisation's own records classify it; this document does not.",
        }]},
        "status": {
            "state": "other",
            "remarks": "A program cannot tell from a repository whether the system operates.",
        },
        "authorization-boundary": {
            "description": format!("The scope of the management system as stated; of the repository: {boundary}."),
        },
    })
}

fn user(frame: &Frame<'_>, id: &str, title: &str) -> Value {
    json!({ "uuid": frame.uuid(SSP, &format!("user/{id}")), "title": prose(title), "role-ids": [id] })
}

fn system(frame: &Frame<'_>) -> Value {
    json!({
        "uuid": system_uuid(frame),
        "type": "this-system",
        "title": "The management system in its scope",
        "description": "What the Statement of Applicability speaks of as a whole.",
        "status": { "state": "other" },
    })
}

fn system_uuid(frame: &Frame<'_>) -> String {
    frame.uuid(SSP, "component/system")
}

fn requirement(frame: &Frame<'_>, control: &Listed<'_>, roles: &mut Roles) -> Value {
    let id = control_id(control.id);
    let row = control.soa();
    let owner = row.and_then(|row| row.details.owner.as_deref()).and_then(|owner| role(roles, owner));
    let undeclared = undeclared(frame, control);
    json!({
        "uuid": frame.uuid(SSP, &format!("requirement/{id}")),
        "control-id": id,
        "props": row.map_or_else(|| vec![prop("applicable", "undeclared")], props),
        "responsible-roles": owner.map(|role_id| json!([{ "role-id": role_id }])),
        // OSCAL asks for at least one; where nothing is declared it has no status.
        "by-components": [{
            "uuid": frame.uuid(SSP, &format!("by-component/{id}")),
            "component-uuid": system_uuid(frame),
            "description": row.map_or_else(|| undeclared.to_owned(), description),
            "implementation-status": row.and_then(state).map(|state| json!({ "state": state })),
        }],
        "remarks": row.and_then(remarks),
    })
}

/// Returns why nothing is declared on a control that has no row.
const fn undeclared(frame: &Frame<'_>, control: &Listed<'_>) -> &'static str {
    match (&frame.evidence.soa, control.result) {
        (_, None) => "The run left this control out.",
        (None, _) => "No Statement of Applicability declares this control; it counts as applicable.",
        (Some(_), _) => "The Statement of Applicability has no row for this control; it counts as applicable.",
    }
}

/// Returns the word of OSCAL for what a row declares; nothing if it does not say.
fn state(row: &SoaRow) -> Option<&'static str> {
    if row.justified_exclusion().is_some() {
        return Some("not-applicable");
    }
    match row.implementation {
        Implementation::Undeclared => None,
        Implementation::Planned { .. } => Some("planned"),
        Implementation::Partly => Some("partial"),
        Implementation::Implemented => Some("implemented"),
    }
}

/// Returns the word of the Statement of Applicability for how far a control is put in place.
pub(crate) const fn implementation(row: &SoaRow) -> &'static str {
    match row.implementation {
        Implementation::Undeclared => "undeclared",
        Implementation::Planned { .. } => "planned",
        Implementation::Partly => "partly",
        Implementation::Implemented => "implemented",
    }
}

fn props(row: &SoaRow) -> Vec<Value> {
    let details = &row.details;
    let excluded = row.justified_exclusion();
    let inclusion = details.justification.as_deref().filter(|_| row.applicability == Applicability::Applicable);
    let date = details.reviewed_on.map(|date| date.to_string());
    let mut props = vec![
        prop("applicable", if excluded.is_some() { "no" } else { "yes" }),
        prop("justification-for-inclusion", inclusion.unwrap_or_default()),
        prop("justification-for-exclusion", excluded.unwrap_or_default()),
        prop("declared-status", implementation(row)),
        prop("evidence-mode", row.evidence_mode.name()),
        prop("treatment-plan", row.plan().unwrap_or_default()),
        prop("owner", details.owner.as_deref().unwrap_or_default()),
        prop("policy", details.policy.as_deref().unwrap_or_default()),
        prop("reviewed-on", date.unwrap_or_default()),
    ];
    let each = |name: &'static str, values: &[String]| values.iter().map(|value| prop(name, value)).collect::<Vec<_>>();
    props.extend(each("basis", &details.basis));
    props.extend(each("risk", &details.risks));
    props.extend(each("record", &row.records));
    props
}

fn description(row: &SoaRow) -> String {
    let said = row.details.justification.as_deref().map(prose).filter(|text| !text.is_empty());
    said.unwrap_or_else(|| format!("The row for {} gives no justification.", labels([&row.control])))
}

/// Returns what a row says that does not count.
fn remarks(row: &SoaRow) -> Option<&'static str> {
    if row.excluded_without_reason() {
        return Some("The row excludes the control without a justification; the exclusion does not count.");
    }
    row.planned_without_plan().then_some("The row plans the control without a treatment plan; the plan does not count.")
}
