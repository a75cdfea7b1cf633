//! What a policy finds whatever the unknown values of a subject turn out to be, where asking it twice does not tell.
//!
//! The policy is followed statement by statement over the input with its unknown parts (`policy/syntax/partial`). The input
//! never says less than may come: where Rust makes a view of what is not known, any view may come of it.

use super::unsettled::DOCUMENTS;
use super::{PolicyFault, RegoValue, fault};
use crate::parse::{Node, Value};
use crate::policy::{Following, Partial, Sure};
use crate::resolve::{Subject, View};

/// What a policy is known to find.
#[derive(Default)]
pub(super) struct Found {
    /// The faults that it finds for sure.
    pub(super) faults: Vec<PolicyFault>,
    /// Whether it can find no other.
    pub(super) is_all: bool,
}

/// Returns whether a policy applies to a subject, if that can be told.
pub(super) fn applies(policy: &mut Following<'_>) -> Option<bool> {
    let given = policy.ask("applies")?;
    if given.iter().any(|(value, sure)| value.is_true() && *sure == Sure::Always) {
        return Some(true);
    }
    given.iter().all(|(value, _)| matches!(value, Partial::Known(_)) && !value.is_true()).then_some(false)
}

/// Returns what a policy finds in a subject; nothing if the policy cannot be followed.
pub(super) fn found(policy: &mut Following<'_>) -> Option<Found> {
    let given = policy.ask("deny")?;
    let [(set, Sure::Always)] = &given[..] else { return None };
    let mut found = Found { faults: Vec::new(), is_all: true };
    for (_, finding, sure) in set.members()? {
        if sure == Sure::Always {
            found.faults.push(fault_of(&finding)?);
        } else {
            found.is_all = false;
        }
    }
    Some(found)
}

/// Returns a fault; nothing if it is not known where it is. What is not known of its message is named by what settles it.
fn fault_of(finding: &Partial) -> Option<PolicyFault> {
    let entries = finding.members()?.into_iter().map(|(key, value, sure)| {
        let is_message = key.shown().is_some_and(|key| key == "message");
        let shown = value.shown().filter(|_| is_message);
        (key, shown.map_or(value, |text| Partial::text(&text)), sure)
    });
    fault(&RegoValue::of(Partial::object(entries.collect()).known()?)).ok()
}

/// Returns a value with its unknown parts, and whether it is there.
pub(super) fn of_node(node: &Node) -> (Partial, Sure) {
    match &node.value {
        Value::Unknown(unknown) if unknown.text || !unknown.parts.is_empty() => {
            (Partial::of_parts(node.text_parts().unwrap_or_default()), Sure::Always)
        }
        Value::Unknown(unknown) if unknown.elsewhere => (Partial::Elsewhere, Sure::Maybe),
        Value::Unknown(_) => (Partial::Any, Sure::Maybe),
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(of_node).collect();
            // Blocks of which it is not known whether there are any may leave nothing at all.
            let sure = if !items.is_empty() && items.iter().all(|(_, sure)| *sure == Sure::Maybe) {
                Sure::Maybe
            } else {
                Sure::Always
            };
            (Partial::array(items), sure)
        }
        Value::Object(object) => {
            let entries = object.iter().map(|entry| {
                let (value, sure) = of_node(&entry.value);
                (Partial::text(&entry.key), value, sure)
            });
            (Partial::object(entries.collect()), Sure::Always)
        }
        _ => {
            let known = RegoValue::of_node(node, super::Unsettled::Opaque, &mut 0);
            known.map_or((Partial::Any, Sure::Maybe), |known| (known.into_partial(), Sure::Always))
        }
    }
}

/// Returns a view with its unknown parts.
pub(super) fn of_view(view: &View, config: &Node) -> (Partial, Sure) {
    match view {
        View::Config(path) => config.descend(path).map_or((Partial::Any, Sure::Maybe), of_node),
        View::Bool(value) => (Partial::bool(*value), Sure::Always),
        View::Int(number) => (Partial::int(*number), Sure::Always),
        View::Text(text) => (Partial::text(text), Sure::Always),
        View::List(items) => (Partial::array(items.iter().map(|item| of_view(item, config)).collect()), Sure::Always),
        View::Object(entries) => {
            let entries = entries.iter().map(|(key, value)| {
                let (value, sure) = of_view(value, config);
                (Partial::text(key), value, sure)
            });
            (Partial::object(entries.collect()), Sure::Always)
        }
        View::Node(node) => of_node(node),
    }
}

/// Returns an object with known keys.
pub(super) fn object<'a>(entries: impl IntoIterator<Item = (&'a str, Partial)>) -> Partial {
    Partial::object(entries.into_iter().map(|(key, value)| (Partial::text(key), value, Sure::Always)).collect())
}

/// Returns a subject as policies see it, without views.
pub(super) fn shown(subject: &Subject) -> Vec<(&'static str, Partial)> {
    vec![
        ("type", Partial::text(&subject.kind)),
        ("name", Partial::text(&subject.name)),
        ("address", Partial::text(&subject.address)),
        ("config", of_node(&subject.config).0),
    ]
}

/// Returns the views of a subject, its documents among them. If something in its value is not known, others may come of that.
pub(super) fn views(subject: &Subject, documents: Partial, is_open: bool) -> Partial {
    let mut views = vec![(Partial::text(DOCUMENTS), documents, Sure::Always)];
    if is_open {
        views.push((Partial::Any, Partial::Any, Sure::Maybe));
    } else {
        views.extend(subject.views.iter().map(|(key, view)| {
            let (value, sure) = of_view(view, &subject.config);
            (Partial::text(key), value, sure)
        }));
    }
    Partial::object(views)
}
