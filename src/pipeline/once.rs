//! One block can make many subjects: in several calls of its module, with `count` and `for_each`. What is true of several of
//! them is told once, at the line in the module, with the further ones as related places.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

use crate::evidence::{Finding, RelatedPlace, Undetermined};

/// Further instances that a finding names.
const NAMED: usize = 10;

/// Leaves one of the findings, and one of the undetermined outcomes, that speak of the same place in the same words.
pub(super) fn each(findings: &mut Vec<Finding>, undetermined: &mut Vec<Undetermined>) {
    let block = |finding: &Finding| finding.block.clone();
    let alike = groups(findings, |finding| {
        let block = block(finding)?;
        let message = finding.message.replace(&finding.address, &block);
        let place = (finding.path.clone(), finding.location, finding.config_path.clone());
        Some((finding.policy.clone(), place, message, finding.accepted.clone()))
    });
    let mut kept: Vec<Finding> = Vec::with_capacity(alike.len());
    for (finding, group) in std::mem::take(findings).into_iter().zip(alike) {
        match group {
            Some(first) => add(&mut kept[first], &finding),
            None => kept.push(finding),
        }
    }
    for finding in &mut kept {
        match finding.alike {
            0 => {}
            1 => finding.message.push_str("; the same holds for 1 more instance"),
            more => finding.message.push_str(&format!("; the same holds for {more} more instances")),
        }
    }
    *findings = kept;
    let alike = groups(undetermined, |outcome| {
        let block = outcome.block.clone()?;
        Some((outcome.policy.clone(), outcome.path.clone(), outcome.location, block, outcome.deciding.clone()))
    });
    let mut alike = alike.into_iter();
    undetermined.retain(|_| alike.next().flatten().is_none());
}

/// Returns, of each item that is like an earlier one, the place of that one among those that are kept.
fn groups<T, K: Hash + Eq>(items: &[T], key: impl Fn(&T) -> Option<K>) -> Vec<Option<usize>> {
    let mut known: HashMap<K, usize> = HashMap::new();
    let mut kept = 0;
    let mut group = |item: &T| {
        if let Some(key) = key(item) {
            match known.entry(key) {
                Entry::Occupied(first) => return Some(*first.get()),
                Entry::Vacant(place) => {
                    place.insert(kept);
                }
            }
        }
        kept += 1;
        None
    };
    items.iter().map(&mut group).collect()
}

/// Notes a further subject of which a finding holds.
fn add(first: &mut Finding, further: &Finding) {
    first.results.extend(&further.results);
    // The same instance, met again: a module that is a root module and called.
    if first.address == further.address {
        return;
    }
    first.alike += 1 + further.alike;
    if first.alike > NAMED {
        return;
    }
    let call = further.related.iter().find(|place| further.address.starts_with(&*place.address));
    let (path, location) = call.map_or((&further.path, further.location), |call| (&call.path, call.location));
    let place = RelatedPlace { address: further.address.clone(), path: path.clone(), location };
    first.related.push(place);
}
