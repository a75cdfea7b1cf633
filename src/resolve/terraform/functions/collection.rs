//! Collection functions that answer with one value: lengths, sums, searches, the first that is there.

use unicode_segmentation::UnicodeSegmentation;

use super::arguments::{Arguments, Outcome, Stop, boolean, list, number, refuse};
use super::convert::{convert, type_of, unify};
use super::number::Number;
use super::order::equal;
use crate::parse::{Node, Value};

/// Stops at the first element that is false, null or unknown, as Terraform does.
pub(super) fn alltrue(arguments: &Arguments<'_>) -> Outcome {
    for item in arguments.list(0)? {
        if item.value == Value::Null || !boolean(item)? {
            return arguments.boolean(false);
        }
    }
    arguments.boolean(true)
}

/// One that is true decides, whatever is unknown.
pub(super) fn anytrue(arguments: &Arguments<'_>) -> Outcome {
    let mut undecided = false;
    for item in arguments.list(0)? {
        match &item.value {
            Value::Null => {}
            Value::Unknown(_) => undecided = true,
            _ if boolean(item)? => return arguments.boolean(true),
            _ => {}
        }
    }
    if undecided { Err(Stop::Unknown) } else { arguments.boolean(false) }
}

/// Skips nulls and empty strings; the first unknown might be either.
pub(super) fn coalesce(arguments: &Arguments<'_>) -> Outcome {
    let Some(ty) = unify(arguments.nodes.iter().map(type_of)) else {
        return refuse("all arguments must have the same type");
    };
    for node in arguments.nodes {
        match &node.value {
            Value::Null => {}
            Value::String(text) if text.is_empty() => {}
            Value::Unknown(_) => return Err(Stop::Unknown),
            _ => return Ok(convert(node.clone(), &ty)?),
        }
    }
    refuse("no non-null, non-empty-string arguments")
}

pub(super) fn coalescelist(arguments: &Arguments<'_>) -> Outcome {
    for node in arguments.nodes {
        if node.value != Value::Null && !list(node)?.is_empty() {
            return Ok(node.clone());
        }
    }
    refuse("no non-null arguments")
}

/// A known hit decides, whatever else is unknown.
pub(super) fn contains(arguments: &Arguments<'_>) -> Outcome {
    let items = arguments.list(0)?;
    let wanted = arguments.node(1)?;
    if items.is_empty() {
        return arguments.boolean(false);
    }
    let mut undecided = false;
    for item in items {
        match equal(item, wanted) {
            Some(true) => return arguments.boolean(true),
            Some(false) => {}
            None => undecided = true,
        }
    }
    if undecided { Err(Stop::Unknown) } else { arguments.boolean(false) }
}

pub(super) fn length(arguments: &Arguments<'_>) -> Outcome {
    let length = match &arguments.known(0)?.value {
        Value::Array(items) => items.len(),
        Value::Object(object) => object.len(),
        Value::String(text) => text.graphemes(true).count(),
        _ => return refuse("argument must be a string, a collection type, or a structural type"),
    };
    arguments.integer_value(length)
}

pub(super) fn sum(arguments: &Arguments<'_>) -> Outcome {
    let numbers: Vec<Number> = arguments.list(0)?.iter().map(number).collect::<Outcome<_>>()?;
    let Some(sum) = numbers.into_iter().reduce(|sum, next| sum.plus(&next)) else {
        return refuse("cannot sum an empty list");
    };
    arguments.number_value(sum)
}

/// Returns the place of a value in a list.
pub(super) fn position(items: &[Node], wanted: &Node) -> Outcome<Option<usize>> {
    for (index, item) in items.iter().enumerate() {
        match equal(item, wanted) {
            Some(true) => return Ok(Some(index)),
            Some(false) => {}
            None => return Err(Stop::Unknown),
        }
    }
    Ok(None)
}
