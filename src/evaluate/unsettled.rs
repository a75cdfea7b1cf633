//! Which values of an input the source does not settle, and whether a policy could look at them.

use std::sync::Arc;

use crate::model::{PathSegment, Span};
use crate::parse::{Node, Unknown, Value};
use crate::policy::Reads;
use crate::resolve::View;

/// A value that the source does not settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsettledValue {
    /// Whose value it is.
    pub holder: Holder,
    /// Where in that value.
    pub path: Vec<PathSegment>,
    /// Where in the subject's views, if it is there that a policy meets it.
    pub view: Option<Vec<PathSegment>>,
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
        view: None,
        expression: Arc::clone(&unknown.expression),
        references: unknown.references.clone(),
        span,
    }
}

/// Collects the values that a view takes over from the subject's own value, with their path in the view.
pub(super) fn collect_view(view: &View, config: &Node, path: &mut Vec<PathSegment>, found: &mut Vec<UnsettledValue>) {
    match view {
        View::Config(place) => {
            let Some(node) = config.descend(place) else { return };
            let mut taken = Vec::new();
            collect(node, &Holder::Subject, &mut taken);
            found.extend(taken.into_iter().map(|value| UnsettledValue {
                view: Some(path.iter().chain(&value.path).cloned().collect()),
                path: place.iter().chain(&value.path).cloned().collect(),
                ..value
            }));
        }
        View::List(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push(PathSegment::Index(index));
                collect_view(item, config, path, found);
                path.pop();
            }
        }
        View::Object(entries) => {
            for (key, value) in entries {
                path.push(PathSegment::Key(key.to_string()));
                collect_view(value, config, path, found);
                path.pop();
            }
        }
        View::Bool(_) | View::Int(_) | View::Text(_) | View::Node(_) => {}
    }
}

impl UnsettledValue {
    /// Returns whether a rule that reads this could look at the value.
    pub(super) fn matters(&self, reads: &Reads) -> bool {
        match &self.view {
            Some(path) => reads.matters("views", path),
            None => reads.matters("config", &self.path),
        }
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
