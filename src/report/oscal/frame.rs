//! What all documents of a set have in common: identities, metadata, properties, resources.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use serde_json::{Value, json};
use uuid::Uuid;

use super::words::{control_id, line, midnight, prose, token};
use crate::control::Catalogue;
use crate::evidence::{AcceptanceRecord, AcceptanceState, BundleIndex, Evidence, PolicyResult};
use crate::model::ControlId;
use crate::report::listed::{Listed, listed};

/// The version of OSCAL.
const OSCAL_VERSION: &str = "1.2.3";

/// The namespace of the properties that are ours.
const OURS: &str = "urn:annexa:oscal";

/// The record and what every document takes from it.
pub(super) struct Frame<'a> {
    pub(super) evidence: &'a Evidence,
    pub(super) index: &'a BundleIndex,
    /// The controls of the catalog, in its order.
    pub(super) controls: Vec<Listed<'a>>,
    known: BTreeSet<&'a ControlId>,
    namespace: Uuid,
}

/// Roles of a document, by id, with the words of the organisation.
pub(super) type Roles = BTreeMap<String, String>;

impl<'a> Frame<'a> {
    pub(super) fn new(evidence: &'a Evidence, index: &'a BundleIndex) -> Self {
        let controls = listed(evidence);
        let evaluation = format!("urn:annexa:evaluation:{}", evidence.digests.evaluation);
        Self {
            evidence,
            index,
            known: controls.iter().map(|control| control.id).collect(),
            controls,
            namespace: Uuid::new_v5(&Uuid::NAMESPACE_URL, evaluation.as_bytes()),
        }
    }

    /// Returns the identity of a part of a document. The same run gives the same, and no two parts share one.
    pub(super) fn uuid(&self, document: &str, part: &str) -> String {
        Uuid::new_v5(&self.namespace, format!("{document}/{part}").as_bytes()).to_string()
    }

    /// Returns the bytes of a document as a value: its root holds the identity, the metadata and the body.
    pub(super) fn document(&self, name: &str, title: &str, roles: &Roles, body: Value) -> Value {
        let root = root_of(name);
        let mut parts = json!({ "uuid": self.uuid(name, "document"), "metadata": self.metadata(name, title, roles) });
        if let (Value::Object(parts), Value::Object(body)) = (&mut parts, body) {
            parts.extend(body);
        }
        let mut document = json!({ root: parts });
        prune(&mut document);
        document
    }

    fn metadata(&self, name: &str, title: &str, roles: &Roles) -> Value {
        let Evidence { as_of, digests, tool, .. } = self.evidence;
        let roles: Vec<Value> = roles.iter().map(|(id, title)| json!({ "id": id, "title": prose(title) })).collect();
        json!({
            "title": title,
            "last-modified": midnight(*as_of),
            "version": format!("{as_of}-{}", digests.evaluation.get(..12).unwrap_or("unsealed")),
            "oscal-version": OSCAL_VERSION,
            "props": [
                prop("evaluation-digest", &digests.evaluation),
                prop("tool", format!("{} {}", tool.name, tool.version)),
                prop("as-of", as_of),
            ],
            "roles": roles,
            "parties": [{
                "uuid": self.party(name),
                "type": "organization",
                "name": self.owner().unwrap_or_else(|| "An organisation that `annexa.yaml` does not name".to_owned()),
            }],
            "remarks": "Made by a program from a repository. It tells evidence for and against the organisation's own \
                        declared rules, and is no opinion on conformity. Of the standard it holds ids and short titles only.",
        })
    }

    /// Returns the name of the organisation, if it is given.
    pub(super) fn owner(&self) -> Option<String> {
        self.evidence.scope.organisation.as_deref().map(line).filter(|name| !name.is_empty())
    }

    /// Returns the paths that the run was given; `all` if it was given none.
    pub(super) fn paths(&self, all: &str) -> String {
        let paths = self.evidence.scope.paths.iter().map(|path| prose(path));
        let paths: Vec<String> = paths.filter(|path| !path.is_empty()).collect();
        if paths.is_empty() { all.to_owned() } else { paths.join(", ") }
    }

    /// Returns the identity of the management system, which several documents speak of.
    pub(super) fn system_id(&self) -> Value {
        json!({ "identifier-type": "https://ietf.org/rfc/rfc4122", "id": self.uuid(super::SSP, "system") })
    }

    /// Returns the identity of the organisation in a document.
    pub(super) fn party(&self, document: &str) -> String {
        self.uuid(document, "party/organisation")
    }

    /// Returns the program as a component of a document.
    pub(super) fn tool(&self, document: &str) -> Value {
        let tool = &self.evidence.tool;
        json!({
            "uuid": self.tool_uuid(document),
            "type": "software",
            "title": format!("{} {}", tool.name, tool.version),
            "description": "Judges the files of a repository by policies written in Rego. It neither runs what it reads nor \
                            uses a network.",
            "props": [prop("engine-digest", &self.evidence.digests.engine), prop("rego", &self.index.engine.rego)],
            "status": { "state": "operational" },
        })
    }

