//! Which values of an input the source does not settle, and whether a policy could look at them.

use std::sync::Arc;

use super::Unsettled;
use crate::model::{PathSegment, Span};
use crate::parse::{Node, Reason, Unknown, Value};
use crate::policy::{Body, Reads};
use crate::resolve::{Embedded, Subject, View, may_hold_document};

/// What a subject's value and its views are read under.
pub(super) const CONFIG: &str = "config";
pub(super) const VIEWS: &str = "views";

/// The view that lists the documents of a subject.
pub(super) const DOCUMENTS: &str = "documents";

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
    /// Whether it is a string with something in it.
    pub text: bool,
    /// Why it is not known.
    pub reason: Reason,
    /// The file that it stands in, if it is not that of its holder.
    pub file: Option<Arc<str>>,
    /// Where it stands in its file.
    pub span: Span,
}

/// What holds a value that is not settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The subject itself.
    Subject,
    /// A view of the subject that shows another document.
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
        text: unknown.text,
        reason: unknown.reason.clone(),
        file: None,
        span,
    }
}

/// Collects the unsettled values of a view: those of other documents, and those that it takes over from the subject's own
/// value, if that is given, with their path in the view.
pub(super) fn collect_view(
    view: &View,
    config: Option<&Node>,
    path: &mut Vec<PathSegment>,
    found: &mut Vec<UnsettledValue>,
) {
    match view {
        View::Config(place) => {
            let Some(node) = config.and_then(|config| config.descend(place)) else {
                return;
            };
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
        View::Node(node) => walk(node, &Holder::View, path, found),
        View::Bool(_) | View::Int(_) | View::Text(_) => {}
    }
}

/// Collects the unsettled values of a subject's documents, and adds those of its own that may turn out to be documents,
/// of which the paths are returned.
///
/// Those of its own value are what was found so far. A policy meets the former in the list of documents, and looks for the
/// latter there: as items that are not known.
pub(super) fn collect_documents(subject: &Subject, found: &mut Vec<UnsettledValue>) -> Vec<Vec<PathSegment>> {
    let Subject { config, documents, .. } = subject;
    let own = found.len();
    let item = |index: usize| [PathSegment::Key(DOCUMENTS.to_owned()), PathSegment::Index(index)];
    for (index, document) in documents.iter().enumerate() {
        let mut taken = Vec::new();
        collect(&document.root, &Holder::Subject, &mut taken);
        let key = PathSegment::Key("document".to_owned());
        found.extend(taken.into_iter().map(|value| UnsettledValue {
            view: Some(item(index).into_iter().chain([key.clone()]).chain(value.path.iter().cloned()).collect()),
            path: document.path.iter().chain(&value.path).cloned().collect(),
            file: document.file.clone(),
            ..value
        }));
    }
    let shown = |path: &[PathSegment]| {
        documents.iter().any(|document| document.path.starts_with(path) || path.starts_with(&document.path))
    };
    let may_be = |path: &[PathSegment]| {
        let unknown = || config.descend(path).and_then(Node::as_unknown);
        may_hold_document(path) && !shown(path) && unknown().is_some_and(Unknown::may_hold_document)
    };
    let open: Vec<UnsettledValue> = found.iter().take(own).filter(|value| may_be(&value.path)).cloned().collect();
    let paths = open.iter().map(|value| value.path.clone()).collect();
    found.extend(open.into_iter().enumerate().map(|(index, value)| UnsettledValue {
        view: Some(item(documents.len() + index).to_vec()),
        text: false,
        ..value
    }));
    paths
}

impl UnsettledValue {
    /// Returns whether a policy whose rules read this could look at the value.
    pub(super) fn matters(&self, reads: &Reads, related: &[String]) -> bool {
        let named = |kind: &str| related.iter().any(|named| named == kind);
        match &self.holder {
            Holder::Subject | Holder::View => self.is_looked_into(reads),
            Holder::Related(kind, _) => named(kind) && self.is_looked_into(reads),
            Holder::Tie(kind) => named(kind),
        }
    }

    /// Returns whether what a rule reads can depend on what the value turns out to be.
    fn is_looked_into(&self, reads: &Reads) -> bool {
        let (root, path) = self.place();
        if self.text { reads.matters_as_text(root, path) } else { reads.matters(root, path) }
    }

    fn is_read(&self, reads: &Reads) -> bool {
        let (root, path) = self.place();
        reads.matters(root, path)
    }

    /// Returns where a policy meets the value.
    fn place(&self) -> (&'static str, &[PathSegment]) {
        match (&self.view, &self.holder) {
            (Some(path), _) => (VIEWS, path),
            (None, Holder::View) => (VIEWS, &self.path),
            (None, _) => (CONFIG, &self.path),
        }
    }

    /// Returns whether a fault at a path of the subject, which a body finds without this value, may not be there with it.
    ///
    /// It may if the body reads the value against the fault; but not if the fault speaks of another item of a list, of which
    /// the body looks at each by itself.
    pub(super) fn decides(&self, fault: &[PathSegment], body: &Body) -> bool {
        match &self.holder {
            Holder::Subject => self.is_read(&body.against) && !self.stands_apart(fault, &body.against),
            Holder::View | Holder::Related(..) => self.is_read(&body.against),
            Holder::Tie(kind) => body.related_against.iter().any(|named| named == &**kind),
        }
    }

    fn stands_apart(&self, fault: &[PathSegment], against: &Reads) -> bool {
        let shared = self.path.iter().zip(fault).take_while(|(own, other)| own == other).count();
        let items = matches!(
            (self.path.get(shared), fault.get(shared)),
            (Some(PathSegment::Index(_)), Some(PathSegment::Index(_)))
        );
        let own_item = &self.path[..self.path.len().min(shared + 1)];
        let views = self.view.as_deref().unwrap_or_default();
        let whole =
            |end: usize| matches!(views[end - 1], PathSegment::Index(_)) && against.matters(VIEWS, &views[..end]);
        items && !against.matters(CONFIG, own_item) && !(1..=views.len()).any(whole)
    }
}

/// Returns the path that is meant by one in a value whose unsettled items were left out; it may go on in a document.
pub(super) fn restored(
    node: &Node,
    documents: &[Embedded],
    path: &[PathSegment],
    shown: Unsettled,
) -> Vec<PathSegment> {
    recounted(node, documents, path, |items, index| {
        let settled = items.iter().enumerate().filter(|(_, item)| !shown.leaves_out(item));
        let place = settled.map(|(place, _)| place).nth(index).unwrap_or(index);
        (place, place)
    })
}

/// Returns a path as it is where unsettled items are left out.
pub(super) fn shifted(node: &Node, path: &[PathSegment], shown: Unsettled) -> Vec<PathSegment> {
    recounted(node, &[], path, |items, index| {
        let left_out = items.iter().take(index).filter(|item| shown.leaves_out(item)).count();
        (index - left_out, index)
    })
}

/// Returns a path with its indexes replaced; `count` says by which, and which item that is in the node.
fn recounted(
    node: &Node,
    documents: &[Embedded],
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
        let inside = documents.iter().find(|document| document.path == recounted);
        at = inside.map(|document| &document.root).or(at);
    }
    recounted
}
