//! Terraform's type constraints, and the conversion of values to them.
//!
//! Values have no static types here, so a list is what Terraform calls a tuple until it is converted, and an object stands for
//! maps too. What an element of a collection is converted to follows from what all of them are (`unify`).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::arguments::kind;
use super::number::Number;
use super::order::sorted_set;
use crate::parse::{Entry, Node, Object, Value};

/// A type constraint, as `type = ...` of a variable holds it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::resolve) enum Type {
    /// Any type; elements of a collection of it are unified to one.
    Any,
    /// `string`.
    String,
    /// `number`.
    Number,
    /// `bool`.
    Bool,
    /// `list(T)`.
    List(Box<Self>),
    /// `set(T)`.
    Set(Box<Self>),
    /// `map(T)`.
    Map(Box<Self>),
    /// `tuple([...])`.
    Tuple(Vec<Self>),
    /// `object({...})`.
    Object(Vec<Attribute>),
}

/// An attribute of an object type.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::resolve) struct Attribute {
    /// Its name.
    pub(in crate::resolve) name: Arc<str>,
    /// Its type.
    pub(in crate::resolve) ty: Type,
    /// Whether it may be left out.
    pub(in crate::resolve) optional: bool,
    /// What it is then, or where it is null; null if not given.
    pub(in crate::resolve) default: Option<Node>,
}

/// Converts a value to a type. Unknown parts stay as they are.
///
/// # Errors
///
/// Why the value does not fit, as a fragment with the place inside the value.
pub(in crate::resolve) fn convert(value: Node, ty: &Type) -> Result<Node, String> {
    if matches!(value.value, Value::Unknown(_) | Value::Null) {
        return Ok(value);
    }
    match ty {
        Type::Any => Ok(value),
        Type::String => primitive(value, "a string", |value| text_of(value).map(Value::String)),
        Type::Number => primitive(value, "a number", |value| match value {
            Value::Int(_) | Value::BigInt(_) => Some(value.clone()),
            other => number_of(other).map(Number::into_value),
        }),
        Type::Bool => primitive(value, "a bool", bool_of),
        Type::List(element) => sequence(value, element, "a list"),
        Type::Set(element) => {
            let Node { value, span } = sequence(value, element, "a set")?;
            let Value::Array(items) = value else { return Ok(Node::new(value, span)) };
            Ok(Node::array(sorted_set(items), span))
        }
        Type::Map(element) => map(value, element),
        Type::Tuple(elements) => tuple(value, elements),
        Type::Object(attributes) => object(value, attributes),
    }
}

/// Returns the text of a primitive value as `tostring` gives it.
pub(in crate::resolve) fn text_of(value: &Value) -> Option<Arc<str>> {
    match value {
        Value::String(text) => Some(Arc::clone(text)),
        Value::Bool(value) => Some(if *value { "true" } else { "false" }.into()),
        Value::Int(number) => Some(number.to_string().into()),
        other => Number::of(other).map(|number| number.to_string().into()),
    }
}

/// Returns the number that a number or a text is.
pub(in crate::resolve) fn number_of(value: &Value) -> Option<Number> {
    match value {
        Value::String(text) => Number::parse(text),
        other => Number::of(other),
    }
}

fn bool_of(value: &Value) -> Option<Value> {
    match value {
        Value::Bool(value) => Some(Value::Bool(*value)),
        Value::String(text) => match &**text {
            "true" | "1" => Some(Value::Bool(true)),
            "false" | "0" => Some(Value::Bool(false)),
            _ => None,
        },
        _ => None,
    }
}

fn primitive(node: Node, wanted: &str, of: impl Fn(&Value) -> Option<Value>) -> Result<Node, String> {
    let converted = of(&node.value).ok_or_else(|| format!("{wanted} is required, not {}", kind(&node.value)))?;
    Ok(Node::new(converted, node.span))
}

fn sequence(node: Node, element: &Type, wanted: &str) -> Result<Node, String> {
    let Value::Array(items) = node.value else {
        return Err(format!("{wanted} is required, not {}", kind(&node.value)));
    };
    let unified = element_type(element, &items)?;
    let converted = items
        .into_iter()
        .enumerate()
        .map(|(index, item)| convert(item, &unified).map_err(|message| format!("element {index}: {message}")));
    Ok(Node::array(converted.collect::<Result<_, _>>()?, node.span))
}

fn map(node: Node, element: &Type) -> Result<Node, String> {
    let Value::Object(object) = node.value else {
        return Err(format!("a map is required, not {}", kind(&node.value)));
    };
    let unified = element_type(element, object.iter().map(|entry| &entry.value))?;
    let mut converted = Object::default();
    for Entry { key, key_span, value } in &object {
        let value = convert(value.clone(), &unified).map_err(|message| format!("element \"{key}\": {message}"))?;
        converted.push_new(Entry { key: Arc::clone(key), key_span: *key_span, value });
    }
    Ok(Node::new(Value::Object(converted), node.span))
}

/// Returns the type that the elements of a collection of `element` get.
fn element_type<'a>(element: &Type, items: impl IntoIterator<Item = &'a Node>) -> Result<Type, String> {
    if *element != Type::Any {
        return Ok(element.clone());
    }
    unify(items.into_iter().map(type_of)).ok_or_else(|| "all elements must have the same type".to_owned())
}

