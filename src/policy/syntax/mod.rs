//! Static checks and the keys that a policy reads, over regorus' syntax tree.
//!
//! `source` measures and parses the text, `world` says what names stand for, `names` finds those that stand for nothing
//! and yields the call graph, `graph` finds cycles in it, `contract` looks at the policy from outside, and `reads` with
//! `flow` tells what `deny` and `applies` look at. Only this folder knows regorus' tree, which is not a stable interface.

mod builtins;
mod contract;
mod flow;
mod format;
mod graph;
mod names;
mod outline;
mod partial;
mod reads;
mod source;
mod tree;
mod value;
mod world;

#[cfg(test)]
mod check_tests;
#[cfg(test)]
mod reads_tests;
#[cfg(test)]
mod sound_tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use self::contract::check_contract;
use self::graph::{check_cycles, reachable};
use self::names::{Graph, check_names};
use self::reads::{Record, Seen, reads_of};
use self::world::{RuleId, World};

use crate::model::PathSegment;

pub use self::outline::{deny_heads, imports_of, package_of, test_rules};
pub use self::partial::{Call, Following, Partial, PartialPolicy, Sure};

/// A set of keys, or every key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeySet {
    /// Every key: a reference is computed, or the value is walked.
    All,
    /// These keys.
    Keys(BTreeSet<String>),
}

impl KeySet {
    /// Says whether a key is in the set.
    #[must_use]
    pub fn contains(&self, key: &str) -> bool {
        match self {
            Self::All => true,
            Self::Keys(keys) => keys.contains(key),
        }
    }

    fn join(&mut self, other: &Self) {
        match (&mut *self, other) {
            (Self::Keys(keys), Self::Keys(more)) => keys.extend(more.iter().cloned()),
            _ => *self = Self::All,
        }
    }

    fn insert(&mut self, key: &str) {
        if let Self::Keys(keys) = self {
            keys.insert(key.to_owned());
        }
    }
}

impl KeySet {
    /// Says whether it holds no key.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Keys(keys) if keys.is_empty())
    }
}

impl Default for KeySet {
    fn default() -> Self {
        Self::Keys(BTreeSet::new())
    }
}

/// What a rule and everything it calls may look at. It decides whether an unknown value matters (design section 4).
///
/// Take the path of an unknown value as written below its subject, `config` or `views` included: `config`, `ingress`, 0,
/// `cidr_blocks`. The value matters if the last string of its path is in `keys`, or the last string of the path without
/// its final segment is in `elements`, or any string of the path is in `wholes`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reads {
    /// Literal keys of references, and literal strings used as keys.
    #[serde(default, skip_serializing_if = "KeySet::is_empty")]
    pub keys: KeySet,
    /// Keys whose collections are iterated or indexed by a computed key: any direct child is read.
    #[serde(default, skip_serializing_if = "KeySet::is_empty")]
    pub elements: KeySet,
    /// Keys whose values are used as a whole (compared, handed to a builtin): anything below is read.
    #[serde(default, skip_serializing_if = "KeySet::is_empty")]
    pub wholes: KeySet,
    /// Keys of values, or of what holds them, that are looked into. Of those that are not, a rule asks at most whether
    /// they are there, of which type they are, and whether a string is empty.
    #[serde(default, skip_serializing_if = "KeySet::is_empty")]
    pub contents: KeySet,
}

impl Reads {
    fn is_empty(&self) -> bool {
        [&self.keys, &self.elements, &self.wholes, &self.contents].into_iter().all(KeySet::is_empty)
    }

    fn join(&mut self, other: &Self) {
        self.keys.join(&other.keys);
        self.elements.join(&other.elements);
        self.wholes.join(&other.wholes);
        self.contents.join(&other.contents);
    }

    /// Says whether a rule that reads this could look at a value below `root`, which is `config` or `views`; at `root` itself
    /// every rule looks.
    ///
    /// It could if it names the last key of the path, goes over the members of the collection that holds the value
    /// directly, or uses something above it as a whole. Going over a list does not look into its items.
    #[must_use]
    pub fn matters(&self, root: &str, path: &[PathSegment]) -> bool {
        self.reaches(root, path, |_| true)
    }

    /// Says whether a rule that reads this could look into a value that is known to be a string with something in it.
    #[must_use]
    pub fn matters_as_text(&self, root: &str, path: &[PathSegment]) -> bool {
        self.reaches(root, path, |key| self.contents.contains(key))
    }

    /// Says whether a value is looked at by its key or its holder, for which `how` holds, or as part of a whole.
    fn reaches(&self, root: &str, path: &[PathSegment], how: impl Fn(&str) -> bool) -> bool {
        if path.is_empty() {
            return true;
        }
        let keys = || {
            std::iter::once(root).chain(path.iter().filter_map(|segment| match segment {
                PathSegment::Key(key) => Some(key.as_str()),
                PathSegment::Index(_) => None,
            }))
        };
        let holder = match path {
            [.., PathSegment::Key(holder), _] => Some(holder.as_str()),
            [_] => Some(root),
            _ => None,
        };
        keys().last().is_some_and(|last| self.keys.contains(last) && how(last))
            || holder.is_some_and(|holder| self.elements.contains(holder) && how(holder))
            || keys().any(|key| self.wholes.contains(key))
    }
}

