//! Fields of entries as typed values.

use crate::parse::Node;

/// Returns a text that says something.
pub(super) fn text(entry: &Node, key: &str) -> Option<String> {
    let text = entry.get(key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Returns the texts of a list; one text is a list of one.
pub fn texts(entry: &Node, key: &str) -> Vec<String> {
    let Some(value) = entry.get(key) else { return Vec::new() };
    value.as_str().into_iter().chain(value.items().filter_map(Node::as_str)).map(str::to_owned).collect()
}
