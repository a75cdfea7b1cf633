//! What the functions of the template language give for arguments that are known, or known in part.
//!
//! Where Microsoft's documentation ("ARM template functions") leaves open what comes of some arguments, nothing is given: texts
//! in other scripts whose cases are compared, values of different types, formats of numbers. Names are in lower case.

mod collection;
mod id;
mod text;

use std::sync::Arc;

use self::collection::{contains, entry, length, of_collection};
use self::id::full_id;
pub(super) use self::id::short_id;
use self::text::{form, made, of_text};
use super::budget::{Budget, NODE};
use crate::model::Span;
use crate::parse::{Entry, Form, Node, TextPart, Value};
use crate::resolve::decided;

/// What a function gives.
pub(super) enum Given {
    /// A value.
    Value(Value),
    /// A text of these parts.
    Text(Vec<TextPart>),
    /// A text of this form.
    Issued(Form),
}

/// The most numbers that `range` counts.
const RANGE: i64 = 10_000;

/// Returns what a function gives; nothing if that is not known. What it makes beyond the size of its arguments is paid for.
pub(super) fn give(name: &str, arguments: &[Node], budget: &Budget) -> Option<Given> {
    let value = logical(name, arguments)
        .or_else(|| numeric(name, arguments, budget))
        .or_else(|| of_text(name, arguments, budget))
        .or_else(|| of_collection(name, arguments, budget));
    let text = || made(name, arguments, budget).or_else(|| full_id(name, arguments)).map(Given::Text);
    value.map(Given::Value).or_else(text).or_else(|| form(name, arguments).map(Given::Issued))
}

/// Returns the parts of a value in a text; nothing of what does not become text in a way that is told.
pub(super) fn in_text(node: &Node) -> Option<Vec<TextPart>> {
    match &node.value {
        Value::Int(number) => Some(vec![TextPart::Known(number.to_string().into())]),
        _ => node.parts_in_text(),
    }
}

/// Returns what a value has under a key or an index.
pub(super) fn member<'a>(node: &'a Node, key: &Node) -> Option<&'a Node> {
    match (&node.value, &key.value) {
        (Value::Object(object), Value::String(key)) => Some(&entry(object, key)?.value),
        (Value::Array(items), Value::Int(index)) => items.get(usize::try_from(*index).ok()?),
        _ => None,
    }
}

/// Returns a value as standing in one place.
pub(super) fn placed(node: &Node, span: Span) -> Node {
    let value = match &node.value {
        Value::Array(items) => Value::Array(items.iter().map(|item| placed(item, span)).collect()),
        Value::Object(object) => Value::Object(
            object.iter().map(|entry| Entry::new(Arc::clone(&entry.key), span, placed(&entry.value, span))).collect(),
        ),
        value => value.clone(),
    };
    Node::new(value, span)
}

/// How much a value costs.
pub(super) fn weight(node: &Node) -> usize {
    NODE + match &node.value {
        Value::String(text) => text.len(),
        Value::Unknown(unknown) => unknown.parts.iter().map(size).sum(),
        Value::Array(items) => items.iter().map(weight).sum(),
        Value::Object(object) => object.iter().map(|entry| entry.key.len() + weight(&entry.value)).sum(),
        _ => 0,
    }
}

fn size(part: &TextPart) -> usize {
    NODE + if let TextPart::Known(text) = part { text.len() } else { 0 }
}

fn logical(name: &str, arguments: &[Node]) -> Option<Value> {
    let truth = |node: &Node| if let Value::Bool(value) = node.value { Some(value) } else { None };
    let all = || arguments.iter().map(truth);
    match (name, arguments) {
        ("true", []) => Some(Value::Bool(true)),
        ("false", []) => Some(Value::Bool(false)),
        ("null", []) => Some(Value::Null),
        ("not", [one]) => Some(Value::Bool(!truth(one)?)),
        ("and", [_, _, ..]) => decided(all(), false).map(Value::Bool),
        ("or", [_, _, ..]) => decided(all(), true).map(Value::Bool),
        ("equals", [one, other]) => equal(one, other).map(Value::Bool),
        ("bool", [one]) => match &one.value {
            Value::Bool(value) => Some(Value::Bool(*value)),
            Value::Int(number @ (0 | 1)) => Some(Value::Bool(*number == 1)),
            Value::String(text) if text.eq_ignore_ascii_case("true") => Some(Value::Bool(true)),
            Value::String(text) if text.eq_ignore_ascii_case("false") => Some(Value::Bool(false)),
            _ => None,
        },
        ("coalesce", _) => {
            let first = arguments.iter().find(|argument| argument.value != Value::Null)?;
            let is_there = first.as_unknown().is_none() || first.text_parts().is_some();
            is_there.then(|| first.value.clone())
        }
        ("empty", [Node { value: Value::Null, .. }]) => Some(Value::Bool(true)),
        ("empty", [one]) if one.as_unknown().is_some_and(|unknown| unknown.text) => Some(Value::Bool(false)),
        ("empty", [one]) => Some(Value::Bool(length(one)? == 0)),
        ("contains", [all, one]) => contains(all, one).map(Value::Bool),
        _ => None,
    }
}

