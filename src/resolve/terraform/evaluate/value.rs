//! What expressions do with values: conversions of primitives, equality, truth, copies to another place.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::functions::convert;
use super::super::functions::number::Number;
use crate::model::Span;
use crate::parse::{Entry, Node, Object, Reason, Unknown, Value};

/// Marks the object of a whole resource: what it does not hold is known only once it is applied.
pub(in crate::resolve::terraform) const OPEN: &str = "\u{0}open";

/// Levels of nesting of a value.
const DEPTH: usize = 128;

/// Why an expression has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::resolve::terraform) struct Fault {
    /// What is wrong, in words.
    pub(in crate::resolve::terraform) message: Arc<str>,
    /// Whether a limit or a cycle is the reason: then `try` has no say.
    pub(in crate::resolve::terraform) fatal: bool,
}

impl Fault {
    /// Returns the fault of an expression.
    pub(in crate::resolve::terraform) fn new(message: impl Into<Arc<str>>) -> Self {
        Self { message: message.into(), fatal: false }
    }

    /// Returns the fault of a limit or a cycle.
    pub(in crate::resolve::terraform) fn fatal(message: impl Into<Arc<str>>) -> Self {
        Self { message: message.into(), fatal: true }
    }
}

impl From<String> for Fault {
    fn from(message: String) -> Self {
        Self::new(message)
    }
}

/// What evaluation may still cost.
#[derive(Debug)]
pub(in crate::resolve::terraform) struct Budget {
    left: Cell<u64>,
    limit: u64,
    /// Values that one value may hold, and kibibytes of one text.
    pub(in crate::resolve::terraform) size: usize,
}

impl Budget {
    /// Returns a budget of so many steps, and values of this size.
    pub(in crate::resolve::terraform) fn new(steps: u64, size: usize) -> Self {
        Self { left: Cell::new(steps), limit: steps, size }
    }

    /// Takes some steps.
    pub(in crate::resolve::terraform) fn take(&self, steps: usize) -> Result<(), Fault> {
        match self.left.get().checked_sub(steps as u64) {
            Some(left) => {
                self.left.set(left);
                Ok(())
            }
            None => {
                self.left.set(0);
                Err(Fault::fatal(format!("evaluation took more than {} steps (limits.terraform_steps)", self.limit)))
            }
        }
    }

    /// Returns whether nothing is left.
    pub(in crate::resolve::terraform) fn is_spent(&self) -> bool {
        self.left.get() == 0
    }

    /// Refuses a text that is too long.
    pub(in crate::resolve::terraform) fn text(&self, bytes: usize) -> Result<(), Fault> {
        if bytes > self.size.saturating_mul(16) {
            return Err(Fault::fatal(format!("a text of more than {} bytes", self.size.saturating_mul(16))));
        }
        self.take(bytes / 64)
    }

    /// Takes the steps of a value that a function made, and refuses one that is too large.
    pub(in crate::resolve::terraform) fn value(&self, node: &Node) -> Result<(), Fault> {
        let mut left = self.size;
        let measured = measure(node, 0, &mut left);
        self.take(self.size - left)?;
        measured
    }

    /// Copies a value to a place: the expression there names it.
    pub(in crate::resolve::terraform) fn copy(
        &self,
        node: &Node,
        span: Span,
        text: &dyn Fn() -> Arc<str>,
    ) -> Result<Node, Fault> {
        let mut left = self.size;
        let copied = copied(node, span, text, 0, &mut left);
        self.take(self.size - left)?;
        copied
    }
}

fn step(depth: usize, left: &mut usize) -> Result<(), Fault> {
    if depth > DEPTH {
        return Err(Fault::fatal(format!("a value of more than {DEPTH} levels")));
    }
    *left = left.checked_sub(1).ok_or_else(|| Fault::fatal("a value that is larger than limits.terraform_values"))?;
    Ok(())
}

fn measure(node: &Node, depth: usize, left: &mut usize) -> Result<(), Fault> {
    step(depth, left)?;
    match &node.value {
        Value::Array(items) => items.iter().try_for_each(|item| measure(item, depth + 1, left)),
        Value::Object(object) => object.iter().try_for_each(|entry| measure(&entry.value, depth + 1, left)),
        _ => Ok(()),
    }
}

