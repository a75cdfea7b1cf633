//! Which values of an input the source does not settle, and whether a policy could look at them.

use std::sync::Arc;

use crate::model::{PathSegment, Span};
use crate::parse::{Node, Unknown, Value};
use crate::policy::Reads;

/// What the root of a subject's value is read under.
const ROOT: &str = "config";

/// A value that the source does not settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsettledValue {
    /// Whose value it is.
    pub holder: Holder,
    /// Where in that value.
    pub path: Vec<PathSegment>,
    /// The deciding expression as written.
    pub expression: Arc<str>,
    /// The names that it refers to.
    pub references: Vec<Arc<str>>,
    /// Where it stands in its file.
    pub span: Span,
}

/// What holds a value that is not settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The subject itself.
    Subject,
    /// A related subject of this type, by its index in the unit.
    Related(Arc<str>, usize),
    /// A tie to subjects of this type, which could not be decided.
    Tie(Arc<str>),
}

/// Collects the values below a node that are not settled, in order.
pub(super) fn collect(node: &Node, holder: &Holder, found: &mut Vec<UnsettledValue>) {
    walk(node, holder, &mut Vec::new(), found);
}

fn walk(node: &Node, holder: &Holder, path: &mut Vec<PathSegment>, found: &mut Vec<UnsettledValue>) {
    match &node.value {
        Value::Unknown(unknown) => found.push(unsettled(unknown, node.span, holder, path)),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push(PathSegment::Index(index));
                walk(item, holder, path, found);
                path.pop();
            }
        }
        Value::Object(object) => {
            for entry in object {
                // A path is only needed where something is not settled; most subtrees hold nothing of that kind.
                if matches!(entry.value.value, Value::Unknown(_) | Value::Array(_) | Value::Object(_)) {
                    path.push(PathSegment::Key(entry.key.to_string()));
                    walk(&entry.value, holder, path, found);
                    path.pop();
                }
            }
        }
        _ => {}
    }
}

fn unsettled(unknown: &Unknown, span: Span, holder: &Holder, path: &[PathSegment]) -> UnsettledValue {
    UnsettledValue {
        holder: holder.clone(),
        path: path.to_vec(),
        expression: Arc::clone(&unknown.expression),
        references: unknown.references.clone(),
        span,
    }
}

impl UnsettledValue {
    /// Returns whether a rule that reads this could look at the value.
    ///
    /// It could if it names the last key of the path, goes over the children of the collection that holds the value
    /// directly, or uses something above it as a whole. The root of a value counts as the key `config`.
    pub(super) fn matters(&self, reads: &Reads) -> bool {
        let key = |segment: &'_ PathSegment| match segment {
            PathSegment::Key(key) => Some(key.clone()),
            PathSegment::Index(_) => None,
        };
        let last = self.path.iter().rev().find_map(key).unwrap_or_else(|| ROOT.to_owned());
        let holder = match self.path.len() {
            0 => None,
            1 => Some(ROOT.to_owned()),
            length => key(&self.path[length - 2]),
        };
        reads.keys.contains(&last)
            || holder.is_some_and(|holder| reads.elements.contains(&holder))
            || reads.wholes.contains(ROOT)
            || self.path.iter().filter_map(key).any(|key| reads.wholes.contains(&key))
    }

    /// Returns whether a fault at a path of the subject speaks of this value's place, or of one above or below it.
    pub(super) fn clouds(&self, path: &[PathSegment]) -> bool {
        match self.holder {
            Holder::Subject => self.path.starts_with(path) || path.starts_with(&self.path),
            // What is missing or wrong in a related subject is told at the subject as a whole.
            Holder::Related(..) | Holder::Tie(_) => path.is_empty(),
        }
    }
}
