//! Azure Resource Manager templates: one subject per resource, and the template itself.
//!
//! A file is a unit. Resources inside resources and inside nested deployments are subjects of their own. A parameter
//! with a default and a variable stand for their value, and functions for what follows from that (`scope`). Azure does not
//! tell the cases of a type apart, so the subject's type is in lower case: `microsoft.storage/storageaccounts`.

mod budget;
mod expression;
mod functions;
mod scope;

use std::collections::HashMap;

use self::scope::Scope;
use super::{Claim, Grouping, ParsedFile, Subject, Technology, Ties, Unit, View, may_spell, take_documents};
use crate::model::{FileKind, Span};
use crate::parse::{Entry, Node, Object, Value};

/// ARM templates in JSON, with comments or without.
pub(super) struct Arm;

const NAME: &str = "arm";

/// Deployments nested deeper than this are not looked into.
const DEPTH: usize = 16;

impl Technology for Arm {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, _path: &str, kind: FileKind) -> Claim {
        if matches!(kind, FileKind::Json | FileKind::Jsonc) { Claim::Content } else { Claim::No }
    }

    fn may_hold(&self, text: &str) -> bool {
        may_spell(text, &["resources", "contentVersion"]) || may_spell(text, &["resources", "eploymentTemplate.json"])
    }

    fn grouping(&self) -> Grouping {
        Grouping::File
    }

    fn yields(&self, subject: &str) -> bool {
        let namespaced = subject.split_once('/').is_some_and(|(namespace, _)| namespace.contains('.'));
        subject == "arm.template" || namespaced && !subject.contains(char::is_uppercase)
    }

    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit> {
        let taken = take_documents(files, |_, document| template_of(&document.root).is_some());
        taken
            .into_iter()
            .filter_map(|(index, document)| Some(unit(template_of(&document.root)?, files.get(index)?)))
            .collect()
    }
}

/// Returns the template of a document: the document itself, or what an artifact of a blueprint holds.
fn template_of(root: &Node) -> Option<&Node> {
    [Some(root), root.at(&["properties", "template"])].into_iter().flatten().find(|node| is_template(node))
}

fn is_template(node: &Node) -> bool {
    let schema = node.get("$schema").and_then(Node::as_str).unwrap_or_default().to_ascii_lowercase();
    let versioned = node.get("contentVersion").is_some() || schema.contains("deploymenttemplate.json");
    let resources = node.get("resources").map(|resources| &resources.value);
    versioned && matches!(resources, Some(Value::Array(_) | Value::Object(_)))
}

/// A resource that was found, with the names that tie it to others.
struct Found {
    subject: Subject,
    /// Type and name, in lower case.
    id: String,
    /// The key under which a template of language version 2.0 declares it.
    symbol: Option<String>,
    /// What it names as a dependency, as its scope, or as its parents.
    needs: Vec<String>,
}

/// Where resources stand.
#[derive(Clone, Copy)]
struct Place<'a> {
    file: &'a ParsedFile,
    scope: &'a Scope,
    /// Type and name of the resource around them.
    parent: Option<(&'a str, &'a str)>,
    depth: usize,
}

fn unit(root: &Node, file: &ParsedFile) -> Unit {
    let scope = Scope::of(root);
    let mut found = Vec::new();
    resources(root, Place { file, scope: &scope, parent: None, depth: DEPTH }, &mut found);
    let count = found.len() as i64;
    let ties = ties(&found);
    let mut subjects: Vec<Subject> = found.into_iter().map(|found| found.subject).collect();
    let config = scope.settle(&without(root, &["resources"]));
    let mut template = Subject::new("arm.template", "template", "template".to_owned(), file, root.head_span(), config);
    template.views = vec![("resources", View::Int(count))];
    subjects.push(template);
    Unit { technology: NAME, subjects, ties }
}

/// Finds the resources of a template or of a resource: a list, or an object by symbolic name.
fn resources(holder: &Node, place: Place<'_>, found: &mut Vec<Found>) {
    let Some(depth) = place.depth.checked_sub(1) else { return };
    let place = Place { depth, ..place };
    let Some(resources) = holder.get("resources") else { return };
    for item in resources.items() {
        resource(item, None, place, found);
    }
    for entry in resources.entries() {
        resource(&entry.value, Some(&entry.key), place, found);
    }
}

