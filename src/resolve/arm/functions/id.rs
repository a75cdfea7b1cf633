//! Functions that give the identifiers of resources.

use super::in_text;
use crate::parse::{Node, TextPart};
use crate::resolve::issued::{SCOPE, SUBSCRIPTION};

/// Returns an identifier as other resources name it: the type and then the names.
pub(crate) fn short_id(name: &str, arguments: &[Node]) -> Option<Vec<TextPart>> {
    let mut parts = Vec::new();
    for text in arguments.get(identified(name, arguments)?..)? {
        if !parts.is_empty() {
            parts.push(TextPart::Known("/".into()));
        }
        parts.extend(in_text(text)?);
    }
    Some(parts)
}

/// Returns an identifier in full: what it belongs to, then the namespace, then types and names in turn.
pub(super) fn full_id(name: &str, arguments: &[Node]) -> Option<Vec<TextPart>> {
    let at = identified(name, arguments)?;
    let (namespace, kinds) = arguments.get(at)?.as_str()?.split_once('/')?;
    let (kinds, names): (Vec<&str>, &[Node]) = (kinds.split('/').collect(), arguments.get(at + 1..)?);
    let mut parts = match (name, arguments) {
        ("extensionresourceid", [scope, ..]) => in_text(scope)?,
        ("subscriptionresourceid", _) => {
            vec![TextPart::Known("/subscriptions/".into()), TextPart::elsewhere("", SUBSCRIPTION)]
        }
        // At the level of a tenant, nothing stands before it.
        _ => vec![TextPart::elsewhere("", SCOPE)],
    };
    parts.push(TextPart::Known(format!("/providers/{namespace}").into()));
    for (kind, name) in kinds.iter().zip(names) {
        parts.push(TextPart::Known(format!("/{kind}/").into()));
        parts.extend(in_text(name)?);
    }
    (kinds.len() == names.len()).then_some(parts)
}

/// Returns the resource that an identifier is made for: its type, and the names behind it.
fn identified(name: &str, arguments: &[Node]) -> Option<usize> {
    let behind = usize::from(name == "extensionresourceid");
    let is_type = |node: &Node| node.as_str().is_some_and(|text| text.contains('/') && text.contains('.'));
    name.ends_with("resourceid")
        .then(|| arguments.iter().skip(behind).position(is_type).map_or(behind, |at| at + behind))
}
