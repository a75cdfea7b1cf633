//! Collection functions over maps and objects. Keys are known even where values are not.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::arguments::{Arguments, Outcome, Stop, refuse, text};
use super::order::{by_key, equal};
use crate::parse::{Entry, Node, Value};

pub(super) fn keys(arguments: &Arguments<'_>) -> Outcome {
    arguments.strings(by_key(arguments.object(0)?).into_iter().map(|entry| Arc::clone(&entry.key)))
}

pub(super) fn values(arguments: &Arguments<'_>) -> Outcome {
    arguments.array(by_key(arguments.object(0)?).into_iter().map(|entry| entry.value.clone()).collect())
}

pub(super) fn lookup(arguments: &Arguments<'_>) -> Outcome {
    let (object, key) = (arguments.object(0)?, arguments.text(1)?);
    match object.get(&key) {
        Some(value) => Ok(value.clone()),
        None if arguments.has(2) => Ok(arguments.node(2)?.clone()),
        None => refuse(format!("lookup failed to find key \"{key}\"")),
    }
}

/// Picks the values whose keys are among those searched for.
pub(super) fn matchkeys(arguments: &Arguments<'_>) -> Outcome {
    let (values, keys, wanted) = (arguments.list(0)?, arguments.list(1)?, arguments.list(2)?);
    if values.len() != keys.len() {
        return refuse("length of keys and values should be equal");
    }
    let mut kept = Vec::new();
    for (value, key) in values.iter().zip(keys) {
        let matches: Vec<Option<bool>> = wanted.iter().map(|wanted| equal(key, wanted)).collect();
        if matches.contains(&Some(true)) {
            kept.push(value.clone());
        } else if matches.contains(&None) {
            return Err(Stop::Unknown);
        }
    }
    arguments.array(kept)
}

/// Nulls are skipped, and later maps win.
pub(super) fn merge(arguments: &Arguments<'_>) -> Outcome {
    let mut entries: Vec<Entry> = Vec::new();
    for node in arguments.nodes {
        match &node.value {
            Value::Null => {}
            Value::Object(object) => entries.extend(object.iter().cloned()),
            Value::Unknown(_) => return Err(Stop::Unknown),
            _ => return refuse("arguments must be maps or objects"),
        }
    }
    arguments.object_of(entries)
}

/// A map of lists of strings, with keys and elements changing places.
pub(super) fn transpose(arguments: &Arguments<'_>) -> Outcome {
    let mut transposed = BTreeMap::<Arc<str>, BTreeSet<Arc<str>>>::new();
    for entry in arguments.object(0)? {
        for item in super::arguments::list(&entry.value)? {
            transposed.entry(text(item)?).or_default().insert(Arc::clone(&entry.key));
        }
    }
    let entries: Vec<Entry> = transposed
        .into_iter()
        .map(|(key, names)| Ok(arguments.entry(key, arguments.strings(names)?)))
        .collect::<Outcome<_>>()?;
    arguments.object_of(entries)
}

pub(super) fn zipmap(arguments: &Arguments<'_>) -> Outcome {
    let (keys, values) = (arguments.texts(0)?, arguments.list(1)?);
    if keys.len() != values.len() {
        return refuse(format!("number of keys ({}) does not match number of values ({})", keys.len(), values.len()));
    }
    let entry = |(key, value): (Arc<str>, &Node)| Entry::new(key, value.span, value.clone());
    arguments.object_of(keys.into_iter().zip(values).map(entry).collect::<Vec<_>>())
}