fn resource(node: &Node, symbol: Option<&str>, place: Place<'_>, found: &mut Vec<Found>) {
    // Exported templates end some types with a slash.
    let Some(written) = node.get("type").and_then(Node::as_str).map(|kind| kind.trim_end_matches('/')) else { return };
    if !is_deployed(node) {
        return;
    }
    let name = node.get("name").and_then(Node::as_str).unwrap_or_default();
    let (kind, name) = full(written, place.scope.name(name), place.parent);
    let mut needs = needs(node, place.scope);
    needs.extend(ancestors(&kind, &name));
    let extends = extended(node, &kind, place);
    let (kind, name) = extension(kind, name);
    let id = format!("{kind}/{name}").to_lowercase();
    let short = kind.split_once('/').map_or(kind.as_str(), |(_, short)| short);
    let region = region(node);
    let config = place.scope.settle(&config(node));
    let address = format!("{short} {name}");
    let views: Vec<(&str, View)> = extends.map(|extended| ("extends", View::text(&extended))).into_iter().collect();
    let subject = Subject { views, ..Subject::new(kind.to_lowercase(), &name, address, place.file, region, config) };
    found.push(Found { subject, id, symbol: symbol.map(str::to_lowercase), needs });
    resources(node, Place { parent: Some((&kind, &name)), ..place }, found);
    if kind.eq_ignore_ascii_case("Microsoft.Resources/deployments") {
        deployment(node, place, found);
    }
}

/// Finds the resources of a nested deployment. Its expressions see the outer template, unless it says otherwise.
fn deployment(node: &Node, place: Place<'_>, found: &mut Vec<Found>) {
    let Some(template) = node.at(&["properties", "template"]) else { return };
    let scope = node.at(&["properties", "expressionEvaluationOptions", "scope"]).and_then(Node::as_str);
    if scope.is_some_and(|scope| scope.eq_ignore_ascii_case("inner")) {
        let given = node.at(&["properties", "parameters"]).into_iter().flat_map(Node::entries);
        let given = given.filter_map(|entry| Some((&*entry.key, entry.value.get("value")?)));
        let scope = place.scope.inner(template, given);
        resources(template, Place { scope: &scope, parent: None, ..place }, found);
    } else {
        resources(template, Place { parent: None, ..place }, found);
    }
}

/// `condition: false` deploys nothing, and what exists already is only referred to.
fn is_deployed(node: &Node) -> bool {
    let says = |key: &str, value: bool| node.get(key).is_some_and(|node| node.value == Value::Bool(value));
    !says("condition", false) && !says("existing", true)
}

/// Returns the region to show for a resource: its name, else its type.
fn region(node: &Node) -> Span {
    let entry = node.as_object().and_then(|object| object.entry("name").or_else(|| object.entry("type")));
    entry.map_or_else(|| node.head_span(), |entry| entry.key_span.to(entry.value.span))
}

/// Returns type and name in full: inside another resource, both are given relative to it.
fn full(kind: &str, name: String, parent: Option<(&str, &str)>) -> (String, String) {
    match parent {
        Some((outer, outer_name)) if !is_full(kind) => (format!("{outer}/{kind}"), format!("{outer_name}/{name}")),
        _ => (kind.to_owned(), name),
    }
}

/// A type in full begins with its namespace: `Microsoft.Storage/storageAccounts`.
fn is_full(kind: &str) -> bool {
    kind.split_once('/').is_some_and(|(namespace, _)| namespace.contains('.'))
}

/// Returns type and name of what extends another resource as they are written today: the older form
/// `Microsoft.KeyVault/vaults/providers/diagnosticSettings` has the namespace in its name.
fn extension(kind: String, name: String) -> (String, String) {
    let extended = kind.split_once("/providers/").and_then(|(outer, rest)| {
        let levels = outer.matches('/').count();
        let mut names = name.split('/').skip(levels);
        let namespace = names.next().filter(|namespace| namespace.contains('.'))?;
        Some((format!("{namespace}/{rest}"), names.collect::<Vec<_>>().join("/")))
    });
    extended.unwrap_or((kind, name))
}

