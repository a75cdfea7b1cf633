//! What a plan says of a resource -> the value that policies judge, in the shape of the source.

use std::collections::HashSet;
use std::sync::Arc;

use super::configuration::{is_argument, most_exact, references_below};
use crate::model::Span;
use crate::parse::{Entry, Form, Node, Object, Reason, SOMETHING, Value};
use crate::resolve::issued::Attribute;

/// What stands for a sensitive text that the configuration holds as a literal.
pub(super) const SENSITIVE_LITERAL: &str = "sensitive literal";

/// The expression of a value that is not known and that no argument of the configuration gives.
pub(super) const UNSET: &str = "known after apply";

/// Ends of the names of arguments that are no blocks. One that is not known and that the configuration does not set is left
/// to the provider; one of another name may come from a `dynamic` block, which a plan's configuration does not list.
const ARGUMENT_ENDS: &[&str] = &[
    "_account_id",
    "_address",
    "_arn",
    "_arns",
    "_class",
    "_domain",
    "_id",
    "_ids",
    "_name",
    "_names",
    "_period",
    "_prefix",
    "_size",
    "_status",
    "_type",
    "_url",
    "_version",
    "_zone",
];

const ARGUMENTS: &[&str] = &[
    "acl",
    "address",
    "arn",
    "domain",
    "ebs_optimized",
    "endpoint",
    "id",
    "iops",
    "kms_key",
    "name",
    "policy",
    "port",
    "region",
    "size",
    "status",
    "tags_all",
    "throughput",
    "type",
    "url",
    "user_data",
    "user_data_base64",
];

/// What is said about a value beside it.
#[derive(Clone, Copy)]
pub(super) struct Marks<'a> {
    /// What of it is not known.
    pub(super) unknown: Option<&'a Node>,
    /// What of it is sensitive.
    pub(super) sensitive: Option<&'a Node>,
}

