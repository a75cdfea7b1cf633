//! One block can make many subjects: in several calls of its module, with `count` and `for_each`. What is true of several of
//! them is told once, at the line in the module, with the further ones as related places.

use std::collections::HashMap;
use std::collections::hash_map::{Entry, RandomState};
use std::hash::{BuildHasher, Hash, Hasher};

use rayon::prelude::*;

use crate::evidence::{Finding, RelatedPlace, Undetermined};

/// Further instances that a finding names.
const NAMED: usize = 10;

/// Leaves one of the findings, and one of the undetermined outcomes, that speak of the same place in the same words.
pub(super) fn each(findings: &mut Vec<Finding>, undetermined: &mut Vec<Undetermined>) {
    let alike = groups(findings, |finding| {
        let block = finding.block.as_deref()?;
        let message = finding.message.replace(&finding.address, block);
        let place = (&finding.path, finding.location, &finding.config_path);
        Some((&finding.policy, place, message, finding.accepted.as_ref()))
    });
    if alike.iter().any(Option::is_some) {
        *findings = joined(std::mem::take(findings), alike);
    }
    let alike = groups(undetermined, |outcome| {
        let block = outcome.block.as_ref()?;
        Some((&outcome.policy, &outcome.path, outcome.location, block, &outcome.deciding))
    });
    let mut alike = alike.into_iter();
    undetermined.retain(|_| alike.next().flatten().is_none());
}

/// Returns the findings that stand for themselves, each with those that are like it.
fn joined(findings: Vec<Finding>, alike: Vec<Option<usize>>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::with_capacity(alike.iter().filter(|first| first.is_none()).count());
    for (finding, group) in findings.into_iter().zip(alike) {
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
    kept
}

/// A key with its hash, which is worked out on all threads.
struct Hashed<K> {
    hash: u64,
    key: K,
}

impl<K> Hash for Hashed<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.hash);
    }
}

impl<K: PartialEq> PartialEq for Hashed<K> {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl<K: Eq> Eq for Hashed<K> {}

/// Returns, of each item that is like an earlier one, the place of that one among those that are kept.
fn groups<'a, T: Sync, K: Hash + Eq + Send>(
    items: &'a [T],
    key: impl Fn(&'a T) -> Option<K> + Sync,
) -> Vec<Option<usize>> {
    let hasher = RandomState::new();
    let hashed = |key: K| Hashed { hash: hasher.hash_one(&key), key };
    let keys: Vec<Option<Hashed<K>>> = items.par_iter().map(|item| key(item).map(hashed)).collect();
    let mut known: HashMap<Hashed<K>, usize> = HashMap::with_capacity(keys.len());
    let mut kept = 0;
    let mut group = |key: Option<Hashed<K>>| {
        if let Some(key) = key {
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
    keys.into_iter().map(&mut group).collect()
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
    let (path, location) = call.map_or((&*further.path, further.location), |call| (&*call.path, call.location));
    let place = RelatedPlace { address: further.address.clone(), path: path.to_owned(), location };
    first.related.push(place);
}
