//! The value tree that every format yields: JSON's types, plus values that the source does not settle.

use std::sync::Arc;

use super::open_text::{ANYTHING, Form, SOMETHING, TextPart};
use crate::model::{PathSegment, Span};

/// A value and the bytes it was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where the value stands. For a collection: from its first to its last byte.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// A value of JSON's types, or one that the source does not settle.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer that fits 64 bits.
    Int(i64),
    /// A finite floating-point number.
    Float(f64),
    /// An integer outside 64 bits, as canonical decimal digits.
    BigInt(Arc<str>),
    /// A string.
    String(Arc<str>),
    /// A list.
    Array(Vec<Node>),
    /// An object; keys are unique and in source order.
    Object(Object),
    /// A value that only something else settles: an expression, an intrinsic, a template.
    Unknown(Box<Unknown>),
}

/// Entries with unique keys, in source order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    entries: Vec<Entry>,
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: Arc<str>,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

/// Why a value is not known, and what would settle it.
#[derive(Clone, Debug, PartialEq)]
pub struct Unknown {
    /// The deciding expression as written, e.g. `var.region`.
    pub expression: Arc<str>,
    /// The names that it refers to, e.g. `aws_s3_bucket.data.id`, in order of appearance.
    pub references: Vec<Arc<str>>,
    /// Whether it is a string with something in it, whatever it says: an identifier that the provider gives, a template
    /// with a literal part. A policy that asks only whether there is one has its answer.
    pub text: bool,
    /// The parts of that string, as far as they are told apart; none if nothing is known of it.
    pub parts: Arc<[TextPart]>,
    /// Whether it refers to what stands elsewhere, and nothing of it is written where it is: a variable without value, what a
    /// provider issues.
    pub elsewhere: bool,
    /// Why it is not known.
    pub reason: Reason,
    /// The document that the text holds, as far as it is known.
    pub content: Option<Arc<Content>>,
}

/// A document that stands in a text, when it was made of known parts rather than read from the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The value; its nodes have their places in `file`.
    pub root: Node,
    /// The file that its nodes stand in, if it is not that of the value that holds it.
    pub file: Option<Arc<str>>,
    /// The address of the data source that makes it, if one does.
    pub source: Option<Arc<str>>,
}

/// Why a value is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// What it refers to is not settled.
    #[default]
    Open,
    /// It exists only once the configuration is applied.
    Computed,
    /// This stands in the way.
    Told(Arc<str>),
    /// The expression is wrong, or reached a limit, in these words.
    Fault(Arc<str>),
}

impl Unknown {
    /// Makes it a text of these parts.
    pub fn set_parts(&mut self, parts: Vec<TextPart>) {
        self.text = parts.iter().any(TextPart::is_filled);
        self.parts = parts.into();
    }

    /// Whether it may be a text that a document in JSON stands in.
    #[must_use]
    pub fn may_hold_document(&self) -> bool {
        match self.parts.first() {
            Some(TextPart::Known(text)) => text.trim_start().is_empty() || text.trim_start().starts_with(['{', '[']),
            Some(TextPart::Open { .. }) | None => true,
        }
    }

    /// Returns it as a part of a text.
    fn whole(&self) -> TextPart {
        TextPart::Open {
            expression: Arc::clone(&self.expression),
            form: if self.text { SOMETHING } else { ANYTHING },
            elsewhere: self.elsewhere,
        }
    }
}

impl Node {
    /// Returns a node.
    #[must_use]
    pub fn new(value: Value, span: Span) -> Self {
        Self { span, value }
    }

    /// Returns a string node.
    #[must_use]
    pub fn string(text: impl Into<Arc<str>>, span: Span) -> Self {
        Self::new(Value::String(text.into()), span)
    }

    /// Returns a list node.
    #[must_use]
    pub fn array(items: Vec<Self>, span: Span) -> Self {
        Self::new(Value::Array(items), span)
    }

