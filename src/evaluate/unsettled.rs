//! Which values of an input the source does not settle, and whether a policy could look at them.

use std::sync::Arc;

use crate::model::{PathSegment, Span};
use crate::parse::{Node, Unknown, Value};
use crate::policy::{Body, Reads};
use crate::resolve::View;

/// What a subject's value and its views are read under.
const CONFIG: &str = "config";
const VIEWS: &str = "views";

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
    /// A view of the subject; the path begins with the view's name.
    View,
    /// A related subject of this type, by its index in the unit.
    Related(Arc<str>, usize),
    /// A tie to subjects of this type, which could not be decided.
    Tie(Arc<str>),
}

/// Collects the values below a node that are not settled, in order.
pub(super) fn collect(node: &Node, holder: &Holder, found: &mut Vec<UnsettledValue>) {
    walk(node, holder, &mut Vec::new(), found);
}

/// Collects the values of other documents in a view that are not settled; those of the subject's own value are known.
pub(super) fn collect_view(view: &View, path: &mut Vec<PathSegment>, found: &mut Vec<UnsettledValue>) {
    let mut below = |segment: PathSegment, view: &View| {
        path.push(segment);
        collect_view(view, path, found);
        path.pop();
    };
    match view {
        View::List(items) => {
            for (index, item) in items.iter().enumerate() {
                below(PathSegment::Index(index), item);
            }
        }
        View::Object(entries) => {
            for (key, value) in entries {
                below(PathSegment::Key(key.to_string()), value);
            }
        }
        View::Node(node) => walk(node, &Holder::View, path, found),
        View::Config(_) | View::Bool(_) | View::Int(_) | View::Text(_) => {}
    }
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
    /// Returns whether a policy whose rules read this could look at the value.
    pub(super) fn matters(&self, reads: &Reads, related: &[String]) -> bool {
        let named = |kind: &str| related.iter().any(|named| named == kind);
        match &self.holder {
            Holder::Subject => reads.matters(CONFIG, &self.path),
            Holder::View => reads.matters(VIEWS, &self.path),
            Holder::Related(kind, _) => named(kind) && reads.matters(CONFIG, &self.path),
            Holder::Tie(kind) => named(kind),
        }
    }

    /// Returns whether a fault at a path of the subject, which a body finds without this value, may not be there with it.
    ///
    /// It may if the body reads the value against the fault; but not if the fault speaks of another item of a list, of which
    /// the body looks at each by itself.
    pub(super) fn decides(&self, fault: &[PathSegment], body: &Body) -> bool {
        match &self.holder {
            // The keys of a related subject are read against like the subject's own.
            Holder::Related(..) => body.against.matters(CONFIG, &self.path),
            Holder::Subject => self.matters(&body.against, &[]) && !self.stands_apart(fault, &body.against),
            Holder::View | Holder::Tie(_) => self.matters(&body.against, &body.related_against),
        }
    }

    fn stands_apart(&self, fault: &[PathSegment], against: &Reads) -> bool {
        let shared = self.path.iter().zip(fault).take_while(|(own, other)| own == other).count();
        let items = matches!(
            (self.path.get(shared), fault.get(shared)),
            (Some(PathSegment::Index(_)), Some(PathSegment::Index(_)))
        );
        let own_item = &self.path[..self.path.len().min(shared + 1)];
        items && !against.matters(CONFIG, own_item)
    }
}

/// Returns the path that is meant by one in a value whose unsettled items were left out.
pub(super) fn restored(node: &Node, path: &[PathSegment]) -> Vec<PathSegment> {
    recounted(node, path, |items, index| {
        let settled = items.iter().enumerate().filter(|(_, item)| item.as_unknown().is_none());
        let place = settled.map(|(place, _)| place).nth(index).unwrap_or(index);
        (place, place)
    })
}

/// Returns a path as it is where unsettled items are left out.
pub(super) fn shifted(node: &Node, path: &[PathSegment]) -> Vec<PathSegment> {
    recounted(node, path, |items, index| {
        let left_out = items.iter().take(index).filter(|item| item.as_unknown().is_some()).count();
        (index - left_out, index)
    })
}

/// Returns a path with its indexes replaced; `count` says by which, and which item that is in the node.
fn recounted(
    node: &Node,
    path: &[PathSegment],
    count: impl Fn(&[Node], usize) -> (usize, usize),
) -> Vec<PathSegment> {
    let mut at = Some(node);
    let mut recounted = Vec::with_capacity(path.len());
    for segment in path {
        match segment {
            PathSegment::Key(key) => {
                at = at.and_then(|node| node.get(key));
                recounted.push(segment.clone());
            }
            PathSegment::Index(index) => {
                let items = at.and_then(Node::as_array).unwrap_or_default();
                let (shown, place) = count(items, *index);
                at = items.get(place);
                recounted.push(PathSegment::Index(shown));
            }
        }
    }
    recounted
}
