//! What a function sees of its arguments, converted as Terraform converts them.

use std::sync::Arc;

use super::Call;
use super::convert::{self, Type};
use super::number::Number;
use crate::parse::{Entry, Node, Object, TextParts, Value};

/// The most elements that a call may make. Terraform's own `range` stops at 1,024.
pub(super) const MOST_ELEMENTS: usize = 200_000;

/// The most bytes that a text made by a call may have.
pub(super) const MOST_BYTES: usize = 16 << 20;

/// Why a call gives no value.
#[derive(Debug)]
pub(in crate::resolve) enum Stop {
    /// Terraform refuses the call, with this message.
    Refused(String),
    /// The result depends on an unknown argument.
    Unknown,
    /// The result cannot be known from the source, for this reason.
    Undecidable(String),
}

impl Stop {
    /// Returns the stop of a call whose result would be too large.
    pub(super) fn too_large() -> Self {
        Self::Undecidable(format!("it makes more than {MOST_ELEMENTS} elements or {} MiB of text", MOST_BYTES >> 20))
    }
}

impl From<String> for Stop {
    fn from(message: String) -> Self {
        Self::Refused(message)
    }
}

/// What a function gives, or why it does not.
pub(in crate::resolve) type Outcome<T = Node> = Result<T, Stop>;

/// Adds to a text that a call makes.
pub(super) fn push(made: &mut TextParts, text: &str) -> Outcome<()> {
    made.push(text);
    if made.bytes() > MOST_BYTES { Err(Stop::too_large()) } else { Ok(()) }
}

/// Returns the refusal of a call.
pub(super) fn refuse<T>(message: impl Into<String>) -> Outcome<T> {
    Err(Stop::Refused(message.into()))
}

/// The arguments of a call. Their number has been checked.
pub(super) struct Arguments<'a> {
    pub(super) call: &'a Call<'a>,
    pub(super) nodes: &'a [Node],
}

impl<'a> Arguments<'a> {
    /// Returns an argument as it is.
    pub(super) fn node(&self, index: usize) -> Outcome<&'a Node> {
        self.nodes.get(index).ok_or_else(|| Stop::Refused(format!("argument {} is missing", index + 1)))
    }

    /// Returns the arguments from one on.
    pub(super) fn from(&self, index: usize) -> &'a [Node] {
        self.nodes.get(index..).unwrap_or_default()
    }

    /// Returns whether an optional argument is given.
    pub(super) fn has(&self, index: usize) -> bool {
        index < self.nodes.len()
    }

    /// Returns an argument that must be known and not null.
    pub(super) fn known(&self, index: usize) -> Outcome<&'a Node> {
        known(self.node(index)?)
    }

    /// Returns an argument that must be known in all its parts.
    pub(super) fn wholly_known(&self, index: usize) -> Outcome<&'a Node> {
        let node = self.known(index)?;
        if is_wholly_known(node) { Ok(node) } else { Err(Stop::Unknown) }
    }

    pub(super) fn text(&self, index: usize) -> Outcome<Arc<str>> {
        text(self.node(index)?)
    }

    pub(super) fn number(&self, index: usize) -> Outcome<Number> {
        number(self.node(index)?)
    }

    pub(super) fn integer(&self, index: usize) -> Outcome<i64> {
        let number = self.number(index)?;
        number.to_integer().ok_or_else(|| Stop::Refused(format!("argument {}: a whole number is required", index + 1)))
    }

    pub(super) fn list(&self, index: usize) -> Outcome<&'a [Node]> {
        list(self.node(index)?)
    }

    pub(super) fn object(&self, index: usize) -> Outcome<&'a Object> {
        match &self.known(index)?.value {
            Value::Object(object) => Ok(object),
            other => refuse(format!("argument {}: a map or object is required, not {}", index + 1, kind(other))),
        }
    }

    /// Returns a list whose elements are converted to texts; all of them must be known.
    pub(super) fn texts(&self, index: usize) -> Outcome<Vec<Arc<str>>> {
        self.list(index)?.iter().map(text).collect()
    }

    /// Returns a new text that may be open in part.
    pub(super) fn of_parts(&self, parts: TextParts) -> Node {
        parts.into_node(self.call.span, || super::unknown(self.call, self.nodes))
    }

    /// Returns a new value, at the place of the call.
    pub(super) fn made(&self, value: Value) -> Node {
        Node::new(value, self.call.span)
    }

    pub(super) fn string(&self, text: impl Into<Arc<str>>) -> Outcome {
        let text = text.into();
        if text.len() > MOST_BYTES {
            return Err(Stop::too_large());
        }
        Ok(self.made(Value::String(text)))
    }

    pub(super) fn boolean(&self, value: bool) -> Outcome {
        Ok(self.made(Value::Bool(value)))
    }

    pub(super) fn integer_value(&self, value: usize) -> Outcome {
        Ok(self.made(Value::Int(i64::try_from(value).unwrap_or(i64::MAX))))
    }

    pub(super) fn number_value(&self, number: Number) -> Outcome {
        Ok(self.made(number.into_value()))
    }

    pub(super) fn array(&self, items: Vec<Node>) -> Outcome {
        if items.len() > MOST_ELEMENTS {
            return Err(Stop::too_large());
        }
        Ok(self.made(Value::Array(items)))
    }

    pub(super) fn strings(&self, items: impl IntoIterator<Item = impl Into<Arc<str>>>) -> Outcome {
        let nodes = items.into_iter().take(MOST_ELEMENTS + 1).map(|item| Node::string(item, self.call.span)).collect();
        self.array(nodes)
    }

    pub(super) fn entry(&self, key: impl Into<Arc<str>>, value: Node) -> Entry {
        Entry::new(key, self.call.span, value)
    }

    pub(super) fn object_of(&self, entries: impl IntoIterator<Item = Entry>) -> Outcome {
        Ok(Node::object(entries, self.call.span))
    }
}

