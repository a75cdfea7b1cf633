//! Values that stand as text in a subject's value: JSON in a quoted string, in a heredoc, in a block of YAML.
//!
//! A document is looked for below keys that hold one in the field (`policy`, `container_definitions` ...): then a value of
//! such a key that is not known counts as a document that is not known, and one of another key can hold none.

mod spans;

use std::sync::Arc;

use self::spans::Spans;
use crate::model::{FileKind, PathSegment, Span};
use crate::parse::{Content, Entry, Node, ParseLimits, Parsed, Value, format_of};

/// A value that stands as text in a subject's value.
#[derive(Clone, Debug, PartialEq)]
pub struct Embedded {
    /// Where its text stands in the subject's value.
    pub path: Vec<PathSegment>,
    /// The value; its nodes have their places in the file.
    pub root: Node,
    /// The address of the data source that it was taken from, if it was.
    pub source: Option<String>,
    /// The file that its nodes stand in, if it is not that of the subject.
    pub file: Option<Arc<str>>,
}

/// Most bytes of a text that is read, and of all texts of one subject. What is longer is a document that is not known.
const TEXT_BYTES: usize = 1 << 20;
const ALL_BYTES: usize = 4 << 20;

/// Bounds on one document. The number of values is bounded by the size of the text.
const LIMITS: ParseLimits = ParseLimits { depth: 100, nodes: TEXT_BYTES };

/// Parts of the names of keys whose text is a document.
const HOLDERS: &[&str] = &[
    "body",
    "config",
    "content",
    "data",
    "definition",
    "document",
    "json",
    "manifest",
    "metadata",
    "parameter",
    "pattern",
    "polic",
    "propert",
    "rule",
    "schema",
    "secret",
    "setting",
    "spec",
    "statement",
    "template",
    "value",
];

/// What keys end with that name something.
const NAMES: [&str; 5] = ["name", "arn", "arns", "_id", "_ids"];

/// Returns whether a document is looked for at a path or below it: if all keys on the way are of those that hold one.
#[must_use]
pub fn may_hold_document(path: &[PathSegment]) -> bool {
    path.iter().all(|segment| match segment {
        PathSegment::Key(key) => is_holder(key),
        PathSegment::Index(_) => true,
    })
}

fn is_holder(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    HOLDERS.iter().any(|part| key.contains(part)) && !NAMES.iter().any(|end| key.ends_with(end))
}

/// Returns the documents in the strings of a value that was read from `text`, in order.
#[must_use]
pub fn documents_of(config: &Node, text: &str) -> Vec<Embedded> {
    documents_with(config, ("", text), &|_| None)
}

/// Returns the documents in the strings of a value that was read from a file, by its path and text. `made` tells of a string
/// of which the document was made rather than read.
pub(super) fn documents_with(
    config: &Node,
    (file, text): (&str, &str),
    made: &dyn Fn(&Node) -> Option<Arc<Content>>,
) -> Vec<Embedded> {
    let mut search = Search { file, text, made, path: Vec::new(), left: ALL_BYTES, found: Vec::new() };
    search.visit(config);
    search.found
}

/// Returns the document that a text holds, which stands at `span` of a file.
pub(super) fn read(content: &str, file: &str, span: Span) -> Option<Node> {
    document(content, (file, span), &mut { ALL_BYTES })
}

/// Returns the value that a text holds as a JSON object or array; nothing if it holds none.
///
/// `raw` is the file and the span of the text in it.
fn document(content: &str, raw: (&str, Span), left: &mut usize) -> Option<Node> {
    if !content.trim_start().starts_with(['{', '[']) {
        return None;
    }
    let unread = |what: &str| Some(Node::unknown(format!("a text of JSON {what}"), Vec::new(), raw.1));
    if content.len() > TEXT_BYTES.min(*left) {
        return unread("that is too long to be read");
    }
    *left -= content.len();
    let Parsed { mut documents, faults } = format_of(FileKind::Json)?.parse(content, &LIMITS);
    if faults.iter().any(|fault| fault.message.starts_with("nested deeper")) {
        return unread("that is nested too deep to be read");
    }
    let root = documents.pop().map(|document| document.root)?;
    if !documents.is_empty() || faults.iter().any(|fault| fault.fatal) {
        return None;
    }
    Some(placed(root, &Spans::of(content, raw.0, raw.1)))
}

/// Gives every node its place in the file.
fn placed(node: Node, spans: &Spans) -> Node {
    let value = match node.value {
        Value::Array(items) => Value::Array(items.into_iter().map(|item| placed(item, spans)).collect()),
        Value::Object(object) => {
            let entries = object.into_iter().map(|entry| Entry {
                key_span: spans.in_file(entry.key_span),
                value: placed(entry.value, spans),
                key: entry.key,
            });
            Value::Object(entries.collect())
        }
        scalar => scalar,
    };
    Node::new(value, spans.in_file(node.span))
}

struct Search<'text> {
    file: &'text str,
    text: &'text str,
    made: &'text dyn Fn(&Node) -> Option<Arc<Content>>,
    path: Vec<PathSegment>,
    left: usize,
    found: Vec<Embedded>,
}

impl Search<'_> {
    fn visit(&mut self, node: &Node) {
        if let Value::String(_) | Value::Unknown(_) = &node.value
            && let Some(content) = (self.made)(node)
        {
            let root = content.root.clone();
            let source = content.source.as_deref().map(str::to_owned);
            let file = content.file.clone().filter(|file| **file != *self.file);
            self.found.push(Embedded { path: self.path.clone(), root, source, file });
            return;
        }
        match &node.value {
            Value::String(content) => {
                let root = document(content, (self.text, node.span), &mut self.left);
                let path = &self.path;
                self.found.extend(root.map(|root| Embedded { path: path.clone(), root, source: None, file: None }));
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.below(PathSegment::Index(index), item);
                }
            }
            Value::Object(object) => {
                for entry in object {
                    let searched = matches!(
                        entry.value.value,
                        Value::String(_) | Value::Array(_) | Value::Object(_) | Value::Unknown(_)
                    );
                    if searched && is_holder(&entry.key) {
                        self.below(PathSegment::Key(entry.key.to_string()), &entry.value);
                    }
                }
            }
            _ => {}
        }
    }

    fn below(&mut self, segment: PathSegment, node: &Node) {
        self.path.push(segment);
        self.visit(node);
        self.path.pop();
    }
}

#[cfg(test)]
mod tests;