/// What the configuration says of a value.
#[derive(Clone)]
enum Source<'a> {
    /// These blocks may be its source.
    Blocks(Vec<&'a Node>),
    /// This expression is.
    Argument(&'a Node),
    /// Its block is known and does not set it.
    Unset,
    /// Nothing.
    Dark,
}

/// Returns the value of a resource; `expressions` is what the configuration says of it, if that is known.
///
/// `whole` says whether what is not known is listed; else every argument that is missing may have a value.
pub(super) fn config(after: Node, marks: Marks<'_>, expressions: Option<&Node>, whole: bool, place: Span) -> Node {
    let source = expressions.map_or(Source::Dark, |node| Source::Blocks(vec![node]));
    if is_true(marks.sensitive) {
        return hidden(&after, &Source::Dark);
    }
    let span = if matches!(after.value, Value::Object(_)) { after.span } else { place };
    let mut config = block(after, marks, &source, place);
    if !whole && let (Value::Object(object), Some(expressions)) = (&mut config.value, expressions) {
        missing(object, expressions, span);
    }
    config
}

/// Adds what the configuration sets and the values lack.
fn missing(object: &mut Object, expressions: &Node, place: Span) {
    for entry in expressions.entries() {
        if object.entry(&entry.key).is_none() && entry.value.get("references").is_some() {
            let value = unknown(&Source::Argument(&entry.value), place);
            object.insert(Entry { key: Arc::clone(&entry.key), key_span: place, value });
        }
    }
}

fn is_true(node: Option<&Node>) -> bool {
    node.is_some_and(|node| node.value == Value::Bool(true))
}

impl<'a> Marks<'a> {
    fn of(self, key: &str) -> Self {
        Self {
            unknown: self.unknown.and_then(|node| node.get(key)),
            sensitive: self.sensitive.and_then(|node| node.get(key)),
        }
    }

    fn at(self, index: usize) -> Self {
        let item = |node: Option<&'a Node>| node?.as_array()?.get(index);
        Self { unknown: item(self.unknown), sensitive: item(self.sensitive) }
    }
}

impl<'a> Source<'a> {
    /// Returns the source of a member of this block.
    fn of(&self, key: &str) -> Self {
        let Self::Blocks(blocks) = self else {
            return if matches!(self, Self::Argument(_)) { self.clone() } else { Self::Dark };
        };
        let found: Vec<&'a Node> = blocks.iter().filter_map(|block| block.get(key)).collect();
        match found[..] {
            [] => Self::Unset,
            _ if found.iter().all(|node| is_argument(node)) => {
                let set = found.iter().find(|node| node.as_object().is_some_and(|object| !object.is_empty()));
                Self::Argument(set.copied().unwrap_or(found[0]))
            }
            _ => {
                let blocks = found.iter().flat_map(|node| match node.as_array() {
                    Some(items) => items.iter().collect(),
                    None => vec![*node],
                });
                Self::Blocks(blocks.collect())
            }
        }
    }

    /// Returns whether the configuration says that there is such a value.
    fn is_set(&self) -> bool {
        match self {
            Self::Argument(node) => !node.get("constant_value").is_some_and(|value| value.value == Value::Null),
            _ => false,
        }
    }

    fn references(&self) -> Vec<Arc<str>> {
        let mut references = Vec::new();
        if let Self::Argument(node) = self {
            references_below(node, &mut references);
        }
        most_exact(&references).into_iter().map(Into::into).collect()
    }
}

/// Returns a resource or a block of one.
fn block(after: Node, marks: Marks<'_>, source: &Source<'_>, place: Span) -> Node {
    let span = if after.span == Span::default() { place } else { after.span };
    let Value::Object(object) = after.value else { return Node::new(Value::Object(Object::EMPTY), span) };
    let mut entries = Vec::with_capacity(object.len());
    let mut seen: HashSet<Arc<str>> = HashSet::with_capacity(object.len());
    for Entry { key, key_span, value } in object {
        let (marks, source) = (marks.of(&key), source.of(&key));
        let known = value.value != Value::Null;
        if let Some(value) = member(&key, value, marks, &source) {
            entries.push(Entry { key: Arc::clone(&key), key_span, value });
        }
        if known {
            seen.insert(key);
        }
    }
    for entry in marks.unknown.into_iter().flat_map(Node::entries) {
        if seen.contains(&entry.key) || entry.value.value != Value::Bool(true) {
            continue;
        }
        let source = source.of(&entry.key);
        if matches!(source, Source::Unset) && is_argument_name(&entry.key) {
            continue;
        }
        let value = unknown(&source, entry.value.span);
        entries.push(Entry { key: Arc::clone(&entry.key), key_span: entry.key_span, value });
    }
    Node::new(Value::Object(Object::of_unique(entries)), span)
}

/// Returns the value of a key of a block; nothing if the block has none.
fn member(key: &str, after: Node, marks: Marks<'_>, source: &Source<'_>) -> Option<Node> {
    let span = after.span;
    let single = matches!(after.value, Value::Object(_)) && !is_true(marks.sensitive);
    if single && (matches!(source, Source::Blocks(_)) || key == "timeouts") {
        return Some(Node::array(vec![block(after, marks, source, span)], span));
    }
    value(after, marks, source).filter(|node| source.is_set() || !says_nothing(node))
}

/// Whether a value stands for an argument or block that is not there.
fn says_nothing(node: &Node) -> bool {
    match &node.value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => false,
    }
}

/// Returns a value without what is secret, and with what is not known; nothing for `null`.
fn value(after: Node, marks: Marks<'_>, source: &Source<'_>) -> Option<Node> {
    if is_true(marks.unknown) {
        let span = marks.unknown.map_or(after.span, |node| node.span);
        return Some(unknown(source, span));
    }
    if after.value == Value::Null {
        return None;
    }
    if is_true(marks.sensitive) {
        return Some(if says_nothing(&after) { after } else { hidden(&after, source) });
    }
    let span = after.span;
    let value = match after.value {
        Value::Array(items) => Value::Array(list(items, marks, source)),
        Value::Object(_) if !matches!(source, Source::Argument(_)) => return Some(block(after, marks, source, span)),
        Value::Object(object) => Value::Object(map(object, marks, source)),
        scalar => scalar,
    };
    Some(Node::new(value, span))
}