    pub(super) fn tool_uuid(&self, document: &str) -> String {
        self.uuid(document, "component/tool")
    }

    /// Returns who says what a document says: the program, as the document `by` describes it.
    pub(super) fn origins(&self, by: &str) -> Value {
        json!([{ "actors": [{ "type": "tool", "actor-uuid": self.tool_uuid(by) }] }])
    }

    /// Returns the files of the bundle that a document refers to.
    pub(super) fn back_matter(&self, document: &str) -> Value {
        let resource = |name: &str, title: &str, media_type: &str, sha256: &str| {
            let whole = sha256.len() == 64 && sha256.bytes().all(|b| b.is_ascii_hexdigit());
            json!({
                "uuid": self.resource_uuid(document, name),
                "title": title,
                "rlinks": [{
                    "href": format!("../pure/{name}"),
                    "media-type": media_type,
                    "hashes": whole.then(|| json!([{ "algorithm": "SHA-256", "value": sha256 }])),
                }],
            })
        };
        let digests = &self.index.digests;
        json!({ "resources": [
            resource("results.jsonl", "Every judged subject with its outcome", "application/jsonl", &digests.results),
            resource("record.json", "The evidence record of the run", "application/json", &digests.record),
        ]})
    }

    /// Returns what stands behind an observation: all outcomes, and the record that sums them up.
    pub(super) fn relevant_evidence(&self, document: &str, what: &str) -> Value {
        let part = |name: &str, description: String| json!({ "href": format!("#{}", self.resource_uuid(document, name)), "description": description });
        json!([
            part("results.jsonl", format!("Outcomes of {what}, passing ones included: ../pure/results.jsonl")),
            part("record.json", format!("Numbers and findings of {what}: ../pure/record.json")),
        ])
    }

    fn resource_uuid(&self, document: &str, name: &str) -> String {
        self.uuid(document, &format!("resource/{name}"))
    }

    /// Returns the controls of a policy that the catalog has.
    pub(super) fn known<'p>(&self, result: &'p PolicyResult) -> Vec<&'p ControlId> {
        result.controls.keys().filter(|id| self.known.contains(*id)).collect()
    }

    /// Returns the acceptances that hold and cover findings, each with its place in the register.
    pub(super) fn active(&self) -> impl Iterator<Item = (usize, &'a AcceptanceRecord)> {
        let all = self.evidence.acceptances.iter().enumerate();
        all.filter(|(_, acceptance)| acceptance.state == AcceptanceState::Active)
    }
}

/// Returns the name of the root object of a document.
fn root_of(name: &str) -> &str {
    match name {
        super::SSP => "system-security-plan",
        super::POAM => "plan-of-action-and-milestones",
        other => other.trim_end_matches(".json"),
    }
}

/// Returns a property of ours; one without a value is left out.
pub(super) fn prop(name: &str, value: impl Display) -> Value {
    match line(&value.to_string()) {
        empty if empty.is_empty() => Value::Null,
        value => json!({ "name": name, "ns": OURS, "value": value }),
    }
}

/// Returns a property that OSCAL itself defines.
pub(super) fn own_prop(name: &str, value: impl Display) -> Value {
    json!({ "name": name, "value": line(&value.to_string()) })
}

/// Returns the id of a role, and notes it.
pub(super) fn role(roles: &mut Roles, words: &str) -> Option<String> {
    let words = line(words);
    if words.is_empty() {
        return None;
    }
    let id = token("role", &words);
    roles.insert(id.clone(), words);
    Some(id)
}

/// Returns a selection of controls by id.
pub(super) fn by_id<'c>(ids: impl IntoIterator<Item = &'c ControlId>) -> Value {
    ids.into_iter().map(|id| json!({ "control-id": control_id(id) })).collect()
}

/// Returns ids as people write them, in one text.
pub(super) fn labels<'c>(ids: impl IntoIterator<Item = &'c ControlId>) -> String {
    ids.into_iter().map(ControlId::as_str).collect::<Vec<_>>().join(", ")
}

/// Says whether a control is one of Annex A.
pub(super) fn is_annex(id: &ControlId) -> bool {
    Catalogue::embedded().control(id).is_some()
}

/// Takes out what OSCAL does not allow: nothing, empty texts and empty lists. An empty object may stand (`include-all`).
fn prune(value: &mut Value) {
    let blank = |value: &Value| match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    };
    match value {
        Value::Array(items) => {
            items.iter_mut().for_each(prune);
            items.retain(|item| !blank(item));
        }
        Value::Object(members) => {
            members.values_mut().for_each(prune);
            members.retain(|_, member| !blank(member));
        }
        _ => {}
    }
}