fn copied(node: &Node, span: Span, text: &dyn Fn() -> Arc<str>, depth: usize, left: &mut usize) -> Result<Node, Fault> {
    step(depth, left)?;
    let value = match &node.value {
        Value::Array(items) => {
            let items: Result<Vec<Node>, Fault> =
                items.iter().map(|item| copied(item, span, text, depth + 1, left)).collect();
            Value::Array(items?)
        }
        Value::Object(object) => {
            let mut copy = Object::default();
            for entry in object {
                let value = copied(&entry.value, span, text, depth + 1, left)?;
                copy.push_new(Entry { key: Arc::clone(&entry.key), key_span: span, value });
            }
            Value::Object(copy)
        }
        Value::Unknown(unknown) => Value::Unknown(Box::new(Unknown { expression: text(), ..(**unknown).clone() })),
        scalar => scalar.clone(),
    };
    Ok(Node::new(value, span))
}

/// What the unknown parts of some values depend on.
#[derive(Debug, Default)]
pub(in crate::resolve::terraform) struct Causes {
    seen: BTreeSet<Arc<str>>,
    references: Vec<Arc<str>>,
    reason: Option<Reason>,
}

/// References that one unknown keeps; more say no more.
const REFERENCES: usize = 32;

impl Causes {
    /// Returns the causes of these values.
    pub(in crate::resolve::terraform) fn of<'a>(nodes: impl IntoIterator<Item = &'a Node>) -> Self {
        let mut causes = Self::default();
        nodes.into_iter().for_each(|node| causes.add(node));
        causes
    }

    /// Adds the causes of a value.
    pub(in crate::resolve::terraform) fn add(&mut self, node: &Node) {
        node.visit_unknowns(&mut |unknown| {
            for name in &unknown.references {
                if self.references.len() < REFERENCES && self.seen.insert(Arc::clone(name)) {
                    self.references.push(Arc::clone(name));
                }
            }
            let rank = |reason: &Reason| match reason {
                Reason::Computed => 0,
                Reason::Open => 1,
                Reason::Told(_) => 2,
                Reason::Fault(_) => 3,
            };
            if self.reason.as_ref().is_none_or(|known| rank(known) < rank(&unknown.reason)) {
                self.reason = Some(unknown.reason.clone());
            }
        });
    }

    /// Returns the gravest reason.
    pub(in crate::resolve::terraform) fn reason(&self) -> Option<Reason> {
        self.reason.clone()
    }

    /// Adds a name that the value depends on.
    pub(in crate::resolve::terraform) fn refer(&mut self, name: Arc<str>) {
        if self.references.len() < REFERENCES && self.seen.insert(Arc::clone(&name)) {
            self.references.push(name);
        }
        self.reason.get_or_insert(Reason::Computed);
    }

    /// Returns whether nothing was unknown.
    pub(in crate::resolve::terraform) fn is_none(&self) -> bool {
        self.reason.is_none()
    }

    /// Returns an unknown value of these causes.
    pub(in crate::resolve::terraform) fn unknown(self, expression: Arc<str>, span: Span) -> Node {
        Node::unknown(expression, self.references, span).because(self.reason.unwrap_or_default())
    }
}

/// Returns the name of a value's type, for messages.
pub(in crate::resolve::terraform) fn type_name(node: &Node) -> &'static str {
    match node.value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Int(_) | Value::Float(_) | Value::BigInt(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
        Value::Unknown(_) => "unknown value",
    }
}

/// Converts a known primitive to a boolean, as Terraform does.
pub(in crate::resolve::terraform) fn truth(node: &Node) -> Result<bool, Fault> {
    match &node.value {
        Value::Bool(value) => Ok(*value),
        Value::String(text) if matches!(&**text, "true" | "1") => Ok(true),
        Value::String(text) if matches!(&**text, "false" | "0") => Ok(false),
        _ => Err(Fault::new(format!("a bool is needed, not a {}", type_name(node)))),
    }
}