/// Returns the type, in lower case, of the resource that another extends: from the older form of its type, from its
/// scope, or from the resource around it.
fn extended(node: &Node, kind: &str, place: Place<'_>) -> Option<String> {
    let outer = kind.split_once("/providers/").map(|(outer, _)| outer.to_lowercase());
    let scope = || {
        let id = place.scope.name(node.get("scope")?.as_str()?).to_lowercase();
        let short = id.rsplit_once("/providers/").map_or(id.as_str(), |(_, short)| short);
        let parts: Vec<&str> = short.trim_matches('/').split('/').collect();
        // A namespace, then as many types as names.
        parts.get(..=parts.len() / 2).map(|types| types.join("/")).filter(|kind| is_full(kind))
    };
    let around = || place.parent.filter(|(parent, _)| !kind.starts_with(parent)).map(|(kind, _)| kind.to_lowercase());
    outer.or_else(scope).or_else(around)
}

/// Returns the ids of the resources that a child's type and name say it belongs to.
fn ancestors(kind: &str, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut kind, mut name) = (kind, name);
    while let (Some((outer, _)), Some((outer_name, _))) = (kind.rsplit_once('/'), name.rsplit_once('/')) {
        (kind, name) = (outer, outer_name);
        found.push(format!("{kind}/{name}").to_lowercase());
    }
    found
}

/// Returns what a resource names as its dependencies and as its scope.
fn needs(node: &Node, scope: &Scope) -> Vec<String> {
    let depends = node.get("dependsOn").into_iter().flat_map(Node::items);
    let texts = depends.chain(node.get("scope")).filter_map(Node::as_str);
    texts.map(|text| scope.name(text).to_lowercase()).collect()
}

/// Returns the value judged: the resource as written, without the resources inside it, which are judged themselves.
fn config(node: &Node) -> Node {
    let config = without(node, &["resources"]);
    let Value::Object(object) = config.value else { return config };
    let entries = object.iter().map(|entry| match &*entry.key {
        "properties" => Entry { value: without(&entry.value, &["template"]), ..entry.clone() },
        _ => entry.clone(),
    });
    let is_deployment =
        object.get("properties").and_then(|properties| properties.get("template")).is_some_and(is_template);
    let object: Object = if is_deployment { entries.collect() } else { object };
    Node::new(Value::Object(object), config.span)
}

fn without(node: &Node, keys: &[&str]) -> Node {
    let Value::Object(object) = &node.value else { return node.clone() };
    let kept = object.iter().filter(|entry| !keys.contains(&&*entry.key)).cloned();
    Node::object(kept, node.span)
}

/// Ties resources by what they name: dependencies, ids in expressions, scopes and parents.
fn ties(found: &[Found]) -> Ties {
    let mut ties = Ties::none();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (index, one) in found.iter().enumerate() {
        places.entry(&one.id).or_insert(index);
        places.entry(one.symbol.as_deref().unwrap_or(&one.id)).or_insert(index);
    }
    let names: HashMap<String, usize> =
        found.iter().enumerate().rev().map(|(index, one)| (one.subject.name.to_lowercase(), index)).collect();
    for (index, one) in found.iter().enumerate() {
        // A name that was too long to work out is no name.
        for need in one.needs.iter().filter(|need| !need.contains(scope::CUT)) {
            // An id may be given in full, from its subscription on.
            let short = need.rsplit_once("/providers/").map_or(need.as_str(), |(_, short)| short);
            if let Some(other) = places.get(short.trim_start_matches('/')).or_else(|| names.get(need)) {
                ties.tie(index, *other);
            }
        }
        one.subject.config.visit_unknowns(&mut |unknown| {
            for other in unknown.references.iter().filter_map(|name| places.get(&*name.to_lowercase())) {
                ties.tie(index, *other);
            }
        });
    }
    ties
}

#[cfg(test)]
mod tests;