/// What the static analysis of one policy with its imported modules finds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Analysis {
    /// The package, e.g. `policies.terraform.aws.s3_bucket_encryption`.
    pub package: String,
    /// Packages that it imports or names, directly (`policies.lib.network`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub imports: Vec<String>,
    /// What `deny` looks at.
    pub deny: Reads,
    /// What `applies` looks at; nothing if there is no such rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applies: Option<Reads>,
    /// Types of related subjects that it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<String>,
    /// The definitions of `deny`, in order.
    pub bodies: Vec<Body>,
    /// What else two subjects have to have alike for the same findings; nothing if that cannot be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alike: Option<Alike>,
}

/// What goes into findings beside what `deny` looks at, of a policy for which it is the same what a subject is called and where
/// it stands: it repeats the name in messages, and no more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alike {
    /// What goes into the places that findings name.
    #[serde(default, skip_serializing_if = "Reads::is_empty")]
    pub places: Reads,
    /// Whether what related subjects are called goes in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub others_named: bool,
}

/// What one definition of `deny` looks at where less can give more faults: under `not`, in `every` and comprehensions, where
/// there is a default, where a collection is counted, compared or taken as a whole.
///
/// Everything else only adds faults the more there is. A fault that is found without a value, which is not read against, is
/// there whatever the value is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// What it looks at in that way.
    pub against: Reads,
    /// Types of related subjects that it looks for in that way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related_against: Vec<String>,
}

/// Something in a policy that is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The source file's name as given.
    pub path: String,
    /// Line, counted from 1.
    pub line: u32,
    /// Column in characters, counted from 1.
    pub column: u32,
    /// What is wrong.
    pub message: String,
}

/// Checks a policy and the library modules it may use, each given as path and source, and says what it reads.
///
/// # Errors
/// Every problem found, in source order, those of the policy before those of the library.
pub fn analyse(policy: (&str, &str), library: &[(&str, &str)]) -> Result<Analysis, Vec<Problem>> {
    let world = checked_world(policy, library)?;
    let mut problems = Vec::new();
    let graph = check_names(&world, &mut problems);
    check_cycles(&world, &graph, &mut problems);
    check_contract(&world, &mut problems);
    if !problems.is_empty() {
        return Err(in_order(problems, policy.0));
    }
    let modules: Vec<(&str, &str)> = std::iter::once(&policy).chain(library).copied().collect();
    source::compile(&modules, &format!("data.{}.deny", world.units[0].package)).map_err(|problem| vec![problem])?;
    let mut reads = |name: &str| -> Vec<Record> {
        let id = RuleId { unit: 0, name: name.to_owned() };
        let rules = reachable(&graph, id.clone());
        let definitions = world.definitions(&id).map(|(index, _)| index);
        definitions.map(|index| reads_of(&world, &rules, (&id, index), &mut problems)).collect()
    };
    let (deny, applies) = (reads("deny"), reads("applies"));
    if !problems.is_empty() {
        return Err(in_order(problems, policy.0));
    }
    let records = || deny.iter().chain(&applies);
    let alike = (!records().any(|record| record.named)).then(|| {
        let mut places = Reads::default();
        deny.iter().for_each(|record| places.join(&record.places));
        Alike { places, others_named: records().any(|record| record.others_named) }
    });
    Ok(Analysis {
        alike,
        package: world.units[0].package.clone(),
        imports: imports(&world, &graph),
        deny: joined(&deny),
        applies: (!applies.is_empty()).then(|| joined(&applies)),
        related: sorted(deny.iter().chain(&applies).flat_map(|record| &record.seen.related)),
        bodies: deny
            .into_iter()
            .map(|Record { against, .. }| Body { against: against.reads, related_against: sorted(&against.related) })
            .collect(),
    })
}

fn joined(records: &[Record]) -> Reads {
    let mut joined = Reads::default();
    for Record { seen: Seen { reads, .. }, .. } in records {
        joined.join(reads);
    }
    joined
}

fn sorted<'a>(names: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    names.into_iter().collect::<BTreeSet<_>>().into_iter().cloned().collect()
}

/// Parses all modules and resolves their imports, or tells everything that stands against it.
fn checked_world(policy: (&str, &str), library: &[(&str, &str)]) -> Result<World, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut modules = Vec::new();
    for &(path, text) in std::iter::once(&policy).chain(library) {
        match source::parse(path, text) {
            Ok(module) => modules.push((path, module)),
            Err(problem) => problems.push(problem),
        }
    }
    if !problems.is_empty() {
        return Err(in_order(problems, policy.0));
    }
    let world = World::of(modules, &mut problems);
    if problems.is_empty() { Ok(world) } else { Err(in_order(problems, policy.0)) }
}

/// Returns the packages that the policy imports or names.
fn imports(world: &World, graph: &Graph) -> Vec<String> {
    let named = graph.iter().filter(|(id, _)| id.unit == 0).flat_map(|(_, edges)| edges.keys().map(|id| id.unit));
    let units: BTreeSet<usize> = named.chain(world.imported(0)).filter(|&unit| unit != 0).collect();
    units.into_iter().map(|unit| world.units[unit].package.clone()).collect()
}

fn in_order(mut problems: Vec<Problem>, policy: &str) -> Vec<Problem> {
    problems.sort_by(|a, b| {
        let key = |problem: &Problem| (problem.path != policy, problem.path.clone(), problem.line, problem.column);
        key(a).cmp(&key(b))
    });
    problems.dedup();
    problems
}