/// Converts a known primitive to a string, as Terraform does.
pub(in crate::resolve::terraform) fn text_of(node: &Node) -> Result<Arc<str>, Fault> {
    convert::text_of(&node.value).ok_or_else(|| Fault::new(format!("a string is needed, not a {}", type_name(node))))
}

/// Converts a known primitive to a number.
pub(in crate::resolve::terraform) fn number_of(node: &Node) -> Result<Value, Fault> {
    match &node.value {
        Value::Int(_) | Value::BigInt(_) => Ok(node.value.clone()),
        other => convert::number_of(other)
            .map(Number::into_value)
            .ok_or_else(|| Fault::new(format!("a number is needed, not this {}", type_name(node)))),
    }
}

/// Returns whether two values are equal; nothing if that hangs on what is unknown.
pub(in crate::resolve::terraform) fn equal(one: &Node, other: &Node) -> Option<bool> {
    match (&one.value, &other.value) {
        (Value::Unknown(_), _) | (_, Value::Unknown(_)) => None,
        (Value::Array(ones), Value::Array(others)) => {
            if ones.len() != others.len() {
                return Some(false);
            }
            all(ones.iter().zip(others).map(|(one, other)| equal(one, other)))
        }
        (Value::Object(ones), Value::Object(others)) => {
            if ones.get(OPEN).is_some() || others.get(OPEN).is_some() {
                return None;
            }
            if ones.len() != others.len() {
                return Some(false);
            }
            let others: std::collections::HashMap<&str, &Node> =
                others.iter().map(|entry| (&*entry.key, &entry.value)).collect();
            all(ones
                .iter()
                .map(|entry| others.get(&*entry.key).map_or(Some(false), |other| equal(&entry.value, other))))
        }
        (Value::Int(_) | Value::Float(_) | Value::BigInt(_), Value::Int(_) | Value::Float(_) | Value::BigInt(_)) => {
            Some(match (Number::of(&one.value), Number::of(&other.value)) {
                (Some(one), Some(other)) => one.minus(&other).is_zero(),
                _ => false,
            })
        }
        (one, other) => Some(one == other),
    }
}

fn all(answers: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut known = true;
    for answer in answers {
        match answer {
            Some(true) => {}
            Some(false) => return Some(false),
            None => known = false,
        }
    }
    known.then_some(true)
}

/// Returns whether a value is a whole resource, or holds one: what it does not set is not known.
pub(in crate::resolve::terraform) fn is_open(node: &Node) -> bool {
    match &node.value {
        Value::Array(items) => items.iter().any(is_open),
        Value::Object(object) => object.iter().any(|entry| &*entry.key == OPEN || is_open(&entry.value)),
        _ => false,
    }
}

/// Takes the marks of whole resources out of a value that leaves evaluation.
pub(in crate::resolve::terraform) fn unmarked(mut node: Node) -> Node {
    unmark(&mut node);
    node
}

fn unmark(node: &mut Node) {
    match &mut node.value {
        Value::Array(items) => items.iter_mut().for_each(unmark),
        Value::Object(object) => {
            object.take(OPEN);
            object.values_mut().for_each(unmark);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Node {
        Node::string(text, Span::default())
    }

    #[test]
    fn strings_convert_as_terraform_does() {
        assert_eq!(truth(&text("true")), Ok(true));
        assert!(truth(&text("yes")).is_err());
        assert_eq!(number_of(&text("5")), Ok(Value::Int(5)));
        assert_eq!(number_of(&text("2.50")), Ok(Value::Float(2.5)));
        assert!(number_of(&text("inf")).is_err());
        assert!(number_of(&text("")).is_err());
    }

    #[test]
    fn equality_is_open_only_where_the_unknown_decides() {
        let unknown = Node::unknown("x", Vec::new(), Span::default());
        let list = |items: Vec<Node>| Node::array(items, Span::default());
        assert_eq!(equal(&list(vec![unknown.clone(), text("a")]), &list(vec![text("b"), text("c")])), Some(false));
        assert_eq!(equal(&list(vec![unknown]), &list(vec![text("b")])), None);
        assert_eq!(equal(&text("1"), &Node::new(Value::Int(1), Span::default())), Some(false));
    }
}
