//! The text of a plan -> the subjects in it, with what they refer to.
//!
//! A plan says everything several times over: the values before, after, as planned and as they were. Only the resources that
//! there will be are built, one by one, and from each only what policies see.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::address;
use super::configuration::{Configuration, Target, is_argument};
use super::value::{Marks, SENSITIVE_LITERAL, config, of_expressions};
use crate::model::Span;
use crate::parse::{Entry, Fault, Member, Node, Object, ParseLimits, Parsed, Parts, Value};

/// Most of a text that one value may take, on average: a plan has more values the longer it is, and memory stays a multiple
/// of its size.
const BYTES_PER_VALUE: usize = 32;

/// A plan on its way to a document.
#[derive(Default)]
struct Plan {
    subjects: Vec<Node>,
    /// What blocks refer to, by their address.
    references: BTreeMap<String, Vec<Node>>,
    known: HashSet<String>,
    faults: Vec<Fault>,
}

/// Reads a plan as a document of its subjects; nothing if the text is none.
pub(super) fn read(text: &str, limits: &ParseLimits) -> Option<Parsed> {
    let limits = ParseLimits { nodes: limits.nodes.max(text.len() / BYTES_PER_VALUE), ..*limits };
    let mut parts = Parts::new(text, &limits);
    let top = match parts.top() {
        Ok(top) => top,
        // What is cut off says at its head what it was.
        Err(fault) => return super::has_head(text).then(|| Parsed::fault(fault)),
    };
    let is_plan = member(&top, "format_version").is_some()
        && (member(&top, "resource_changes").is_some() || member(&top, "planned_values").is_some());
    if !is_plan {
        return None;
    }
    let mut plan = Plan::default();
    let result = plan.fill(&mut parts, &top);
    plan.faults.extend(result.err());
    plan.faults.extend(parts.into_faults());
    let faults = std::mem::take(&mut plan.faults);
    let mut parsed = Parsed::one(plan.into_node(text.len()));
    parsed.faults = faults;
    Some(parsed)
}

pub(super) fn member(members: &[Member], key: &str) -> Option<Span> {
    members.iter().rfind(|member| &*member.key == key).map(|member| member.span)
}

pub(super) fn built(parts: &mut Parts<'_>, members: &[Member], key: &str) -> Result<Option<Node>, Fault> {
    member(members, key).map(|span| parts.value(span)).transpose()
}

pub(super) fn items(parts: &mut Parts<'_>, members: &[Member], key: &str) -> Result<Vec<Span>, Fault> {
    member(members, key).map_or_else(|| Ok(Vec::new()), |span| parts.items(span))
}

impl Plan {
    fn fill(&mut self, parts: &mut Parts<'_>, top: &[Member]) -> Result<(), Fault> {
        let source = built(parts, top, "configuration")?;
        let mut configuration = Configuration::of(source.as_ref());
        self.declared(source.as_ref(), &configuration);
        match member(top, "resource_changes") {
            Some(changes) => {
                for item in parts.items(changes)? {
                    self.change(parts, item, &mut configuration)?;
                }
            }
            None => {
                if let Some(values) = member(top, "planned_values") {
                    self.values(parts, values, &mut configuration, false)?;
                }
            }
        }
        // Data sources that were read for the plan stand with the state only.
        if let Some(state) = member(top, "prior_state")
            && let Some(values) = member(&parts.members(state)?, "values")
        {
            self.values(parts, values, &mut configuration, true)?;
        }
        Ok(())
    }

