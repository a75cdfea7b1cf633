//! `jsonencode` and `jsondecode`.

use std::fmt::Write as _;

use super::arguments::{Arguments, Outcome, Stop, refuse};
use super::number::Number;
use super::order::by_key;
use crate::model::{FileKind, Span};
use crate::parse::{Node, Object, ParseLimits, Value, format_of};

pub(super) fn jsonencode(arguments: &Arguments<'_>) -> Outcome {
    arguments.string(encode(arguments.node(0)?)?)
}

pub(super) fn jsondecode(arguments: &Arguments<'_>) -> Outcome {
    let text = arguments.text(0)?;
    let Some(format) = format_of(FileKind::Json) else { return Err(Stop::Unknown) };
    let parsed = format.parse(&text, &ParseLimits::default());
    if let Some(fault) = parsed.faults.iter().find(|fault| fault.fatal) {
        return refuse(format!("not JSON: {}", fault.message));
    }
    let mut documents = parsed.documents.into_iter();
    match (documents.next(), documents.next()) {
        (Some(document), None) => Ok(placed(document.root, arguments.call.span)),
        _ => refuse("not JSON: there must be one value"),
    }
}

/// Gives a decoded value the place of the call, and its numbers their canonical form.
pub(super) fn placed(node: Node, span: Span) -> Node {
    let value = match node.value {
        Value::Array(items) => Value::Array(items.into_iter().map(|item| placed(item, span)).collect()),
        Value::Object(object) => {
            let mut entries = Object::default();
            for entry in &object {
                let value = placed(entry.value.clone(), span);
                entries.push_new(crate::parse::Entry { key: entry.key.clone(), key_span: span, value });
            }
            Value::Object(entries)
        }
        Value::Float(_) => Number::of(&node.value).map_or(node.value, Number::into_value),
        other => other,
    };
    Node::new(value, span)
}

/// Returns a value as Terraform writes it as JSON: keys sorted, no spaces, `<`, `>` and `&` escaped.
pub(in crate::resolve) fn encode(node: &Node) -> Outcome<String> {
    let mut text = String::new();
    write(node, &mut text)?;
    Ok(text)
}

fn write(node: &Node, text: &mut String) -> Outcome<()> {
    match &node.value {
        Value::Unknown(_) => return Err(Stop::Unknown),
        Value::Null => text.push_str("null"),
        Value::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::String(string) => quote(string, text),
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write(item, text)?;
            }
            text.push(']');
        }
        Value::Object(object) => {
            text.push('{');
            for (index, entry) in by_key(object).into_iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                quote(&entry.key, text);
                text.push(':');
                write(&entry.value, text)?;
            }
            text.push('}');
        }
        number => {
            let _ = Number::of(number).map(|number| write!(text, "{number}"));
        }
    }
    Ok(())
}

/// Writes a string as Go's `encoding/json` does.
pub(super) fn quote(string: &str, text: &mut String) {
    text.push('"');
    for character in string.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => {
                let _ = write!(text, "\\u{:04x}", u32::from(character));
            }
            other => text.push(other),
        }
    }
    text.push('"');
}
