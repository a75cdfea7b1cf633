//! Set operations. Elements are unified to one type first, and the results are sorted as sets are.

use std::collections::HashSet;

use super::arguments::{Arguments, MOST_ELEMENTS, Outcome, Stop, list};
use super::convert::{Type, convert};
use super::order::{identity, sorted_set};
use crate::parse::{Node, Value};

/// Returns the arguments as sets of one element type.
fn sets(arguments: &Arguments<'_>, whole: bool) -> Outcome<Vec<Vec<Node>>> {
    let mut all = Vec::new();
    let mut lengths = Vec::new();
    for (index, node) in arguments.nodes.iter().enumerate() {
        if whole {
            arguments.wholly_known(index)?;
        }
        let items = list(node)?;
        lengths.push(items.len());
        all.extend_from_slice(items);
        if all.len() > MOST_ELEMENTS {
            return Err(Stop::too_large());
        }
    }
    let unified = convert(arguments.made(Value::Array(all)), &Type::List(Box::new(Type::Any)))?;
    let Value::Array(items) = unified.value else { return Err(Stop::Unknown) };
    let mut items = items.into_iter();
    Ok(lengths.into_iter().map(|length| items.by_ref().take(length).collect()).collect())
}

pub(super) fn setunion(arguments: &Arguments<'_>) -> Outcome {
    arguments.array(sorted_set(sets(arguments, false)?.into_iter().flatten().collect()))
}

pub(super) fn setintersection(arguments: &Arguments<'_>) -> Outcome {
    let mut sets = sets(arguments, true)?.into_iter();
    let mut common = sets.next().unwrap_or_default();
    for set in sets {
        let others: HashSet<String> = set.iter().map(identity).collect();
        common.retain(|item| others.contains(&identity(item)));
    }
    arguments.array(sorted_set(common))
}

pub(super) fn setsubtract(arguments: &Arguments<'_>) -> Outcome {
    let mut sets = sets(arguments, true)?.into_iter();
    let (mut left, right) = (sets.next().unwrap_or_default(), sets.next().unwrap_or_default());
    let taken: HashSet<String> = right.iter().map(identity).collect();
    left.retain(|item| !taken.contains(&identity(item)));
    arguments.array(sorted_set(left))
}

/// All combinations, the last argument varying fastest. Elements may be unknown.
pub(super) fn setproduct(arguments: &Arguments<'_>) -> Outcome {
    let lists: Vec<&[Node]> = arguments.nodes.iter().map(list).collect::<Outcome<_>>()?;
    let total = lists.iter().try_fold(1_usize, |total, list| total.checked_mul(list.len()));
    let Some(total) = total.filter(|total| total.saturating_mul(lists.len()) <= MOST_ELEMENTS) else {
        return Err(Stop::too_large());
    };
    let combination = |mut index: usize| {
        let mut items: Vec<Node> = lists
            .iter()
            .rev()
            .filter_map(|list| {
                let item = list.get(index % list.len().max(1)).cloned();
                index /= list.len().max(1);
                item
            })
            .collect();
        items.reverse();
        arguments.made(Value::Array(items))
    };
    arguments.array((0..total).map(combination).collect())
}