    /// Returns an object node. A later entry of the same key replaces an earlier one.
    #[must_use]
    pub fn object(entries: impl IntoIterator<Item = Entry>, span: Span) -> Self {
        Self::new(Value::Object(entries.into_iter().collect()), span)
    }

    /// Returns a node for a value that the source does not settle.
    #[must_use]
    pub fn unknown(expression: impl Into<Arc<str>>, references: Vec<Arc<str>>, span: Span) -> Self {
        let unknown = Unknown {
            expression: expression.into(),
            references,
            text: false,
            parts: Arc::default(),
            elsewhere: false,
            reason: Reason::Open,
            content: None,
        };
        Self::new(Value::Unknown(Box::new(unknown)), span)
    }

    /// Returns a node for a string of which the source only settles that it is not empty.
    #[must_use]
    pub fn unknown_text(expression: impl Into<Arc<str>>, references: Vec<Arc<str>>, span: Span) -> Self {
        let mut node = Self::unknown(expression, references, span);
        if let Value::Unknown(unknown) = &mut node.value {
            unknown.text = true;
        }
        node
    }

    /// Returns an unknown value that stands elsewhere, and is a string of this form, if one is given.
    #[must_use]
    pub fn issued(expression: impl Into<Arc<str>>, references: Vec<Arc<str>>, span: Span, form: Option<Form>) -> Self {
        let node = Self::unknown(expression, references, span).elsewhere();
        if let Some(form) = form { node.in_form(form) } else { node }
    }

    /// Returns this node as a string of this form, if its value is unknown.
    #[must_use]
    pub fn in_form(mut self, form: Form) -> Self {
        if let Value::Unknown(unknown) = &mut self.value {
            let (expression, elsewhere) = (Arc::clone(&unknown.expression), unknown.elsewhere);
            unknown.set_parts(vec![TextPart::Open { expression, form, elsewhere }]);
        }
        self
    }

    /// Returns this node as one that stands elsewhere, if its value is unknown.
    #[must_use]
    pub fn elsewhere(mut self) -> Self {
        if let Value::Unknown(unknown) = &mut self.value {
            unknown.elsewhere = true;
        }
        self
    }

    /// Returns a node for a text of parts: the string itself if all of them are known, and else an unknown value with them.
    #[must_use]
    pub fn of_parts(parts: Vec<TextPart>, span: Span, unknown: impl FnOnce() -> Self) -> Self {
        let known = parts.iter().map(|part| if let TextPart::Known(text) = part { Some(&**text) } else { None });
        if let Some(known) = known.collect::<Option<Vec<_>>>() {
            return Self::string(known.concat(), span);
        }
        let mut node = unknown();
        if let Value::Unknown(unknown) = &mut node.value {
            unknown.set_parts(parts);
        }
        node
    }

    /// Returns the parts of a string; nothing of what may be none.
    #[must_use]
    pub fn text_parts(&self) -> Option<Vec<TextPart>> {
        match &self.value {
            Value::String(text) => Some(vec![TextPart::Known(Arc::clone(text))]),
            Value::Unknown(unknown) if !unknown.parts.is_empty() => Some(unknown.parts.to_vec()),
            Value::Unknown(unknown) if unknown.text => Some(vec![unknown.whole()]),
            _ => None,
        }
    }

    /// Returns the parts of what a string, or a value that is not known, is in a text.
    #[must_use]
    pub fn parts_in_text(&self) -> Option<Vec<TextPart>> {
        self.text_parts().or_else(|| self.as_unknown().map(|unknown| vec![unknown.whole()]))
    }

    /// Returns this node with a reason, if its value is unknown.
    #[must_use]
    pub fn because(mut self, reason: Reason) -> Self {
        if let Value::Unknown(unknown) = &mut self.value {
            unknown.reason = reason;
        }
        self
    }

