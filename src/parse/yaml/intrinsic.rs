//! CloudFormation's short tags (`!Ref x`) as the long form that they stand for (`{"Ref": x}`).
//!
//! A policy then sees one shape, whatever the template was written in. Other custom tags are dropped, as kubectl does.

use std::sync::Arc;

use crate::model::Span;
use crate::parse::{Entry, Node};

/// The functions with a short form, without `Fn::`.
const FUNCTIONS: &[&str] = &[
    "And",
    "Base64",
    "Cidr",
    "Equals",
    "FindInMap",
    "GetAtt",
    "GetAZs",
    "If",
    "ImportValue",
    "Join",
    "Length",
    "Not",
    "Or",
    "Select",
    "Split",
    "Sub",
    "ToJsonString",
    "Transform",
];

/// Returns the long form of a value under a tag, or the value as it is.
pub(super) fn long_form(node: Node, tag: &str, tag_start: Option<usize>) -> Node {
    let name: Arc<str> = match tag {
        "Ref" | "Condition" => tag.into(),
        _ if FUNCTIONS.contains(&tag) => format!("Fn::{tag}").into(),
        _ => return node,
    };
    let start = tag_start.unwrap_or(node.span.start as usize);
    let whole = Span::new(start, node.span.end as usize);
    let argument = if tag == "GetAtt" { attribute(node) } else { node };
    Node::object([Entry { key: name, key_span: Span::new(start, start + 1 + tag.len()), value: argument }], whole)
}

/// `!GetAtt a.b.c` is `["a", "b.c"]`.
fn attribute(node: Node) -> Node {
    let Some((resource, attribute)) = node.as_str().and_then(|text| text.split_once('.')) else { return node };
    let items = vec![Node::string(resource, node.span), Node::string(attribute, node.span)];
    Node::array(items, node.span)
}
