//! Cells of a CSV register, which are all text, as the values that their fields hold.

use crate::control::{Field, FieldKind};
use crate::model::Span;
use crate::parse::{Entry, Node, Value};

/// Separates the items of a list in a cell.
const SEPARATOR: char = ';';

/// Returns rows with numbers, truth values and lists in the place of texts; an empty cell is no value.
pub(super) fn read(rows: Node, fields: &[Field]) -> Node {
    let span = rows.span;
    let rows = rows.items().map(|row| {
        let entries = row.entries().filter(|entry| entry.value.as_str().is_none_or(|text| !text.trim().is_empty()));
        let entries = entries.map(|entry| {
            let kind = fields.iter().find(|field| *field.name == *entry.key).map(|field| field.kind);
            Entry::new(&*entry.key, entry.key_span, cell(&entry.value, kind))
        });
        Node::object(entries.collect::<Vec<_>>(), row.span)
    });
    Node::array(rows.collect(), span)
}

fn cell(node: &Node, kind: Option<FieldKind>) -> Node {
    let Some(text) = node.as_str().map(str::trim) else { return node.clone() };
    let value = match kind {
        Some(FieldKind::Number) => {
            text.parse().map(Value::Int).or_else(|_| text.parse().map(Value::Float)).unwrap_or_else(|_| text_of(text))
        }
        Some(FieldKind::Bool) => match text {
            "true" | "yes" => Value::Bool(true),
            "false" | "no" => Value::Bool(false),
            _ => text_of(text),
        },
        Some(kind) if kind.is_list() => Value::Array(items(text, node.span)),
        _ => text_of(text),
    };
    Node::new(value, node.span)
}

fn text_of(text: &str) -> Value {
    Value::String(text.into())
}

fn items(text: &str, span: Span) -> Vec<Node> {
    text.split(SEPARATOR).map(str::trim).filter(|item| !item.is_empty()).map(|item| Node::string(item, span)).collect()
}
