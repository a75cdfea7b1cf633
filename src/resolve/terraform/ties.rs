//! Ties between the blocks of a unit: a reference, the same literal name, or the same expression.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use super::super::{Subject, Ties};
use super::companions::{COMPANIONS, Companion};
use crate::parse::{Node, Value};

/// Which subjects an address means.
pub(super) type Places = HashMap<String, Vec<usize>>;

/// Subjects that one name may tie another to; more of them are not one thing and its parts.
const MOST: usize = 64;

/// Returns the ties of the blocks of one unit, in time linear in their size. `links` are the addresses that each names.
pub(super) fn ties(subjects: &[Subject], places: &Places, links: &[Vec<Arc<str>>]) -> Ties {
    let mut ties = Ties::none();
    for (index, (subject, links)) in subjects.iter().zip(links).enumerate() {
        for name in links {
            tie_all(index, meant(name, places), &mut ties);
        }
        subject.config.visit_unknowns(&mut |unknown| {
            for name in &unknown.references {
                tie_all(index, meant(name, places), &mut ties);
            }
        });
    }
    let mut parents = Parents::of(subjects);
    for (index, subject) in subjects.iter().enumerate() {
        for companion in companions(&subject.kind) {
            parents.tie(companion, index, subject, places, &mut ties);
        }
    }
    ties
}

fn tie_all(index: usize, others: &[usize], ties: &mut Ties) {
    others.iter().take(MOST).for_each(|other| ties.tie(index, *other));
}

/// Returns the subjects that a name means: `aws_s3_bucket.data["a"].id` -> those of `aws_s3_bucket.data["a"]`.
fn meant<'p>(name: &str, places: &'p Places) -> &'p [usize] {
    let mut rest = name;
    loop {
        if let Some(found) = places.get(rest) {
            return found;
        }
        match rest.rfind(['.', '[']) {
            Some(end) => rest = &rest[..end],
            None => return &[],
        }
    }
}

fn companions(kind: &str) -> &'static [&'static Companion] {
    static BY_KIND: OnceLock<HashMap<&'static str, Vec<&'static Companion>>> = OnceLock::new();
    let by_kind = BY_KIND.get_or_init(|| {
        let mut by_kind: HashMap<&str, Vec<&Companion>> = HashMap::new();
        COMPANIONS.iter().for_each(|companion| by_kind.entry(companion.kind).or_default().push(companion));
        by_kind
    });
    by_kind.get(kind).map_or(&[], Vec::as_slice)
}

/// Returns the attributes by which companions name a resource of a type.
fn names_of(kind: &str) -> Option<&'static BTreeSet<&'static str>> {
    static BY_PARENT: OnceLock<HashMap<&'static str, BTreeSet<&'static str>>> = OnceLock::new();
    let by_parent = BY_PARENT.get_or_init(|| {
        let mut by_parent: HashMap<&str, BTreeSet<&str>> = HashMap::new();
        for companion in COMPANIONS {
            by_parent.entry(companion.parent).or_default().insert(companion.parent_attribute);
        }
        by_parent
    });
    by_parent.get(kind)
}

/// A name that decides a tie, as far as the source settles it.
#[derive(PartialEq, Eq, Hash, Clone, Copy)]
enum Name<'a> {
    Literal(&'a str),
    /// An expression over variables and locals only: equal text has an equal value in one instance of a module.
    Expression(&'a str, &'a str),
}

/// Resources by type, attribute and name.
struct Parents<'a> {
    by_name: HashMap<(&'a str, &'static str, Name<'a>), Vec<usize>>,
    by_kind: HashMap<&'a str, Vec<usize>>,
    /// Resources whose own name the source does not settle, by the attribute.
    unsettled: HashMap<(&'a str, &'static str), Vec<usize>>,
    /// What was left open already, so that many companions of many parents stay linear.
    opened: HashSet<(&'static str, &'static str, &'static str, bool)>,
}

impl<'a> Parents<'a> {
    fn of(subjects: &'a [Subject]) -> Self {
        let mut parents = Self {
            by_name: HashMap::new(),
            by_kind: HashMap::new(),
            unsettled: HashMap::new(),
            opened: HashSet::new(),
        };
        for (index, subject) in subjects.iter().enumerate() {
            let Some(attributes) = names_of(&subject.kind) else { continue };
            parents.by_kind.entry(&*subject.kind).or_default().push(index);
            for attribute in attributes {
                let Some(value) = subject.config.get(attribute) else { continue };
                let name = name(value, subject);
                if let Some(name) = name {
                    parents.by_name.entry((&*subject.kind, *attribute, name)).or_default().push(index);
                }
                // Without a name the provider makes one, which no literal equals.
                if !matches!(name, Some(Name::Literal(_))) {
                    parents.unsettled.entry((&*subject.kind, *attribute)).or_default().push(index);
                }
            }
        }
        parents
    }

    /// Ties a companion to the resource that it names, or leaves the ties open that cannot be decided.
    fn tie(&mut self, companion: &Companion, index: usize, subject: &Subject, places: &Places, ties: &mut Ties) {
        let Some(value) = subject.config.get(companion.attribute) else { return };
        if let Some(unknown) = value.as_unknown()
            && unknown.references.iter().any(|name| !meant(name, places).is_empty())
        {
            return;
        }
        let named = name(value, subject);
        let key = |name| (companion.parent, companion.parent_attribute, name);
        if let Some(parents) = named.and_then(|name| self.by_name.get(&key(name))) {
            tie_all(index, parents, ties);
            return;
        }
        let literal = matches!(named, Some(Name::Literal(_)));
        if !self.opened.insert((companion.kind, companion.parent, companion.parent_attribute, literal)) {
            return;
        }
        // A literal can only be the name of a resource whose own name is not settled.
        let candidates = match literal {
            true => self.unsettled.get(&(companion.parent, companion.parent_attribute)),
            false => self.by_kind.get(companion.parent),
        };
        let kind: Arc<str> = companion.kind.into();
        for parent in candidates.into_iter().flatten() {
            ties.leave_open(*parent, &kind);
        }
    }
}

/// Returns the name that a value gives; nothing if it cannot be compared.
fn name<'a>(value: &'a Node, subject: &'a Subject) -> Option<Name<'a>> {
    match &value.value {
        Value::String(text) => Some(Name::Literal(text)),
        Value::Unknown(unknown) => {
            let pure = unknown.references.iter().all(|name| name.starts_with("var.") || name.starts_with("local."));
            let module = subject.origin.as_ref().and_then(|origin| origin.calls.first());
            let module = module.map_or("", |call| &*call.address);
            (pure && !unknown.references.is_empty()).then_some(Name::Expression(module, &unknown.expression))
        }
        _ => None,
    }
}