fn list(items: Vec<Node>, marks: Marks<'_>, source: &Source<'_>) -> Vec<Node> {
    let items = items.into_iter().enumerate().filter_map(|(index, item)| {
        let (marks, span) = (marks.at(index), item.span);
        // Blocks that are written as an argument have every key, with nothing for those that are not given.
        if matches!(item.value, Value::Object(_)) && !is_true(marks.sensitive) && !is_true(marks.unknown) {
            let source = if matches!(source, Source::Blocks(_)) { source.clone() } else { Source::Dark };
            return Some(block(item, marks, &source, span));
        }
        value(item, marks, source)
    });
    items.collect()
}

/// Returns a map: its keys are the organisation's, and each is there.
fn map(object: Object, marks: Marks<'_>, source: &Source<'_>) -> Object {
    let mut entries = Vec::with_capacity(object.len());
    for Entry { key, key_span, value: after } in object {
        let marks = marks.of(&key);
        entries.extend(value(after, marks, source).map(|value| Entry { key, key_span, value }));
    }
    let mut map = Object::of_unique(entries);
    for entry in marks.unknown.into_iter().flat_map(Node::entries) {
        if entry.value.value == Value::Bool(true) && map.entry(&entry.key).is_none() {
            let value = unknown(source, entry.value.span);
            map.insert(Entry { key: Arc::clone(&entry.key), key_span: entry.key_span, value });
        }
    }
    map
}

/// Returns a value that is known only after the plan is applied.
fn unknown(source: &Source<'_>, span: Span) -> Node {
    let references = source.references();
    let expression = if references.is_empty() { UNSET.to_owned() } else { references.join(", ") };
    let form = match &references[..] {
        [only] => issued(only),
        _ => None,
    };
    // What the configuration has put together from literals is not known either.
    let node = Node::unknown(expression, references, span).because(Reason::Computed);
    if let Some(form) = form { node.in_form(form) } else { node }
}

/// Returns the form of an identifier that the provider gives. The plan says what an argument refers to, and not how; only of a
/// key's is it taken to be the whole.
fn issued(reference: &str) -> Option<Form> {
    let attribute = Attribute::of_reference(reference)?;
    match attribute.name {
        "arn" | "id" if attribute.is_key() => attribute.form(),
        "arn" | "id" => Some(SOMETHING),
        _ => None,
    }
}

/// Returns what stands for a sensitive value. It is never shown; of a text, policies know that it is there, and whether it is
/// a literal of the configuration.
fn hidden(after: &Node, source: &Source<'_>) -> Node {
    let literal = matches!(source, Source::Argument(node) if node.get("constant_value").is_some());
    let text = matches!(after.value, Value::String(_));
    if text && literal {
        return Node::string(SENSITIVE_LITERAL, after.span);
    }
    let node = if text { Node::unknown_text } else { Node::unknown };
    let node = node("a sensitive value", source.references(), after.span)
        .because(Reason::Told("it is sensitive, and not shown to policies".into()));
    if matches!(source, Source::Argument(_)) && !literal { node.elsewhere() } else { node }
}

fn is_argument_name(key: &str) -> bool {
    ARGUMENTS.contains(&key) || ARGUMENT_ENDS.iter().any(|end| key.ends_with(end))
}

/// Returns the value of a provider, a module call or another block of which the plan has only the configuration.
pub(super) fn of_expressions(expressions: &Node) -> Node {
    let entries = expressions.entries().filter_map(|entry| {
        let value = match &entry.value.value {
            _ if is_argument(&entry.value) => of_argument(&entry.value)?,
            Value::Array(items) => Node::array(items.iter().map(of_expressions).collect(), entry.value.span),
            _ => Node::array(vec![of_expressions(&entry.value)], entry.value.span),
        };
        Some(Entry { key: Arc::clone(&entry.key), key_span: entry.key_span, value })
    });
    Node::new(Value::Object(Object::of_unique(entries.collect())), expressions.span)
}

/// Returns the value of an argument of which the plan has only the expression; nothing for `null`.
fn of_argument(node: &Node) -> Option<Node> {
    if let Some(constant) = node.get("constant_value") {
        return Some(constant.clone()).filter(|constant| constant.value != Value::Null);
    }
    let references = Source::Argument(node).references();
    if references.is_empty() {
        return None;
    }
    Some(Node::unknown(references.join(", "), references, node.span))
}
