//! Ties between the resources of a plan: by what the configuration refers to, and by name.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::super::super::{Subject, Ties};
use super::super::ties::COMPANIONS;
use super::address;
use crate::parse::{Node, Value};

/// Most resources that one is tied to by one reference. Beyond that, the reference names a collection, and the tie is left
/// open.
const MOST_ALIKE: usize = 64;

/// Returns the ties of the resources of a plan.
pub(super) fn ties(subjects: &[Subject], references: Option<&Node>) -> Ties {
    let mut ties = Ties::none();
    let instances = Instances::of(subjects);
    let mut settled = HashSet::new();
    for entry in references.into_iter().flat_map(Node::entries) {
        for reference in entry.value.items() {
            let [argument, block, index, alike] = [0, 1, 2, 3].map(|place| {
                reference.as_array().and_then(|parts| parts.get(place)).and_then(Node::as_str).unwrap_or_default()
            });
            instances.tie(&entry.key, (block, index, !alike.is_empty()), subjects, &mut ties, |one| {
                settled.insert((one, argument.to_owned()));
            });
        }
    }
    by_name(subjects, &settled, &mut ties);
    ties
}

/// The resources of a plan by the block that they come from.
struct Instances<'a> {
    by_block: BTreeMap<String, Vec<usize>>,
    subjects: &'a [Subject],
}

impl<'a> Instances<'a> {
    fn of(subjects: &'a [Subject]) -> Self {
        let mut by_block: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, subject) in subjects.iter().enumerate() {
            by_block.entry(address::block(&subject.address)).or_default().push(index);
        }
        Self { by_block, subjects }
    }

    /// Ties the instances of a block to those of another that they refer to, and tells which have found one.
    fn tie(
        &self,
        block: &str,
        (other, index, alike): (&str, &str, bool),
        subjects: &[Subject],
        ties: &mut Ties,
        mut found: impl FnMut(usize),
    ) {
        let (Some(ones), Some(others)) = (self.by_block.get(block), self.by_block.get(other)) else { return };
        let depth = address::shared(block, other);
        let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
        let mut exact: HashMap<(String, &str), usize> = HashMap::new();
        for other in others {
            let (modules, own) = place(&self.subjects[*other].address, depth);
            exact.insert((modules.clone(), own), *other);
            groups.entry(modules).or_default().push(*other);
        }
        for one in ones {
            let (modules, own) = place(&self.subjects[*one].address, depth);
            let wanted = if index.is_empty() { own } else { index };
            let single = (alike || !index.is_empty()).then(|| exact.get(&(modules.clone(), wanted))).flatten();
            let group = groups.get(&modules).map(Vec::as_slice).unwrap_or_default();
            match single {
                Some(other) => ties.tie(*one, *other),
                None if !index.is_empty() && !alike => continue,
                None if group.len() <= MOST_ALIKE => group.iter().for_each(|other| ties.tie(*one, *other)),
                None => {
                    ties.leave_open(*one, &subjects[group[0]].kind);
                    group.iter().for_each(|other| ties.leave_open(*other, &subjects[*one].kind));
                }
            }
            if !group.is_empty() {
                found(*one);
            }
        }
    }
}

/// Returns the first modules of an address, and the index at its end.
fn place(address: &str, depth: usize) -> (String, &str) {
    let parts = address::parts(address);
    let modules = parts.iter().take(depth * 2).copied().collect::<Vec<_>>().join(".");
    (modules, parts.last().and_then(|part| address::name_and_index(part).1).unwrap_or_default())
}

/// Ties what names a resource of another type by the text that it is named by; where that cannot be compared, the tie is
/// left open.
fn by_name(subjects: &[Subject], settled: &HashSet<(usize, String)>, ties: &mut Ties) {
    let mut parents: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
    let mut unnamed: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut kinds: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut done = HashSet::new();
    for companion in COMPANIONS.iter().filter(|companion| done.insert(companion.parent)) {
        for (index, subject) in subjects.iter().enumerate().filter(|(_, subject)| *subject.kind == *companion.parent) {
            kinds.entry(companion.parent).or_default().push(index);
            match subject.config.get(companion.parent_attribute).map(|node| &node.value) {
                Some(Value::String(name)) => parents.entry((companion.parent, name)).or_default().push(index),
                Some(_) => unnamed.entry(companion.parent).or_default().push(index),
                None => {}
            }
        }
    }
    for (index, subject) in subjects.iter().enumerate() {
        for companion in COMPANIONS.iter().filter(|companion| *companion.kind == *subject.kind) {
            let Some(value) = subject.config.get(companion.attribute) else { continue };
            let named = value.as_str().and_then(|name| parents.get(&(companion.parent, name)));
            let by_reference = settled.contains(&(index, companion.attribute.to_owned()));
            if let Some(named) = named {
                named.iter().for_each(|parent| ties.tie(index, *parent));
            } else if !by_reference {
                let open = if value.as_str().is_some() { &unnamed } else { &kinds };
                let kind: Arc<str> = companion.kind.into();
                for parent in open.get(companion.parent).into_iter().flatten() {
                    ties.leave_open(*parent, &kind);
                }
            }
        }
    }
}
