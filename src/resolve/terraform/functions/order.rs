//! When values are equal, and in which order Terraform iterates over a set of them.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::number::Number;
use crate::parse::{Entry, Node, Object, Value};

/// Returns whether two values are equal; nothing where that depends on an unknown.
pub(in crate::resolve) fn equal(left: &Node, right: &Node) -> Option<bool> {
    match (&left.value, &right.value) {
        (Value::Unknown(_), _) | (_, Value::Unknown(_)) => None,
        (Value::String(a), Value::String(b)) => Some(a == b),
        (Value::Int(a), Value::Int(b)) => Some(a == b),
        (Value::Array(a), Value::Array(b)) => {
            if a.len() != b.len() {
                return Some(false);
            }
            all(a.iter().zip(b).map(|(a, b)| equal(a, b)))
        }
        (Value::Object(a), Value::Object(b)) => {
            if a.len() != b.len() {
                return Some(false);
            }
            let others: HashMap<&str, &Node> = b.iter().map(|entry| (&*entry.key, &entry.value)).collect();
            all(a.iter().map(|entry| others.get(&*entry.key).map_or(Some(false), |other| equal(&entry.value, other))))
        }
        (a, b) => match (Number::of(a), Number::of(b)) {
            (Some(a), Some(b)) => Some(a == b),
            _ => Some(a == b),
        },
    }
}

/// Three-valued "and": one that is false decides.
fn all(parts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut result = Some(true);
    for part in parts {
        match part {
            Some(false) => return Some(false),
            Some(true) => {}
            None => result = None,
        }
    }
    result
}

/// Sorts the elements of a set and drops repeated ones. Unknown elements stay, behind the others.
pub(in crate::resolve) fn sorted_set(items: Vec<Node>) -> Vec<Node> {
    let mut keyed: Vec<(Rank, Node)> = items.into_iter().map(|item| (Rank::of(&item), item)).collect();
    keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
    keyed.dedup_by(|(a, _), (b, _)| *a == *b && *a != Rank::Unknown);
    keyed.into_iter().map(|(_, item)| item).collect()
}

/// Returns the elements without repeated ones, in their order. For values that are known in all parts.
pub(super) fn distinct(items: impl IntoIterator<Item = Node>) -> Vec<Node> {
    let mut seen = std::collections::HashSet::new();
    items.into_iter().filter(|item| seen.insert(identity(item))).collect()
}

/// Returns a text that equal values share, for values that are known in all parts.
pub(super) fn identity(node: &Node) -> String {
    let mut text = String::new();
    write_identity(node, &mut text);
    text
}

/// Where a value stands among the elements of a set.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Bool(bool),
    Number(Number),
    Text(String),
    Other(String),
    Null,
    Unknown,
}

impl Rank {
    fn of(node: &Node) -> Self {
        match &node.value {
            Value::Null => Self::Null,
            Value::Unknown(_) => Self::Unknown,
            Value::Bool(value) => Self::Bool(*value),
            Value::String(text) => Self::Text(text.to_string()),
            Value::Array(_) | Value::Object(_) if !super::arguments::is_wholly_known(node) => Self::Unknown,
            Value::Array(_) | Value::Object(_) => Self::Other(identity(node)),
            number => Number::of(number).map_or(Self::Null, Self::Number),
        }
    }
}

fn write_identity(node: &Node, text: &mut String) {
    match &node.value {
        Value::Null => text.push('~'),
        Value::Unknown(_) => text.push('?'),
        Value::Bool(value) => text.push(if *value { 'T' } else { 'F' }),
        Value::String(string) => {
            let _ = write!(text, "{string:?}");
        }
        Value::Array(items) => {
            text.push('[');
            for item in items {
                write_identity(item, text);
                text.push(';');
            }
            text.push(']');
        }
        Value::Object(object) => {
            text.push('<');
            for entry in by_key(object) {
                let _ = write!(text, "{:?}:", entry.key);
                write_identity(&entry.value, text);
                text.push(';');
            }
            text.push('>');
        }
        number => {
            let _ = Number::of(number).map(|number| write!(text, "{number}"));
        }
    }
}

/// Returns the entries of an object in the order in which Terraform iterates over them.
pub(in crate::resolve) fn by_key(object: &Object) -> Vec<&Entry> {
    let mut entries: Vec<_> = object.iter().collect();
    entries.sort_by(|a, b| a.key.cmp(&b.key));
    entries
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    fn node(value: Value) -> Node {
        Node::new(value, Span::default())
    }

    fn unknown() -> Node {
        Node::unknown("var.x", Vec::new(), Span::default())
    }

    #[test]
    fn equality_is_three_valued_and_one_difference_decides() {
        let pair = |a: Node, b: Node| node(Value::Array(vec![a, b]));
        assert_eq!(equal(&node(Value::Int(1)), &node(Value::Float(1.0))), Some(true));
        assert_eq!(equal(&node(Value::Int(1)), &node(Value::String("1".into()))), Some(false));
        assert_eq!(equal(&unknown(), &unknown()), None);
        assert_eq!(equal(&pair(unknown(), node(Value::Int(1))), &pair(unknown(), node(Value::Int(2)))), Some(false));
        assert_eq!(equal(&pair(unknown(), node(Value::Int(1))), &pair(unknown(), node(Value::Int(1)))), None);
    }

    #[test]
    fn sets_are_sorted_without_repeated_elements_and_unknown_ones_last() {
        let items = [10, 9, 10].map(|number| node(Value::Int(number))).to_vec();
        let sorted: Vec<Value> = sorted_set(items).into_iter().map(|item| item.value).collect();
        assert_eq!(sorted, [Value::Int(9), Value::Int(10)]);
        let mixed = sorted_set(vec![unknown(), node(Value::String("b".into())), unknown()]);
        assert_eq!(mixed.len(), 3);
        assert_eq!(mixed[0].as_str(), Some("b"));
    }
}
