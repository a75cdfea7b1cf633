//! Dockerfiles: one subject per stage, and the file as a whole; a file is a unit.

use std::sync::Arc;

use super::view::View;
use super::{Claim, Grouping, ParsedFile, Subject, Technology, Unit, image, take_documents};
use crate::model::FileKind;
use crate::parse::{Entry, Node, Object, Value};

/// Dockerfiles and Containerfiles.
pub(super) struct Dockerfiles;

const NAME: &str = "dockerfile";

impl Technology for Dockerfiles {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, _path: &str, kind: FileKind) -> Claim {
        if kind == FileKind::Dockerfile { Claim::Name } else { Claim::No }
    }

    fn grouping(&self) -> Grouping {
        Grouping::File
    }

    fn yields(&self, subject: &str) -> bool {
        subject == "dockerfile" || subject.starts_with("dockerfile.")
    }

    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit> {
        let taken = take_documents(files, |file, _| file.kind == FileKind::Dockerfile);
        taken.into_iter().map(|(index, document)| unit(document.root, &files[index])).collect()
    }
}

fn unit(root: Node, file: &ParsedFile) -> Unit {
    let stages: Vec<Node> = root.get("stages").into_iter().flat_map(Node::items).cloned().collect();
    let names: Vec<Option<Arc<str>>> =
        stages.iter().map(|stage| stage.get("name").and_then(Node::as_str).map(Into::into)).collect();
    let region = stages.first().map_or(root.span, from_span);
    let stages: Vec<Node> =
        stages.into_iter().enumerate().map(|(index, stage)| with_image(stage, &names[..index])).collect();
    let mut subjects: Vec<Subject> = stages
        .iter()
        .zip(&names)
        .enumerate()
        .map(|(index, (stage, name))| {
            let name = name.clone().unwrap_or_else(|| index.to_string().into());
            let address = format!("stage {name}");
            Subject::new("dockerfile.stage", &name, address, file, from_span(stage), stage.clone())
        })
        .collect();
    let whole = Node::object([Entry::new("stages", root.span, Node::array(stages, root.span))], root.span);
    subjects.push(Subject::new(NAME, super::base_name(&file.path), file.path.to_string(), file, region, whole));
    Unit::of(NAME, subjects)
}

/// Returns the bytes of a stage's `FROM` instruction.
fn from_span(stage: &Node) -> crate::model::Span {
    let first = stage.get("instructions").and_then(Node::as_array).and_then(<[Node]>::first);
    first.map_or(stage.span, |instruction| instruction.span)
}

/// Adds `from.stage` where the base is an earlier stage, and `from.image` where it is an image.
fn with_image(stage: Node, earlier: &[Option<Arc<str>>]) -> Node {
    let span = stage.span;
    let Value::Object(mut object) = stage.value else { return stage };
    if let Some(from) = object.take("from") {
        let reference = from.get("reference").cloned();
        let from_span = from.span;
        let mut entries: Object = from.entries().cloned().collect();
        match reference.as_ref().map(|reference| (&reference.value, reference.span)) {
            Some((Value::String(name), at)) => {
                let index = name.parse::<usize>().ok().filter(|index| *index < earlier.len());
                let stage = earlier.iter().flatten().any(|known| known.eq_ignore_ascii_case(name));
                if stage || index.is_some() {
                    entries.insert(Entry::new("stage", at, Node::string(Arc::clone(name), at)));
                } else {
                    entries.insert(Entry::new("image", at, node_of(&image::image_view(name), at)));
                }
            }
            Some((Value::Unknown(_), at)) => {
                if let Some(reference) = reference.clone() {
                    entries.insert(Entry::new("image", at, reference));
                }
            }
            _ => {}
        }
        object.insert(Entry::new("from", from_span, Node::new(Value::Object(entries), from_span)));
    }
    Node::new(Value::Object(object), span)
}

/// Returns a view of strings as a node at the place it was derived from.
fn node_of(view: &View, span: crate::model::Span) -> Node {
    match view {
        View::Text(text) => Node::string(Arc::clone(text), span),
        View::Object(entries) => Node::object(
            entries.iter().map(|(key, value)| Entry::new(Arc::clone(key), span, node_of(value, span))),
            span,
        ),
        _ => Node::new(Value::Null, span),
    }
}
