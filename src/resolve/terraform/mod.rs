//! Terraform and OpenTofu blocks: one subject per block of a folder, which is a unit.
//!
//! Literals are resolved by the parser; every other expression is unknown. A `dynamic` block is one unknown element of the
//! list that it makes. Ties: references between blocks, and names (`ties.rs`).

#[allow(dead_code, reason = "the evaluator calls it")]
pub(in crate::resolve) mod functions;
mod ties;

use std::sync::Arc;

use super::{Claim, Grouping, ParsedFile, Subject, Technology, Unit, base_name, documents_of, take_documents, terraform_kubernetes};
use crate::model::FileKind;
use crate::parse::{Entry, Node, Object, Value};

/// Terraform and OpenTofu configuration in HCL.
pub(super) struct Terraform;

const NAME: &str = "terraform";

impl Technology for Terraform {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, path: &str, kind: FileKind) -> Claim {
        let name = base_name(path);
        let configuration = kind == FileKind::Hcl && (name.ends_with(".tf") || name.ends_with(".tofu"));
        if configuration { Claim::Name } else { Claim::No }
    }

    fn grouping(&self) -> Grouping {
        Grouping::Folder
    }

    fn yields(&self, subject: &str) -> bool {
        let resource = subject.strip_prefix("data.").unwrap_or(subject);
        terraform_kubernetes::yields(subject)
            || subject.starts_with("terraform.")
            || resource.contains('_') && !resource.contains(['.', ':'])
    }

    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit> {
        let taken = take_documents(files, |file, _| self.claim(&file.path, file.kind) == Claim::Name);
        let mut subjects = Vec::new();
        for (index, document) in taken {
            let mut root = document.root;
            let Some(Value::Array(blocks)) = take(&mut root, "blocks").map(|blocks| blocks.value) else { continue };
            subjects.extend(blocks.into_iter().filter_map(|block| subject(block, &files[index])));
        }
        if subjects.is_empty() {
            return Vec::new();
        }
        let mut ties = ties::ties(&subjects);
        terraform_kubernetes::read_as_objects(&mut subjects, &mut ties);
        vec![Unit { technology: NAME, subjects, ties }]
    }
}

fn take(node: &mut Node, key: &str) -> Option<Node> {
    match &mut node.value {
        Value::Object(object) => object.take(key),
        _ => None,
    }
}

/// Returns the subject of a block; nothing for blocks that deploy nothing (`locals`, `moved`, `check` ...).
fn subject(mut block: Node, file: &ParsedFile) -> Option<Subject> {
    let region = block.as_object()?.entry("type")?.key_span;
    let block_type = take(&mut block, "type")?;
    let labels = take(&mut block, "labels")?;
    let labels: Vec<&str> = labels.items().filter_map(Node::as_str).collect();
    let (kind, name, address): (Arc<str>, &str, String) = match (block_type.as_str()?, &labels[..]) {
        ("resource", [kind, name]) => ((*kind).into(), name, format!("{kind}.{name}")),
        ("data", [kind, name]) => (format!("data.{kind}").into(), name, format!("data.{kind}.{name}")),
        ("provider", [name]) => ("terraform.provider".into(), name, format!("provider.{name}")),
        ("module", [name]) => ("terraform.module".into(), name, format!("module.{name}")),
        ("variable", [name]) => ("terraform.variable".into(), name, format!("var.{name}")),
        ("output", [name]) => ("terraform.output".into(), name, format!("output.{name}")),
        ("terraform", []) => ("terraform.settings".into(), "terraform", "terraform".to_owned()),
        _ => return None,
    };
    let body = take(&mut block, "body")?;
    let config = if &*kind == "terraform.settings" { as_names(body) } else { expand_dynamic(body) };
    // `count = 0` deploys nothing, so there is nothing to judge.
    if config.get("count").is_some_and(|count| count.value == Value::Int(0)) {
        return None;
    }
    let documents = documents_of(&config, &file.text);
    Some(Subject { documents, ..Subject::new(kind, name, address, file, region, config) })
}

/// A `terraform` block holds no expressions: what looks like one is the name of something, as in
/// `configuration_aliases = [aws.replica]`.
fn as_names(node: Node) -> Node {
    let value = match node.value {
        Value::Unknown(unknown) => Value::String(Arc::clone(&unknown.expression)),
        Value::Array(items) => Value::Array(items.into_iter().map(as_names).collect()),
        Value::Object(object) => {
            let mut named = Object::default();
            for entry in &object {
                named.insert(Entry { value: as_names(entry.value.clone()), ..entry.clone() });
            }
            Value::Object(named)
        }
        settled => settled,
    };
    Node::new(value, node.span)
}

/// Replaces `dynamic "x"` blocks, at any depth, by one unknown element of the list `x`.
fn expand_dynamic(node: Node) -> Node {
    let Value::Object(object) = node.value else { return node };
    let mut expanded = Object::default();
    let mut dynamic = Vec::new();
    for entry in &object {
        let value = match &entry.value.value {
            Value::Array(items) if &*entry.key == "dynamic" => {
                dynamic.extend(items.iter().flat_map(Node::entries).cloned());
                continue;
            }
            Value::Array(items) => Node::array(items.iter().cloned().map(expand_dynamic).collect(), entry.value.span),
            _ => entry.value.clone(),
        };
        expanded.insert(Entry { key: Arc::clone(&entry.key), key_span: entry.key_span, value });
    }
    for Entry { key, key_span, value } in dynamic {
        let references = value
            .get("for_each")
            .and_then(Node::as_unknown)
            .map(|unknown| unknown.references.clone())
            .unwrap_or_default();
        let element = Node::unknown(format!("dynamic \"{key}\""), references, value.span);
        let mut items = match expanded.take(&key).map(|node| node.value) {
            Some(Value::Array(items)) => items,
            _ => Vec::new(),
        };
        items.push(element);
        expanded.insert(Entry { key, key_span, value: Node::array(items, value.span) });
    }
    Node::new(Value::Object(expanded), node.span)
}

#[cfg(test)]
mod tests;
