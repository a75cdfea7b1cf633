//! CloudFormation templates: one subject per resource, and the template itself.
//!
//! A template is a unit. Intrinsic functions are unknown; `Ref` and `Fn::GetAtt` tie resources.

use std::collections::HashMap;
use std::sync::Arc;

use super::view::View;
use super::{
    Claim, Grouping, ParsedFile, Subject, Technology, Ties, Unit, claim_by_content, documents_of, may_spell,
    take_documents,
};
use crate::model::FileKind;
use crate::parse::{Entry, Node, Object, Value};

/// CloudFormation and SAM templates in YAML or JSON.
pub(super) struct CloudFormation;

const NAME: &str = "cloudformation";

impl Technology for CloudFormation {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, _path: &str, kind: FileKind) -> Claim {
        claim_by_content(kind)
    }

    fn may_hold(&self, text: &str) -> bool {
        may_spell(text, &["Resources", "::"])
    }

    fn grouping(&self) -> Grouping {
        Grouping::File
    }

    fn yields(&self, subject: &str) -> bool {
        subject.contains("::") || subject.starts_with("cloudformation.")
    }

    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit> {
        let taken = take_documents(files, |_, document| is_template(&document.root));
        taken.into_iter().map(|(index, document)| unit(document.root, &files[index])).collect()
    }
}

/// A template has resources with types such as `AWS::S3::Bucket`.
fn is_template(root: &Node) -> bool {
    let resources = root.get("Resources").into_iter().flat_map(Node::entries);
    let mut types = resources.filter_map(|entry| entry.value.get("Type").and_then(Node::as_str));
    types.any(|kind| kind.contains("::"))
}

fn unit(root: Node, file: &ParsedFile) -> Unit {
    let region = root.head_span();
    let root = intrinsics(root);
    let mut subjects = Vec::new();
    for entry in root.get("Resources").into_iter().flat_map(Node::entries) {
        let Some(kind) = entry.value.get("Type").and_then(Node::as_str) else { continue };
        let address = entry.key.to_string();
        let documents = documents_of(&entry.value, &file.text);
        let subject = Subject::new(kind, &entry.key, address, file, entry.key_span, entry.value.clone());
        subjects.push(Subject { documents, ..subject });
    }
    let ties = ties(&subjects);
    let mut template = Subject::new("cloudformation.template", "template", "template".to_owned(), file, region, root);
    template.views = vec![("resources", View::Int(subjects.len() as i64))];
    subjects.push(template);
    Unit { technology: NAME, subjects, ties }
}

/// Replaces intrinsic functions, which are objects with one telling key, by unknown values.
fn intrinsics(node: Node) -> Node {
    let span = node.span;
    match node.value {
        Value::Object(object) => {
            if let Some(unknown) = intrinsic(&object) {
                return Node::new(unknown, span);
            }
            let entries: Object = object
                .iter()
                .map(|entry| Entry {
                    key: Arc::clone(&entry.key),
                    key_span: entry.key_span,
                    value: intrinsics(entry.value.clone()),
                })
                .collect();
            Node::new(Value::Object(entries), span)
        }
        Value::Array(items) => Node::array(items.into_iter().map(intrinsics).collect(), span),
        value => Node::new(value, span),
    }
}

fn intrinsic(object: &Object) -> Option<Value> {
    let entry = object.iter().next().filter(|_| object.len() == 1)?;
    let function = match &*entry.key {
        "Ref" => "Ref",
        key => key.strip_prefix("Fn::")?,
    };
    let mut references = Vec::new();
    names(function, &entry.value, &mut references);
    let expression = match entry.value.as_str() {
        Some(argument) => format!("!{function} {argument}"),
        None if references.is_empty() => format!("!{function}"),
        None => format!("!{function} ({})", references.join(", ")),
    };
    let Node { value, .. } = Node::unknown(expression, references, entry.value.span);
    Some(value)
}

/// Collects the logical ids and parameters that a function's argument names.
fn names(function: &str, argument: &Node, found: &mut Vec<Arc<str>>) {
    let mut note = |name: &str| {
        if !found.iter().any(|known| **known == *name) {
            found.push(name.into());
        }
    };
    match (function, &argument.value) {
        ("Ref", Value::String(name)) => note(name),
        ("GetAtt", Value::Array(parts)) => {
            if let Some(name) = parts.first().and_then(Node::as_str) {
                note(name);
            }
        }
        ("GetAtt", Value::String(name)) => note(name.split('.').next().unwrap_or(name)),
        ("Sub", Value::String(text)) => {
            for part in text.split("${").skip(1) {
                let name = part.split(['}', '.']).next().unwrap_or_default();
                if !name.starts_with('!') {
                    note(name);
                }
            }
        }
        (_, Value::Array(items)) => items.iter().for_each(|item| names(function, item, found)),
        (_, Value::Object(object)) => {
            for entry in object {
                let inner = entry.key.strip_prefix("Fn::").unwrap_or(&entry.key);
                names(inner, &entry.value, found);
            }
        }
        _ => {}
    }
}

fn ties(subjects: &[Subject]) -> Ties {
    let mut ties = Ties::none();
    let ids: HashMap<&str, usize> =
        subjects.iter().enumerate().map(|(index, subject)| (&*subject.name, index)).collect();
    for (index, subject) in subjects.iter().enumerate() {
        subject.config.visit_unknowns(&mut |unknown| {
            for other in unknown.references.iter().filter_map(|name| ids.get(&**name)) {
                ties.tie(index, *other);
            }
        });
    }
    ties
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{ParseLimits, format_of};

    #[test]
    fn intrinsics_are_unknown_and_tie_resources() {
        let text = "Resources:\n  Data:\n    Type: AWS::S3::Bucket\n    Properties: {BucketName: !Sub '${Stage}-data'}\n  Policy:\n    Type: AWS::S3::BucketPolicy\n    Properties:\n      Bucket: !Ref Data\n";
        let documents = format_of(FileKind::Yaml).unwrap().parse(text, &ParseLimits::default()).documents;
        let mut files =
            [ParsedFile { path: "template.yaml".into(), kind: FileKind::Yaml, text: text.into(), documents }];
        let unit = CloudFormation.resolve(&mut files).pop().unwrap();
        assert_eq!(
            unit.subjects.iter().map(|s| &*s.kind).collect::<Vec<_>>(),
            ["AWS::S3::Bucket", "AWS::S3::BucketPolicy", "cloudformation.template"]
        );
        let name = unit.subjects[0].config.at(&["Properties", "BucketName"]).unwrap().as_unknown().unwrap();
        assert_eq!((&*name.expression, &*name.references[0]), ("!Sub ${Stage}-data", "Stage"));
        assert_eq!(unit.ties.of(0).collect::<Vec<_>>(), [1]);
        assert_eq!(unit.subjects[1].region.of(text), "Policy");
    }
}