    /// Returns the value under a key of this object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_object()?.get(key)
    }

    /// Returns the value at a chain of keys.
    #[must_use]
    pub fn at(&self, keys: &[&str]) -> Option<&Self> {
        keys.iter().try_fold(self, |node, key| node.get(key))
    }

    /// Returns the value at a path of keys and indexes.
    #[must_use]
    pub fn descend(&self, path: &[PathSegment]) -> Option<&Self> {
        path.iter().try_fold(self, |node, segment| match segment {
            PathSegment::Key(key) => node.get(key),
            PathSegment::Index(index) => node.as_array()?.get(*index),
        })
    }

    /// Returns the text of a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the shared text of a string.
    #[must_use]
    pub fn as_text(&self) -> Option<&Arc<str>> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the items of a list.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Self]> {
        match &self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    /// Returns the object.
    #[must_use]
    pub fn as_object(&self) -> Option<&Object> {
        match &self.value {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// Returns what is unknown, if this value is.
    #[must_use]
    pub fn as_unknown(&self) -> Option<&Unknown> {
        match &self.value {
            Value::Unknown(unknown) => Some(unknown),
            _ => None,
        }
    }

    /// Returns the entries of an object, or nothing for any other value.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.as_object().into_iter().flat_map(Object::iter)
    }

    /// Returns the items of a list, or nothing for any other value.
    pub fn items(&self) -> impl Iterator<Item = &Self> {
        self.as_array().into_iter().flatten()
    }

    /// Returns the region to show for a path below this node: of the node itself, or of the nearest one that exists.
    ///
    /// An entry with a scalar is shown from its key to the end of its value; an entry with a collection by its key, so
    /// that a finding never underlines a page; an item by its first line's worth of value. An empty path gives `own`.
    #[must_use]
    pub fn region(&self, path: &[PathSegment], own: Span) -> Span {
        self.reached(path, own).1
    }

    /// Returns the region of [`Node::region`] behind the number of steps of the path that exist.
    #[must_use]
    pub fn reached(&self, path: &[PathSegment], own: Span) -> (usize, Span) {
        let mut node = self;
        let mut region = own;
        for (steps, segment) in path.iter().enumerate() {
            let found = match (segment, &node.value) {
                (PathSegment::Key(key), Value::Object(object)) => object.entry(key).map(|entry| {
                    let collection = matches!(entry.value.value, Value::Array(_) | Value::Object(_));
                    let span = if collection { entry.key_span } else { entry.key_span.to(entry.value.span) };
                    (span, &entry.value)
                }),
                (PathSegment::Index(index), Value::Array(items)) => {
                    items.get(*index).map(|item| (item.head_span(), item))
                }
                _ => None,
            };
            let Some((span, child)) = found else { return (steps, region) };
            region = span;
            node = child;
        }
        (path.len(), region)
    }

    /// Returns the string that a path reaches before its last key, and that key: a path that goes on behind a string says
    /// which part of it is meant.
    #[must_use]
    pub fn part_of_string<'a>(&self, path: &'a [PathSegment]) -> Option<(Span, &'a str)> {
        let (PathSegment::Key(part), before) = path.split_last()? else { return None };
        let mut node = self;
        for segment in before {
            node = match (segment, &node.value) {
                (PathSegment::Key(key), Value::Object(object)) => object.get(key)?,
                (PathSegment::Index(index), Value::Array(items)) => items.get(*index)?,
                _ => return None,
            };
        }
        node.as_str().map(|_| (node.span, part.as_str()))
    }

    /// Returns the bytes to point at for this value itself: a scalar whole, an object by its header if its format gives it
    /// one (then its entries stand behind its span), else by its first key.
    #[must_use]
    pub fn head_span(&self) -> Span {
        match &self.value {
            Value::Object(object) => {
                let first = object.iter().next().map(|entry| entry.key_span);
                first.filter(|first| first.start < self.span.end).unwrap_or(self.span)
            }
            Value::Array(items) => items.first().map_or(self.span, Self::head_span),
            _ => self.span,
        }
    }

    /// Shows every value of this tree that the source does not settle, in order.
    pub fn visit_unknowns(&self, visit: &mut impl FnMut(&Unknown)) {
        match &self.value {
            Value::Unknown(unknown) => visit(unknown),
            Value::Array(items) => items.iter().for_each(|item| item.visit_unknowns(visit)),
            Value::Object(object) => object.iter().for_each(|entry| entry.value.visit_unknowns(visit)),
            _ => {}
        }
    }

    /// Returns the number of nodes of this tree, this one included.
    #[must_use]
    pub fn count(&self) -> usize {
        match &self.value {
            Value::Array(items) => 1 + items.iter().map(Self::count).sum::<usize>(),
            Value::Object(object) => 1 + object.iter().map(|entry| entry.value.count()).sum::<usize>(),
            _ => 1,
        }
    }
}