fn tuple(node: Node, elements: &[Type]) -> Result<Node, String> {
    let Value::Array(items) = node.value else {
        return Err(format!("a tuple is required, not {}", kind(&node.value)));
    };
    if items.len() != elements.len() {
        return Err(format!("a tuple of {} elements is required, not of {}", elements.len(), items.len()));
    }
    let converted = items
        .into_iter()
        .zip(elements)
        .enumerate()
        .map(|(index, (item, ty))| convert(item, ty).map_err(|message| format!("element {index}: {message}")));
    Ok(Node::array(converted.collect::<Result<_, _>>()?, node.span))
}

/// Attributes that the type does not name are dropped, and optional ones are filled in, as Terraform does both.
fn object(node: Node, attributes: &[Attribute]) -> Result<Node, String> {
    let Value::Object(mut given) = node.value else {
        return Err(format!("an object is required, not {}", kind(&node.value)));
    };
    let mut converted = Vec::with_capacity(attributes.len());
    let mut missing = Vec::new();
    for attribute in attributes {
        let key_span = given.entry(&attribute.name).map_or(node.span, |entry| entry.key_span);
        let value = match (given.take(&attribute.name), attribute.optional) {
            (Some(Node { value: Value::Null, span }), true) => attribute.or_default(span),
            (Some(value), _) => convert(value, &attribute.ty)
                .map_err(|message| format!("attribute \"{}\": {message}", attribute.name))?,
            (None, true) => attribute.or_default(node.span),
            (None, false) => {
                missing.push(format!("\"{}\"", attribute.name));
                continue;
            }
        };
        converted.push(Entry { key: Arc::clone(&attribute.name), key_span, value });
    }
    match &missing[..] {
        [] => Ok(Node::object(converted, node.span)),
        [one] => Err(format!("attribute {one} is required")),
        several => Err(format!("attributes {} are required", several.join(", "))),
    }
}

impl Attribute {
    /// Returns the default, which keeps the place where it is written.
    fn or_default(&self, span: crate::model::Span) -> Node {
        self.default.clone().unwrap_or_else(|| Node::new(Value::Null, span))
    }
}

/// Returns the type of a value; of nulls and unknowns nothing is known.
pub(super) fn type_of(node: &Node) -> Type {
    match &node.value {
        Value::Null | Value::Unknown(_) => Type::Any,
        Value::Bool(_) => Type::Bool,
        Value::Int(_) | Value::Float(_) | Value::BigInt(_) => Type::Number,
        Value::String(_) => Type::String,
        Value::Array(items) => Type::Tuple(items.iter().map(type_of).collect()),
        Value::Object(object) => Type::Object(
            object
                .iter()
                .map(|Entry { key, value, .. }| Attribute {
                    name: Arc::clone(key),
                    ty: type_of(value),
                    optional: false,
                    default: None,
                })
                .collect(),
        ),
    }
}

/// Returns a type that values of all these types can be converted to; nothing if there is none.
pub(super) fn unify(types: impl IntoIterator<Item = Type>) -> Option<Type> {
    let mut types: Vec<Type> = types.into_iter().filter(|ty| *ty != Type::Any).collect();
    types.dedup();
    let Some(first) = types.first() else { return Some(Type::Any) };
    if types.len() == 1 {
        return types.pop();
    }
    match first {
        Type::Tuple(_) => unify_tuples(&types),
        Type::Object(_) => unify_objects(&types),
        _ => unify_primitives(&types),
    }
}

fn unify_primitives(types: &[Type]) -> Option<Type> {
    let primitive = types.iter().all(|ty| matches!(ty, Type::String | Type::Number | Type::Bool));
    (primitive && types.contains(&Type::String)).then_some(Type::String)
}

/// Tuples of one length unify element by element, others to a list.
fn unify_tuples(types: &[Type]) -> Option<Type> {
    let tuples: Vec<&Vec<Type>> = types
        .iter()
        .map(|ty| match ty {
            Type::Tuple(elements) => Some(elements),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let length = tuples.first()?.len();
    if tuples.iter().all(|tuple| tuple.len() == length) {
        let column = |index: usize| unify(tuples.iter().filter_map(|tuple| tuple.get(index).cloned()));
        if let Some(elements) = (0..length).map(column).collect() {
            return Some(Type::Tuple(elements));
        }
    }
    let element = unify(tuples.into_iter().flatten().cloned())?;
    Some(Type::List(Box::new(element)))
}

/// Objects with the same attributes unify attribute by attribute, others to a map.
fn unify_objects(types: &[Type]) -> Option<Type> {
    let mut columns = BTreeMap::<&Arc<str>, Vec<Type>>::new();
    for ty in types {
        let Type::Object(attributes) = ty else { return None };
        for attribute in attributes {
            columns.entry(&attribute.name).or_default().push(attribute.ty.clone());
        }
    }
    if columns.values().all(|column| column.len() == types.len()) {
        let attribute = |(name, column): (&&Arc<str>, &Vec<Type>)| {
            let ty = unify(column.iter().cloned())?;
            Some(Attribute { name: Arc::clone(name), ty, optional: false, default: None })
        };
        if let Some(attributes) = columns.iter().map(attribute).collect() {
            return Some(Type::Object(attributes));
        }
    }
    let element = unify(columns.into_values().flatten())?;
    Some(Type::Map(Box::new(element)))
}

#[cfg(test)]
mod tests;
