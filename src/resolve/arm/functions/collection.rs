//! Functions that make lists and objects, or look into them.

use std::sync::Arc;

use super::super::budget::Budget;
use super::text::{letters, string};
use super::{decided, equal};
use crate::parse::{Entry, Node, Object, Value};

pub(super) fn of_collection(name: &str, arguments: &[Node], budget: &Budget) -> Option<Value> {
    match (name, arguments) {
        ("createarray", _) => Some(Value::Array(arguments.to_vec())),
        ("createobject", _) => created(arguments).map(Value::Object),
        ("array", [one]) => match &one.value {
            Value::Array(_) => Some(one.value.clone()),
            Value::String(_) | Value::Int(_) | Value::Object(_) => Some(Value::Array(vec![one.clone()])),
            _ => None,
        },
        ("concat", [_, ..]) => {
            let lists = arguments.iter().map(Node::as_array).collect::<Option<Vec<_>>>()?;
            Some(Value::Array(lists.concat()))
        }
        ("first", [all]) => part(all, 0, Some(1)).and_then(one),
        ("last", [all]) => part(all, length(all)?.checked_sub(1)?, None).and_then(one),
        ("take", [all, count]) => part(all, 0, Some(clamped(count)?)),
        ("skip", [all, count]) => part(all, clamped(count)?, None),
        ("union", [first, rest @ ..]) => joined(first, rest, budget),
        ("intersection", [first, rest @ ..]) => common(first, rest, budget),
        _ => None,
    }
}

/// Returns the entry of a key, whose cases do not matter.
pub(super) fn entry<'a>(object: &'a Object, key: &str) -> Option<&'a Entry> {
    object.entry(key).or_else(|| object.iter().find(|entry| entry.key.eq_ignore_ascii_case(key)))
}

pub(super) fn length(node: &Node) -> Option<usize> {
    match &node.value {
        Value::String(text) => letters(text).map(|letters| letters.len()),
        Value::Array(items) => Some(items.len()),
        Value::Object(object) => Some(object.len()),
        _ => None,
    }
}

pub(super) fn contains(all: &Node, one: &Node) -> Option<bool> {
    match (&all.value, &one.value) {
        (Value::String(all), Value::String(one)) => Some(all.contains(&**one)),
        (Value::Array(items), Value::String(_) | Value::Int(_)) => {
            decided(items.iter().map(|item| equal(item, one)), true)
        }
        (Value::Object(object), Value::String(key)) => Some(entry(object, key).is_some()),
        _ => None,
    }
}

/// Returns a number of items, where a negative one is none.
fn clamped(node: &Node) -> Option<usize> {
    if let Value::Int(number) = node.value { usize::try_from(number.max(0)).ok() } else { None }
}

/// Returns a part of a list or a text, as far as it is there.
fn part(all: &Node, start: usize, count: Option<usize>) -> Option<Value> {
    let count = count.unwrap_or(usize::MAX);
    match &all.value {
        Value::String(text) => Some(string(&letters(text)?.into_iter().skip(start).take(count).collect::<String>())),
        Value::Array(items) => Some(Value::Array(items.iter().skip(start).take(count).cloned().collect())),
        _ => None,
    }
}

/// Returns the only item of a list; a text of one letter is one already.
fn one(part: Value) -> Option<Value> {
    match part {
        Value::Array(items) => items.into_iter().next().map(|item| item.value),
        Value::String(text) if text.is_empty() => None,
        part => Some(part),
    }
}

fn created(arguments: &[Node]) -> Option<Object> {
    let pairs = arguments.chunks(2).map(|pair| {
        let [key, value] = pair else { return None };
        Some(Entry::new(key.as_str()?, key.span, value.clone()))
    });
    let object: Object = pairs.collect::<Option<_>>()?;
    (object.len() * 2 == arguments.len()).then_some(object)
}

/// Returns the union of lists, or of objects, of which the later ones win.
fn joined(first: &Node, rest: &[Node], budget: &Budget) -> Option<Value> {
    let mut all = first.value.clone();
    for other in rest {
        match (&mut all, &other.value) {
            (Value::Array(items), Value::Array(more)) => {
                budget.spend(items.len().checked_mul(more.len())?)?;
                for item in more {
                    if !decided(items.iter().map(|known| equal(known, item)), true)? {
                        items.push(item.clone());
                    }
                }
            }
            (Value::Object(object), Value::Object(more)) => all = Value::Object(merged(object, more, budget)?),
            _ => return None,
        }
    }
    matches!(all, Value::Array(_) | Value::Object(_)).then_some(all)
}

fn merged(object: &Object, more: &Object, budget: &Budget) -> Option<Object> {
    budget.spend(object.len().checked_mul(more.len())?)?;
    let mut all = object.clone();
    for new in more {
        let old = entry(object, &new.key);
        let value = match (old.map(|old| &old.value.value), &new.value.value) {
            (None, _) => new.value.clone(),
            // Whether these are one key, and whether nothing takes the place of something, is not told.
            _ if old.is_some_and(|old| old.key != new.key) => return None,
            (Some(_), Value::Null) => return None,
            (Some(Value::Object(old)), Value::Object(inner)) => {
                Node::new(Value::Object(merged(old, inner, budget)?), new.value.span)
            }
            // What may be an object may be merged with one.
            (Some(Value::Unknown(_)), Value::Object(_)) => {
                old.filter(|old| old.value.text_parts().is_none())?.value.clone()
            }
            _ => new.value.clone(),
        };
        all.insert(Entry::new(Arc::clone(&new.key), new.key_span, value));
    }
    Some(all)
}

/// Returns what lists, or objects, have in common.
fn common(first: &Node, rest: &[Node], budget: &Budget) -> Option<Value> {
    let sizes = rest.iter().filter_map(length).sum::<usize>();
    budget.spend(length(first)?.checked_mul(sizes)?)?;
    match &first.value {
        Value::Array(items) => {
            let lists = rest.iter().map(Node::as_array).collect::<Option<Vec<_>>>()?;
            let mut kept = Vec::new();
            for item in items {
                let within = |list: &&[Node]| decided(list.iter().map(|other| equal(item, other)), true);
                if decided(lists.iter().map(within), false)? {
                    kept.push(item.clone());
                }
            }
            Some(Value::Array(kept))
        }
        Value::Object(object) => {
            let others = rest.iter().map(Node::as_object).collect::<Option<Vec<_>>>()?;
            let mut kept = Vec::new();
            for one in object {
                let within = |other: &&Object| match entry(other, &one.key) {
                    None => Some(false),
                    Some(other) if other.key != one.key => None,
                    // Whether what objects have in common is kept of them is not told.
                    Some(other) if other.value.as_object().is_some() => {
                        equal(&one.value, &other.value).filter(|equal| *equal)
                    }
                    Some(other) => equal(&one.value, &other.value),
                };
                if decided(others.iter().map(within), false)? {
                    kept.push(one.clone());
                }
            }
            Some(Value::Object(kept.into_iter().collect()))
        }
        _ => None,
    }
}