    /// Takes what the configuration declares beside resources.
    fn declared(&mut self, source: Option<&Node>, configuration: &Configuration<'_>) {
        for entry in source.and_then(|source| source.get("provider_config")).into_iter().flat_map(Node::entries) {
            let Some(expressions) = entry.value.get("expressions") else { continue };
            let name = entry.value.get("name").and_then(Node::as_str).unwrap_or(&entry.key);
            let alias = entry.value.get("alias").and_then(Node::as_str);
            let module = entry.value.get("module_address").and_then(Node::as_str);
            let mut address = module.map(|module| format!("{module}.")).unwrap_or_default();
            address.push_str("provider.");
            address.push_str(name);
            if let Some(alias) = alias {
                address.push('.');
                address.push_str(alias);
            }
            let mut config = of_expressions(expressions);
            if let (Value::Object(object), Some(alias)) = (&mut config.value, entry.value.get("alias")) {
                object.insert(Entry::derived("alias", alias.clone()));
            }
            self.push("terraform.provider", name, &address, entry.key_span, config);
        }
        for (prefix, module) in configuration.modules() {
            if let Some((call, _)) = &module.call {
                let mut config = call.value.get("expressions").map_or_else(|| empty(call.value.span), of_expressions);
                if let Value::Object(object) = &mut config.value {
                    for (key, name) in [("source", "source"), ("version_constraint", "version")] {
                        insert(object, name, call.value.get(key).cloned());
                    }
                }
                self.push("terraform.module", &call.key, prefix.trim_end_matches('.'), call.key_span, config);
            }
            for entry in module.body.get("variables").into_iter().flat_map(Node::entries) {
                let mut config = empty(entry.value.span);
                let sensitive = entry.value.get("sensitive").is_some_and(|value| value.value == Value::Bool(true));
                if let Value::Object(object) = &mut config.value {
                    let default = entry.value.get("default").cloned();
                    insert(object, "default", if sensitive { default.map(hidden_default) } else { default });
                    insert(object, "description", entry.value.get("description").cloned());
                    insert(object, "sensitive", entry.value.get("sensitive").cloned());
                }
                self.push(
                    "terraform.variable",
                    &entry.key,
                    &format!("{prefix}var.{}", entry.key),
                    entry.key_span,
                    config,
                );
            }
        }
    }

    /// Takes an item of `resource_changes`.
    fn change(
        &mut self,
        parts: &mut Parts<'_>,
        item: Span,
        configuration: &mut Configuration<'_>,
    ) -> Result<(), Fault> {
        let members = parts.members(item)?;
        // What is deposed is replaced already, and waits to be deleted.
        if member(&members, "deposed").is_some() {
            return Ok(());
        }
        let Some(change) = member(&members, "change") else { return Ok(()) };
        let change = parts.members(change)?;
        let Some(after) = built(parts, &change, "after")? else { return Ok(()) };
        let unknown = built(parts, &change, "after_unknown")?;
        let sensitive = built(parts, &change, "after_sensitive")?;
        let actions = built(parts, &change, "actions")?;
        let actions: Vec<&str> = actions.iter().flat_map(Node::items).filter_map(Node::as_str).collect();
        let goes = !actions.is_empty() && actions.iter().all(|action| matches!(*action, "delete" | "forget"));
        let nothing =
            after.value == Value::Null && !unknown.as_ref().is_some_and(|node| node.value == Value::Bool(true));
        if !goes && !nothing {
            let marks = Marks { unknown: unknown.as_ref(), sensitive: sensitive.as_ref() };
            self.resource(parts, &members, (after, marks, true), configuration)?;
        }
        Ok(())
    }

    /// Takes the resources of `planned_values`, or the data sources of a state.
    fn values(
        &mut self,
        parts: &mut Parts<'_>,
        values: Span,
        configuration: &mut Configuration<'_>,
        only_data: bool,
    ) -> Result<(), Fault> {
        let values = parts.members(values)?;
        let mut open: Vec<Span> = member(&values, "root_module").into_iter().collect();
        while let Some(module) = open.pop() {
            let members = parts.members(module)?;
            for item in items(parts, &members, "resources")? {
                let resource = parts.members(item)?;
                let mode = built(parts, &resource, "mode")?;
                if only_data && mode.as_ref().and_then(Node::as_str) != Some("data") {
                    continue;
                }
                let Some(after) = built(parts, &resource, "values")? else { continue };
                let sensitive = built(parts, &resource, "sensitive_values")?;
                let marks = Marks { unknown: None, sensitive: sensitive.as_ref() };
                self.resource(parts, &resource, (after, marks, only_data), configuration)?;
            }
            open.extend(items(parts, &members, "child_modules")?.into_iter().rev());
        }
        Ok(())
    }

