//! Collection functions over lists.

use super::arguments::{Arguments, MOST_ELEMENTS, Outcome, Stop, list, refuse, text};
use super::collection::position;
use super::number::Number;
use super::order;
use crate::parse::{Node, Unknown, Value};

pub(super) fn chunklist(arguments: &Arguments<'_>) -> Outcome {
    let items = arguments.list(0)?;
    let Ok(size) = usize::try_from(arguments.integer(1)?) else { return refuse("the size argument must be positive") };
    let size = if size == 0 { items.len().max(1) } else { size };
    let chunks = items.chunks(size).map(|chunk| arguments.made(Value::Array(chunk.to_vec()))).collect();
    arguments.array(chunks)
}

/// Any unknown element might be dropped, so there is no result with one.
pub(super) fn compact(arguments: &Arguments<'_>) -> Outcome {
    let mut kept = Vec::new();
    for item in arguments.list(0)? {
        if item.value != Value::Null && !text(item)?.is_empty() {
            kept.push(item.clone());
        }
    }
    arguments.array(kept)
}

pub(super) fn concat(arguments: &Arguments<'_>) -> Outcome {
    let mut joined = Vec::new();
    for node in arguments.nodes {
        let items = list(node)?;
        if joined.len() + items.len() > MOST_ELEMENTS {
            return Err(Stop::too_large());
        }
        joined.extend_from_slice(items);
    }
    arguments.array(joined)
}

pub(super) fn distinct(arguments: &Arguments<'_>) -> Outcome {
    arguments.wholly_known(0)?;
    arguments.array(order::distinct(arguments.list(0)?.iter().cloned()))
}

/// Indexes wrap around, negative ones from the end.
pub(super) fn element(arguments: &Arguments<'_>) -> Outcome {
    let items = arguments.list(0)?;
    let index = arguments.integer(1)?;
    if items.is_empty() {
        return refuse("cannot use element function with an empty list");
    }
    let length = i64::try_from(items.len()).unwrap_or(i64::MAX);
    let place = usize::try_from(index.rem_euclid(length)).unwrap_or_default();
    items.get(place).cloned().ok_or(Stop::Unknown)
}

/// An unknown element might be a list, of any length, unless its name says that it is a string.
pub(super) fn flatten(arguments: &Arguments<'_>) -> Outcome {
    let mut flat = Vec::new();
    flatten_into(arguments.list(0)?, &mut flat)?;
    arguments.array(flat)
}

fn flatten_into(items: &[Node], flat: &mut Vec<Node>) -> Outcome<()> {
    for item in items {
        match &item.value {
            Value::Array(inner) => flatten_into(inner, flat)?,
            Value::Unknown(unknown) if !is_string(unknown) => return Err(Stop::Unknown),
            _ => flat.push(item.clone()),
        }
        if flat.len() > MOST_ELEMENTS {
            return Err(Stop::too_large());
        }
    }
    Ok(())
}

/// Returns whether an unknown is certainly a string: providers' `id` is one always, and so is an interpolated text.
fn is_string(unknown: &Unknown) -> bool {
    if unknown.text {
        return true;
    }
    let text = &*unknown.expression;
    let reference = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-[]\"".contains(&byte));
    let resource = !["var.", "local.", "module.", "each."].iter().any(|root| text.starts_with(root));
    let template = text.len() > 1 && text.starts_with('"') && text.ends_with('"') && !text.starts_with("\"${");
    template || reference && resource && text.ends_with(".id") && text.matches('.').count() >= 2
}

pub(super) fn index(arguments: &Arguments<'_>) -> Outcome {
    let items = arguments.list(0)?;
    if items.is_empty() {
        return refuse("cannot search an empty list");
    }
    match position(items, arguments.node(1)?)? {
        Some(index) => arguments.integer_value(index),
        None => refuse("item not found"),
    }
}

pub(super) fn one(arguments: &Arguments<'_>) -> Outcome {
    match arguments.list(0)? {
        [] => Ok(arguments.made(Value::Null)),
        [item] => Ok(item.clone()),
        _ => refuse("must be a list, set, or tuple value with either zero or one elements"),
    }
}

/// Terraform's own limit on what `range` makes.
const LONGEST_RANGE: usize = 1024;

pub(super) fn range(arguments: &Arguments<'_>) -> Outcome {
    let first = arguments.number(0)?;
    let (start, limit) = if arguments.has(1) { (first, arguments.number(1)?) } else { (Number::from(0), first) };
    let down = limit < start;
    let step = match arguments.has(2) {
        true => arguments.number(2)?,
        false => Number::from(if down { -1 } else { 1 }),
    };
    if step.is_zero() {
        return refuse("step must not be zero");
    }
    if step.is_negative() != down && limit != start {
        let (side, sign) = if down { ("less", "negative") } else { ("greater", "positive") };
        return refuse(format!("when the limit is {side} than the start, the step must be {sign}"));
    }
    let mut numbers = Vec::new();
    let mut next = start;
    while if down { next > limit } else { next < limit } {
        if numbers.len() == LONGEST_RANGE {
            return refuse("more than 1024 values were generated");
        }
        numbers.push(arguments.made(next.clone().into_value()));
        next = next.plus(&step);
    }
    arguments.array(numbers)
}

pub(super) fn reverse(arguments: &Arguments<'_>) -> Outcome {
    arguments.array(arguments.list(0)?.iter().rev().cloned().collect())
}

pub(super) fn slice(arguments: &Arguments<'_>) -> Outcome {
    let items = arguments.list(0)?;
    let (start, end) = (arguments.integer(1)?, arguments.integer(2)?);
    let part = match (usize::try_from(start), usize::try_from(end)) {
        (Ok(start), Ok(end)) if start > end => return refuse("start index must not be greater than end index"),
        (Ok(start), Ok(end)) => items.get(start..end),
        _ => None,
    };
    match part {
        Some(part) => arguments.array(part.to_vec()),
        None => refuse(format!("start and end must be between zero and {}, the length of the list", items.len())),
    }
}

pub(super) fn sort(arguments: &Arguments<'_>) -> Outcome {
    let mut texts = arguments.texts(0)?;
    texts.sort();
    arguments.strings(texts)
}
