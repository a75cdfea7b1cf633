//! Ties between the resources of a plan: by what the configuration refers to, and by the names that sources are tied by.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::super::super::{Subject, Ties};
use super::super::ties as source;
use super::address;
use crate::parse::{Node, Value};

/// Most resources that one is tied to by one reference. Beyond that, the reference names a collection, and the tie is left
/// open.
const MOST_ALIKE: usize = 64;

/// Returns the ties of the resources of a plan. What is not known gets the addresses of the resources that it refers to.
pub(super) fn ties(subjects: &mut [Subject], references: Option<&Node>) -> Ties {
    let names: Vec<Arc<str>> = subjects.iter().map(|subject| subject.address.as_str().into()).collect();
    let mut found = Found { links: vec![Vec::new(); subjects.len()], ..Found::default() };
    Instances::of(subjects).follow(references, &names, &mut found);
    // As written, a name means something in its own module only, and two expressions may refer to the same variable.
    subjects.iter_mut().for_each(|subject| refer(&mut subject.config, &[]));
    for ((index, argument), others) in found.by_argument {
        let addresses: Vec<Arc<str>> = others.iter().map(|other| Arc::clone(&names[*other])).collect();
        if let Value::Object(object) = &mut subjects[index].config.value
            && let Some(value) = object.get_mut(&argument)
        {
            refer(value, &addresses);
        }
    }
    let places: source::Places =
        subjects.iter().enumerate().map(|(index, subject)| (subject.address.clone(), vec![index])).collect();
    let mut ties = source::ties(subjects, &places, &found.links);
    for (index, kind) in found.open {
        ties.leave_open(index, &kind);
    }
    ties
}

/// Gives every unknown of a value the addresses that it refers to, in place of the names in the configuration.
fn refer(node: &mut Node, addresses: &[Arc<str>]) {
    match &mut node.value {
        Value::Unknown(unknown) => {
            unknown.references = addresses.to_vec();
        }
        Value::Array(items) => items.iter_mut().for_each(|item| refer(item, addresses)),
        Value::Object(object) => object.values_mut().for_each(|value| refer(value, addresses)),
        _ => {}
    }
}

/// What references lead to.
#[derive(Default)]
struct Found {
    /// The addresses that each resource names.
    links: Vec<Vec<Arc<str>>>,
    /// The resources that an argument of a resource refers to.
    by_argument: BTreeMap<(usize, Arc<str>), Vec<usize>>,
    /// Types of which it is not known which one a resource belongs to.
    open: Vec<(usize, Arc<str>)>,
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

    fn follow(&self, references: Option<&Node>, names: &[Arc<str>], found: &mut Found) {
        for entry in references.into_iter().flat_map(Node::entries) {
            for reference in entry.value.items() {
                let [argument, block, index, alike] = [0, 1, 2, 3].map(|place| {
                    reference.as_array().and_then(|parts| parts.get(place)).and_then(Node::as_str).unwrap_or_default()
                });
                self.tie(&entry.key, argument, (block, index, !alike.is_empty()), names, found);
            }
        }
    }

    /// Ties the instances of a block to those of another that one of its arguments refers to.
    fn tie(
        &self,
        block: &str,
        argument: &str,
        (other, index, alike): (&str, &str, bool),
        names: &[Arc<str>],
        found: &mut Found,
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
        let argument: Arc<str> = argument.into();
        for one in ones {
            let (modules, own) = place(&self.subjects[*one].address, depth);
            let group = groups.get(&modules).map(Vec::as_slice).unwrap_or_default();
            let wanted = if index.is_empty() { own } else { index };
            let single = (alike || !index.is_empty()).then(|| exact.get(&(modules, wanted))).flatten();
            let tied = match single {
                Some(other) => std::slice::from_ref(other),
                // An instance that there is no longer.
                None if !index.is_empty() && !alike => continue,
                None if group.len() <= MOST_ALIKE => group,
                None => {
                    found.open.push((*one, Arc::clone(&self.subjects[group[0]].kind)));
                    found.open.extend(group.iter().map(|other| (*other, Arc::clone(&self.subjects[*one].kind))));
                    continue;
                }
            };
            found.links[*one].extend(tied.iter().map(|other| Arc::clone(&names[*other])));
            found.by_argument.entry((*one, Arc::clone(&argument))).or_default().extend(tied);
        }
    }
}

/// Returns the first modules of an address, and the index at its end.
fn place(address: &str, depth: usize) -> (String, &str) {
    let parts = address::parts(address);
    let modules = parts.iter().take(depth * 2).copied().collect::<Vec<_>>().join(".");
    (modules, parts.last().and_then(|part| address::name_and_index(part).1).unwrap_or_default())
}