    fn resource(
        &mut self,
        parts: &mut Parts<'_>,
        members: &[Member],
        (after, marks, whole): (Node, Marks<'_>, bool),
        configuration: &mut Configuration<'_>,
    ) -> Result<(), Fault> {
        let [address, mode, kind, name] = ["address", "mode", "type", "name"].map(|key| built(parts, members, key));
        let (Some(address), mode, Some(kind), Some(name)) = (address?, mode?, kind?, name?) else { return Ok(()) };
        let (Some(text), Some(kind), Some(name)) = (address.as_str(), kind.as_str(), name.as_str()) else {
            return Ok(());
        };
        let kind: Arc<str> = match mode.as_ref().and_then(Node::as_str) {
            Some("managed") | None => kind.into(),
            Some("data") => format!("data.{kind}").into(),
            Some(_) => return Ok(()),
        };
        if !self.known.insert(text.to_owned()) {
            return Ok(());
        }
        let block = address::block(text);
        let source = configuration.resource(&block);
        let place = members.iter().rfind(|member| &*member.key == "address");
        let place = place.map_or(address.span, |member| member.key_span.to(address.span));
        let before = after.count();
        let expressions = source.map(|source| source.get("expressions").unwrap_or(&NOTHING));
        let mut config = config(after, marks, expressions, whole, place);
        if let (true, Value::Object(object)) = (&*kind == POLICY_DOCUMENT, &mut config.value) {
            MADE.iter().for_each(|key| drop(object.take(key)));
        }
        parts.dropped(before.saturating_sub(config.count()));
        parts.dropped(marks.unknown.map_or(0, Node::count) + marks.sensitive.map_or(0, Node::count));
        if let Some(source) = source.filter(|_| !self.references.contains_key(&block)) {
            let references = references(source, &block, configuration);
            self.references.insert(block, references);
        }
        self.push(&kind, name, text, place, config);
        Ok(())
    }

    fn push(&mut self, kind: &str, name: &str, address: &str, place: Span, config: Node) {
        let text = |key: &str, value: &str| Entry::derived(key, Node::string(value, place));
        let entries =
            [text("type", kind), text("name", name), text("address", address), Entry::derived("config", config)];
        self.subjects.push(Node::new(Value::Object(Object::of_unique(entries.into())), place));
    }

    fn into_node(self, length: usize) -> Node {
        let span = Span::new(0, length);
        let references = self.references.into_iter().map(|(block, targets)| Entry {
            key: block.into(),
            key_span: span,
            value: Node::array(targets, span),
        });
        let references = Node::new(Value::Object(Object::of_unique(references.collect())), span);
        let entries = vec![
            Entry { key: "subjects".into(), key_span: span, value: Node::array(self.subjects, span) },
            Entry { key: "references".into(), key_span: span, value: references },
        ];
        Node::new(Value::Object(Object::of_unique(entries)), span)
    }
}

/// The data source that makes a document of its blocks, and where that stands: it says nothing that the blocks do not.
const POLICY_DOCUMENT: &str = "data.aws_iam_policy_document";
const MADE: [&str; 2] = ["json", "minified_json"];

/// No expressions: the block is known, and sets nothing.
static NOTHING: Node = Node { span: Span { start: 0, end: 0 }, value: Value::Object(Object::EMPTY) };

fn empty(span: Span) -> Node {
    Node::new(Value::Object(Object::EMPTY), span)
}

fn insert(object: &mut Object, key: &str, value: Option<Node>) {
    if let Some(value) = value.filter(|value| value.value != Value::Null) {
        object.insert(Entry::derived(key, value));
    }
}

/// Returns what stands for the default of a sensitive variable.
fn hidden_default(default: Node) -> Node {
    match default.as_str() {
        Some("") => default,
        Some(_) => Node::string(SENSITIVE_LITERAL, default.span),
        None if default.value == Value::Null => default,
        None => Node::unknown("a sensitive value", Vec::new(), default.span),
    }
}

/// Returns what a block refers to: the argument, the block meant, its index, and whether instances are alike.
fn references(source: &Node, block: &str, configuration: &mut Configuration<'_>) -> Vec<Node> {
    let parts = address::parts(block);
    let module: String = parts.iter().take(address::depth(&parts) * 2).flat_map(|part| [*part, "."]).collect();
    let mut found: Vec<(String, Target)> = Vec::new();
    for entry in source.get("expressions").into_iter().flat_map(Node::entries) {
        let targets = configuration.targets(&module, &entry.value);
        found.extend(targets.into_iter().map(|target| (entry.key.to_string(), target)));
    }
    for key in ["for_each_expression", "count_expression"] {
        let Some(expression) = source.get(key).filter(|node| is_argument(node)) else { continue };
        let targets = configuration.targets(&module, expression);
        found.extend(targets.into_iter().map(|target| (key.to_owned(), Target { alike: true, ..target })));
    }
    let node = |text: &str| Node::string(text, source.span);
    let reference = |(argument, target): (String, Target)| {
        let index = target.index.as_deref().unwrap_or_default();
        let alike = if target.alike { "alike" } else { "" };
        Node::array([argument.as_str(), &target.block, index, alike].map(node).into(), source.span)
    };
    found.into_iter().map(reference).collect()
}
