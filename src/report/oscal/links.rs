//! What no schema of OSCAL checks: whether everything that a document refers to is there.
//!
//! It takes the documents of a set by name, and gives a sentence for every identity that two parts share, every reference to
//! a part, control or role that no document has, and every link into nothing. Ours or not, it asks the same of them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// Which lists hold what a reference speaks of; a reference of another name may speak of anything with an identity.
const KINDS: &[(&str, &[&str])] = &[
    ("observation-uuid", &["observations"]),
    ("risk-uuid", &["risks"]),
    ("finding-uuid", &["findings"]),
    ("component-uuid", &["components"]),
    ("activity-uuid", &["activities"]),
    ("task-uuid", &["tasks"]),
    ("response-uuid", &["remediations"]),
    ("party-uuid", &["parties"]),
    ("party-uuids", &["parties"]),
    ("member-of-organizations", &["parties"]),
    ("location-uuids", &["locations"]),
    ("actor-uuid", &["components", "assessment-platforms", "parties"]),
    ("subject-uuid", &["components", "inventory-items", "locations", "parties", "users", "resources"]),
];

/// Returns what is wrong with the references of a set of documents, each given by the name of its file; nothing if they hold.
#[must_use]
pub fn dangling(documents: &[(&str, Value)]) -> Vec<String> {
    let mut known = Known::default();
    for (name, document) in documents {
        known.documents.insert(name);
        collect(document, &mut Walk { document: name, list: "", key: "" }, &mut |walk, members| {
            known.learn(walk, members)
        });
    }
    let mut faults = std::mem::take(&mut known.faults);
    for (name, document) in documents {
        let mut check = |walk: &Walk<'_>, members: &Map<String, Value>| known.check(walk, members, &mut faults);
        collect(document, &mut Walk { document: name, list: "", key: "" }, &mut check);
    }
    faults
}

/// Where in a document an object stands.
#[derive(Clone, Copy)]
struct Walk<'a> {
    document: &'a str,
    /// The list that it is an item of, if it is one.
    list: &'a str,
    /// The key that it or its list stands under.
    key: &'a str,
}

/// Shows every object of a document, from the outside in.
fn collect<'a>(value: &'a Value, walk: &mut Walk<'a>, see: &mut impl FnMut(&Walk<'a>, &'a Map<String, Value>)) {
    match value {
        Value::Object(members) => {
            see(walk, members);
            for (key, member) in members {
                collect(member, &mut Walk { document: walk.document, list: "", key }, see);
            }
        }
        Value::Array(items) => {
            for item in items {
                collect(item, &mut Walk { document: walk.document, list: walk.key, key: walk.key }, see);
            }
        }
        _ => {}
    }
}

/// What the documents hold.
#[derive(Default)]
struct Known<'a> {
    documents: BTreeSet<&'a str>,
    /// The document and the list of every identity.
    identities: BTreeMap<&'a str, (&'a str, &'a str)>,
    /// Controls of catalogs.
    controls: BTreeSet<&'a str>,
    /// Parts of controls: statements and objectives.
    parts: BTreeSet<&'a str>,
    /// Roles, each with its document.
    roles: BTreeSet<(&'a str, &'a str)>,
    faults: Vec<String>,
}

impl<'a> Known<'a> {
    fn learn(&mut self, walk: &Walk<'a>, members: &'a Map<String, Value>) {
        let text = |key: &str| members.get(key).and_then(Value::as_str);
        if let Some(uuid) = text("uuid")
            && let Some((other, _)) = self.identities.insert(uuid, (walk.document, walk.list))
        {
            self.faults.push(format!("{}: the uuid {uuid} is given twice, and first in {other}", walk.document));
        }
        let Some(id) = text("id") else { return };
        match walk.list {
            "controls" if !self.controls.insert(id) => {
                self.faults.push(format!("{}: the control {id} is listed twice", walk.document));
            }
            "parts" => drop(self.parts.insert(id)),
            "roles" => drop(self.roles.insert((walk.document, id))),
            _ => {}
        }
    }

    fn check(&self, walk: &Walk<'_>, members: &Map<String, Value>, faults: &mut Vec<String>) {
        let document = walk.document;
        for (key, member) in members {
            for reference in texts(member) {
                if let Some(fault) = self.fault(document, key, reference) {
                    faults.push(format!("{document}: {fault}"));
                }
            }
        }
    }

    fn fault(&self, document: &str, key: &str, reference: &str) -> Option<String> {
        match key {
            "control-id" | "with-ids" if !self.controls.contains(reference) => {
                Some(format!("no catalog has the control {reference}"))
            }
            "target-id" | "statement-id" | "statement-ids" | "objective-id" if !self.parts.contains(reference) => {
                Some(format!("no control has the part {reference}"))
            }
            "role-id" | "role-ids" if !self.roles.contains(&(document, reference)) => {
                Some(format!("the document has no role {reference}"))
            }
            "href" => self.link_fault(document, reference),
            "member-of-organizations" => self.reference_fault(key, reference),
            _ if key.ends_with("-uuid") || key.ends_with("-uuids") => self.reference_fault(key, reference),
            _ => None,
        }
    }

    fn reference_fault(&self, key: &str, reference: &str) -> Option<String> {
        let Some((_, list)) = self.identities.get(reference) else {
            return Some(format!("nothing has the uuid that `{key}` names: {reference}"));
        };
        let (_, lists) = KINDS.iter().find(|(name, _)| *name == key)?;
        (!lists.contains(list)).then(|| format!("`{key}` names {reference}, which stands in `{list}`"))
    }

    /// A link goes to a resource of its own document, to a document of the set, or to a part of one. Others are not ours to
    /// follow.
    fn link_fault(&self, document: &str, href: &str) -> Option<String> {
        let (file, fragment) = href.split_once('#').map_or((href, None), |(file, fragment)| (file, Some(fragment)));
        let beside = !file.contains(['/', ':']) && file.ends_with(".json");
        if beside && !self.documents.contains(file) {
            return Some(format!("the link {href} names a document that is not there"));
        }
        let fragment = fragment.filter(|_| file.is_empty() || beside)?;
        let held = self.identities.get(fragment);
        let good = match held {
            Some((holder, list)) if file.is_empty() => *holder == document && *list == "resources",
            Some((holder, _)) => *holder == file,
            None => false,
        };
        (!good).then(|| format!("the link {href} leads to nothing"))
    }
}

/// Returns the texts of a member: itself, or its items.
fn texts(member: &Value) -> Vec<&str> {
    match member {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}