fn numeric(name: &str, arguments: &[Node], budget: &Budget) -> Option<Value> {
    let number = |node: &Node| if let Value::Int(number) = node.value { Some(number) } else { None };
    match (name, arguments) {
        ("int", [one]) => match &one.value {
            Value::Int(number) => Some(Value::Int(*number)),
            Value::String(text) => text.parse().ok().map(Value::Int),
            _ => None,
        },
        ("length", [one]) => Some(Value::Int(i64::try_from(length(one)?).ok()?)),
        ("min" | "max", _) => {
            let items = if let [list] = arguments { list.as_array()? } else { arguments };
            let numbers = items.iter().map(number).collect::<Option<Vec<_>>>()?.into_iter();
            if name == "min" { numbers.min() } else { numbers.max() }.map(Value::Int)
        }
        ("range", [start, count]) => {
            let (start, count) = (number(start)?, number(count).filter(|count| (0..=RANGE).contains(count))?);
            budget.spend(NODE * usize::try_from(count).ok()?)?;
            let numbers = start..start.checked_add(count)?;
            Some(Value::Array(numbers.map(|number| Node::new(Value::Int(number), arguments[0].span)).collect()))
        }
        (_, [one, other]) => {
            let (one, other) = (number(one)?, number(other)?);
            Some(match name {
                "add" => Value::Int(one.checked_add(other)?),
                "sub" => Value::Int(one.checked_sub(other)?),
                "mul" => Value::Int(one.checked_mul(other)?),
                "div" => Value::Int(one.checked_div(other)?),
                "mod" => Value::Int(one.checked_rem(other)?),
                "greater" => Value::Bool(one > other),
                "greaterorequals" => Value::Bool(one >= other),
                "less" => Value::Bool(one < other),
                "lessorequals" => Value::Bool(one <= other),
                _ => return None,
            })
        }
        _ => None,
    }
}

/// Says whether two values are equal; nothing of values of different types, which are no values to compare.
fn equal(one: &Node, other: &Node) -> Option<bool> {
    match (&one.value, &other.value) {
        (Value::Null, Value::Null) => Some(true),
        (Value::Null, Value::Unknown(_)) => other.text_parts().map(|_| false),
        (Value::Unknown(_), Value::Null) => one.text_parts().map(|_| false),
        (Value::Unknown(unknown), Value::String(text)) | (Value::String(text), Value::Unknown(unknown)) => {
            (unknown.text && text.is_empty()).then_some(false)
        }
        (Value::Unknown(_), _) | (_, Value::Unknown(_)) => None,
        (Value::Null, _) | (_, Value::Null) => Some(false),
        (Value::Bool(one), Value::Bool(other)) => Some(one == other),
        (Value::Int(one), Value::Int(other)) => Some(one == other),
        (Value::String(one), Value::String(other)) => Some(one == other),
        (Value::Array(one), Value::Array(other)) if one.len() != other.len() => Some(false),
        (Value::Array(one), Value::Array(other)) => {
            decided(one.iter().zip(other).map(|(one, other)| equal(one, other)), false)
        }
        (Value::Object(one), Value::Object(other)) if one.len() != other.len() => Some(false),
        (Value::Object(one), Value::Object(other)) => {
            let pairs = one.iter().zip(other);
            decided(
                pairs.map(|(one, other)| if one.key == other.key { equal(&one.value, &other.value) } else { None }),
                false,
            )
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
