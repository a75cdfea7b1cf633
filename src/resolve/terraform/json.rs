//! The JSON form of the language (`*.tf.json`) -> the same syntax as of HCL. All of a value stands at its own place in JSON.

use std::sync::Arc;

use crate::model::Span;
use crate::parse::hcl::parse_template;
use crate::parse::hcl::syntax::{Attribute, Block, Body, Expression, ExpressionKind};
use crate::parse::{Entry, Node, Value};

/// Arguments whose value is an object, and no block; JSON does not tell them apart.
const MAPS: &[&str] = &[
    "annotations",
    "app_settings",
    "data",
    "default",
    "default_tags",
    "keepers",
    "labels",
    "match_labels",
    "metadata",
    "parameters",
    "providers",
    "settings",
    "tags",
    "tags_all",
    "triggers",
    "value",
    "variables",
    "values",
];

/// Returns the body of a file. In a file of values every entry is an attribute.
pub(super) fn body(root: &Node, values: bool) -> Body {
    let mut body = Body::default();
    for entry in root.entries() {
        match &*entry.key {
            _ if values => body.attributes.push(attribute(entry)),
            "//" => {}
            "locals" => each(&entry.value, &mut |node| {
                let attributes = node.entries().map(attribute).collect();
                body.blocks.push(block(
                    "locals",
                    Vec::new(),
                    entry.key_span,
                    Body { attributes, blocks: Vec::new() },
                    node.span,
                ));
            }),
            "terraform" => labelled("terraform", 0, entry.key_span, &entry.value, Vec::new(), &mut body.blocks),
            "resource" | "data" | "ephemeral" => {
                labelled(&entry.key, 2, entry.key_span, &entry.value, Vec::new(), &mut body.blocks);
            }
            _ => labelled(&entry.key, 1, entry.key_span, &entry.value, Vec::new(), &mut body.blocks),
        }
    }
    body
}

/// A list of objects stands for all of them.
fn each(node: &Node, visit: &mut dyn FnMut(&Node)) {
    match &node.value {
        Value::Array(items) => items.iter().for_each(|item| visit(item)),
        _ => visit(node),
    }
}

fn labelled(kind: &str, labels: usize, header: Span, node: &Node, known: Vec<Arc<str>>, blocks: &mut Vec<Block>) {
    if labels == 0 {
        let module = kind == "module";
        each(node, &mut |node| blocks.push(block(kind, known.clone(), header, inner(node, module), node.span)));
        return;
    }
    each(node, &mut |node| {
        for entry in node.entries().filter(|entry| &*entry.key != "//") {
            let mut known = known.clone();
            known.push(Arc::clone(&entry.key));
            labelled(kind, labels - 1, entry.key_span, &entry.value, known, blocks);
        }
    });
}

fn block(kind: &str, labels: Vec<Arc<str>>, header: Span, body: Body, span: Span) -> Block {
    Block { kind: kind.into(), kind_span: header, labels, header, span: header.to(span), body }
}

/// Returns the body of a block. The arguments of a call of a module are values, whatever they are.
fn inner(node: &Node, values: bool) -> Body {
    let mut body = Body::default();
    for entry in node.entries().filter(|entry| &*entry.key != "//") {
        let objects = match &entry.value.value {
            Value::Object(_) => !MAPS.contains(&&*entry.key),
            Value::Array(items) => !items.is_empty() && items.iter().all(|item| matches!(item.value, Value::Object(_))),
            _ => false,
        };
        let value = values || matches!(&*entry.key, "for_each" | "default" | "value" | "type");
        match &*entry.key {
            "dynamic" => labelled("dynamic", 1, entry.key_span, &entry.value, Vec::new(), &mut body.blocks),
            "provisioner" => labelled("provisioner", 1, entry.key_span, &entry.value, Vec::new(), &mut body.blocks),
            name if objects && !value => labelled(name, 0, entry.key_span, &entry.value, Vec::new(), &mut body.blocks),
            _ => body.attributes.push(attribute(entry)),
        }
    }
    body
}

fn attribute(entry: &Entry) -> Attribute {
    Attribute { name: Arc::clone(&entry.key), name_span: entry.key_span, value: expression(&entry.value) }
}

/// Strings are templates.
fn expression(node: &Node) -> Expression {
    let kind = match &node.value {
        Value::String(text) if text.contains("${") || text.contains("%{") => {
            parse_template(text, node.span, true).unwrap_or_else(|_| ExpressionKind::Literal(node.value.clone()))
        }
        Value::Array(items) => ExpressionKind::Array(items.iter().map(expression).collect()),
        Value::Object(object) => ExpressionKind::Object(
            object
                .iter()
                .map(|entry| {
                    let key = Node::string(Arc::clone(&entry.key), entry.key_span);
                    (expression(&key), expression(&entry.value))
                })
                .collect(),
        ),
        value => ExpressionKind::Literal(value.clone()),
    };
    Expression { span: node.span, kind }
}
