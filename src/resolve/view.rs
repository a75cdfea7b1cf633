//! Values that the engine prepares for policies: parts of the subject's own value, and what was derived from it.

use std::sync::Arc;

use crate::model::PathSegment;
use crate::parse::Node;

/// A prepared value.
#[derive(Clone, Debug, PartialEq)]
pub enum View {
    /// The part of the subject's value at a path; shared, not copied.
    Config(Vec<PathSegment>),
    /// A boolean.
    Bool(bool),
    /// A number.
    Int(i64),
    /// A string.
    Text(Arc<str>),
    /// A list.
    List(Vec<View>),
    /// An object, in this order.
    Object(Vec<(Arc<str>, View)>),
    /// A copy of a value of another document.
    Node(Arc<Node>),
}

impl View {
    /// Returns a string.
    pub(crate) fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    /// Returns a value of JSON.
    pub(crate) fn of_json(value: &serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Self::Object(Vec::new()),
            serde_json::Value::Bool(value) => Self::Bool(*value),
            serde_json::Value::Number(number) => Self::Int(number.as_i64().unwrap_or_default()),
            serde_json::Value::String(text) => Self::text(text),
            serde_json::Value::Array(items) => Self::List(items.iter().map(Self::of_json).collect()),
            serde_json::Value::Object(entries) => {
                Self::Object(entries.iter().map(|(key, value)| (key.as_str().into(), Self::of_json(value))).collect())
            }
        }
    }

    /// Returns a list of strings.
    pub(super) fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self::List(texts.into_iter().map(Self::text).collect())
    }

    /// Returns an object.
    pub(crate) fn object(entries: impl IntoIterator<Item = (&'static str, Self)>) -> Self {
        Self::Object(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
    }

    /// Returns the path that a list of keys and indexes stands for.
    pub(crate) fn as_path(&self) -> Option<Vec<PathSegment>> {
        let Self::List(steps) = self else { return None };
        let segment = |step: &Self| match step {
            Self::Text(key) => Some(PathSegment::Key(key.to_string())),
            Self::Int(index) => usize::try_from(*index).ok().map(PathSegment::Index),
            _ => None,
        };
        steps.iter().map(segment).collect()
    }

    /// Returns a path as a list, as policies use it in `path`.
    pub(super) fn path(path: &[PathSegment]) -> Self {
        Self::List(
            path.iter()
                .map(|segment| match segment {
                    PathSegment::Key(key) => Self::text(key),
                    PathSegment::Index(index) => Self::Int(*index as i64),
                })
                .collect(),
        )
    }
}

/// Returns a path of keys.
pub(super) fn keys(keys: &[&str]) -> Vec<PathSegment> {
    keys.iter().map(|key| PathSegment::Key((*key).to_owned())).collect()
}

/// Returns a path with one more key.
pub(super) fn with_key(path: &[PathSegment], key: &str) -> Vec<PathSegment> {
    let mut longer = path.to_vec();
    longer.push(PathSegment::Key(key.to_owned()));
    longer
}

/// Returns a path with one more index.
pub(super) fn with_index(path: &[PathSegment], index: usize) -> Vec<PathSegment> {
    let mut longer = path.to_vec();
    longer.push(PathSegment::Index(index));
    longer
}
