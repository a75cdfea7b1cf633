//! `yamlencode` and `yamldecode`.

use std::fmt::Write as _;

use super::arguments::{Arguments, Outcome, Stop, refuse};
use super::json;
use super::number::Number;
use super::order::by_key;
use crate::model::{FileKind, Span};
use crate::parse::{Entry, Node, Object, ParseLimits, Value, format_of};

pub(super) fn yamldecode(arguments: &Arguments<'_>) -> Outcome {
    let text = arguments.text(0)?;
    let Some(format) = format_of(FileKind::Yaml) else { return Err(Stop::Unknown) };
    let parsed = format.parse(&text, &ParseLimits::default());
    if let Some(fault) = parsed.faults.iter().find(|fault| fault.fatal) {
        return refuse(format!("not YAML: {}", fault.message));
    }
    let mut documents = parsed.documents.into_iter();
    match (documents.next(), documents.next()) {
        (None, _) => Ok(arguments.made(Value::Null)),
        (Some(document), None) => Ok(placed(document.root, &text, arguments.call.span)),
        _ => refuse("unexpected extra content after value"),
    }
}

/// Gives a decoded value the place of the call, and scalars the meaning that Terraform gives them.
fn placed(node: Node, text: &str, span: Span) -> Node {
    let value = match node.value {
        Value::Array(items) => Value::Array(items.into_iter().map(|item| placed(item, text, span)).collect()),
        Value::Object(object) => {
            let mut entries = Object::default();
            for entry in &object {
                let value = placed(entry.value.clone(), text, span);
                entries.push_new(Entry { key: entry.key.clone(), key_span: span, value });
            }
            Value::Object(entries)
        }
        scalar => meant(scalar, node.span.of(text)),
    };
    Node::new(value, span)
}

/// Terraform reads `0644` as 644, `0x1f` as text, and a date as a timestamp.
fn meant(value: Value, written: &str) -> Value {
    let plain: String = written.chars().filter(|character| *character != '_').collect();
    match value {
        Value::Int(_) | Value::Float(_) | Value::BigInt(_) => match Number::parse(&plain) {
            Some(number) => number.into_value(),
            None if plain.trim_start_matches('-').starts_with("0b") => value,
            None => Value::String(written.into()),
        },
        Value::String(text) if *text == *written && is_date(&text) => Value::String(format!("{text}T00:00:00Z").into()),
        other => other,
    }
}

fn is_date(text: &str) -> bool {
    text.parse::<crate::model::Date>().is_ok()
}

pub(super) fn yamlencode(arguments: &Arguments<'_>) -> Outcome {
    let node = arguments.node(0)?;
    let mut text = String::new();
    match &node.value {
        Value::Array(items) if !items.is_empty() => write_list(items, 0, &mut text)?,
        Value::Object(object) if !object.is_empty() => write_map(object, 0, &mut text)?,
        _ => {
            write_scalar(node, 0, &mut text)?;
            text.push('\n');
        }
    }
    arguments.string(text)
}

fn write_list(items: &[Node], indent: usize, text: &mut String) -> Outcome<()> {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            pad(indent, text)?;
        }
        text.push('-');
        match &item.value {
            // A collection in a list begins on the line of its dash.
            Value::Array(inner) if !inner.is_empty() => {
                text.push(' ');
                write_list(inner, indent + 2, text)?;
            }
            Value::Object(object) if !object.is_empty() => {
                text.push(' ');
                write_map(object, indent + 2, text)?;
            }
            _ => {
                text.push(' ');
                write_scalar(item, indent + 2, text)?;
                text.push('\n');
            }
        }
    }
    Ok(())
}

fn write_map(object: &Object, indent: usize, text: &mut String) -> Outcome<()> {
    for (index, entry) in by_key(object).into_iter().enumerate() {
        if index > 0 {
            pad(indent, text)?;
        }
        quote(&entry.key, text);
        text.push(':');
        match &entry.value.value {
            // A list in a map stands at the indentation of its key.
            Value::Array(inner) if !inner.is_empty() => {
                text.push('\n');
                pad(indent, text)?;
                write_list(inner, indent, text)?;
            }
            Value::Object(inner) if !inner.is_empty() => {
                text.push('\n');
                pad(indent + 2, text)?;
                write_map(inner, indent + 2, text)?;
            }
            _ => {
                text.push(' ');
                write_scalar(&entry.value, indent + 2, text)?;
                text.push('\n');
            }
        }
    }
    Ok(())
}

fn write_scalar(node: &Node, indent: usize, text: &mut String) -> Outcome<()> {
    match &node.value {
        Value::String(string) if is_block(string) => write_block(string, indent, text)?,
        Value::String(string) => quote(string, text),
        Value::Array(_) => text.push_str("[]"),
        Value::Object(_) => text.push_str("{}"),
        _ => text.push_str(&json::encode(node)?),
    }
    Ok(())
}

/// Returns whether a text is written over several lines: it has line breaks, and nothing that only quotes can hold.
fn is_block(text: &str) -> bool {
    let printable = |character: char| !character.is_control() || matches!(character, '\n' | '\t');
    text.contains('\n') && text.chars().all(printable) && !text.contains(" \n") && !text.ends_with(' ')
}

/// Writes a literal block, without its last line break.
fn write_block(string: &str, indent: usize, text: &mut String) -> Outcome<()> {
    let indent = indent.max(2);
    text.push('|');
    if string.starts_with([' ', '\n']) {
        text.push('2');
    }
    let body = match (string.strip_suffix('\n'), string.ends_with("\n\n")) {
        (Some(body), false) if !body.is_empty() => body,
        (None, _) => {
            text.push('-');
            string
        }
        (Some(body), _) => {
            text.push('+');
            body
        }
    };
    for line in body.split('\n') {
        text.push('\n');
        if !line.is_empty() {
            pad(indent, text)?;
            text.push_str(line);
        }
    }
    Ok(())
}

/// Deep nesting makes indentation the larger part of a text.
fn pad(indent: usize, text: &mut String) -> Outcome<()> {
    if text.len() > super::arguments::MOST_BYTES {
        return Err(Stop::too_large());
    }
    text.extend(std::iter::repeat_n(' ', indent));
    Ok(())
}

/// Writes a text in double quotes, with YAML's escapes.
fn quote(string: &str, text: &mut String) {
    text.push('"');
    for character in string.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            control if control.is_control() => {
                let _ = write!(text, "\\x{:02x}", u32::from(control));
            }
            other => text.push(other),
        }
    }
    text.push('"');
}