/// Returns a value that must be known and not null.
pub(super) fn known(node: &Node) -> Outcome<&Node> {
    match node.value {
        Value::Unknown(_) => Err(Stop::Unknown),
        Value::Null => refuse("an argument must not be null"),
        _ => Ok(node),
    }
}

/// Returns a value converted to a text.
pub(super) fn text(node: &Node) -> Outcome<Arc<str>> {
    match &known(node)?.value {
        Value::String(text) => Ok(Arc::clone(text)),
        other => {
            convert::text_of(other).ok_or_else(|| Stop::Refused(format!("a string is required, not {}", kind(other))))
        }
    }
}

/// Returns a value converted to a number.
pub(super) fn number(node: &Node) -> Outcome<Number> {
    let node = known(node)?;
    convert::number_of(&node.value)
        .ok_or_else(|| Stop::Refused(format!("a number is required, not {}", kind(&node.value))))
}

/// Returns a value converted to a boolean.
pub(super) fn boolean(node: &Node) -> Outcome<bool> {
    let node = known(node)?;
    match convert::convert(node.clone(), &Type::Bool)?.value {
        Value::Bool(value) => Ok(value),
        _ => refuse("a bool is required"),
    }
}

/// Returns the elements of a list, set or tuple.
pub(super) fn list(node: &Node) -> Outcome<&[Node]> {
    match &known(node)?.value {
        Value::Array(items) => Ok(items),
        other => refuse(format!("a list, set or tuple is required, not {}", kind(other))),
    }
}

/// Returns whether a value holds no unknown.
pub(super) fn is_wholly_known(node: &Node) -> bool {
    match &node.value {
        Value::Unknown(_) => false,
        Value::Array(items) => items.iter().all(is_wholly_known),
        Value::Object(object) => object.iter().all(|entry| is_wholly_known(&entry.value)),
        _ => true,
    }
}

/// Returns what people call a kind of value.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a bool",
        Value::Int(_) | Value::Float(_) | Value::BigInt(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
        Value::Unknown(_) => "an unknown value",
    }
}