impl Object {
    /// The object without entries.
    pub const EMPTY: Self = Self { entries: Vec::new() };

    /// Returns the value under a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// Leaves out the entries for which this does not hold.
    pub(crate) fn retain(&mut self, keep: impl FnMut(&Entry) -> bool) {
        self.entries.retain(keep);
    }

    /// Returns the value under a key, to be changed in place.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        self.entries.iter_mut().find(|entry| &*entry.key == key).map(|entry| &mut entry.value)
    }

    /// Returns the entry of a key.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| &*entry.key == key)
    }

    /// Returns the entries in source order.
    pub fn iter(&self) -> std::slice::Iter<'_, Entry> {
        self.entries.iter()
    }

    /// Returns the values, to be changed in place.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut Node> {
        self.entries.iter_mut().map(|entry| &mut entry.value)
    }

    /// Returns the number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds an entry, or replaces the one of the same key in its place; returns the one replaced.
    ///
    /// Linear in the number of entries: builders of large objects collect instead.
    pub fn insert(&mut self, entry: Entry) -> Option<Entry> {
        if let Some(old) = self.entries.iter_mut().find(|old| old.key == entry.key) {
            return Some(std::mem::replace(old, entry));
        }
        self.entries.push(entry);
        None
    }

    /// Takes an entry's value out of the object.
    pub fn take(&mut self, key: &str) -> Option<Node> {
        let place = self.entries.iter().position(|entry| &*entry.key == key)?;
        Some(self.entries.remove(place).value)
    }

    /// Makes an object of entries whose keys the caller knows to differ.
    pub(crate) fn of_unique(mut entries: Vec<Entry>) -> Self {
        entries.shrink_to_fit();
        Self { entries }
    }

    /// Adds an entry whose key the caller knows to be new.
    pub(crate) fn push_new(&mut self, entry: Entry) {
        debug_assert!(self.entry(&entry.key).is_none() || self.entries.len() > 64, "duplicate key");
        self.entries.push(entry);
    }
}

impl FromIterator<Entry> for Object {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        let mut object = Self::default();
        let mut places = std::collections::HashMap::<Arc<str>, usize>::new();
        for entry in entries {
            match places.get(&entry.key) {
                Some(place) => object.entries[*place] = entry,
                None => {
                    places.insert(Arc::clone(&entry.key), object.entries.len());
                    object.entries.push(entry);
                }
            }
        }
        object
    }
}

impl<'a> IntoIterator for &'a Object {
    type Item = &'a Entry;
    type IntoIter = std::slice::Iter<'a, Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Object {
    type Item = Entry;
    type IntoIter = std::vec::IntoIter<Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl Entry {
    /// Returns an entry.
    #[must_use]
    pub fn new(key: impl Into<Arc<str>>, key_span: Span, value: Node) -> Self {
        Self { key: key.into(), key_span, value }
    }

    /// Returns an entry that stands for something the engine derived from `value`'s place.
    #[must_use]
    pub fn derived(key: &str, value: Node) -> Self {
        Self { key: key.into(), key_span: value.span, value }
    }
}
